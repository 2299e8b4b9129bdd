// One line of the matrix: an organisation with its seats, or the heading over a group of them.
import { memo } from 'react';
import { showNumber } from '../i18n/translate';
import { ActorMark } from '../records/RecordLines';
import { LandscapeCell } from './LandscapeCell';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { firstColumn, firstLine, rowOf, sizes } from './landscapeSizes';
import type { MatrixSpeech } from './landscapeSpeech';
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
        return (
          <LandscapeCell
            key={item.key}
            line={line}
            item={item}
            at={each}
            speech={speech}
            isActive={activeCol === each + firstColumn}
          />
        );
      })}
    </div>
  );
});
