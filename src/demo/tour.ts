// The small size for a guided tour: forty actors picked from the district, with everything that lies between them.
import type { Draft } from './draft';

const offices = [
  'LK',
  'JA',
  'NWST',
  'ASD_Nord',
  'ASD_Mitte',
  'ASD_Süd',
  'JARB',
  'JHP',
  'KSFH',
  'ABKS',
  'BB',
  'SCHULVERW',
];
const partners = ['JBA', 'JC', 'LSCHA_21', 'LSCHA_22', 'FT01', 'FT02', 'FT03', 'FT09', 'BST1', 'POL1'];
const gremien = ['AG78_13', 'STEUERGRUPPE', 'AK_SSA'];
const tourTies = 60;

/** Removes from the draft what is not part of the tour. */
export function keepTour(draft: Draft): void {
  const kept = new Set([...offices, ...partners, ...tourSchools(draft)]);
  kept.add(bestOf(draft, draft.keys('KITA'), kept)).add(bestOf(draft, draft.keys('JUGEND'), kept));
  const supporter = draft
    .keys('FV')
    .find((key) => [...draft.ties.values()].some(({ a, b }) => a === key && kept.has(b)));
  kept.add(supporter ?? 'VER1');
  const ids = new Set([...kept].map((key) => draft.id(key)));
  for (const key of [...draft.cast.keys()]) if (!kept.has(key)) draft.cast.delete(key);
  for (const [pair, tie] of [...draft.ties]) {
    if (!kept.has(tie.a) || !kept.has(tie.b)) {
      draft.ties.delete(pair);
      draft.cooperations.delete(pair);
    }
  }
  thinOut(draft);
  for (const [id, contact] of [...draft.contacts]) if (!ids.has(contact.actorId)) draft.contacts.delete(id);
  for (const key of [...draft.gremien.keys()]) if (!gremien.includes(key)) draft.gremien.delete(key);
  const rooms = new Set([...draft.gremien.values()].map((gremium) => gremium.id));
  replace(
    draft.relations,
    draft.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  );
  replace(
    draft.seats,
    draft.seats.filter(({ actorId, gremiumId }) => ids.has(actorId) && rooms.has(gremiumId)),
  );
  for (const seat of draft.seats) {
    if (seat.nominatedById !== undefined && !ids.has(seat.nominatedById)) delete seat.nominatedById;
  }
  for (const gremium of draft.gremien.values()) delete gremium.parentId;
  keepWholeStories(draft);
}

/** Schools of each form and their projects; the lonely school belongs to the tour. */
function tourSchools(draft: Draft): string[] {
  const staffed = (form: string, count: number, region?: string) =>
    draft
      .keys('SSA', region)
      .filter((key) => key.startsWith(`SSA_${form}`))
      .slice(0, count)
      .flatMap((key) => [key, key.slice(4)]);
  return [
    ...staffed('GS', 1),
    ...staffed('SEK', 1, 'Mitte'),
    ...staffed('GMS', 1),
    ...staffed('BBS', 1),
    ...['GS20', 'GS12', 'GS13', 'SEK07', 'GYM02', 'FOES05', 'GES01'],
  ];
}

/** The one with the most ties into the part that is kept. */
function bestOf(draft: Draft, keys: readonly string[], kept: ReadonlySet<string>): string {
  const inside = (key: string) =>
    [...draft.ties.values()].filter(({ a, b }) => (a === key && kept.has(b)) || (b === key && kept.has(a)))
      .length;
  return [...keys].sort((a, b) => inside(b) - inside(a) || (a < b ? -1 : 1))[0] ?? 'VER2';
}

/** Loose ties of well connected actors go first, so that the tour stays readable and nobody loses the last tie. */
function thinOut(draft: Draft): void {
  const loose = [...draft.ties].sort(([, one], [, other]) => one.intensity - other.intensity);
  for (const [pair, { a, b }] of loose) {
    if (draft.ties.size <= tourTies) return;
    if (degreeOf(draft, a) < 3 || degreeOf(draft, b) < 3) continue;
    draft.ties.delete(pair);
    draft.cooperations.delete(pair);
  }
}

function keepWholeStories(draft: Draft): void {
  const alive = new Set([
    ...[...draft.cast.values()].map(({ actor }) => actor.id),
    ...draft.contacts.keys(),
    ...[...draft.cooperations.values(), ...draft.gremien.values()].map((record) => record.id),
    ...[...draft.relations, ...draft.seats].map((record) => record.id),
  ]);
  for (const [name, ids] of [...draft.stories]) {
    if (ids.length === 0 || ids.some((id) => !alive.has(id))) draft.stories.delete(name);
  }
}

function replace<T>(list: T[], kept: readonly T[]): void {
  list.splice(0, list.length, ...kept);
}

function degreeOf(draft: Draft, key: string): number {
  let degree = 0;
  for (const { a, b } of draft.ties.values()) if (a === key || b === key) degree += 1;
  return degree;
}
