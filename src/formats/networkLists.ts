// The parts of a network file as lists to choose from, with what the format says of their kind and columns.
import { countCleanings } from './cleanCells';
import type { ReadFile, ReadList, Refusal } from './fileRead';
import type { NetworkFile, NetworkRefusal } from './networkParts';
import { privateNote, type WithoutPrivate, withoutPrivateColumns } from './privateColumns';
import { tableFromRows } from './readTable';
import { cutCells, fatalOf, rowLines } from './tableFacts';

/** A text table as it was read. */
export type Origin = Pick<ReadList, 'encoding' | 'confidence' | 'replaced' | 'lines' | 'table'>;

/** Each part is a list; a file without one is refused; `origin` is the text table that turned out to be a network. */
export function networkRead(network: NetworkFile | NetworkRefusal, origin?: Origin): ReadFile | Refusal {
  if ('refused' in network) {
    const { refused, what } = network;
    return { kind: 'refused', code: refused, ...(what === undefined ? {} : { what }) };
  }
  // Persons alone, say: contacts belong to an organisation, and the file names none.
  if (network.parts.length === 0) return { kind: 'refused', code: 'empty' };
  const left: WithoutPrivate[] = [];
  const lists = network.parts.map(({ name, kind, header: all, rows: cells, targets: meanings }): ReadList => {
    const whole = tableFromRows([[...all], ...cells.map((row) => [...row])], {
      headerRow: 0,
      keepsAll: true,
    });
    const open = withoutPrivateColumns(whole, meanings);
    left.push(open);
    const { table: own, targets = meanings } = open;
    const { header, rows } = own;
    const isSame = network.parts.length === 1 && origin?.table.rows.length === own.rows.length;
    // A table that is used row by row keeps what is known of its lines.
    const table = isSame ? { ...origin.table, header: own.header, rows: own.rows } : own;
    cutCells(table);
    const lines = origin?.lines ?? rowLines([header, ...rows]);
    const cleanings = countCleanings(table.rows);
    const isWanted = fatalOf(table) === undefined;
    return {
      confidence: 1,
      replaced: 0,
      ...origin,
      name,
      kindGiven: kind,
      targets,
      isWanted,
      table,
      lines,
      cleanings,
    };
  });
  const code = lists
    .map(({ table }) => fatalOf(table))
    .find((one) => one === 'tooManyRows' || one === 'tooManyColumns');
  if (code !== undefined) return { kind: 'refused', code };
  return { kind: 'read', format: network.format, lists, notes: [...network.notes, ...privateNote(left)] };
}
