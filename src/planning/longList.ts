// The work on a whole list that the dialog does itself, in slices, so that the screen goes on with 50,000 rows.
import type { Network } from '../model/network';
import { breath } from './breath';
import { type CleaningCode, cleanRows } from '../formats/cleanCells';
import { columnsOf } from './guessKind';
import { type TypeSign, typeSigns, withTypes } from './mappingGuess';
import type { Mapping, Side } from './mapping';
import type { Sheet } from './planCells';

/** Rows of one slice: some ten milliseconds of the slowest work. */
const slice = 1000;

/** Rows from which a list is guessed by a sample. */
const sampled = 3000;

/** Too long to look at every row in one go. */
export function isLong({ rows }: Pick<Sheet, 'rows'>): boolean {
  return rows.length > sampled;
}

const samples = new WeakMap<Sheet['rows'], Sheet>();

/** Every n-th row: enough to see what the columns mean. The same object for the same list, so that it is looked at once. */
export function sampleOf({ header, rows }: Sheet): Sheet {
  const known = samples.get(rows);
  if (known?.header === header) return known;
  const step = Math.ceil(rows.length / sampled);
  const sample = { header, rows: step <= 1 ? rows : rows.filter((_, at) => at % step === 0) };
  samples.set(rows, sample);
  return sample;
}

/** Looks at the cells of one column after the other, so that guessing what they mean is quick afterwards. */
export async function lookInSlices(sheet: Sheet): Promise<void> {
  for (const column of columnsOf(sampleOf(sheet))) if (column.cells.filled > 0) await breath();
}

/** The rows of slice after slice; the screen breathes in between. */
async function* slicesOf<R>(rows: readonly R[]): AsyncGenerator<readonly R[]> {
  for (let at = 0; at < rows.length; at += slice) {
    if (at > 0) await breath();
    yield rows.slice(at, at + slice);
  }
}

/** The same as `cleanRows`. */
export async function cleanInSlices(
  rows: readonly (readonly string[])[],
  codes: readonly CleaningCode[],
): Promise<string[][]> {
  const clean: string[][] = [];
  for await (const part of slicesOf(rows)) for (const row of cleanRows(part, codes)) clean.push(row);
  return clean;
}

/** What `withTypes` finds, and a word more where an end bears another type in a later slice: it decides nothing, the first row counts. */
export async function typesInSlices(mapping: Mapping, sheet: Sheet, network: Network): Promise<Mapping> {
  let typed = mapping;
  for await (const rows of slicesOf(sheet.rows))
    typed = withTypes(typed, { header: sheet.header, rows }, network);
  return typed;
}

/** The same as `typeSigns`. */
export async function signsInSlices(
  mapping: Pick<Mapping, 'kind' | 'targets'>,
  sheet: Sheet,
  network: Network,
): Promise<TypeSign[]> {
  const sides: readonly Side[] = mapping.kind === 'tiesByName' ? ['a', 'b'] : ['main'];
  const signs: TypeSign[] = [];
  for (const side of sides) signs.push(...(await signsOfSide(side, mapping, sheet, network)));
  return signs;
}

async function signsOfSide(
  side: Side,
  { kind, targets }: Pick<Mapping, 'kind' | 'targets'>,
  { header, rows }: Sheet,
  network: Network,
): Promise<TypeSign[]> {
  const prefix = side === 'main' ? '' : `${side}/`;
  // The other end is looked at in its own turn.
  const own = side === 'main' ? targets : targets.map((code) => (code.startsWith(prefix) ? code : 'skip'));
  const [nameAt, keyAt] = [own.indexOf(`${prefix}value:name`), own.indexOf(`${prefix}key`)];
  const seen = new Set<string>();
  const isFirst = (row: readonly string[]) => {
    const bearer = (row[keyAt] ?? '') || (row[nameAt] ?? '').trim();
    if (side === 'main') return true;
    if (seen.has(bearer)) return false;
    seen.add(bearer);
    return true;
  };
  const merged = new Map<string, TypeSign>();
  for await (const part of slicesOf(rows)) {
    for (const sign of typeSigns({ kind, targets: own }, { header, rows: part.filter(isFirst) }, network)) {
      const known = merged.get(sign.key);
      merged.set(
        sign.key,
        known === undefined
          ? sign
          : {
              ...known,
              count: known.count + sign.count,
              names: [...known.names, ...sign.names].slice(0, 3),
            },
      );
    }
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}
