// The few choices beside the columns: what to create, how strong a tie is, how rows find their records.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { relationKinds } from '../model/choices';
import { Checkbox } from '../ui/Checkbox';
import { SelectField } from '../ui/SelectField';
import style from './ImportColumns.module.css';
import type { Sheet } from '../planning/planCells';
import { type Mapping, targetsOf } from '../planning/mapping';

interface ImportOptionsProps {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Shows only what matters for this kind of list. */
export function ImportOptions({ sheet, mapping, onChange }: ImportOptionsProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { kind } = mapping;
  const refers = (table: string) =>
    kind !== 'tiesByName' && [...targetsOf(kind).values()].some((target) => target.refersTo === table);
  const hasTies = kind === 'tiesByName' || kind === 'cooperations';
  const hasId = mapping.targets.includes('id:id');
  const canFind = kind !== 'tiesByName' && !hasId;
  const hasAny = refers('actors') || hasTies || canFind;
  if (!hasAny) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={style['heading']}>
        {t('exchange.import.optionsTitle')}
      </h3>
      <div className={style['options']}>
        {refers('actors') && (
          <Checkbox
            isSelected={mapping.createActors}
            onChange={(createActors) => onChange({ ...mapping, createActors })}
            description={t('exchange.import.createActorsHelp')}
          >
            {t('exchange.import.createActors')}
          </Checkbox>
        )}
        {kind === 'actors' && !hasId && (
          <Checkbox
            isSelected={mapping.mergesNames === true}
            onChange={(isOn) => {
              const { mergesNames: _old, ...rest } = mapping;
              onChange(isOn ? { ...rest, mergesNames: true } : rest);
            }}
            description={t('exchange.import.mergesNamesHelp')}
          >
            {t('exchange.import.mergesNames')}
          </Checkbox>
        )}
        {mapping.asksNames !== undefined && (
          <Checkbox
            isSelected={mapping.asksNames}
            onChange={(asksNames) => onChange({ ...mapping, asksNames })}
            description={t('exchange.import.asksNamesHelp')}
          >
            {t('exchange.import.asksNames')}
          </Checkbox>
        )}
        {kind === 'seats' && (
          <Checkbox
            isSelected={mapping.createGremien}
            onChange={(createGremien) => onChange({ ...mapping, createGremien })}
          >
            {t('exchange.import.createGremien')}
          </Checkbox>
        )}
        {hasTies && (
          <SelectField
            label={t('exchange.import.intensity')}
            className={style['option']}
            options={['0', '1', '2', '3', '4'].map((step) => ({
              value: step,
              label: `${step} – ${word('model.intensity', step)}`,
            }))}
            value={String(mapping.intensity)}
            onChange={(step) => onChange({ ...mapping, intensity: Number(step ?? 1) })}
          />
        )}
        {mapping.relationKind !== undefined && (
          <SelectField
            label={t('exchange.import.relationKind')}
            className={style['option']}
            description={t('exchange.import.relationKindHelp')}
            options={relationKinds.map((value) => ({
              value,
              label: word('model.choice.relations.kind', value),
            }))}
            value={mapping.relationKind}
            onChange={(relationKind) => {
              if (relationKind !== undefined) onChange({ ...mapping, relationKind });
            }}
          />
        )}
        {canFind && (
          <SelectField
            label={t('exchange.import.findBy')}
            className={style['option']}
            description={t('exchange.import.findByHelp')}
            allowEmpty={t('exchange.import.findByGuess')}
            options={sheet.header.map((header, column) => ({
              value: String(column),
              label: header === '' ? t('exchange.import.unnamed', { number: column + 1 }) : header,
            }))}
            value={mapping.keyColumn === undefined ? undefined : String(mapping.keyColumn)}
            onChange={(column) => {
              const { keyColumn: _old, ...rest } = mapping;
              onChange(column === undefined ? rest : { ...rest, keyColumn: Number(column) });
            }}
          />
        )}
      </div>
    </section>
  );
}
