// What keys, clicks, copying and pasting do in a grid.
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { type GridColumn, type GridSort, type GridWidths, narrowestColumn, widthOf } from './GridColumn';
import { fromTsv, toHtmlTable, toTsv } from './gridCopy';
import { type GridPosition, type GridSize, nextPosition } from './gridKeys';
import type { GridLeaving } from './GridLeaving';
import { allToggled, extended, toggled } from './gridSelection';
import { nextSort } from './gridSort';
import { useGridClipboard } from './useGridClipboard';
import type { GridEditing } from './useGridEditing';
import { cellAt, type CellFocus, positionOf } from './useCellFocus';

export interface GridGround<R> {
  readonly shown: readonly R[];
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn<R>[];
  /** Ids of the shown rows that can be selected. */
  readonly choosable: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelectedChange: (ids: ReadonlySet<string>) => void;
  readonly sort: GridSort | undefined;
  readonly onSort: (sort: GridSort | undefined) => void;
  readonly widths: GridWidths;
  readonly onWidth: (column: string, width: number, settled: boolean) => void;
  readonly onFilter: (column: string, anchor: HTMLElement) => void;
  readonly onOpen: ((row: R) => void) | undefined;
  readonly onPaste: ((matrix: string[][], at: { rowId: string; columnId: string }) => void) | undefined;
  readonly leaving: GridLeaving<R>;
}

const isTyped = (event: KeyboardEvent) =>
  // Named keys are longer; the second case is a letter outside the basic plane.
  (event.key.length === 1 || /^[^\x20-\x7e]{2}$/.test(event.key)) &&
  !event.metaKey &&
  ((!event.ctrlKey && !event.altKey) || event.getModifierState('AltGraph'));

