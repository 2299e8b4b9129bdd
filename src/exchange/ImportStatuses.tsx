// What will happen, in figures; each figure shows its items.
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { type ItemFilter, itemFilters } from './itemFilter';
import style from './ImportStatuses.module.css';

interface ImportStatusesProps {
  readonly counts: Readonly<Record<ItemFilter, number>>;
  readonly value: ItemFilter;
  readonly onChange: (filter: ItemFilter) => void;
}

/** Always those that every import has; the rest only where there is something. */
const always: readonly ItemFilter[] = ['news', 'added', 'changed', 'unchanged'];

export function ImportStatuses({ counts, value, onChange }: ImportStatusesProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('exchange.import.filterLabel')} className={style['row']}>
      {itemFilters
        .filter((filter) => counts[filter] > 0 || always.includes(filter))
        .map((filter) => (
          <button
            key={filter}
            type="button"
            className={style['filter']}
            aria-pressed={filter === value}
            data-status={filter}
            data-empty={counts[filter] === 0}
            onClick={() => onChange(filter)}
          >
            {t(`exchange.import.status.${filter}`)}{' '}
            <b className={style['figure']}>{showNumber(counts[filter])}</b>
          </button>
        ))}
    </div>
  );
}
