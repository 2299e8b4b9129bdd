// The data grid of all tables: sorting, filtering, selecting, editing in place, copying; cards on narrow screens.
import {
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { GridBar } from './GridBar';
import { GridCards } from './GridCards';
import { GridCardTools } from './GridCardTools';
import type { GridColumn, GridFilter, GridFilters, GridSort, GridWidths, GridWords } from './GridColumn';
import { withFilter } from './gridFilter';
import { GridFilterFields } from './GridFilterFields';
import type { GridLeaving } from './GridLeaving';
import { GridPopover } from './GridPopover';
import { GridPrint } from './GridPrint';
import { GridTable } from './GridTable';
import { useGridRows } from './useGridRows';
import { useGridSetting } from './useGridSetting';
import styles from './Grid.module.css';
import panel from './GridPanel.module.css';

export interface GridProps<R> {
  /** Accessible name of the grid. */
  readonly label: string;
  readonly rows: readonly R[];
  /** Stable function; ids are unique. */
  readonly rowId: (row: R) => string;
  readonly columns: readonly GridColumn<R>[];
  readonly collator: Intl.Collator;
  /** Folding for text filters, lower case when left out. */
  readonly fold?: (text: string) => string;
  /** Left out: the grid keeps it itself and starts with all columns. The order is always that of `columns`. */
  readonly visibleColumns?: readonly string[] | undefined;
  readonly onVisibleColumnsChange?: (ids: readonly string[]) => void;
  readonly widths?: GridWidths | undefined;
  /** Called when a drag or key has settled, not while dragging. */
  readonly onWidthsChange?: (widths: GridWidths) => void;
  /** `null` is “unsorted”; left out, the grid keeps it itself. */
  readonly sort?: GridSort | null | undefined;
  readonly onSortChange?: (sort: GridSort | null) => void;
  readonly filters?: GridFilters | undefined;
  readonly onFiltersChange?: (filters: GridFilters) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelectedChange: (ids: ReadonlySet<string>) => void;
  /** Rows without a box to tick; all have one when left out. Stable function. */
  readonly isSelectable?: (row: R) => boolean;
  /** A click on the row header, Enter on it or on a read-only cell. */
  readonly onOpen?: (row: R) => void;
  /** Text from a spreadsheet, pasted at a cell. */
  readonly onPaste?: (matrix: string[][], at: { rowId: string; columnId: string }) => void;
  /** After filters and sorting; for “export what is shown”. Stable function. */
  readonly onShownChange?: (ids: readonly string[]) => void;
  /** What of it may leave by copying rows and by printing, and who notes it. */
  readonly leaving: GridLeaving<R>;
  /** Shown instead of everything when there are no rows at all. */
  readonly empty: ReactNode;
  /** Buttons in the line above, for example for what is selected. */
  readonly actions?: ReactNode;
  /** Columns beside the title on a card of the narrow list; 4 when left out. */
  readonly cardTerms?: number;
  readonly words: GridWords;
}

const narrow = '(max-width: 639.98px)';
const watchWidth = (changed: () => void) => {
  const query = matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
const isNarrow = () => matchMedia(narrow).matches;
const lowerCase = (text: string) => text.toLocaleLowerCase();
const noFilters: GridFilters = {};
const noWidths: GridWidths = {};
const noIds: readonly string[] = [];

/** Fills its parent, which must have a height. Knows no model: everything about rows comes through the columns. */
export function Grid<R>(props: GridProps<R>) {
  const { rows, columns, selected, onSelectedChange, words, onOpen } = props;
  const fold = props.fold ?? lowerCase;
  const cards = useSyncExternalStore(watchWidth, isNarrow);

  const [kept, setSort] = useGridSetting<GridSort | null>(props.sort, null, props.onSortChange);
  const sort = kept ?? undefined;
  const onSort = (next: GridSort | undefined) => setSort(next ?? null);
  const [filters, setFilters] = useGridSetting(props.filters, noFilters, props.onFiltersChange);
  const onFilter = (column: string, filter: GridFilter | undefined) =>
    setFilters(withFilter(filters, column, filter));
  const allIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const [visibleIds, setVisible] = useGridSetting<readonly string[] | null>(
    props.visibleColumns,
    null,
    (ids) => props.onVisibleColumnsChange?.(ids ?? allIds),
  );
  const visible = useMemo(() => new Set(visibleIds ?? allIds), [visibleIds, allIds]);
  const shownColumns = useMemo(
    () => columns.filter((column) => column.isRowHeader === true || visible.has(column.id)),
    [columns, visible],
  );

  const [dragged, setDragged] = useState<GridWidths>();
  const [keptWidths, setWidths] = useGridSetting(props.widths, noWidths, props.onWidthsChange);
  const widths = dragged ?? keptWidths;
  const changeWidth = (column: string, width: number, settled: boolean) => {
    const next = { ...keptWidths, [column]: width };
    setDragged(settled ? undefined : next);
    if (settled) setWidths(next);
  };
  const live = useRef(changeWidth);
  useLayoutEffect(() => {
    live.current = changeWidth;
  });
  const onWidth = useCallback(
    (column: string, width: number, settled: boolean) => live.current(column, width, settled),
    [],
  );

  const { shown, ids, indexOf, isSorting, isFirst, freeze } = useGridRows({
    rows,
    rowId: props.rowId,
    columns,
    filters,
    sort,
    collator: props.collator,
    fold,
    onShownChange: props.onShownChange,
  });

  const [filterOf, setFilterOf] = useState<string>();
  const filterAnchor = useRef<HTMLElement>(null);
  const filtered = columns.find(({ id }) => id === filterOf);

  if (rows.length === 0) return <div className={styles['empty']}>{props.empty}</div>;
  const none = (
    <>
      <p>{words.noMatch}</p>
      <button type="button" className={panel['button']} onClick={() => setFilters(noFilters)}>
        {words.removeAllFilters}
      </button>
    </>
  );
  const common = {
    label: props.label,
    shown: isFirst ? [] : shown,
    ids: isFirst ? noIds : ids,
    columns: shownColumns,
    selected,
    onSelectedChange,
    isSelectable: props.isSelectable,
    onOpen,
    words,
    none: isFirst ? undefined : none,
  };
  return (
    <div className={styles['frame']} aria-busy={isSorting}>
      <GridBar
        columns={columns}
        visible={visible}
        onVisible={setVisible}
        filters={filters}
        onRemoveFilter={(column) => onFilter(column, undefined)}
        onRemoveAll={() => setFilters(noFilters)}
        shown={ids}
        all={rows.length}
        selected={selected}
        onClearSelection={() => onSelectedChange(new Set())}
        actions={props.actions}
        extra={
          cards && (
            <GridCardTools
              columns={shownColumns}
              sort={sort}
              onSort={onSort}
              filters={filters}
              onFilter={onFilter}
              fold={fold}
              words={words}
            />
          )
        }
        words={words}
      />
      {cards ? (
        <GridCards {...common} terms={props.cardTerms ?? 4} />
      ) : (
        <GridTable
          {...common}
          indexOf={indexOf}
          sort={sort}
          onSort={onSort}
          filters={filters}
          widths={widths}
          onWidth={onWidth}
          onFreeze={freeze}
          onFilter={(column, anchor) => {
            filterAnchor.current = anchor;
            setFilterOf(column);
          }}
          onPaste={props.onPaste}
          leaving={props.leaving}
        />
      )}
      <GridPrint
        label={props.label}
        rows={shown}
        rowId={props.rowId}
        columns={shownColumns}
        leaving={props.leaving}
        cut={words.printed}
      />
      {filtered !== undefined && (
        <GridPopover
          label={words.filter(filtered.header)}
          anchor={filterAnchor}
          open
          onClose={() => setFilterOf(undefined)}
        >
          <GridFilterFields
            column={filtered}
            filter={filters[filtered.id]}
            fold={fold}
            words={words}
            onChange={(filter) => onFilter(filtered.id, filter)}
          />
        </GridPopover>
      )}
    </div>
  );
}
