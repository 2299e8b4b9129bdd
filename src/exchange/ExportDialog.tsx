// Asks which list, which rows and which columns leave the network; Enter alone takes what is in sight.
import { Copy, Download } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import { isEmptyFilter } from '../model/filter';
import { closeDialog, type DialogRequest, useSession } from '../session/session';
import { useNetwork, useVisible } from '../session/useNetwork';
import { announce, tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { SegmentedControl } from '../ui/SegmentedControl';
import { SelectField } from '../ui/SelectField';
import { type ListKind, listKinds } from './columns';
import { ExportColumns } from './ExportColumns';
import style from './ExportDialog.module.css';
import { columnChoices, firstChoice, personalLabels } from './columnChoices';
import { copyList, saveList } from './exportList';
import { firstKind, firstScope, scopesFor } from './scopesFor';

/** The export dialog; `request.table` is the list to begin with. */
export function ExportDialog({ request }: { readonly request: Extract<DialogRequest, { kind: 'export' }> }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const visible = useVisible();
  const { place, filter, focus, asOf, selectedTable, selection } = useSession();
  const sight = { visible, filter, focus, asOf, selectedTable, selection };
  const [kind, setKind] = useState<ListKind>(() => firstKind(request.table, place));
  const [wanted, setWanted] = useState(() => firstScope(sight));
  const choices = useMemo(() => columnChoices(network, kind), [network, kind]);
  const [picked, setPicked] = useState<{ readonly kind: ListKind; readonly on: ReadonlySet<string> }>();
  const [copied, setCopied] = useState<string>();
  const go = useRef<HTMLButtonElement>(null);
  // After the dialog has taken the focus: Enter alone exports.
  useEffect(() => go.current?.focus(), []);

  const first = useMemo(() => firstChoice(kind, choices), [kind, choices]);
  const chosen = picked?.kind === kind ? picked.on : first;
  const scopes = scopesFor(network, kind, sight);
  // The wanted rows where this list has them, all of them otherwise.
  const now = scopes.find(({ scope }) => scope === wanted) ?? scopes.find(({ scope }) => scope === 'all');
  const records = now?.records ?? [];
  const personal = personalLabels(choices, chosen, records);
  const leftOut = choices.filter(({ property, delicate }) => delicate !== undefined && !first.has(property));
  const { purpose } = network.self;
  const narrowed = !isEmptyFilter(filter) || focus !== undefined;
  const list = { network, kind, records, chosen };

  const save = () => {
    const name = saveList(list);
    const what = sentence(`model.counted.${kind}`, { count: records.length });
    closeDialog();
    tell(t('exchange.export.done', { what, name }));
  };
  const copy = async () => {
    const done = await copyList(list);
    const words = done
      ? t('exchange.export.copied', { count: records.length })
      : t('exchange.export.notCopied');
    setCopied(words);
    announce(words);
  };

  return (
    <Dialog
      title={t('exchange.export.title')}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      size="l"
      footer={
        <>
          <p className={style['said']}>{copied ?? t('exchange.export.roundTrip')}</p>
          <Button icon={Copy} isDisabled={records.length === 0} onPress={() => void copy()}>
            {t('exchange.export.copy')}
          </Button>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          <Button ref={go} tone="primary" icon={Download} onPress={save}>
            {t('exchange.export.confirm')}
          </Button>
        </>
      }
    >
      <div className={style['form']}>
        <div className={style['what']}>
          <SelectField
            label={t('exchange.export.list')}
            value={kind}
            options={listKinds.map((value) => ({
              value,
              label: sentence('exchange.export.option', {
                name: sentence(`model.table.${value}`, { count: 2 }),
                count: network.living(value).size,
              }),
            }))}
            onChange={(value) => {
              setKind(listKinds.find((candidate) => candidate === value) ?? kind);
              setCopied(undefined);
            }}
          />
          <div className={style['scope']}>
            <span className={style['label']} aria-hidden>
              {t('exchange.export.scope')}
            </span>
            <SegmentedControl
              label={t('exchange.export.scope')}
              value={now?.scope ?? 'all'}
              options={scopes.map(({ scope, records: { length } }) => ({
                value: scope,
                label: t(`exchange.export.${scope === 'filtered' && !narrowed ? 'valid' : scope}`, {
                  count: length,
                  date: showDate(visible.asOf),
                }),
              }))}
              onChange={(scope) => {
                setWanted(scope);
                setCopied(undefined);
              }}
            />
          </div>
        </div>
        {records.length === 0 && <Banner tone="info" title={t('exchange.export.nothing')} />}
        {personal.length > 0 && (
          <Banner tone="warning" title={t('exchange.export.personalTitle')}>
            {t('exchange.export.personal', { labels: personal.join(', ') })}
            {purpose !== undefined && ` ${t('exchange.export.purpose', { purpose })}`}
          </Banner>
        )}
        <ExportColumns
          choices={choices}
          chosen={chosen}
          leftOut={leftOut}
          onChange={(on) => {
            setPicked({ kind, on });
            setCopied(undefined);
          }}
        />
      </div>
    </Dialog>
  );
}
