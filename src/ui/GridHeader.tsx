// The header of a grid: sorts, opens filters, resizes.
import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { memo, type PointerEvent, useLayoutEffect, useRef } from 'react';
import {
  checkWidth,
  type GridColumn,
  type GridFilters,
  type GridSort,
  type GridWidths,
  type GridWords,
  narrowestColumn,
  widthOf,
} from './GridColumn';
import styles from './Grid.module.css';

export interface GridHeaderProps<R> {
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridSort | undefined;
  readonly filters: GridFilters;
  readonly widths: GridWidths;
  /** How many of the shown rows are selected. */
  readonly selection: 'none' | 'some' | 'all';
  /** The column in the tab order, if it is in the header. */
  readonly activeCol: number | undefined;
  readonly words: GridWords;
  /** `settled` is false while dragging. */
  readonly onWidth: (column: string, width: number, settled: boolean) => void;
}

const ariaSort = (sort: GridSort | undefined, id: string) =>
  sort?.column !== id ? 'none' : sort.descending ? 'descending' : 'ascending';

function Resizer<R>({
  column,
  widths,
  onWidth,
}: Pick<GridHeaderProps<R>, 'widths' | 'onWidth'> & { readonly column: GridColumn<R> }) {
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const widthAt = (event: PointerEvent) =>
    drag.current === undefined
      ? undefined
      : Math.max(narrowestColumn, Math.round(drag.current.width + event.clientX - drag.current.x));
  return (
    <span
      aria-hidden
      data-resizer=""
      className={styles['resizer']}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width: widthOf(column, widths) };
      }}
      onPointerMove={(event) => {
        const width = widthAt(event);
        if (width !== undefined) onWidth(column.id, width, false);
      }}
      onPointerUp={(event) => {
        const width = widthAt(event);
        drag.current = undefined;
        if (width !== undefined) onWidth(column.id, width, true);
      }}
    />
  );
}

function HeaderCell<R>(props: GridHeaderProps<R> & { readonly column: GridColumn<R>; readonly col: number }) {
  const { column, col, sort, filters, words } = props;
  const sorted = ariaSort(sort, column.id);
  const sticky = column.isRowHeader === true;
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-colindex={col + 1}
      aria-sort={sorted}
      aria-label={column.header}
      data-col={col}
      data-align={column.align}
      tabIndex={props.activeCol === col ? 0 : -1}
      className={sticky ? styles['cornerHead'] : styles['head']}
      style={sticky ? { left: checkWidth } : undefined}
    >
      <span className={styles['headText']} title={column.header}>
        {column.header}
      </span>
      {sorted !== 'none' && (
        <span
          role="img"
          aria-label={sorted === 'descending' ? words.sortDescending : words.sortAscending}
          className={styles['arrow']}
        >
          <Arrow size={14} strokeWidth={2} aria-hidden />
        </span>
      )}
      {column.filter !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          data-filter=""
          data-on={filters[column.id] === undefined ? undefined : ''}
          aria-label={words.filter(column.header)}
          aria-haspopup="dialog"
          title={words.filter(column.header)}
          className={styles['filterButton']}
        >
          <ListFilter size={14} strokeWidth={2} aria-hidden />
        </button>
      )}
      <Resizer column={column} widths={props.widths} onWidth={props.onWidth} />
    </div>
  );
}

function PlainGridHeader<R>(props: GridHeaderProps<R>) {
  const { columns, selection, activeCol, words } = props;
  const all = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (all.current !== null) all.current.indeterminate = selection === 'some';
  }, [selection]);
  return (
    <div role="rowgroup" className={styles['header']}>
      <div role="row" aria-rowindex={1} data-row={-1} className={styles['headerRow']}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-label={words.selectAll}
          data-col={0}
          tabIndex={activeCol === 0 ? 0 : -1}
          className={styles['cornerCheck']}
        >
          <input
            ref={all}
            type="checkbox"
            className={styles['check']}
            tabIndex={-1}
            aria-label={words.selectAll}
            checked={selection === 'all'}
            readOnly
          />
        </div>
        {columns.map((column, each) => (
          <HeaderCell key={column.id} {...props} column={column} col={each + 1} />
        ))}
      </div>
    </div>
  );
}

export const GridHeader = memo(PlainGridHeader) as typeof PlainGridHeader;
