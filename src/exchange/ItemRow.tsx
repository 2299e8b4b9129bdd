// The cells of a row as the file has them, to be put right on the spot; what was changed can be taken back.
import { RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import style from './ImportItem.module.css';
import { cleanedRow, type ImportList } from '../planning/importList';
import { targetAt } from '../planning/mapping';
import type { RowProblem } from '../planning/planCells';
import { reasonOf } from './problemWords';

interface ItemRowProps {
  readonly list: ImportList;
  /** From 0. */
  readonly row: number;
  readonly problems: readonly RowProblem[];
  /** `undefined` takes the change of a cell back. */
  readonly onFix: (column: number, text: string | undefined) => void;
}

/** The cells to blame first; columns that are left out only where something is wrong in them. */
export function ItemRow({ list, row, problems, onFix }: ItemRowProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { sheet, mapping, fixes } = list;
  const wrong = (column: number) => problems.filter((problem) => problem.column === column);
  const fixed = fixes.get(row);
  const cleaned = cleanedRow(list, row);
  const columns = sheet.header.map((_, column) => column);
  const shown = columns.filter(
    (column) =>
      targetAt(mapping, column).role !== 'skip' || wrong(column).length > 0 || fixed?.has(column) === true,
  );
  // Also those put right: they must not jump away from under the hands.
  const isFirst = (column: number) => wrong(column).length > 0 || fixed?.has(column) === true;
  const ordered = [...shown.filter(isFirst), ...shown.filter((column) => !isFirst(column))];
  return (
    <section aria-labelledby={heading} className={style['row']}>
      <h4 id={heading} className={style['heading']}>
        {t('exchange.import.rowTitle')}
      </h4>
      {wrong(-1).map((problem) => (
        <p key={problem.code} className={style['wrong']}>
          {reasonOf(t, problem, list.read.table.rowNumbers)}
        </p>
      ))}
      {ordered.map((column) => (
        <Cell
          key={String(column)}
          label={sheet.header[column] || t('exchange.import.unnamed', { number: column + 1 })}
          text={sheet.rows[row]?.[column] ?? ''}
          original={fixed?.has(column) === true ? (cleaned[column] ?? '') : undefined}
          error={wrong(column)
            .map((problem) => reasonOf(t, problem, list.read.table.rowNumbers))
            .join(' ')}
          onFix={(text) => onFix(column, text)}
        />
      ))}
    </section>
  );
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  /** What stood there before it was put right. */
  readonly original: string | undefined;
  readonly error: string;
  readonly onFix: (text: string | undefined) => void;
}

/** Planned anew when the field is left or Enter is pressed, not with every letter. */
function Cell({ label, text, original, error, onFix }: CellProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const hand = () => {
    if (typed !== undefined && typed !== text) onFix(typed);
    setTyped(undefined);
  };
  return (
    <div className={style['field']} data-noted={error !== '' || original !== undefined}>
      <TextField
        className={style['input']}
        label={label}
        value={typed ?? text}
        onChange={setTyped}
        onBlur={hand}
        onKeyDown={(event) => {
          if (event.key === 'Enter') hand();
          else if (event.key === 'Escape' && typed !== undefined) {
            event.preventDefault();
            setTyped(undefined);
          }
        }}
        {...(error !== '' && { error })}
        {...(original !== undefined && {
          description: t('exchange.import.fixed', {
            text: original === '' ? t('exchange.import.nothing') : original,
          }),
        })}
      />
      {original !== undefined && (
        <IconButton
          size="s"
          tone="quiet"
          icon={RotateCcw}
          label={t('exchange.import.unfix', { column: label })}
          onPress={() => onFix(undefined)}
        />
      )}
    </div>
  );
}
