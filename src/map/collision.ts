// Boxes in cells, so that asking "is this ground free?" looks only at the neighbourhood.

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export class CollisionGrid {
  private readonly cell: number;
  private readonly cells = new Map<number, Rect[]>();

  constructor(cell: number) {
    this.cell = cell;
  }

  add(rect: Rect): void {
    const { left, top, right, bottom } = this.within(rect);
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) {
        const key = keyOf(column, row);
        const bucket = this.cells.get(key);
        if (bucket) bucket.push(rect);
        else this.cells.set(key, [rect]);
      }
    }
  }

  /** Whether anything added overlaps, except for `but`; touching edges do not. */
  hits(rect: Rect, but?: Rect): boolean {
    const { left, top, right, bottom } = this.within(rect);
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) {
        const bucket = this.cells.get(keyOf(column, row));
        if (bucket === undefined) continue;
        for (const other of bucket) if (other !== but && overlap(rect, other)) return true;
      }
    }
    return false;
  }

  /** The columns and rows it lies in. */
  private within(rect: Rect): Rect {
    const { cell } = this;
    return {
      left: Math.floor(rect.left / cell),
      top: Math.floor(rect.top / cell),
      right: Math.floor(rect.right / cell),
      bottom: Math.floor(rect.bottom / cell),
    };
  }
}

function keyOf(column: number, row: number): number {
  return column * 1_000_003 + row;
}

/** The ground with so much more around it. */
export function widened({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** How far two boxes are apart along the axis they are further apart on; 0 where they overlap. */
export function apart(a: Rect, b: Rect): number {
  return Math.max(0, a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
