// What a grid is told about its columns, and the settings a caller may keep for the user.
import type { ReactNode } from 'react';

/** `values` gives the codes a row carries; a row without any matches the option whose value is `''`. */
export type GridColumnFilter<R> =
  | { readonly kind: 'text' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly values: (row: R) => readonly string[];
    };

/**
 * Ends the editing of one cell. The editor hands its value over first, then calls it with `true`; `false` gives up.
 * Focus follows the key that ended it: Enter down, Tab right, anything else stays.
 */
export type CloseEditor = (commit: boolean) => void;

/** One column. Keep the array of columns stable (`useMemo`): a new one renders every visible row again. */
export interface GridColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Pixels before the user drags; 160 when left out. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  /** Figures of one width, so that days stand below each other; numbers at the end have them anyway. */
  readonly hasFigures?: boolean;
  /** What is shown, copied and text-filtered. */
  readonly text: (row: R) => string;
  /** Defaults to `text`. Numbers sort as numbers, text by the collator; `''` and `NaN` always come last. */
  readonly sortKey?: (row: R) => string | number;
  /** A richer cell; must stay cheap, it renders while scrolling. */
  readonly render?: (row: R) => ReactNode;
  /**
   * Cell editor; a column without one is read only. Enter, Tab and Escape may be left to the grid: it blurs the editor
   * (which then commits) or drops it. An editor that must stay open calls `preventDefault` on the key.
   */
  readonly editor?: (row: R, close: CloseEditor, initialText?: string) => ReactNode;
  /** The sticky column that names the row; exactly one, put first. It cannot be hidden. */
  readonly isRowHeader?: boolean;
  readonly filter?: GridColumnFilter<R>;
  /** Class of what stands in it (`model/privacy`), for `GridLeaving`; 0 when left out. */
  readonly privacy?: 0 | 1 | 2 | 'W';
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

export type GridFilter =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] };

/** Active filters by column id. */
export type GridFilters = Readonly<Record<string, GridFilter>>;

/** Pixels by column id, only what the user changed. */
export type GridWidths = Readonly<Record<string, number>>;

/** Every word the grid says. */
export interface GridWords {
  readonly selectRow: (title: string) => string;
  readonly selectAll: string;
  readonly sortBy: string;
  readonly sortNone: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  /** Name of a column's filter button and popover. */
  readonly filter: (column: string) => string;
  /** Label of the text field: “contains”. */
  readonly filterText: string;
  /** Label of the search inside a long list of choices. */
  readonly filterSearch: string;
  readonly removeFilter: (column: string) => string;
  readonly removeAllFilters: string;
  /** Button that holds all filters where there are no headers (cards). */
  readonly filters: string;
  /** Shown instead of rows when the filters leave none. */
  readonly noMatch: string;
  readonly columns: string;
  readonly showAllColumns: string;
  readonly count: (shown: number, all: number) => string;
  /** `hidden`: how many of the selected are filtered away. */
  readonly selected: (count: number, hidden: number) => string;
  readonly clearSelection: string;
  /** Below a printed table that does not hold all rows. */
  readonly printed: (printed: number, all: number) => string;
}

/** Id of the column of checkboxes in focus positions. */
export const checkColumn = '';

/** Pixels of one row, and of the header. */
export const rowHeight = 32;

/** Pixels of the column of checkboxes. */
export const checkWidth = 36;

export const narrowestColumn = 56;

/** The width a column has now, in pixels. */
export function widthOf<R>(column: GridColumn<R>, widths: GridWidths): number {
  return widths[column.id] ?? column.width ?? 160;
}
