// The state of a guess: the columns of a list as the guesses see them, which are free, and what the others mean.
import type { CellFacts } from './columnCells';
import type { Sheet } from './planCells';

/** A column in which something stands. */
export interface Column {
  readonly at: number;
  readonly header: string;
  /** Folded words of the header. */
  readonly words: string;
  /** The same without brackets. */
  readonly bare: string;
  readonly cells: CellFacts;
}

/** Headers of a list's own keys. */
export const idWord = /^(?:id|nr|nummer|schlussel|kennung|key|uuid|.* id)$/;

/** The columns nobody has spoken for yet, and what the others mean. */
export class Guess {
  readonly targets: string[];
  private readonly left: Map<number, Column>;

  constructor(width: number, all: readonly Column[]) {
    this.targets = Array.from({ length: width }, () => 'skip');
    this.left = new Map(all.map((column) => [column.at, column]));
  }

  get free(): Column[] {
    return [...this.left.values()];
  }

  isFree(at: number): boolean {
    return this.left.has(at);
  }

  has(code: string): boolean {
    return this.targets.includes(code);
  }

  give(at: number, code: string): void {
    this.targets[at] = code;
    this.left.delete(at);
  }
}

/** Whether the same value in one column (nearly) always comes with the same value in the other. */
export function decides(rows: Sheet['rows'], one: number, other: number): boolean {
  if (one < 0 || other < 0) return false;
  const { odd, seen } = compared(rows, one, other);
  return odd <= rows.length * 0.02 && seen < rows.length * 0.98;
}

/** Whether the same value in one column comes with different values in the other. */
export function contradicts(rows: Sheet['rows'], one: number, other: number): boolean {
  return one < 0 || other < 0 || compared(rows, one, other).odd > rows.length * 0.02;
}

function compared(rows: Sheet['rows'], one: number, other: number) {
  const seen = new Map<string, string>();
  let odd = 0;
  for (const row of rows) {
    const key = row[one] ?? '';
    const value = row[other] ?? '';
    const before = seen.get(key);
    if (before === undefined) seen.set(key, value);
    else if (before !== value) odd += 1;
  }
  return { odd, seen: seen.size };
}
