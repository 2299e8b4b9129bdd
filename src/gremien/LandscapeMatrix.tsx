// The matrix: organisations down, Gremien across, only what is in sight in the page, one cell in the tab order.
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toHtmlTable, toTsv } from '../ui/gridCopy';
import { type GridPosition, nextPosition } from '../ui/gridKeys';
import { positionOf } from '../ui/useCellFocus';
import { useGridClipboard } from '../ui/useGridClipboard';
import { LandscapeHead } from './LandscapeHead';
import { LandscapeLine } from './LandscapeLine';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { firstColumn, firstLine, sizes, stickyHeight, stickyWidth } from './landscapeSizes';
import { fixedColumns, fixedRows, useLandscapeFocus } from './useLandscapeFocus';
import { useLandscapeWindow } from './useLandscapeWindow';
import type { MatrixSpeech } from './landscapeSpeech';
import styles from './LandscapeMatrix.module.css';

export interface LandscapeMatrixProps {
  readonly label: string;
  readonly lines: readonly RowLine[];
  readonly items: readonly ColumnItem[];
  /** What cells show and say. Keep it the same between renders: a new one renders every cell. */
  readonly speech: MatrixSpeech;
  /** Enter or a click there; `undefined` for the header row and the sums. `isAsked` is false for a single click. */
  readonly onOpen: (line: RowLine | undefined, item: ColumnItem | undefined, isAsked: boolean) => void;
  /** Enter or a click on a name over a column; `undefined` for the names of rows, `'sum'` for their sums. */
  readonly onSort: (item: ColumnItem | 'sum' | undefined) => void;
}

/** Fills its parent. Keyboard and ARIA follow the APG pattern for data grids. */
export function LandscapeMatrix(props: LandscapeMatrixProps) {
  const { lines, items, speech, onOpen, onSort } = props;
  const { t } = useTranslation();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rowKeys = useMemo(() => [...fixedRows, ...lines.map(({ key }) => key)], [lines]);
  const columnKeys = useMemo(() => [...fixedColumns, ...items.map(({ key }) => key)], [items]);
  const focus = useLandscapeFocus(scroller, rowKeys, columnKeys);
  const { at } = focus;
  const { rows, bunches } = useLandscapeWindow(scroller, lines.length, items.length, at);
  const key = bunches.join(' ');
  // The same between renders, so that rows are rendered anew only when other columns come into sight.
  const shown = useMemo(() => (key === '' ? [] : key.split(' ').map(Number)), [key]);

  const layout: CSSProperties & Record<`--${string}`, string> = {
    width: stickyWidth + items.length * sizes.column + sizes.lean,
    '--column': `${String(sizes.column)}px`,
  };
  const act = (spot: GridPosition, isAsked: boolean) => {
    const item = items[spot.col - firstColumn];
    if (spot.row < 0) onSort(spot.col === 1 ? 'sum' : item);
    else onOpen(lines[spot.row - firstLine], item, isAsked);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      act(at, true);
      return;
    }
    const size = {
      rows: rowKeys.length,
      cols: columnKeys.length,
      page: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - stickyHeight) / sizes.line) - 1),
    };
    const next = nextPosition({ key: event.key, ctrl: event.ctrlKey || event.metaKey }, at, size);
    if (next === undefined) return;
    event.preventDefault();
    focus.move(next);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const spot = positionOf(event.target);
    if (spot !== undefined) act(spot, false);
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const spot = positionOf(event.target);
    // Only what a single click leaves alone: an empty cell.
    if (spot !== undefined && spot.row >= firstLine && spot.col >= firstColumn) act(spot, true);
  };
  useGridClipboard(scroller, (event) => {
    if ((getSelection()?.toString() ?? '') !== '') return;
    const matrix = [[speech.text(lines[at.row - firstLine], items[at.col - firstColumn], at)]];
    event.preventDefault();
    event.clipboardData?.setData('text/plain', toTsv(matrix));
    event.clipboardData?.setData('text/html', toHtmlTable(matrix));
  });
  const { onFocus, onBlur } = focus;
  const handlers = { onKeyDown, onClick, onDoubleClick, onFocus, onBlur };
  return (
    <div ref={scroller} className={styles['scroller']}>
      <p id={hint} className="visually-hidden">
        {t('landscape.gridHint')}
      </p>
      <div
        role="grid"
        aria-label={props.label}
        aria-describedby={hint}
        aria-rowcount={lines.length + 2}
        aria-colcount={columnKeys.length}
        aria-readonly
        className={styles['grid']}
        style={layout}
        {...handlers}
      >
        <LandscapeHead
          items={items}
          shown={shown}
          speech={speech}
          activeRow={at.row < firstLine ? at.row : undefined}
          activeCol={at.col}
        />
        <div role="rowgroup" className={styles['body']} style={{ height: lines.length * sizes.line }}>
          {rows.map((index) => {
            const line = lines[index];
            return line === undefined ? null : (
              <LandscapeLine
                key={line.key}
                line={line}
                index={index}
                items={items}
                shown={shown}
                speech={speech}
                activeCol={at.row === index + firstLine ? at.col : undefined}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
