// One cell of the matrix; rendered once while it is in sight, so that scrolling renders only what comes in.
import { memo } from 'react';
import { showNumber } from '../i18n/translate';
import { partsOf } from './landscape';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { firstColumn, sizes, stickyWidth } from './landscapeSizes';
import type { MatrixSpeech } from './landscapeSpeech';
import { roleLetter } from './landscapeWords';
import styles from './LandscapeMatrix.module.css';

interface LandscapeCellProps {
  readonly line: RowLine;
  readonly item: ColumnItem;
  /** Index of its column. */
  readonly at: number;
  readonly speech: MatrixSpeech;
  /** It is in the tab order. */
  readonly isActive: boolean;
}

export const LandscapeCell = memo(function LandscapeCell(props: LandscapeCellProps) {
  const { line, item, at, speech, isActive } = props;
  const label = speech.tell(line, item);
  return (
    <div
      role="gridcell"
      aria-colindex={at + firstColumn + 1}
      aria-label={label}
      data-col={at + firstColumn}
      data-group={item.kind === 'group' ? '' : undefined}
      tabIndex={isActive ? 0 : -1}
      className={styles['cell']}
      style={{ left: stickyWidth + at * sizes.column, width: sizes.column }}
    >
      <Content line={line} item={item} speech={speech} label={label} />
    </div>
  );
});

interface ContentProps extends Pick<LandscapeCellProps, 'line' | 'item' | 'speech'> {
  readonly label: string;
}

/** Letters in little boxes: the chair filled, vacant seats dashed and in brackets. */
function Content({ line, item, speech, label }: ContentProps) {
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
  const letters = (role: string, count: number) => `${count > 1 ? showNumber(count) : ''}${roleLetter(role)}`;
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
