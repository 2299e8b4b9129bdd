// Rows of the file that are no records: how many for which reason, as they stand in the file, each to be taken after all.
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { Checkbox } from '../ui/Checkbox';
import style from './ImportLeftRows.module.css';
import type { LeftWhy } from '../formats/leftRows';
import type { LeftRow, TableChoice } from '../formats/readTable';

/** Rows shown one by one; all of them can be taken together. */
const most = 50;

interface ImportLeftRowsProps {
  readonly left: readonly LeftRow[];
  readonly choice: TableChoice;
  readonly onChange: (choice: TableChoice) => void;
}

/** Nothing where every row is a record. */
export function ImportLeftRows({ left, choice, onChange }: ImportLeftRowsProps) {
  const { t } = useTranslation();
  if (left.length === 0) return null;
  const { keepsAll = false, keepsRows = [], ...rest } = choice;
  const isTaken = (row: number) => keepsAll || keepsRows.includes(row);
  const out = left.filter(({ row }) => !isTaken(row));
  const counts = new Map<LeftWhy, number>();
  for (const { why } of out) counts.set(why, (counts.get(why) ?? 0) + 1);
  const why = Array.from(counts, ([code, count]) => t(`exchange.import.left.why.${code}`, { count }));
  const take = (row: number, isWanted: boolean) => {
    const before = left.flatMap((one) => (isTaken(one.row) && one.row !== row ? [one.row] : []));
    onChange({ ...rest, keepsRows: isWanted ? [...before, row] : before });
  };
  return (
    <details className={style['left']} open={left.length <= 3}>
      <summary className={style['title']}>
        {out.length === 0
          ? t('exchange.import.left.none')
          : `${t('exchange.import.left.title', { count: out.length })} ${why.join(', ')}`}
      </summary>
      {left.length > 1 && (
        <Checkbox isSelected={out.length === 0} onChange={(all) => onChange({ ...rest, keepsAll: all })}>
          {t('exchange.import.left.takeAll', { count: left.length })}
        </Checkbox>
      )}
      <ul className={style['rows']}>
        {left.slice(0, most).map((one) => (
          <li key={one.row} className={style['row']}>
            <Checkbox isSelected={isTaken(one.row)} onChange={(isWanted) => take(one.row, isWanted)}>
              {t('exchange.import.left.take', { row: showNumber(one.row) })}
            </Checkbox>
            <span className={style['cells']}>
              {one.cells.filter((cell) => cell.trim() !== '').join(' · ')}
            </span>
            <span className={style['why']}>{t(`exchange.import.left.what.${one.why}`)}</span>
          </li>
        ))}
      </ul>
      {left.length > most && (
        <p className={style['why']}>{t('exchange.import.left.more', { count: left.length - most })}</p>
      )}
    </details>
  );
}
