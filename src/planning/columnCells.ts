// What the cells of a column look like: a sample of them, spread over the list, tells names from numbers, places from persons.
import { fold } from '../model/fold';
import { readDay } from '../records/dateWords';
import { isPlaceholder } from './looseCell';
import { hintIn } from './matchTypes';
import { isPersonName } from './personName';
import type { Sheet } from './planCells';

/** Shares (0–1) of the filled cells; a cell can be of several sorts. */
export interface CellFacts {
  /** Cells looked at that say something. */
  readonly filled: number;
  /** Share of different ones. */
  readonly distinct: number;
  /** Some different ones, as they are. */
  readonly values: readonly string[];
  /** Mostly letters, at least two of them. */
  readonly words: number;
  readonly persons: number;
  /** With a word that tells what sort of institution it is. */
  readonly institutions: number;
  readonly postalCodes: number;
  /** "06618 Naumburg". */
  readonly codesWithPlace: number;
  readonly emails: number;
  readonly websites: number;
  readonly phones: number;
  readonly streets: number;
  readonly numbers: number;
  readonly flags: number;
  readonly dates: number;
}

export type CellSort = Exclude<keyof CellFacts, 'filled' | 'distinct' | 'values'>;

/** Different cells that are kept for a closer look. */
const shown = 60;

const sorts: { readonly [S in CellSort]: (cell: string) => boolean } = {
  words: (cell) => (cell.match(/\p{L}/gu)?.length ?? 0) >= Math.max(2, cell.length * 0.4) && !/@/.test(cell),
  persons: isPersonName,
  institutions: (cell) => hintIn(cell) !== undefined,
  postalCodes: (cell) => /^(?:[A-Z]{1,2}-)?\d{2} ?\d{2,3}(?:\.0)?$/.test(cell),
  codesWithPlace: (cell) => /^(?:[A-Z]{1,2}-)?\d{4,5}[\s,/]+\p{L}/u.test(cell),
  emails: (cell) => /\S@\S|\(at\)/.test(cell),
  websites: (cell) => /^(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}(?:\/\S*)?$/i.test(cell),
  phones: (cell) =>
    /^(?:tel[.:]*\s*)?['+(]?[\d(][\d\s()/.,+–-]{2,}/i.test(cell) && !/^\d{1,2}[./]\d{1,2}[./]/.test(cell),
  streets: (cell) =>
    /(?:str(?:a(?:ß|ss)e|\.)?|weg|platz|allee|ring|gasse|markt|damm|ufer|chaussee|promenade|street|road)\s+\d|^\p{L}[\p{L} .-]+ \d+\s?[a-z]?$/iu.test(
      cell,
    ),
  flags: (cell) => /^(?:ja|nein|j|n|x|yes|no|y|wahr|falsch|true|false|0|1|[✓✔☑☒☐✗✘])$/i.test(cell),
  numbers: (cell) =>
    /\d/.test(cell) && /^(?:ca\.?|rund|etwa|[<>~])?\s*[-+\d.,' ]+\s*(?:%|€|EUR|VZ[ÄA])?$/i.test(cell),
  dates: (cell) => readDay(cell, false) !== undefined || /^[2-6]\d{4}$/.test(cell),
};

export function factsOf(rows: Sheet['rows'], column: number): CellFacts {
  const counts = Object.fromEntries(Object.keys(sorts).map((sort) => [sort, 0])) as Record<CellSort, number>;
  const seen = new Set<string>();
  const values = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const cell = (row[column] ?? '').trim();
    if (cell === '' || isPlaceholder(cell)) continue;
    filled += 1;
    seen.add(fold(cell));
    if (values.size < shown) values.add(cell);
    for (const sort of Object.keys(sorts) as CellSort[]) if (sorts[sort](cell)) counts[sort] += 1;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  for (const sort of Object.keys(counts) as CellSort[]) counts[sort] = share(counts[sort]);
  return { filled, distinct: share(seen.size), values: [...values], ...counts };
}
