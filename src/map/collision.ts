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
    this.visit(rect, (bucket, key) => {
      if (bucket) bucket.push(rect);
      else this.cells.set(key, [rect]);
      return false;
    });
  }

  /** Whether anything added overlaps; touching edges do not. */
  hits(rect: Rect): boolean {
    return this.visit(rect, (bucket) => bucket?.some((other) => overlap(rect, other)) ?? false);
  }

  private visit(rect: Rect, look: (bucket: Rect[] | undefined, key: number) => boolean): boolean {
    const right = Math.floor(rect.right / this.cell);
    const bottom = Math.floor(rect.bottom / this.cell);
    for (let column = Math.floor(rect.left / this.cell); column <= right; column += 1) {
      for (let row = Math.floor(rect.top / this.cell); row <= bottom; row += 1) {
        const key = column * 1_000_003 + row;
        if (look(this.cells.get(key), key)) return true;
      }
    }
    return false;
  }
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
