// Columns of our own list that somebody has renamed: they hold what the records with these ids hold in a column that is missing.
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { AnyRecord } from '../model/records';
import { ownProperties } from '../records/fieldWords';
import { unguard } from '../ui/formulaGuard';
import { spread } from '../formats/spread';
import type { Guess } from './columnGuess';
import { columns, type ListKind } from '../formats/columns';
import { listColumns } from '../formats/listRows';
import type { Sheet } from './planCells';

/** Fewer cells that are the same prove nothing; nor do fewer different values, however often each of them stands there. */
const fewest = 3;

/** Gives every free column the one missing column whose values it has; a header that resembles decides between equals, then their order. */
export function giveRenamed(kind: ListKind, { header, rows }: Sheet, network: Network, guess: Guess): void {
  const idAt = guess.targets.indexOf('id:id');
  const labels = new Set(ownProperties(network, kind).map((property) => property.slice('own.'.length)));
  const free = guess.free.filter(({ header: name }) => name !== '' && !labels.has(name));
  if (idAt < 0 || free.length === 0) return;
  const table: ReadonlyMap<string, AnyRecord> = network.living(kind);
  const pairs = spread(rows).flatMap((row) => {
    const record = table.get((row[idAt] ?? '').trim());
    return record === undefined ? [] : [{ row, record }];
  });
  const written = new Map(listColumns(network, kind).map((column) => [column.header, column]));
  const missing = columns[kind].flatMap((column) => {
    const code = `${column.role}:${column.field}`;
    const text = written.get(column.header)?.text;
    return text === undefined || guess.has(code) ? [] : [{ code, words: fold(column.header), text }];
  });
  for (const { at } of free) {
    const like = fold(header[at] ?? '');
    const same = missing
      .filter(
        ({ code, words, text }) =>
          !guess.has(code) && isSame(pairs, at, text, ` ${like} `.includes(` ${words} `)),
      )
      .sort((one, other) => Number(like.includes(other.words)) - Number(like.includes(one.words)));
    if (same[0] !== undefined) guess.give(at, same[0].code);
  }
}

interface Pair {
  readonly row: Sheet['rows'][number];
  readonly record: AnyRecord;
}

/**
 * Nearly every cell is what the record has there: some may have been changed. A column that says one or two things only proves nothing
 * unless it `isCalledLike` the missing one.
 */
function isSame(
  pairs: readonly Pair[],
  at: number,
  text: (record: AnyRecord) => string,
  isCalledLike: boolean,
): boolean {
  let filled = 0;
  let same = 0;
  const values = new Set<string>();
  for (const { row, record } of pairs) {
    const cell = unguard((row[at] ?? '').trim());
    const own = text(record);
    if (cell === '' && own === '') continue;
    filled += 1;
    if (cell !== own) continue;
    same += 1;
    values.add(cell);
  }
  return (isCalledLike ? same : values.size) >= fewest && same >= filled * 0.9;
}
