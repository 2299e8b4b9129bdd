// Who cooperates with whom and how closely: chances per kind of actor, then trimmed or filled to the planned number.
import { casting, isProjectWithoutSocialService } from './casting';
import type { Draft } from './draft';
import { hubTies } from './hubTies';
import type { Dice } from './prng';
import { schoolKeys } from './schools';

export function addTies(draft: Draft): void {
  const dice = draft.dice('ties');
  for (const project of draft.keys('SSA')) tieProject(draft, dice, project);
  for (const school of schoolKeys(draft)) {
    if (school !== casting.isolatedSchool) tieSchool(draft, dice, school);
  }
  tieCarriersAndServices(draft, dice);
  for (const [a, b, intensity] of hubTies) draft.tie(a, b, intensity, false);
  const tied = new Set([...draft.ties.values()].flatMap(({ a, b }) => [a, b]));
  for (const school of schoolKeys(draft)) {
    // One lonely school is a story, several would be noise.
    if (school !== casting.isolatedSchool && !tied.has(school)) draft.tie(school, 'NWST', 1, false);
  }
  fitNumber(draft, dice);
}

function tieProject(draft: Draft, dice: Dice, project: string): void {
  const school = project.slice('SSA_'.length);
  const region = draft.at(project).place.region;
  const hub = draft.plan.hubFactor;
  draft.tie(project, school, 4, false);
  if (!isProjectWithoutSocialService(project, draft.keys('SSA', 'Mitte'))) {
    draft.tie(project, `ASD_${region}`, dice.pick([2, 3]), false);
  }
  if (dice.chance(0.85 * hub)) draft.tie(project, 'NWST', dice.pick([2, 3]), false);
  for (const service of draft.keys('BST', region).slice(0, 2)) {
    if (dice.chance(0.3)) draft.tie(project, service, dice.pick([1, 2]));
  }
  for (const centre of draft.keys('JUGEND', region).slice(0, 2)) {
    if (dice.chance(0.3)) draft.tie(project, centre, dice.pick([1, 2, 3]));
  }
  if (/^(SEK|GMS|FOES|BBS)/.test(school) && dice.chance(0.6 * hub))
    draft.tie(project, 'JBA', dice.pick([2, 3]));
  if (dice.chance(0.15 * hub)) draft.tie(project, 'KSFH', 1);
  if (dice.chance(0.22 * hub)) draft.tie(project, dice.pick(['POL1', 'POL1', 'POL2']), dice.pick([1, 2]));
}

function tieSchool(draft: Draft, dice: Dice, school: string): void {
  const { block: form, place } = draft.at(school);
  const { region } = place;
  const hub = draft.plan.hubFactor;
  const hasProject = draft.cast.has(`SSA_${school}`);
  if (dice.chance(hasProject ? 0.6 : 0.33)) draft.tie(school, `ASD_${region}`, dice.pick([1, 2]), false);
  if (dice.chance((hasProject ? 0.9 : 0.45) * hub)) draft.tie(school, 'NWST', dice.pick([1, 2]), false);
  if (form !== 'GS' && dice.chance(0.74 * hub)) draft.tie(school, 'JBA', dice.pick([1, 2, 3]), false);
  if (['SEK', 'GMS', 'GYM', 'BBS'].includes(form) && dice.chance(0.3)) {
    draft.tie(school, dice.pick(['IHK', 'HWK']), dice.pick([1, 2]));
  }
  if (dice.chance(0.2 * hub)) draft.tie(school, 'LSCHA_SPB', dice.pick([1, 2]));
  if (dice.chance(0.18)) draft.tie(school, dice.pick(draft.keys('VER')), dice.pick([1, 2, 3]));
  if (dice.chance(0.12 * hub)) draft.tie(school, dice.pick(['POL1', 'POL2']), 1);
  if (form !== 'GS') return;
  const daycares = draft.keys('KITA', region);
  if (daycares.length > 0 && dice.chance(0.42))
    draft.tie(school, dice.pick(daycares), dice.pick([2, 3]), false);
  const next = ['SEK', 'GMS', 'GYM'].flatMap((other) => draft.keys(other, region));
  if (next.length > 0 && dice.chance(0.33)) draft.tie(school, dice.pick(next), dice.pick([1, 2]));
  if (dice.chance(0.15 * hub)) draft.tie(school, 'GA', 1);
}

function tieCarriersAndServices(draft: Draft, dice: Dice): void {
  const hub = draft.plan.hubFactor;
  draft.keys('FT').forEach((carrier, i) => {
    if (carrier !== casting.carrierWithoutAgreement) draft.tie(carrier, 'JA', 2, false);
    if (i < 5) {
      draft.tie(carrier, 'NWST', 3, false);
      draft.tie(carrier, 'JARB', dice.pick([2, 3]), false);
      draft.tie(carrier, 'JHP', dice.pick([1, 2]), false);
      return;
    }
    const known = carrier === casting.carrierWithoutAgreement;
    if (known || dice.chance(0.5 * hub)) draft.tie(carrier, 'JARB', dice.pick([1, 2]), false);
    if (dice.chance(0.35 * hub)) draft.tie(carrier, 'NWST', dice.pick([1, 2]), false);
  });
  for (const service of draft.keys('BST')) {
    const known = service === casting.expiredCounselling;
    if (dice.chance(0.6))
      draft.tie(service, `ASD_${draft.at(service).place.region}`, dice.pick([2, 3]), false);
    if (known || dice.chance(0.5 * hub)) draft.tie(service, 'KSFH', dice.pick([2, 3]), false);
    if (dice.chance(0.35 * hub)) draft.tie(service, 'NWST', 1, false);
  }
  for (const centre of draft.keys('JUGEND')) {
    if (dice.chance(0.85 * hub)) draft.tie(centre, 'JARB', dice.pick([2, 3]), false);
  }
}

/** Drops ties nobody would miss, or adds plausible neighbours, until the number of ties is the planned one. */
function fitNumber(draft: Draft, dice: Dice): void {
  const { ties, plan } = draft;
  const surplus = [...ties].filter(([, tie]) => tie.optional).map(([pair]) => pair);
  const degrees = new Map<string, number>();
  for (const { a, b } of ties.values()) {
    for (const key of [a, b]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  }
  for (const pair of dice.sample(surplus, Math.max(0, ties.size - plan.ties) * 2)) {
    const tie = ties.get(pair);
    if (ties.size <= plan.ties || tie === undefined) break;
    const ends = [tie.a, tie.b];
    if (ends.some((key) => (degrees.get(key) ?? 0) < 2)) continue;
    for (const key of ends) degrees.set(key, (degrees.get(key) ?? 0) - 1);
    ties.delete(pair);
  }
  const schools = schoolKeys(draft).filter(
    (key) => key !== casting.isolatedSchool && key !== casting.duplicateSchool,
  );
  const partners = ['BST', 'JUGEND', 'SSA', 'KITA', 'VER'];
  while (ties.size < plan.ties) {
    const school = dice.pick(schools);
    const from = draft.cast.has(`SSA_${school}`) && dice.chance(0.6) ? `SSA_${school}` : school;
    const near = draft.keys(dice.pick(partners), draft.at(school).place.region);
    if (near.length > 0) draft.tie(from, dice.pick(near), dice.pick([1, 1, 2, 2, 3]));
  }
}
