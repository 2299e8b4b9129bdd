// Where actors are on earth, and how that is known: never guessed, and nowhere where nothing is known.
import type { Network } from '../model/network';
import type { Actor, Id } from '../model/records';
import { type Outline, outlineFromText, placeKeys } from './geoOutline';
import { type Degrees, kmBetween } from './geoProjection';

/** Own coordinates, an area of the outline, or others of the same postal code or town that have coordinates. */
export type KnownBy = 'own' | 'area' | 'shared';

export interface Home extends Degrees {
  readonly by: KnownBy;
  /** Municipality or town, '' where none is given. */
  readonly town: string;
}

/** Kilometres between any two points of one place; further apart they are several of the same name. */
const widest = 25;

interface Known {
  readonly outline: string | undefined;
  readonly homes: ReadonlyMap<Id, Home>;
}

/** By the table of actors: a move on the map leaves it as it is. */
const known = new WeakMap<ReadonlyMap<Id, Actor>, Known>();

/** All living actors whose place is known. */
export function homesIn(network: Network): ReadonlyMap<Id, Home> {
  const { outline } = network.self;
  const before = known.get(network.actors);
  if (before && before.outline === outline) return before.homes;
  const homes = homesOf(network.actors.values(), outlineFromText(outline));
  known.set(network.actors, { outline, homes });
  return homes;
}

/**
 * Own coordinates count first, then the postal code, the municipality, the town and last the region, each looked for in the outline and then
 * among actors that have coordinates. A name that stands for places far from each other stands for none.
 */
function homesOf(actors: Iterable<Actor>, outline: Outline | undefined): Map<Id, Home> {
  const all = [...actors];
  const homes = new Map<Id, Home>();
  const searching: Actor[] = [];
  for (const actor of all) {
    const own = ownPlace(actor);
    if (own) homes.set(actor.id, { lat: own.lat, lon: own.lon, by: 'own', town: townOf(actor) });
    else searching.push(actor);
  }
  if (searching.length === 0) return homes;
  const areas = areasIn(outline);
  const others = othersIn(all, homes);
  for (const actor of searching) {
    const found = elsewhere(actor, areas, others);
    if (found) homes.set(actor.id, { lat: found.lat, lon: found.lon, by: found.by, town: townOf(actor) });
  }
  return homes;
}

function areasIn(outline: Outline | undefined): Places {
  const areas = new Places();
  for (const { name, postalCodes, at } of outline?.areas ?? []) {
    if (at === undefined) continue;
    for (const code of postalCodes) areas.add(code, at);
    for (const key of placeKeys(name)) areas.add(`name ${key}`, at);
  }
  return areas;
}

/** Places of those who have coordinates. Kinds of names are kept apart: a town may be called like a municipality elsewhere. */
interface Others {
  readonly codes: Places;
  readonly municipalities: Places;
  readonly cities: Places;
}

function othersIn(actors: readonly Actor[], homes: ReadonlyMap<Id, Degrees>): Others {
  const others = { codes: new Places(), municipalities: new Places(), cities: new Places() };
  for (const actor of homes.size === 0 ? [] : actors) {
    const at = homes.get(actor.id);
    if (at === undefined) continue;
    if (actor.postalCode !== undefined) others.codes.add(actor.postalCode.trim(), at);
    for (const key of keysOf(actor.municipality)) others.municipalities.add(key, at);
    for (const key of keysOf(actor.city)) others.cities.add(key, at);
  }
  return others;
}

const nameKeys = new Map<string, readonly string[]>();
const none: readonly string[] = [];

/** Of a town of actors; names come again and again. */
function keysOf(name: string | undefined): readonly string[] {
  if (name === undefined) return none;
  const before = nameKeys.get(name);
  if (before) return before;
  if (nameKeys.size > 5_000) nameKeys.clear();
  const keys = placeKeys(name).map((key) => `name ${key}`);
  nameKeys.set(name, keys);
  return keys;
}

function elsewhere(
  actor: Actor,
  areas: Places,
  others: Others,
): (Degrees & { readonly by: KnownBy }) | undefined {
  const code = actor.postalCode === undefined ? none : [actor.postalCode.trim()];
  const [municipality, city] = [keysOf(actor.municipality), keysOf(actor.city)];
  const inArea = (keys: readonly string[]) => placed(areas.any(keys), 'area');
  const shared = (places: Places, keys: readonly string[]) => placed(places.any(keys), 'shared');
  return (
    inArea(code) ??
    shared(others.codes, code) ??
    inArea(municipality) ??
    inArea(city) ??
    shared(others.municipalities, municipality) ??
    shared(others.cities, city) ??
    inArea(keysOf(actor.region))
  );
}

const placed = (at: Degrees | undefined, by: KnownBy) => at && { lat: at.lat, lon: at.lon, by };

function ownPlace({ latitude: lat, longitude: lon }: Actor): Degrees | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function townOf({ municipality, city }: Actor): string {
  return (municipality ?? city ?? '').trim().slice(0, 60);
}

/** Points by name, each in their middle, unless they lie apart. */
class Places {
  private readonly points = new Map<string, Degrees[]>();
  private readonly middles = new Map<string, Degrees | undefined>();

  add(key: string, at: Degrees): void {
    const all = this.points.get(key);
    if (all) all.push(at);
    else this.points.set(key, [at]);
  }

  /** The place of the first key that has one. */
  any(keys: readonly string[]): Degrees | undefined {
    for (const key of keys) {
      const at = this.at(key);
      if (at) return at;
    }
    return undefined;
  }

  private at(key: string): Degrees | undefined {
    if (!this.points.has(key)) return undefined;

    if (!this.middles.has(key)) this.middles.set(key, middleOf(this.points.get(key) ?? []));
    return this.middles.get(key);
  }
}

function middleOf(points: readonly Degrees[]): Degrees | undefined {
  if (points.length === 0) return undefined;
  // Whatever the order of the records, the sum is the same to the last bit.
  const lats = points.map(({ lat }) => lat).sort((a, b) => a - b);
  const lons = points.map(({ lon }) => lon).sort((a, b) => a - b);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = { lat: mean(lats), lon: mean(lons) };
  return isOnePlace(points, at) ? at : undefined;
}

/** Whether no two are further apart than `widest`; who is near the middle needs no look at each other. */
function isOnePlace(points: readonly Degrees[], middle: Degrees): boolean {
  const outer = points.filter((point) => kmBetween(point, middle) > widest / 2);
  return outer.every((a) => points.every((b) => kmBetween(a, b) <= widest));
}

/** How many are known by what, and how many are not. */
export function homeCounts(network: Network): Readonly<Record<KnownBy | 'none', number>> {
  const homes = homesIn(network);
  const counts = { own: 0, area: 0, shared: 0, none: 0 };
  for (const id of network.actors.keys()) counts[homes.get(id)?.by ?? 'none'] += 1;
  return counts;
}

/** What those without a place are sorted by, once it is folded: neighbours by postal code stand together, which says nothing of where they are. */
export function looseRank({ postalCode = '', city = '', name }: Actor): string {
  return `${postalCode} ${city} ${name}`;
}
