// One line of the matrix: an organisation with its seats, or the heading over a group of them.
import { memo } from 'react';
import { showNumber } from '../i18n/translate';
import { Mark } from '../ui/Mark';
import { LandscapeCells } from './LandscapeCells';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { bunch, firstColumn, firstLine, rowOf, sizes } from './landscapeSizes';
import type { MatrixSpeech } from './landscapeSpeech';
import styles from './LandscapeMatrix.module.css';

interface LandscapeLineProps {
  readonly line: RowLine;
  readonly index: number;
  readonly items: readonly ColumnItem[];
  /** Indexes of the bunches of columns in sight. */
  readonly shown: readonly number[];
  readonly speech: MatrixSpeech;
  /** The column in the tab order, if it is in this line. */
  readonly activeCol: number | undefined;
}

export const LandscapeLine = memo(function LandscapeLine(props: LandscapeLineProps) {
  const { line, index, items, shown, speech, activeCol } = props;
  const active = activeCol ?? -1;
  const activeBunch = Math.floor((active - firstColumn) / bunch);
  return (
    <div
      {...rowOf(index + firstLine)}
      data-group={line.kind === 'group' ? '' : undefined}
      className={styles['line']}
      style={{ top: index * sizes.line, height: sizes.line }}
    >
      <LineName line={line} speech={speech} activeCol={active < firstColumn ? active : -1} />
      {shown.map((at) => (
        <LandscapeCells
          key={at}
          line={line}
          items={items}
          at={at}
          speech={speech}
          activeCol={at === activeBunch ? active : undefined}
        />
      ))}
    </div>
  );
});

interface LineNameProps extends Pick<LandscapeLineProps, 'line' | 'speech'> {
  readonly activeCol: number;
}

/** What stays beside the cells: the name of the line, and its sum. */
const LineName = memo(function LineName({ line, speech, activeCol }: LineNameProps) {
  const name = speech.lineName(line);
  const sign = line.kind === 'row' ? speech.network.typeOf(line.row.actor) : undefined;
  const stop = (col: number) => (activeCol === col ? 0 : -1);
  return (
    <>
      <div
        role="rowheader"
        aria-colindex={1}
        data-col={0}
        tabIndex={stop(0)}
        title={name}
        className={styles['name']}
        style={{ width: sizes.name }}
      >
        {sign && <Mark shape={sign.shape} sector={sign.sector} text={sign.abbr} size={16} />}
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
    </>
  );
});
