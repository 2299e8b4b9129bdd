// What legend, outline and descriptions say of a geographic map: by what places are known, and whose the outline is.
import { sentence, showNumber } from '../i18n/translate';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { PlaceFacts } from './geoFacts';
import { homesIn } from './geoHomes';

/** Each in words, only what there is; the outline with its file and source. */
export function placeSentences(facts: PlaceFacts): string[] {
  const known = (['own', 'area', 'shared', 'none'] as const).flatMap((by) =>
    facts[by] > 0 ? [`${sentence(`geo.by.${by}`, {})} (${showNumber(facts[by])})`] : [],
  );
  const { outline, apart } = facts;
  const moved = apart < leastApart ? [] : [sentence('geo.apart', { km: showNumber(upwards(apart)) })];
  if (outline === undefined) return [...known, ...moved];
  const { file, source } = outline;
  const from = sentence(source === '' ? 'geo.outlineOf' : 'geo.outlineFrom', { file, source });
  return [...known, ...moved, from];
}

/** Kilometres that nobody sees on a map. */
const leastApart = 0.05;

/** "At most so many": rounded up, to tenths below ten. */
function upwards(km: number): number {
  return km < 9.9 ? Math.ceil(km * 10) / 10 : Math.ceil(km);
}

/** "Musterstadt, nach PLZ oder Gemeinde": where somebody stands on a geographic map, as text. */
export function placeWords(network: Network, actorId: Id): string {
  const home = homesIn(network).get(actorId);
  if (home === undefined) return sentence('geo.by.none', {});
  return [home.town, sentence(`geo.by.${home.by}`, {})].filter(Boolean).join(', ');
}

/** Sorted by where they stand, those without a place last; who is at one place keeps the order. */
export function byPlace<A extends { readonly id: Id }>(network: Network, actors: readonly A[]): A[] {
  const homes = homesIn(network);
  const rank = ({ id }: A) => {
    const home = homes.get(id);
    return home === undefined ? '2' : `${home.town === '' ? '1' : '0'} ${fold(home.town)}`;
  };
  const ranked = actors.map((actor) => ({ actor, key: rank(actor) }));
  return ranked.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ actor }) => actor);
}
