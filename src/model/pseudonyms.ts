// The pseudonymous network: the same structure, with numbers for names and without anything that somebody has written freely.
import { fieldOf } from './fields';
import { fold } from './fold';
import { Network } from './network';
import type { Actor, ActorType, AnyRecord, Contact, Gremium, Id, Scalar, TableName } from './records';
import { type ActorWords, actorPseudonyms, type Numbered, numbered } from './pseudonymNames';
import { criteriaBlurred, filterLineBlurred, type Vocabulary } from './pseudonymLines';
import type { Rows } from './change';

/** What people and things are called instead. `actors` says whether organisations and Gremien lose their names, too. */
export interface PseudonymWords extends ActorWords {
  readonly actors: boolean;
  readonly person: (number: number) => string;
  readonly gremium: (type: string, number: number) => Numbered;
  readonly view: (number: number) => string;
  readonly question: (number: number) => string;
}

/** Texts that say nothing of anybody: what the app itself writes, and areas. */
const keptTexts: { readonly [T in TableName]?: readonly string[] } = {
  networks: ['name', 'epoch', 'createdAt', 'scale', 'layout', 'outline'],
  actors: ['region'],
  gremien: ['region'],
  placements: ['viewId'],
  views: ['time', 'frame', 'layers', 'look', 'layout', 'emphasis'],
  erasures: ['table', 'erasedAt', 'deed'],
  disclosures: ['at', 'kind', 'format'],
};

/** Where somebody is: an address as numbers. */
const homes: readonly string[] = ['latitude', 'longitude'];

/** Words that so many records share describe a group; fewer may describe one. */
const sharedBy = 3;

type Slots = Partial<
  Record<TableName | 'words', { readonly from: readonly unknown[]; readonly made: unknown }>
>;

const networks = new WeakMap<PseudonymWords, WeakMap<Network, Network>>();
const slotsOf = new WeakMap<PseudonymWords, Slots>();

/**
 * Pure: the same network gives the same object, and tables that did not change stay the same objects. Ids, days, numbers, choices, regions
 * and references stay; names become numbers in the order of ids, so that they stay whoever is renamed; free texts, addresses, ways to
 * reach somebody and own fields of text vanish; tags and functions stay where at least three records share the word.
 */
export function pseudonymous(network: Network, words: PseudonymWords): Network {
  const known = networks.get(words) ?? new WeakMap<Network, Network>();
  networks.set(words, known);
  const made = known.get(network) ?? new Network(network.id, rowsFor(network, words));
  known.set(network, made);
  return made;
}

function rowsFor(network: Network, words: PseudonymWords): Rows {
  const slots = slotsOf.get(words) ?? {};
  slotsOf.set(words, slots);
  /** Made anew only when one of the tables it comes from is another one. */
  const once = <R>(slot: TableName | 'words', from: readonly unknown[], make: () => R): R => {
    const before = slots[slot];
    if (before && before.from.length === from.length && before.from.every((each, at) => each === from[at]))
      return before.made as R;
    const made = make();
    slots[slot] = { from, made };
    return made;
  };
  const { rows } = network;
  const vocabulary = once('words', [rows.actors, rows.contacts], () => vocabularyOf(rows));
  const table = <R extends AnyRecord>(
    name: TableName,
    from: readonly unknown[],
    naming: () => (record: R) => Readonly<Record<string, Scalar | undefined>>,
  ) =>
    once(name, [rows[name], vocabulary, ...from], () => {
      const named = naming();
      return blurredTable<R>(name, rows[name] as unknown as ReadonlyMap<Id, R>, vocabulary, named);
    });
  const unnamed = () => () => ({});
  return {
    networks: table('networks', [], () => (record) => settledBlurred(record)),
    types: table<ActorType>('types', [rows.actors], () => (type) => typeName(network, type, words)),
    actors: table<Actor>('actors', [rows.types], () => {
      const names = words.actors ? actorPseudonyms(network, words) : undefined;
      return (actor) => names?.get(actor.id) ?? { name: actor.name, shortName: actor.shortName };
    }),
    contacts: table<Contact>('contacts', [], () => {
      const numbers = numbered([...rows.contacts.keys()].sort());
      return (contact) => ({ lastName: words.person(numbers.get(contact.id) ?? 0) });
    }),
    cooperations: table('cooperations', [], unnamed),
    relations: table('relations', [], unnamed),
    gremien: table<Gremium>('gremien', [], () => gremiumNaming(rows, words)),
    seats: table('seats', [], unnamed),
    placements: rows.placements,
    views: table('views', [], () => {
      const numbers = numbered([...rows.views.values()].sort(byOrder).map(({ id }) => id));
      return (view) => ({
        name: words.view(numbers.get(view.id) ?? 0),
        filter: filterLineBlurred(textOf(view, 'filter'), vocabulary),
      });
    }),
    questions: table('questions', [], () => {
      const numbers = numbered([...rows.questions.keys()].sort());
      return (question) => ({
        name: words.question(numbers.get(question.id) ?? 0),
        criteria: criteriaBlurred(textOf(question, 'criteria'), vocabulary),
      });
    }),
    erasures: table('erasures', [], unnamed),
    disclosures: table('disclosures', [], unnamed),
    // What lists said once is only needed to import, which rests.
    sources: once('sources', [], () => new Map()),
    sourceRows: once('sourceRows', [], () => new Map()),
  } as Rows;
}

