// Cells of one line under a bunch of columns; rendered once while they are in sight, so that scrolling renders only what comes in.
import { memo } from 'react';
import { showNumber } from '../i18n/translate';
import { partsOf } from './landscape';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { columnsOf, firstColumn, sizes, stickyWidth } from './landscapeSizes';
import type { MatrixSpeech } from './landscapeSpeech';
import styles from './LandscapeMatrix.module.css';

interface LandscapeCellsProps {
  readonly line: RowLine;
  readonly items: readonly ColumnItem[];
  /** Index of the bunch. */
  readonly at: number;
  readonly speech: MatrixSpeech;
  /** The column in the tab order, if it is one of these. */
  readonly activeCol: number | undefined;
}

/** No component for each cell: a turn of the wheel brings hundreds of them. */
export const LandscapeCells = memo(function LandscapeCells(props: LandscapeCellsProps) {
  const { line, items, at, speech, activeCol } = props;
  return columnsOf(at, items).map(({ item, index }) => {
    const col = index + firstColumn;
    const label = speech.tell(line, item);
    return (
      <div
        key={item.key}
        role="gridcell"
        aria-colindex={col + 1}
        aria-label={label}
        data-col={col}
        data-group={item.kind === 'group' ? '' : undefined}
        tabIndex={activeCol === col ? 0 : -1}
        className={styles['cell']}
        style={{ left: stickyWidth + index * sizes.column }}
      >
        {contentOf(line, item, speech, label)}
      </div>
    );
  });
});

/** Letters in little boxes: the chair filled, vacant seats dashed and in brackets. */
function contentOf(line: RowLine, item: ColumnItem, speech: MatrixSpeech, label: string) {
  if (line.kind === 'group') {
    if (item.kind === 'group') return null;
    const count = line.members.get(item.key) ?? 0;
    return <span className={count === 0 ? styles['zero'] : styles['soft']}>{showNumber(count)}</span>;
  }
  const seats = speech.seats(line, item);
  if (seats.length === 0) return null;
  if (item.kind === 'group') return <span className={styles['soft']}>{showNumber(seats.length)}</span>;
  const parts = partsOf(seats);
  const [first] = parts;
  if (first === undefined) return null;
  const letters = (role: string, count: number) =>
    `${count > 1 ? showNumber(count) : ''}${speech.letter(role)}`;
  const shownParts = parts.length > 2 ? [first] : parts;
  const rest = seats.length - shownParts.reduce((sum, { count }) => sum + count, 0);
  return (
    <span className={styles['parts']} title={label}>
      {shownParts.map(({ role, isVacant, count }) => (
        <span
          key={`${role} ${String(isVacant)}`}
          className={styles['part']}
          data-role={role}
          data-vacant={isVacant ? '' : undefined}
        >
          {isVacant ? `(${letters(role, count)})` : letters(role, count)}
        </span>
      ))}
      {rest > 0 && <span className={styles['soft']}>+{showNumber(rest)}</span>}
    </span>
  );
}
