// The demo network while it grows: actors under speaking keys (`GS01`, `ASD_Nord`), ties and rows that later become records.
import type {
  Actor,
  Contact,
  Cooperation,
  Gremium,
  Id,
  IsoDate,
  ListName,
  Relation,
  Seat,
} from '../model/records';
import type { Place } from './places';
import type { Plan } from './plan';
import { type Dice, diceFor } from './prng';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface Cast {
  readonly key: string;
  /** Group of like actors: a school form, `FT`, `KITA`, `SSA` … */
  readonly block: string;
  readonly place: Place;
  readonly actor: Writable<Actor>;
}

export interface Tie {
  readonly a: string;
  readonly b: string;
  intensity: number;
  /** May be dropped to reach the planned number. */
  readonly optional: boolean;
}

export class Draft {
  readonly plan: Plan;
  readonly seed: number;
  readonly today: IsoDate;
  readonly places: readonly Place[];
  readonly cast = new Map<string, Cast>();
  readonly ties = new Map<string, Tie>();
  readonly contacts = new Map<Id, Writable<Contact>>();
  readonly cooperations = new Map<string, Writable<Cooperation>>();
  readonly relations: Writable<Relation>[] = [];
  readonly gremien = new Map<string, Writable<Gremium>>();
  readonly seats: Writable<Seat>[] = [];
  /** Records that carry a planted story, by its name. */
  readonly stories = new Map<string, readonly Id[]>();
  readonly names = new Set<string>();
  private readonly people = new Map<Id, Writable<Contact>[]>();
  private readonly ids: Dice;
  private readonly blocks = new Map<string, string[]>();

  constructor(plan: Plan, seed: number, today: IsoDate, places: readonly Place[]) {
    this.plan = plan;
    this.seed = seed;
    this.today = today;
    this.places = places;
    this.ids = diceFor(seed, 'ids');
  }

  dice(stage: string): Dice {
    return diceFor(this.seed, stage);
  }

  newId(): Id {
    return this.ids.id();
  }

  add(key: string, block: string, place: Place, fields: Omit<Actor, 'id'>): void {
    const actor: Actor = { id: this.newId(), ...fields };
    this.cast.set(key, { key, block, place, actor });
    this.names.add(fields.name);
    for (const group of [block, `${block}@${place.region}`]) {
      const keys = this.blocks.get(group);
      if (keys === undefined) this.blocks.set(group, [key]);
      else keys.push(key);
    }
  }

  addContact(contact: Writable<Contact>): void {
    this.contacts.set(contact.id, contact);
    const known = this.people.get(contact.actorId);
    if (known === undefined) this.people.set(contact.actorId, [contact]);
    else known.push(contact);
  }

  /** Everyone ever known at an actor, first function first. */
  contactsAt(actorId: Id): readonly Writable<Contact>[] {
    return this.people.get(actorId) ?? [];
  }

  /** Keys of a block in order of creation, of one region if given. */
  keys(block: string, region?: string): readonly string[] {
    return this.blocks.get(region === undefined ? block : `${block}@${region}`) ?? [];
  }

  at(key: string): Cast {
    const found = this.cast.get(key);
    if (found === undefined) throw new Error(`no demo actor ${key}`);
    return found;
  }

  id(key: string): Id {
    return this.at(key).actor.id;
  }

  /** Two mentions of one pair become one tie with the higher intensity. */
  tie(a: string, b: string, intensity: number, optional = true): void {
    if (a === b) return;
    const key = pairKey(a, b);
    const known = this.ties.get(key);
    if (known === undefined) this.ties.set(key, { a, b, intensity, optional });
    else known.intensity = Math.max(known.intensity, intensity);
  }
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** A multi-value as the flat properties of a record. */
export function each<L extends ListName>(
  list: L,
  elements: readonly string[],
): Record<`${L}.${string}`, true> {
  const properties: Record<string, true> = {};
  for (const element of elements) properties[`${list}.${element}`] = true;
  return properties;
}
