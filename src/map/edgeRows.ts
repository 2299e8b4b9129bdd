// Rows below the picture for those who know nobody yet: compact, each below their like, and never a column that halves the map.
import type { Point } from './patch';

export interface EdgeAsk {
  /** Below them the rows lie. */
  readonly body: readonly Point[];
  /** Whoever stands outside of the body, perhaps in these rows already. */
  readonly loose: readonly Point[];
  /** How many places will be asked for. */
  readonly count: number;
  /** Distance from centre to centre, in map units. */
  readonly step: number;
  readonly isFree: (spot: Point) => boolean;
}

/** At least so many columns however narrow the map is. */
const leastColumns = 7;

/** Fills one row after the other, as wide as the body; without a body a block about four times as wide as high. */
export class EdgeRows {
  private readonly ask: EdgeAsk;
  private readonly left: number;
  private readonly columns: number;
  private y: number;
  /** Where the row has room. */
  private cells: number[] = [];

  constructor(ask: EdgeAsk) {
    this.ask = ask;
    const { body, loose, count, step } = ask;
    const ground = body.length > 0 ? body : loose;
    const [left, right] = rangeOf(ground.map(({ x }) => x));
    const [top, bottom] = rangeOf(ground.map(({ y }) => y));
    const block = body.length > 0 ? 0 : Math.ceil(Math.sqrt((loose.length + count) * 4));
    this.left = left;
    this.columns = Math.max(leastColumns, block, Math.floor((right - left) / step) + 1);
    this.y = body.length > 0 ? bottom + step * 1.5 : top;
    this.open();
  }

  /** The next free spot, in a row as near to `wish` (an x) as there is room. */
  next(wish = this.left): Point {
    for (;;) {
      let best = -1;
      for (const [at, x] of this.cells.entries()) {
        const known = this.cells[best];
        if (known === undefined || Math.abs(x - wish) < Math.abs(known - wish)) best = at;
      }
      const [x] = best < 0 ? [] : this.cells.splice(best, 1);
      if (x === undefined) {
        this.y += this.ask.step;
        this.open();
        continue;
      }
      const spot = { x: Math.round(x), y: Math.round(this.y) };
      if (this.ask.isFree(spot)) return spot;
    }
  }

  private open(): void {
    const { step } = this.ask;
    this.cells = Array.from({ length: this.columns }, (_, at) => this.left + at * step);
  }
}

function rangeOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 0];
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
