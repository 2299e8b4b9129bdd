// Changes one field of many records at once: field, value, what it will do, one step.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, word } from '../i18n/translate';
import { fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import type { AnyRecord } from '../model/records';
import { perform } from '../session/command';
import { closeDialog, type DialogRequest } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ComboField } from '../ui/ComboField';
import { Dialog } from '../ui/Dialog';
import { SegmentedControl } from '../ui/SegmentedControl';
import { type BulkWay, bulkFields, bulkPatch, bulkWays, touchedBy } from './bulkPatch';
import { FieldInput } from './FieldInput';
import { choiceWord, fieldLabel, problemTexts, showFieldValue } from './fieldWords';
import { patchesAsChange } from './pasteCells';
import type { Draft } from './recordDeeds';
import styles from './RecordForm.module.css';

interface BulkEditDialogProps {
  readonly request: Extract<DialogRequest, { kind: 'bulkEdit' }>;
}

/** Rendered by the frame while the session asks for it. */
export function BulkEditDialog({ request: { table, ids } }: BulkEditDialogProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [property, setProperty] = useState<string>();
  const [chosenWay, setWay] = useState<BulkWay>('set');
  const [draft, setDraft] = useState<Draft>({});
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);

  const ways = property === undefined ? [] : bulkWays(table, property);
  const way = ways.includes(chosenWay) ? chosenWay : (ways[0] ?? 'set');
  const patchOf = property === undefined ? undefined : bulkPatch(table, property, way, draft);
  const touched = patchOf === undefined ? 0 : touchedBy(network, table, ids, patchOf);
  const field =
    property === undefined ? undefined : (fieldOf(table, property) ?? fieldOf(table, `${property}.`));
  const isFlag = field?.kind === 'flag';

  const valueWord = (): string => {
    if (property === undefined || way === 'clear') return t('records.bulk.emptyValue');
    if (field === undefined) return String(draft[property] ?? '');
    if (field.kind !== 'list') return showFieldValue(network, table, field, draft[property]);
    const elements = Object.keys(draft).map((key) => key.slice(property.length + 1));
    return elements.map((element) => choiceWord(table, field, element)).join(', ');
  };
  const preview = (): string => {
    if (property === undefined || patchOf === undefined) return t('records.bulk.chooseFirst');
    if (touched === 0) return t('records.bulk.nothing');
    const what = sentence(`model.counted.${table}`, { count: touched });
    const key = way === 'add' ? 'previewAdd' : way === 'remove' ? 'previewRemove' : 'preview';
    return t(`records.bulk.${key}`, { what, field: fieldLabel(table, property), value: valueWord() });
  };

  const save = async () => {
    if (patchOf === undefined || touched === 0) return setMissing(true);
    const outcome = await perform((now) => {
      const records = ids.flatMap((id) => (now.living(table).get(id) as AnyRecord | undefined) ?? []);
      return patchesAsChange(now, table, new Map(records.map((record) => [record.id, patchOf(record)])));
    });
    if (!outcome.ok) return setFailures(problemTexts(outcome));
    closeDialog();
    const what = sentence(`model.counted.${table}`, { count: outcome.change.ops.length });
    announce(t('records.changedRows', { what }));
  };

  return (
    <Dialog
      title={`${t('records.changeField')}: ${sentence(`model.counted.${table}`, { count: ids.length })}`}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      footer={
        <>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {t('records.bulk.run')}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void save();
        }}
      >
        <button type="submit" hidden>
          {t('ui.save')}
        </button>
        {failures.length > 0 && (
          <Banner tone="danger" title={t('records.notDone')}>
            {failures.slice(0, 5).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Banner>
        )}
        <ComboField
          label={t('records.bulk.field')}
          placeholder={t('records.bulk.fieldPlaceholder')}
          options={bulkFields(network, table)}
          value={property}
          onChange={(next) => {
            setProperty(next);
            setDraft(next !== undefined && fieldOf(table, next)?.kind === 'flag' ? { [next]: true } : {});
            setFailures([]);
          }}
          autoFocus
          isRequired
          openLabel={t('ui.options')}
          noMatch={t('ui.noMatch')}
          fold={fold}
        />
        {property !== undefined && ways.length > 1 && (
          <div className={styles['way']}>
            <SegmentedControl
              label={t('records.bulk.way')}
              options={ways.map((value) => ({ value, label: word('records.bulk', value) }))}
              value={way}
              onChange={(next) => {
                setWay(next);
                setDraft(isFlag ? { [property]: true } : {});
              }}
            />
          </div>
        )}
        {property !== undefined && isFlag && way === 'set' && (
          <div className={styles['way']}>
            <SegmentedControl
              label={fieldLabel(table, property)}
              options={[
                { value: 'true', label: t('model.yes') },
                { value: 'false', label: t('model.no') },
              ]}
              value={draft[property] === false ? 'false' : 'true'}
              onChange={(value) => setDraft({ [property]: value === 'true' })}
            />
          </div>
        )}
        {property !== undefined && !isFlag && way !== 'clear' && (
          <FieldInput
            key={property}
            table={table}
            property={property}
            draft={draft}
            mustChoose
            onChange={(patch) => {
              setMissing(false);
              setDraft((before) =>
                Object.fromEntries(
                  Object.entries({ ...before, ...patch }).flatMap(([key, value]) =>
                    value === null ? [] : [[key, value]],
                  ),
                ),
              );
            }}
          />
        )}
        <p className={styles['preview']} data-missing={isMissing ? '' : undefined} role="status">
          {preview()}
          {touched > 0 && touched < ids.length ? ` ${t('records.bulk.unchanged')}` : ''}
          {touched > 0 && <span className={styles['hint']}> {t('records.bulk.undoHint')}</span>}
        </p>
      </form>
    </Dialog>
  );
}
