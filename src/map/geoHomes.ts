// Where actors are on earth, and how that is known: never guessed, and nowhere where nothing is known.
import { fold } from '../model/fold';
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

/** Places by which a name or code is one place; further apart they are several of the same name. */
const widest = 25;

const known = new WeakMap<Network, ReadonlyMap<Id, Home>>();

/** All living actors whose place is known. */
export function homesIn(network: Network): ReadonlyMap<Id, Home> {
  const homes = known.get(network) ?? homesOf(network.actors.values(), outlineFromText(network.self.outline));
  known.set(network, homes);
  return homes;
}

/**
 * Own coordinates count first, then the postal code, the municipality, the town and last the region, each looked for in the outline and then
 * among actors that have coordinates. A name that stands for places far from each other stands for none.
 */
export function homesOf(actors: Iterable<Actor>, outline: Outline | undefined): Map<Id, Home> {
  const all = [...actors];
  const areas = new Places();
  for (const { name, postalCodes, at } of outline?.areas ?? []) {
    if (at === undefined) continue;
    for (const code of postalCodes) areas.add(`code ${code}`, at);
    for (const key of placeKeys(name)) areas.add(`name ${key}`, at);
  }
  const others = new Places();
  const folded = new Map<string, readonly string[]>();
  const keysOf = (name: string | undefined) => {
    if (name === undefined) return [];
    const keys = folded.get(name) ?? placeKeys(name).map((key) => `name ${key}`);
    folded.set(name, keys);
    return keys;
  };
  const codeOf = ({ postalCode }: Actor) => (postalCode === undefined ? [] : [`code ${postalCode.trim()}`]);
  for (const actor of all) {
    const at = ownPlace(actor);
    if (at === undefined) continue;
    // Kinds of names are kept apart: a town may be called like a municipality elsewhere.
    for (const key of codeOf(actor)) others.add(key, at);
    for (const key of keysOf(actor.municipality)) others.add(`municipality ${key}`, at);
    for (const key of keysOf(actor.city)) others.add(`city ${key}`, at);
  }
  const homes = new Map<Id, Home>();
  for (const actor of all) {
    const own = ownPlace(actor);
    const found =
      own === undefined
        ? elsewhere(actor, areas, others, codeOf(actor), keysOf)
        : { ...own, by: 'own' as const };
    if (found) homes.set(actor.id, { ...found, town: townOf(actor) });
  }
  return homes;
}

function elsewhere(
  actor: Actor,
  areas: Places,
  others: Places,
  code: readonly string[],
  keysOf: (name: string | undefined) => readonly string[],
): (Degrees & { readonly by: KnownBy }) | undefined {
  const [municipality, city] = [keysOf(actor.municipality), keysOf(actor.city)];
  const steps: readonly (readonly [Places, KnownBy, readonly string[]])[] = [
    [areas, 'area', code],
    [others, 'shared', code],
    [areas, 'area', municipality],
    [areas, 'area', city],
    [others, 'shared', municipality.map((key) => `municipality ${key}`)],
    [others, 'shared', city.map((key) => `city ${key}`)],
    [areas, 'area', keysOf(actor.region)],
  ];
  for (const [places, by, keys] of steps) {
    for (const key of keys) {
      const at = places.at(key);
      if (at) return { ...at, by };
    }
  }
  return undefined;
}

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

  at(key: string): Degrees | undefined {
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
  return points.every((point) => kmBetween(point, at) <= widest) ? at : undefined;
}

/** How many are known by what, and how many are not. */
export function homeCounts(network: Network): Readonly<Record<KnownBy | 'none', number>> {
  const homes = homesIn(network);
  const counts = { own: 0, area: 0, shared: 0, none: 0 };
  for (const id of network.actors.keys()) counts[homes.get(id)?.by ?? 'none'] += 1;
  return counts;
}

/** What those without a place are sorted by: neighbours by postal code stand together, which says nothing of where they are. */
export function looseRank({ postalCode = '', city = '', name }: Actor): string {
  return `${postalCode} ${fold(city)} ${fold(name)}`;
}