function byOrder(a: { readonly id: Id; readonly order?: number }, b: typeof a): number {
  const [left, right] = [a.order ?? Number.MAX_VALUE, b.order ?? Number.MAX_VALUE];
  return left - right || (a.id < b.id ? -1 : 1);
}

function textOf(record: AnyRecord, key: string): string | undefined {
  const value = (record as unknown as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}

function blurredTable<R extends AnyRecord>(
  name: TableName,
  rows: ReadonlyMap<Id, R>,
  vocabulary: Vocabulary,
  named: (record: R) => Readonly<Record<string, Scalar | undefined>>,
): ReadonlyMap<Id, R> {
  const made = new Map<Id, R>();
  for (const [id, record] of rows) {
    if (record._del !== undefined) {
      made.set(id, { id, _del: record._del } as unknown as R);
      continue;
    }
    const next: Record<string, Scalar> = { id };
    for (const [key, value] of Object.entries(record) as [string, Scalar][])
      if (isKept(name, key, value, vocabulary)) next[key] = value;
    for (const [key, value] of Object.entries(named(record))) if (value !== undefined) next[key] = value;
    made.set(id, next as unknown as R);
  }
  return made;
}

function isKept(table: TableName, key: string, value: Scalar, vocabulary: Vocabulary): boolean {
  if (key.startsWith('own.')) return typeof value !== 'string';
  const field = fieldOf(table, key);
  if (field === undefined || homes.includes(key)) return false;
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'data':
      if (keptTexts[table]?.includes(key) === true) return true;
      return table === 'contacts' && key === 'position' && vocabulary.positions.has(fold(String(value)));
    case 'list':
      if (field.carriesText) return false;
      return (
        field.choices?.includes(key.slice(field.key.length + 1)) === true ||
        vocabulary.elements.has(`${table} ${key}`)
      );
    case 'date':
    case 'number':
    case 'flag':
    case 'choice':
    case 'ref':
    case 'actorType':
      return true;
  }
}

/** The words of lists and functions that stay in the pseudonymous network. */
export function vocabularyIn({ rows }: Network): Vocabulary {
  return vocabularyOf(rows);
}

/** Words of lists and functions that describe a group, not one. */
function vocabularyOf({ actors, contacts }: Rows): Vocabulary {
  const elements = new Map<string, number>();
  const positions = new Map<string, Set<Id>>();
  for (const [table, rows] of [
    ['actors', actors],
    ['contacts', contacts],
  ] as const) {
    for (const record of rows.values()) {
      if (record._del !== undefined) continue;
      for (const key of Object.keys(record)) {
        if (!key.includes('.') || key.startsWith('own.')) continue;
        elements.set(`${table} ${key}`, (elements.get(`${table} ${key}`) ?? 0) + 1);
      }
    }
  }
  for (const { _del, position, actorId } of contacts.values()) {
    if (_del !== undefined || position === undefined) continue;
    const word = fold(position);
    positions.set(word, (positions.get(word) ?? new Set()).add(actorId));
  }
  const shared = [...elements].filter(([, count]) => count >= sharedBy).map(([key]) => key);
  const common = [...positions].filter(([, at]) => at.size >= sharedBy).map(([word]) => word);
  return { elements: new Set(shared), positions: new Set(common) };
}

/** An own type that fewer than three actors have might name one of them. */
function typeName(network: Network, type: ActorType, words: PseudonymWords): { readonly name: string } {
  if (!words.actors) return { name: type.name };
  let count = 0;
  for (const actor of network.actors.values()) if (actor.type === type.id) count += 1;
  const { code } = network.typeOf({ type: type.id });
  return { name: count >= sharedBy ? type.name : words.typeWord(code) };
}

function gremiumNaming(rows: Rows, words: PseudonymWords) {
  if (!words.actors) return ({ name, shortName }: Gremium) => ({ name, shortName });
  const seen = new Map<string, number>();
  const names = new Map<Id, Numbered>();
  for (const id of [...rows.gremien.keys()].sort()) {
    const type = rows.gremien.get(id)?.type ?? '';
    const number = (seen.get(type) ?? 0) + 1;
    seen.set(type, number);
    names.set(id, words.gremium(type, number));
  }
  return ({ id, name, shortName }: Gremium) => names.get(id) ?? { name, shortName };
}

/** What was ticked off stays so, without the reason. */
function settledBlurred(record: AnyRecord): Record<string, Scalar> {
  const entries = Object.entries(record).flatMap(([key, value]): [string, Scalar][] => {
    if (!key.startsWith('settled.')) return [];
    try {
      const settlement = JSON.parse(String(value)) as object;
      return [[key, JSON.stringify({ ...settlement, reason: '…' })]];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(entries);
}
