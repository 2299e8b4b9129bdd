// Finds the record a row speaks of. Indexes are made once; two candidates are never taken for one.
import { type Network, personName } from '../model/network';
import type { Actor, AnyRecord, Contact, Id, TableName } from '../model/records';

/** The id of a record, `none`, or `ambiguous`: several between which a person must decide. No id of ours is such a word. */
export type Match = Id;

/** Several entries under one key. */
export class Index {
  private readonly groups = new Map<string, Id[]>();
  add(key: string | undefined, id: Id): void {
    if (key === undefined || key === '') return;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [id]);
    else if (!group.includes(id)) group.push(id);
  }
  all(key: string): readonly Id[] {
    return this.groups.get(key) ?? [];
  }
}

export interface ActorSigns {
  readonly name?: string | undefined;
  readonly city?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly street?: string | undefined;
  readonly schoolNo?: string | undefined;
}

/** Actors by everything that can tell them apart, those of the plan included. */
export class ActorFinder {
  private readonly byName = new Index();
  private readonly byShortName = new Index();
  private readonly byNumber = new Index();
  private readonly signs = new Map<Id, ActorSigns>();
  /** Actors that are here and have a place: a name alone is not enough to mean them. */
  private readonly placed = new Set<Id>();

  /** `asksNames`: of a list that hardly knows the actors of this network. */
  constructor(network: Network, asksNames = false) {
    for (const actor of network.actors.values()) {
      this.add(actor.id, actor);
      if (asksNames && hasPlace(actor)) this.placed.add(actor.id);
    }
  }

  add(id: Id, actor: ActorSigns & Partial<Pick<Actor, 'shortName'>>): void {
    this.signs.set(id, actor);
    this.byName.add(actor.name, id);
    this.byShortName.add(actor.shortName, id);
    this.byNumber.add(actor.schoolNo, id);
  }

  /** By school number, else by exact name and place; a place missing on one side is no contradiction. */
  find(wanted: ActorSigns): Match {
    const numbered = wanted.schoolNo === undefined ? [] : this.byNumber.all(wanted.schoolNo);
    if (numbered.length > 0) return single(numbered);
    const named = this.fitting(this.byName.all(wanted.name ?? ''), wanted, ['city']).filter((id) => {
      const number = this.signs.get(id)?.schoolNo;
      const isNumbered = number === undefined || wanted.schoolNo === undefined || number === wanted.schoolNo;
      const isEnough = !this.placed.has(id) || hasPlace(wanted);
      return isNumbered && isEnough && !this.isElsewhere(id, wanted);
    });
    if (named.length <= 1) return single(named);
    return single(this.fitting(named, wanted, ['postalCode', 'street']));
  }

  /** For references: by exact name and place, else by the short name people say ("ASD"). */
  refer(name: string, city: string | undefined): Match {
    const named = this.fitting(this.byName.all(name), { city }, ['city']);
    return named.length > 0 ? single(named) : single(this.byShortName.all(name));
  }

  /** Another postal code, where no town says that it is the same place. */
  private isElsewhere(id: Id, { city, postalCode }: ActorSigns): boolean {
    const has = this.signs.get(id);
    if (postalCode === undefined || has?.postalCode === undefined) return false;
    return postalCode !== has.postalCode && (city === undefined || city !== has.city);
  }

  private fitting(
    ids: readonly Id[],
    wanted: ActorSigns,
    keys: readonly (keyof ActorSigns)[],
  ): readonly Id[] {
    const fits = ids.filter((id) => {
      const has = this.signs.get(id);
      return keys.every(
        (key) => wanted[key] === undefined || has?.[key] === undefined || has[key] === wanted[key],
      );
    });
    // Of several that do not contradict, those that agree in full.
    const sure = fits.filter((id) => keys.every((key) => this.signs.get(id)?.[key] === wanted[key]));
    return fits.length > 1 && sure.length > 0 ? sure : fits;
  }
}

function hasPlace({ city, postalCode, street }: ActorSigns): boolean {
  return city !== undefined || postalCode !== undefined || street !== undefined;
}

/** `ambiguous` as soon as there are two. */
export function single(ids: readonly Id[]): Match {
  if (ids.length > 1) return 'ambiguous';
  return ids[0] ?? 'none';
}

/** Records of one table by the names people write: Gremien also by short name, persons in any order of their names. */
export function nameIndex(network: Network, table: TableName): Index {
  const index = new Index();
  for (const record of network.living(table).values() as Iterable<AnyRecord>) addNames(index, table, record);
  return index;
}

export function addNames(index: Index, table: TableName, record: AnyRecord): void {
  if (table === 'contacts') {
    const contact = record as Contact;
    index.add(personName(contact), contact.id);
    index.add([contact.firstName, contact.lastName].filter(Boolean).join(' '), contact.id);
    index.add([contact.lastName, contact.firstName].filter(Boolean).join(', '), contact.id);
  } else {
    const { id, name, shortName } = record as Actor;
    index.add(name, id);
    index.add(shortName, id);
  }
}

/** Records by the key they had in the list they came from. */
export function keyIndex(network: Network, table: TableName, source: string): Index {
  const index = new Index();
  for (const record of network.living(table).values() as Iterable<Actor>) {
    if (record.extSource === source) index.add(record.extKey, record.id);
  }
  return index;
}
