// Which cell a key leads to. Row −1 is the header, column 0 the checkboxes.

export interface GridPosition {
  readonly row: number;
  readonly col: number;
}

export interface GridSize {
  readonly rows: number;
  /** Including the column of checkboxes. */
  readonly cols: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  /** Ctrl or Cmd. */
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** Where the key leads, never outside; `undefined` when it is not a key of movement. */
export function nextPosition(pressed: GridKey, at: GridPosition, size: GridSize): GridPosition | undefined {
  const last = size.rows - 1;
  const to = (row: number, col: number) => ({
    row: clamp(row, -1, last),
    col: clamp(col, 0, size.cols - 1),
  });
  const ctrl = pressed.ctrl === true;
  switch (pressed.key) {
    case 'ArrowDown':
      return to(ctrl ? last : at.row + 1, at.col);
    case 'ArrowUp':
      return to(ctrl && at.row > 0 ? 0 : at.row - 1, at.col);
    case 'ArrowRight':
      return to(at.row, ctrl ? size.cols - 1 : at.col + 1);
    case 'ArrowLeft':
      return to(at.row, ctrl ? 0 : at.col - 1);
    case 'Home':
      return to(ctrl ? 0 : at.row, 0);
    case 'End':
      return to(ctrl ? last : at.row, size.cols - 1);
    case 'PageDown':
      return to(Math.max(at.row, 0) + size.page, at.col);
    case 'PageUp':
      return to(Math.max(at.row - size.page, Math.min(at.row, 0)), at.col);
    default:
      return undefined;
  }
}

/** Where focus goes when a key ended an edit: Enter down, Tab right and on into the next row, Shift the other way. */
export function positionAfterEdit(
  pressed: GridKey | undefined,
  at: GridPosition,
  size: GridSize,
): GridPosition {
  const last = size.rows - 1;
  const step = pressed?.shift === true ? -1 : 1;
  if (pressed?.key === 'Enter') return { row: clamp(at.row + step, 0, last), col: at.col };
  if (pressed?.key !== 'Tab') return at;
  const col = at.col + step;
  if (col >= size.cols) return at.row < last ? { row: at.row + 1, col: 1 } : at;
  if (col < 1) return at.row > 0 ? { row: at.row - 1, col: size.cols - 1 } : at;
  return { row: at.row, col };
}
