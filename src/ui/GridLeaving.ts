// What may leave a grid as copied rows or on paper. The grid asks, whoever knows the records answers.
import type { GridColumn } from './GridColumn';

export interface GridPart<R> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
}

/** `cell`: a single one, copied as it stands and never opened, for whoever copies it has looked at it. */
export type GridWayOut = 'copy' | 'print' | 'cell';

export interface GridLeaving<R> {
  /** The part of it that may leave; rows and columns may be others than those on screen, with less in them. */
  readonly open: (part: GridPart<R>) => GridPart<R>;
  /** Stands above the printed table; says that there are personal data in it, or that and why something is not on the paper. */
  readonly line: (open: GridPart<R>, asked: GridPart<R>) => string;
  /** Rows have left, of those that were asked for; without rows or columns nothing has. */
  readonly onLeft: (way: GridWayOut, open: GridPart<R>, asked: GridPart<R>) => void;
}
