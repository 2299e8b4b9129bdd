// The grid as a table: one scroll container with a sticky header and a sticky first column.
import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react';
import { GridBody } from './GridBody';
import { checkColumn, checkWidth, type GridFilters, type GridWords, rowHeight, widthOf } from './GridColumn';
import { GridHeader } from './GridHeader';
import type { GridSize } from './gridKeys';
import { useGridEditing } from './useGridEditing';
import { useGridFocus } from './useGridFocus';
import { type GridGround, useGridKeys } from './useGridKeys';
import { useRowInSight } from './useRowInSight';
import styles from './Grid.module.css';

interface GridTableProps<R> extends Omit<GridGround<R>, 'choosable'> {
  readonly isSelectable: ((row: R) => boolean) | undefined;
  readonly label: string;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly filters: GridFilters;
  readonly onFreeze: (frozen: boolean) => void;
  /** Shown below the header when no row is. */
  readonly none: ReactNode;
  readonly words: GridWords;
}

/** Keyboard and ARIA follow the APG pattern for data grids. */
export function GridTable<R>(props: GridTableProps<R>) {
  const { columns, shown, ids, indexOf, widths, words, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const edited = useRef(false);

  const { isSelectable } = props;
  const choosable = useMemo(
    () => (isSelectable === undefined ? ids : ids.filter((_id, at) => isSelectable(shown[at] as R))),
    [ids, shown, isSelectable],
  );
  const columnIds = useMemo(() => [checkColumn, ...columns.map(({ id }) => id)], [columns]);
  const tracks = columns.map((column) => widthOf(column, widths));
  const first = columns[0]?.isRowHeader === true ? (tracks[0] ?? 0) : 0;
  const layout: CSSProperties & Record<`--${string}`, string> = {
    '--grid-tracks': `${checkWidth}px ${tracks.map((width) => `${width}px`).join(' ')}`,
    '--grid-width': `${tracks.reduce((sum, width) => sum + width, checkWidth)}px`,
  };

  const size = (): GridSize => ({
    rows: ids.length,
    cols: columnIds.length,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
  });
  const focus = useGridFocus(scroller, ids, indexOf, columnIds, checkWidth + first, edited);
  const edit = useGridEditing(focus.at, size, focus.move, (frozen) => {
    edited.current = frozen;
    props.onFreeze(frozen);
  });
  useRowInSight(scroller, selected, indexOf);
  const handlers = useGridKeys(scroller, { ...props, choosable }, focus, edit, size);

  const count = useMemo(
    () => choosable.reduce((sum, id) => (selected.has(id) ? sum + 1 : sum), 0),
    [choosable, selected],
  );
  return (
    <div ref={scroller} className={styles['scroller']} style={layout}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={ids.length + 1}
        aria-colcount={columnIds.length}
        aria-multiselectable
        className={styles['grid']}
        {...handlers}
      >
        <GridHeader
          columns={columns}
          sort={props.sort}
          filters={props.filters}
          widths={widths}
          selection={count === 0 ? 'none' : count === choosable.length ? 'all' : 'some'}
          activeCol={focus.at.row < 0 ? focus.at.col : undefined}
          words={words}
          onWidth={props.onWidth}
        />
        <GridBody
          scroller={scroller}
          shown={shown}
          ids={ids}
          columns={columns}
          selected={selected}
          isSelectable={isSelectable}
          at={focus.at}
          editing={edit.editing}
          close={edit.close}
          opens={props.onOpen !== undefined}
          words={words}
        />
      </div>
      {ids.length === 0 && <div className={styles['none']}>{props.none}</div>}
    </div>
  );
}
