// The columns of an export to tick, delicate ones marked, with the sentence why some are off at first.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import style from './ExportDialog.module.css';
import type { ColumnChoice } from './columnChoices';

interface ExportColumnsProps {
  readonly choices: readonly ColumnChoice[];
  readonly chosen: ReadonlySet<string>;
  /** Delicate columns that are off to begin with. */
  readonly leftOut: readonly ColumnChoice[];
  /** Columns that stay with this profile. */
  readonly kept: readonly ColumnChoice[];
  /** The ID is written, too. */
  readonly hasId: boolean;
  /** Only a few columns are on to begin with, delicate or not. */
  readonly isShortened: boolean;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

export function ExportColumns(props: ExportColumnsProps) {
  const { choices, chosen, leftOut, kept, hasId, isShortened, onChange } = props;
  const { t } = useTranslation();
  const count = choices.filter(({ property }) => chosen.has(property)).length;
  const toggle = (property: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(property);
    else next.delete(property);
    onChange(next);
  };
  return (
    <fieldset className={style['columns']}>
      <legend className={style['label']}>{t('exchange.export.columns')}</legend>
      {leftOut.length > 0 && !isShortened && (
        <p className={style['why']}>
          <strong>
            {t('exchange.export.guardedTitle', { labels: leftOut.map(({ label }) => label).join(', ') })}.
          </strong>{' '}
          {t('exchange.export.guarded')}
        </p>
      )}
      {kept.length > 0 && choices.length > 0 && (
        <p className={style['why']}>
          {t('privacy.kept', { labels: kept.map(({ label }) => label).join(', ') })}
        </p>
      )}
      <div className={style['allColumns']}>
        <Checkbox
          isSelected={count === choices.length}
          isIndeterminate={count > 0 && count < choices.length}
          onChange={(isOn) => onChange(new Set(isOn ? choices.map(({ property }) => property) : []))}
        >
          {t('exchange.export.allColumns')}
        </Checkbox>
      </div>
      <div className={style['ticks']}>
        {choices.map(({ property, label, delicate }) => (
          <Checkbox
            key={property}
            isSelected={chosen.has(property)}
            onChange={(isOn) => toggle(property, isOn)}
            description={delicate === undefined ? undefined : t(`exchange.export.delicate.${delicate}`)}
          >
            {label}
          </Checkbox>
        ))}
      </div>
      {hasId && <p className={style['why']}>{t('exchange.export.idAlways')}</p>}
    </fieldset>
  );
}
