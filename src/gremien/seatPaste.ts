// A list from a spreadsheet → rows of the seat editor: the first column names organisations, the others tell by themselves what they are.
import { fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { knownPerson } from '../model/knownPerson';
import { type Network, personName, validOn } from '../model/network';
import type { Id, IsoDate } from '../model/records';
import { bearersByLetters } from '../model/typeLetters';
import { readPerson } from '../planning/readPerson';
import { readerOf } from '../records/readerOf';
import { parseDate } from '../ui/dateText';
import type { DraftRow, Named, RoleWord } from './seatDraft';

type Pasted = Partial<Omit<DraftRow, 'key' | 'seatId'>>;

/** What stands above such lists. */
const headers = new Set(
  ['Organisation', 'Akteur', 'Einrichtung', 'Institution', 'Name', 'Mitglied', 'Actor'].map((word) =>
    fold(word),
  ),
);
const vacant = new Set(['unbesetzt', 'vakant', 'vacant', 'n.n.', 'nn', 'n. n.']);

/**
 * One row per line that names somebody. A name is known if exactly one organisation of the day is called so (name or short name, spelling
 * forgiven), or else bears these letters on the map; otherwise it stays as text to be asked about. Further cells: a role, a number of votes, days (from, to), "unbesetzt",
 * else the person and then the deputy, each of them known if exactly one of the organisation is called so.
 */
export function pastedRows(
  network: Network,
  asOf: IsoDate,
  matrix: readonly (readonly string[])[],
  roleWord: RoleWord,
): readonly Pasted[] {
  const known = actorsByName(network, asOf);
  const role = fieldOf('seats', 'role');
  const readRole = role && readerOf('seats', role);
  const lines = matrix.filter(([name = '']) => name.trim() !== '');
  const [first] = lines;
  const list = first && headers.has(fold(first[0] ?? '')) ? lines.slice(1) : lines;
  return list.map(([name = '', ...cells]) => {
    const ids = known.get(fold(name.trim())) ?? [];
    const actorId = ids.length === 1 ? ids[0] : undefined;
    const person = (text: string): Named => {
      const found = actorId === undefined ? undefined : knownPerson(network, actorId, readPerson(text), asOf);
      return found ? { id: found.id, text: personName(found) } : { text };
    };
    const row: { -readonly [K in keyof Pasted]: Pasted[K] } = {
      actor: { id: actorId, text: name.trim() },
    };
    for (const cell of cells.map((text) => text.trim()).filter((text) => text !== '')) {
      const read = readRole?.(cell);
      const day = parseDate(cell);
      if (vacant.has(cell.toLowerCase())) row.vacant = true;
      else if (read && 'value' in read && !row.role)
        row.role = { id: String(read.value), text: roleWord(String(read.value)) };
      else if (/^\d{1,3}$/.test(cell)) row.votes = cell;
      else if (day !== undefined && row.from === undefined) row.from = cell;
      else if (day !== undefined) row.to = cell;
      else if (!row.holder) row.holder = person(cell);
      else row.deputy ??= person(cell);
    }
    return row;
  });
}

/** How many persons of the rows nobody knows yet; the same name at the same organisation is one. */
export function newPersons(rows: readonly Pasted[]): number {
  const named = rows.flatMap(({ actor, holder, deputy }) =>
    [holder, deputy].flatMap((each) =>
      each && each.id === undefined ? [`${actor?.id ?? fold(actor?.text ?? '')} ${fold(each.text)}`] : [],
    ),
  );
  return new Set(named).size;
}

function actorsByName(network: Network, asOf: IsoDate): ReadonlyMap<string, readonly Id[]> {
  const known = new Map<string, readonly Id[]>();
  const actors = [...network.actors.values()].filter((actor) => validOn(actor, asOf));
  for (const actor of actors) {
    const names = new Set([actor.name, actor.shortName ?? ''].map((name) => fold(name)));
    for (const name of names) if (name !== '') known.set(name, [...(known.get(name) ?? []), actor.id]);
  }
  for (const [letters, ids] of bearersByLetters(network, actors))
    if (!known.has(letters)) known.set(letters, ids);
  return known;
}
