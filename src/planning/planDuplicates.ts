// New actors, Gremien and persons that look like others: told beside the item, never merged.
import { fold, similarity } from '../model/fold';
import { type Network, personName } from '../model/network';
import type { Actor, AnyRecord, Contact, Gremium, Id } from '../model/records';
import { likenesses, type Likely, worthTelling } from './likeness';
import type { Candidate, PlanItem } from './planItems';

/** The same items with candidates and the status `duplicate` where a new record looks like another one. */
export function addCandidates(items: readonly PlanItem[], network: Network): PlanItem[] {
  const found = new Map<PlanItem, readonly Candidate[]>();
  for (const table of ['actors', 'gremien'] as const) {
    const fresh = items.filter((item) => isNew(item, table));
    if (fresh.length > 0) tellNamed(fresh, [...network.living(table).values()], found);
  }
  const persons = items.filter((item) => isNew(item, 'contacts'));
  if (persons.length > 0) tellPersons(persons, network, found);
  for (const item of items) {
    if (item.status === 'refused' && item.table === 'actors') tellAmbiguous(item, network, found);
  }
  if (found.size === 0) return [...items];
  return items.map((item) => {
    const candidates = found.get(item);
    if (candidates === undefined) return item;
    return { ...item, candidates, ...(item.status === 'added' && { status: 'duplicate' as const }) };
  });
}

function isNew({ table, status, op }: PlanItem, wanted: PlanItem['table']): boolean {
  return table === wanted && status === 'added' && op !== undefined && Object.keys(op.prev).length === 0;
}

type Found = Map<PlanItem, readonly Candidate[]>;

function tellNamed(fresh: readonly PlanItem[], known: readonly (Actor | Gremium)[], found: Found): void {
  const all = [...known, ...fresh.map((item) => item.op?.set as unknown as Actor)];
  for (const [at, likes] of likenesses(all.map(likelyOf), known.length)) {
    const item = fresh[at - known.length] as PlanItem;
    const candidates = likes.map(({ at: other, score, why }): Candidate => {
      const record = known[other];
      if (record !== undefined) return { id: record.id, name: calledOf(record), score, why };
      const twin = fresh[other - known.length] as PlanItem;
      return { id: twin.id, item: twin.key, name: calledOf(all[other] as Actor), score, why };
    });
    found.set(item, candidates);
  }
}

function likelyOf(record: Actor | Gremium): Likely {
  const { name, type, extSource: source, extKey: key } = record;
  const { city, postalCode, street, schoolNo } = record as Actor;
  return { name: name ?? '', type, source, key, city, postalCode, street, number: schoolNo };
}

function calledOf(record: Actor | Gremium): string {
  const { city } = record as Actor;
  return city === undefined ? record.name : `${record.name}, ${city}`;
}

/** Persons of one actor whose names differ by a slip, or who share an e-mail address. */
function tellPersons(fresh: readonly PlanItem[], network: Network, found: Found): void {
  const ofActor = new Map<Id, { readonly contact: Contact; readonly item?: string }[]>();
  const put = (contact: Contact, item?: string) => {
    const group = ofActor.get(contact.actorId) ?? [];
    ofActor.set(contact.actorId, group);
    group.push(item === undefined ? { contact } : { contact, item });
  };
  for (const contact of network.contacts.values()) put(contact);
  for (const item of fresh) {
    const contact = { ...item.op?.set, id: item.id } as unknown as Contact;
    const candidates = (ofActor.get(contact.actorId) ?? []).flatMap(
      ({ contact: other, item: twin }): Candidate[] => {
        const isSame = contact.email !== undefined && contact.email === other.email;
        const score = isSame ? 0.95 : similarity(personName(contact), personName(other));
        if (score < worthTelling + 0.05) return [];
        const name = personName(other);
        const why = isSame || fold(name) === fold(personName(contact)) ? 'sameWords' : 'spelling';
        return [
          {
            id: other.id,
            ...(twin && { item: twin }),
            name,
            score: Math.round(score * 100) / 100,
            why: [why],
          },
        ];
      },
    );
    if (candidates.length > 0) found.set(item, candidates.sort((a, b) => b.score - a.score).slice(0, 3));
    put(contact, item.key);
  }
}

/** A row that may mean several records: a person can choose. */
function tellAmbiguous(item: PlanItem, network: Network, found: Found): void {
  const problem = item.problems?.find(({ code }) => code === 'ambiguous');
  if (problem === undefined || problem.value === '') return;
  const named = [...network.actors.values()].filter(({ name }) => name === problem.value);
  const candidates = named.map((record: AnyRecord): Candidate => {
    return { id: record.id, name: placeOf(record as Actor), score: 1, why: ['sameWords'] };
  });
  if (candidates.length > 0) found.set(item, candidates.slice(0, 10));
}

function placeOf({ name, city, street }: Actor): string {
  return [name, street, city].filter(Boolean).join(', ');
}
