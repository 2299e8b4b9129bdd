// One line of the matrix: an organisation with its seats, or the heading over a group of them.
import { memo } from 'react';
import { showNumber } from '../i18n/translate';
import { ActorMark } from '../records/RecordLines';
import { partsOf } from './landscape';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { firstColumn, firstLine, rowOf, sizes, stickyWidth } from './landscapeSizes';
import type { MatrixSpeech } from './landscapeSpeech';
import { roleLetter } from './landscapeWords';
import styles from './LandscapeMatrix.module.css';

interface LandscapeLineProps {
  readonly line: RowLine;
  readonly index: number;
  readonly items: readonly ColumnItem[];
  /** Indexes of the columns in sight. */
  readonly shown: readonly number[];
  readonly speech: MatrixSpeech;
  /** The column in the tab order, if it is in this line. */
  readonly activeCol: number | undefined;
}

export const LandscapeLine = memo(function LandscapeLine(props: LandscapeLineProps) {
  const { line, index, items, shown, speech, activeCol } = props;
  const name = speech.lineName(line);
  const stop = (col: number) => (activeCol === col ? 0 : -1);
  return (
    <div
      {...rowOf(index + firstLine)}
      data-group={line.kind === 'group' ? '' : undefined}
      className={styles['line']}
      style={{ top: index * sizes.line, height: sizes.line }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-col={0}
        tabIndex={stop(0)}
        title={name}
        className={styles['name']}
        style={{ width: sizes.name }}
      >
        {line.kind === 'row' && <ActorMark id={line.key} size={16} />}
        <span className={styles['nameText']}>{name}</span>
        {line.kind === 'group' && <span className={styles['soft']}>{showNumber(line.rows)}</span>}
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        aria-label={speech.tell(line, undefined)}
        data-col={1}
        tabIndex={stop(1)}
        className={styles['sum']}
        style={{ width: sizes.sum, left: sizes.name }}
      >
        {showNumber(speech.lineSum(line))}
      </div>
      {shown.map((each) => {
        const item = items[each];
        if (item === undefined) return null;
        const label = speech.tell(line, item);
        return (
          <div
            key={item.key}
            role="gridcell"
            aria-colindex={each + firstColumn + 1}
            aria-label={label}
            data-col={each + firstColumn}
            data-group={item.kind === 'group' ? '' : undefined}
            tabIndex={stop(each + firstColumn)}
            className={styles['cell']}
            style={{ left: stickyWidth + each * sizes.column, width: sizes.column }}
          >
            <Cell line={line} item={item} speech={speech} label={label} />
          </div>
        );
      })}
    </div>
  );
});

interface CellProps extends Pick<LandscapeLineProps, 'line' | 'speech'> {
  readonly item: ColumnItem;
  readonly label: string;
}

/** Letters in little boxes: the chair filled, vacant seats dashed and in brackets. */
function Cell({ line, item, speech, label }: CellProps) {
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
