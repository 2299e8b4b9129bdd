// Records that only one copy has and that look like one that only the other has: both may have entered or imported the same.
import { type Network, personName } from '../model/network';
import type { Actor, AnyRecord, Contact, Gremium, Id, TableName } from '../model/records';
import { fold, similarity } from '../model/fold';
import { likenesses, worthTelling } from '../planning/likeness';
import type { Likeness } from './mergeFindings';
import type { Shown } from './wholeRows';

/** Suggestions for a person, never a decision. The network is mine. */
export function likeRecords(network: Network, mine: Shown, theirs: Shown): Likeness[] {
  const found: Likeness[] = [];
  const fresh = (table: TableName, from: Shown, other: Shown): AnyRecord[] =>
    [...(from.living.get(table)?.values() ?? [])].filter(
      ({ id }) => other.living.get(table)?.has(id) !== true && other.dead.get(table)?.has(id) !== true,
    );
  for (const table of ['actors', 'gremien'] as const) {
    const theirOwn = fresh(table, theirs, mine) as (Actor | Gremium)[];
    if (theirOwn.length === 0) continue;
    const known = [...network.living(table).values()] as (Actor | Gremium)[];
    for (const [at, likes] of likenesses([...known, ...theirOwn].map(likelyOf), known.length)) {
      const theirsId = theirOwn[at - known.length]?.id;
      for (const { at: other, score } of likes) {
        const mineId = known[other]?.id;
        if (mineId !== undefined && theirsId !== undefined)
          found.push({ table, mine: mineId, theirs: theirsId, score });
      }
    }
  }
  const persons = fresh('contacts', theirs, mine) as Contact[];
  if (persons.length > 0) found.push(...likePersons(persons, network, sameActors(found)));
  return found;
}

function likelyOf(record: Actor | Gremium) {
  const { name, type, extSource: source, extKey: key } = record;
  const { city, postalCode, street, schoolNo } = record as Actor;
  return { name, type, source, key, city, postalCode, street, number: schoolNo };
}

function sameActors(found: readonly Likeness[]): ReadonlyMap<Id, Id> {
  return new Map(found.flatMap(({ table, mine, theirs }) => (table === 'actors' ? [[theirs, mine]] : [])));
}

/** People of one actor, or of two that are suggested as one. */
function likePersons(persons: readonly Contact[], network: Network, same: ReadonlyMap<Id, Id>): Likeness[] {
  const ofActor = new Map<Id, Contact[]>();
  for (const contact of network.contacts.values())
    ofActor.set(contact.actorId, [...(ofActor.get(contact.actorId) ?? []), contact]);
  return persons.flatMap((person) =>
    (ofActor.get(same.get(person.actorId) ?? person.actorId) ?? []).flatMap((other): Likeness[] => {
      const isSameMail = person.email !== undefined && person.email === other.email;
      const [one, two] = [personName(person), personName(other)].map(fold);
      const score = isSameMail ? 0.95 : similarity(one ?? '', two ?? '');
      if (score < worthTelling + 0.05) return [];
      return [{ table: 'contacts', mine: other.id, theirs: person.id, score: Math.round(score * 100) / 100 }];
    }),
  );
}