/** Handlers for the element with the role grid; rows and cells have none of their own. */
export function useGridKeys<R>(
  scroller: RefObject<HTMLElement | null>,
  ground: GridGround<R>,
  focus: CellFocus,
  edit: GridEditing,
  size: () => GridSize,
) {
  const { shown, ids, choosable, columns, selected, onSelectedChange } = ground;
  const { at } = focus;
  const anchor = useRef<{ readonly id: string; readonly base: ReadonlySet<string> }>(undefined);

  const toggleRow = (row: number) => {
    const id = ids[row];
    if (id === undefined) return;
    const next = toggled(selected, id);
    anchor.current = { id, base: next };
    onSelectedChange(next);
  };
  const extendTo = (from: number, to: number) => {
    const id = ids[from];
    if (id === undefined) return;
    anchor.current ??= { id, base: selected };
    const start = ids.indexOf(anchor.current.id);
    onSelectedChange(extended(anchor.current.base, ids, start < 0 ? from : start, to));
  };
  const sortBy = (col: number) => {
    const column = columns[col - 1];
    if (column !== undefined) ground.onSort(nextSort(ground.sort, column.id));
  };
  const startEdit = (spot: GridPosition, initialText?: string): boolean => {
    const column = columns[spot.col - 1];
    const rowId = ids[spot.row];
    if (column?.editor === undefined || rowId === undefined) return false;
    edit.start({ rowId, columnId: column.id, ...(initialText !== undefined && { initialText }) });
    return true;
  };
  const open = (row: number) => {
    const record = shown[row];
    if (record !== undefined) ground.onOpen?.(record);
  };

  /** Keys of the header; true when handled. */
  const headerKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const column = columns[at.col - 1];
    if (event.key === 'Enter' || event.key === ' ') {
      if (column === undefined) onSelectedChange(allToggled(selected, choosable));
      else sortBy(at.col);
      return true;
    }
    if (column === undefined) return false;
    if (event.altKey && event.key === 'ArrowDown' && column.filter !== undefined) {
      const cell = cellAt(event.currentTarget, at);
      if (cell !== null) ground.onFilter(column.id, cell);
      return true;
    }
    if (event.altKey && event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const step = event.key === 'ArrowLeft' ? -16 : 16;
      ground.onWidth(column.id, Math.max(narrowestColumn, widthOf(column, ground.widths) + step), true);
      return true;
    }
    return false;
  };

  /** Keys of a data cell; true when handled. */
  const cellKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const onRowHeader = columns[at.col - 1]?.isRowHeader === true && ground.onOpen !== undefined;
    if (event.key === 'Enter') {
      if (onRowHeader || !startEdit(at)) open(at.row);
      return true;
    }
    if (event.key === 'F2') return startEdit(at);
    if (event.key === ' ' && !event.ctrlKey) {
      if (event.shiftKey) extendTo(at.row, at.row);
      else toggleRow(at.row);
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') return startEdit(at, '');
    return isTyped(event) && startEdit(at, event.key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (edit.onKeyDown(event)) return;
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
    const ctrl = event.ctrlKey || event.metaKey;
    // A button or box inside a cell keeps its own keys.
    const inner = positionOf(event.target) === undefined || !(event.target as Element).matches('[data-col]');
    if (inner && (event.key === 'Enter' || event.key === ' ')) return;
    if (ctrl && !event.altKey && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onSelectedChange(new Set([...selected, ...choosable]));
      return;
    }
    if (at.row < 0 ? headerKey(event) : cellKey(event)) {
      event.preventDefault();
      return;
    }
    const next = event.altKey
      ? undefined
      : nextPosition({ key: event.key, ctrl, shift: event.shiftKey }, at, size());
    if (next === undefined) return;
    event.preventDefault();
    const vertical = next.row !== at.row && next.row >= 0 && at.row >= 0;
    if (event.shiftKey && vertical) extendTo(at.row, next.row);
    else if (!event.shiftKey) anchor.current = undefined;
    focus.move(next);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const spot = positionOf(event.target);
    if (spot === undefined || !event.currentTarget.contains(event.target as Node)) return;
    const target = event.target as Element;
    if (target.closest('[data-editing], [data-resizer]') !== null) return;
    if (spot.row < 0) {
      const filter = target.closest<HTMLElement>('[data-filter]');
      const column = columns[spot.col - 1];
      if (filter !== null && column !== undefined) ground.onFilter(column.id, filter);
      else if (spot.col === 0) onSelectedChange(allToggled(selected, choosable));
      else sortBy(spot.col);
    } else if (event.shiftKey) {
      extendTo(at.row < 0 ? spot.row : at.row, spot.row);
      focus.move(spot);
    } else if (spot.col === 0 || event.ctrlKey || event.metaKey) toggleRow(spot.row);
    else {
      anchor.current = undefined;
      if (target.closest('[data-open]') !== null) open(spot.row);
    }
  };

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const spot = positionOf(event.target);
    if (spot === undefined || spot.row < 0 || spot.col === 0 || edit.editing !== undefined) return;
    if ((event.target as Element).closest('[data-open]') !== null) return;
    if (!startEdit(spot)) open(spot.row);
  };

  /** Rows leave as they may; a single cell, without its name, is what whoever copies it has looked at. */
  const copied = (): string[][] | undefined => {
    const rows = shown.filter((_row, index) => selected.has(ids[index] ?? ''));
    if (rows.length > 0) {
      const asked = { rows, columns };
      const open = ground.leaving.open(asked);
      ground.leaving.onLeft('copy', open, asked);
      return open.rows.map((each) => open.columns.map((column) => column.text(each)));
    }
    const row = shown[at.row];
    const column = columns[at.col - 1];
    if (column === undefined) return undefined;
    if (row === undefined) return [[column.header]];
    const cell = { rows: [row], columns: [column] };
    ground.leaving.onLeft('cell', cell, cell);
    return [[column.text(row)]];
  };
  const onCopy = (event: ClipboardEvent) => {
    if (edit.editing !== undefined) return;
    // Text marked with the mouse inside a cell is what the user means.
    if (selected.size === 0 && (getSelection()?.toString() ?? '') !== '') return;
    const matrix = copied();
    if (matrix === undefined) return;
    event.preventDefault();
    if (matrix.length === 0) return;
    event.clipboardData?.setData('text/plain', toTsv(matrix));
    event.clipboardData?.setData('text/html', toHtmlTable(matrix));
  };
  const onPaste = (event: ClipboardEvent) => {
    const rowId = ids[at.row];
    const columnId = columns[at.col - 1]?.id;
    if (ground.onPaste === undefined || edit.editing !== undefined) return;
    if (rowId === undefined || columnId === undefined) return;
    const matrix = fromTsv(event.clipboardData?.getData('text/plain') ?? '');
    if (matrix.length === 0) return;
    event.preventDefault();
    ground.onPaste(matrix, { rowId, columnId });
  };
  useGridClipboard(scroller, onCopy, onPaste);

  return {
    onKeyDown,
    onClick,
    onDoubleClick,
    // Shift+click selects rows, not text.
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      if (event.shiftKey && (positionOf(event.target)?.row ?? -1) >= 0) event.preventDefault();
    },
    onKeyDownCapture: edit.note,
    onKeyUpCapture: edit.note,
    onPointerDownCapture: edit.note,
    onFocusCapture: edit.note,
    onBlurCapture: edit.note,
    onFocus: focus.onFocus,
    onBlur: focus.onBlur,
  };
}
