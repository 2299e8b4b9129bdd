// Counts of one row of the fault list (reliability, R1 to R15), for journeys and unit tests alike; .ci/faults.mjs prints them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'test-results', 'faults');
const isFull = process.env['FAULTS'] === 'full';

/** How often to provoke a fault: `short` within `npm test`, `full` within `npm run test:faults`, FAULT_ROUNDS before both. */
export function rounds(short: number, full: number): number {
  const wished = Number(process.env['FAULT_ROUNDS']);
  return wished > 0 ? wished : isFull ? full : short;
}

/** What to start random numbers with: printed with every failure, repeated by FAULT_SEED. */
export const firstSeed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each try ends in one of three ways; `lost` also stands for whatever else must not be, and has to be empty at the end. */
export class Tally {
  readonly lost: string[] = [];
  private recoveries = 0;
  private refusals = 0;
  private readonly row: string;
  private readonly what: string;

  /** `row` as in the list ("R5"), `what` was provoked in a few plain words; both together are told apart from all others. */
  constructor(row: string, what: string) {
    this.row = row;
    this.what = what;
    // What a test that breaks off half-way leaves must not look like an earlier, better one.
    this.write();
  }

  /** Everything confirmed was there afterwards. Thousands of tries are told together. */
  recovered(times = 1): void {
    this.recoveries += times;
    this.write();
  }

  /** The app refused in words and changed nothing. */
  refused(times = 1): void {
    this.refusals += times;
    this.write();
  }

  /** Something was lost, half-done or silent: say what, and the seed. */
  gone(what: string): void {
    this.lost.push(what);
    this.write();
  }

  private write(): void {
    const { row, what, recoveries: recovered, refusals: refused, lost } = this;
    const tried = recovered + refused + lost.length;
    mkdirSync(folder, { recursive: true });
    const name = `${row} ${what}`.replace(/[^\w-]+/g, '-');
    const told = { row, what, tried, recovered, refused, lost };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(told, null, 2));
  }
}
