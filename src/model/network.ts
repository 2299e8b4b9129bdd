// All records of one network as one readable whole: living records, who belongs to whom, and what was valid when.
import { alive, type Rows } from './change';
import {
  type Actor,
  type AnyRecord,
  type Contact,
  type Cooperation,
  type Gremium,
  type Id,
  type IsoDate,
  mainView,
  type NetworkRecord,
  type Placement,
  type RecordOf,
  type Relation,
  type Seat,
  type TableName,
  valueOf,
} from './records';
import { type TypeInfo, typeInfo } from './taxonomy';

type Living<T extends TableName> = ReadonlyMap<Id, RecordOf[T]>;

/** A read-only view of rows. Cheap to make: living tables and indexes are computed once per table version. */
export class Network {
  readonly id: Id;
  readonly rows: Rows;
  readonly #living: { [T in TableName]?: Table<AnyRecord> } = {};

  constructor(id: Id, rows: Rows) {
    this.id = id;
    this.rows = rows;
  }

  /** The network's own row: name, purpose, own unit, settings. */
  get self(): NetworkRecord {
    return this.living('networks').get(this.id) ?? { id: this.id, name: '', epoch: '', createdAt: '' };
  }
  get actors(): Living<'actors'> {
    return this.living('actors');
  }
  get types(): Living<'types'> {
    return this.living('types');
  }
  get contacts(): Living<'contacts'> {
    return this.living('contacts');
  }
  get cooperations(): Living<'cooperations'> {
    return this.living('cooperations');
  }
  get relations(): Living<'relations'> {
    return this.living('relations');
  }
  get gremien(): Living<'gremien'> {
    return this.living('gremien');
  }
  get seats(): Living<'seats'> {
    return this.living('seats');
  }
  get views(): Living<'views'> {
    return this.living('views');
  }
  get placements(): Living<'placements'> {
    return this.living('placements');
  }

  get sources(): Living<'sources'> {
    return this.living('sources');
  }

  get questions(): Living<'questions'> {
    return this.living('questions');
  }

  get erasures(): Living<'erasures'> {
    return this.living('erasures');
  }

  get disclosures(): Living<'disclosures'> {
    return this.living('disclosures');
  }

  /** Living records of one table; asked for tens of thousands of times, so looked up once. */
  living<T extends TableName>(table: T): Living<T> {
    const known = this.#living[table] ?? memo(livingOf, this.rows[table]);
    this.#living[table] = known;
    return known as Living<T>;
  }

  cooperationsOf(actorId: Id): readonly Cooperation[] {
    return memo(byEnds, this.cooperations).get(actorId) ?? [];
  }
  relationsOf(actorId: Id): readonly Relation[] {
    return memo(byFromTo, this.relations).get(actorId) ?? [];
  }
  contactsOf(actorId: Id): readonly Contact[] {
    return memo(byActor, this.contacts as ReadonlyMap<Id, Contact>).get(actorId) ?? [];
  }
  seatsOf(actorId: Id): readonly Seat[] {
    return memo(bySeatActor, this.seats).get(actorId) ?? [];
  }
  seatsIn(gremiumId: Id): readonly Seat[] {
    return memo(byGremium, this.seats).get(gremiumId) ?? [];
  }
  /** Placements of one view by actor. */
  placementsIn(viewId: Id = mainView): ReadonlyMap<Id, Placement> {
    return memo(byView, this.placements).get(viewId) ?? new Map<Id, Placement>();
  }
  /** Sector, shape, abbreviation of an actor, own types resolved. */
  typeOf(actor: Pick<Actor, 'type'>): TypeInfo {
    return typeInfo(actor.type, this.types);
  }
  /** Name on screen of whatever an id refers to; contacts as "Vorname Nachname". */
  nameOf(table: TableName, id: Id | undefined): string {
    const record = id === undefined ? undefined : this.living(table).get(id);
    if (record === undefined) return '';
    if (table === 'contacts') return personName(record as Contact);
    return String(valueOf(record, 'name') ?? '');
  }
}

/** "Dr. Vorname Nachname" without gaps. */
export function personName(contact: Pick<Contact, 'title' | 'firstName' | 'lastName'>): string {
  return [contact.title, contact.firstName, contact.lastName].filter(Boolean).join(' ');
}

/** Valid on the reference date: open ends are open, both bounds belong to the period. */
export function validOn(record: AnyRecord, date: IsoDate): boolean {
  const from = valueOf(record, 'validFrom');
  const to = valueOf(record, 'validTo');
  return (from === undefined || String(from) <= date) && (to === undefined || String(to) >= date);
}

/** Whether a cooperation counts on a day, as on the map: what has ended on an unknown day is over, too. */
export function countsOn(tie: Cooperation, date: IsoDate): boolean {
  return validOn(tie, date) && !(tie.status === 'ended' && tie.validTo === undefined);
}

/** The other end of a tie. */
export function partnerOf(tie: Cooperation | Relation, actorId: Id): Id {
  const [a, b] = 'actorA' in tie ? [tie.actorA, tie.actorB] : [tie.from, tie.to];
  return a === actorId ? b : a;
}

/** Name on the map: the short name where there is one. */
export function shortNameOf(record: Actor | Gremium): string {
  return record.shortName ?? record.name;
}

type Table<R> = ReadonlyMap<Id, R>;

function livingOf(table: Table<AnyRecord>): Table<AnyRecord> {
  for (const record of table.values()) {
    if (!alive(record)) return new Map([...table].filter(([, row]) => alive(row)));
  }
  return table;
}

const byEnds = (table: Table<Cooperation>) => grouped(table, (tie) => [tie.actorA, tie.actorB]);
const byFromTo = (table: Table<Relation>) => grouped(table, (tie) => [tie.from, tie.to]);
const byActor = (table: Table<Contact>) => grouped(table, (contact) => [contact.actorId]);
const bySeatActor = (table: Table<Seat>) => grouped(table, (seat) => [seat.actorId]);
const byGremium = (table: Table<Seat>) => grouped(table, (seat) => [seat.gremiumId]);

function byView(table: Table<Placement>): ReadonlyMap<Id, ReadonlyMap<Id, Placement>> {
  const views = new Map<Id, Map<Id, Placement>>();
  for (const placement of table.values()) {
    const view = views.get(placement.viewId) ?? new Map<Id, Placement>();
    views.set(placement.viewId, view.set(placement.actorId, placement));
  }
  return views;
}

function grouped<R>(table: Table<R>, keys: (record: R) => readonly Id[]): ReadonlyMap<Id, readonly R[]> {
  const groups = new Map<Id, R[]>();
  for (const record of table.values()) {
    for (const key of new Set(keys(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

const caches = new WeakMap<object, WeakMap<object, unknown>>();

/** Computes once per table version: tables are never mutated, so their identity is the cache key. */
function memo<A extends object, R>(compute: (table: A) => R, table: A): R {
  let cache = caches.get(compute);
  if (!cache) {
    cache = new WeakMap();
    caches.set(compute, cache);
  }
  if (!cache.has(table)) cache.set(table, compute(table));
  return cache.get(table) as R;
}
