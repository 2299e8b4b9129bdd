// What makes a tie a record: basis, purposes, state, dates, contacts and where the coordinator knows it from.
import type { Cooperation, IsoDate } from '../model/records';
import { casting } from './casting';
import { addDays, addMonths } from './days';
import { type Draft, each, pairKey, type Tie, type Writable } from './draft';
import { activeContacts } from './people';
import type { Dice } from './prng';
import { purposesOf } from './purposesOf';

/** Agreements beside those of the projects with their schools and of the carriers with the youth office. */
const agreed: readonly (readonly [string, string])[] = [
  ['JBA', 'JC'],
  ['JBA', 'AA'],
  ['JBA', 'JA'],
  ['KSFH', 'GA'],
  ['KSFH', 'KITAFACH'],
  ['KSFH', 'POL1'],
  ['NWST', 'SCHULVERW'],
  ['NWST', 'JBA'],
  ['ASD_Mitte', 'POL1'],
  ['KSFH', casting.expiredCounselling],
];
/** Ties that keep being active, because a story or an agreement hangs on them. */
const steady = /^(SSA_|JA$|JBA$|KSFH$)/;

const frequencies = ['rarely', 'yearly', 'quarterly', 'monthly', 'weekly'];
const sources = [
  'Gespräch',
  'Befragung',
  'Kooperationsvereinbarung',
  'Website',
  'Sachbericht',
  'Arbeitskreis',
];
const descriptions = [
  'Fester Ablauf bei Einzelfällen, gemeinsame Rückmeldung an die Klassenleitung.',
  'Gemeinsamer Elternabend einmal im Schuljahr.',
  'Absprache zu Zuständigkeiten steht noch aus.',
  'Regelmäßige Sprechzeit vor Ort.',
  'Gemeinsame Projekttage, Räume werden geteilt.',
  'Kontakt läuft bisher nur über eine Person.',
];
/** How often each state beside "active" occurs per 450 ties. */
const states: readonly (readonly [status: string, count: number])[] = [
  ['dormant', 22],
  ['initiating', 12],
  ['planned', 6],
  ['ended', 6],
];

export function describeTies(draft: Draft): void {
  const dice = draft.dice('details');
  for (const tie of draft.ties.values())
    draft.cooperations.set(pairKey(tie.a, tie.b), describe(draft, dice, tie));
  addStates(draft, dice);
  addAgreements(draft, dice);
  addTargets(draft, dice);
}

function describe(draft: Draft, dice: Dice, { a, b, intensity }: Tie): Writable<Cooperation> {
  const [one, other] = [draft.at(a).actor, draft.at(b).actor];
  const begun = addDays(draft.today, -dice.between(45, dice.chance(0.3) ? 4200 : 1700));
  const earliest = (one.validFrom ?? '') > (other.validFrom ?? '') ? one.validFrom : other.validFrom;
  const validFrom = earliest !== undefined && earliest > begun ? earliest : begun;
  const tie: Writable<Cooperation> = {
    id: draft.newId(),
    actorA: one.id,
    actorB: other.id,
    intensity,
    basis: intensity === 1 ? 'informal' : dice.pick(['informal', 'agreed_oral', 'agreed_oral', 'procedure']),
    frequency: frequencies[Math.max(0, intensity - dice.pick([0, 0, 1]))] ?? 'rarely',
    status: 'active',
    validFrom,
    ...each('purpose', purposesOf(a, b, dice)),
  };
  if (dice.chance(0.72))
    tie.verifiedAt = addDays(draft.today, -dice.between(3, dice.chance(0.3) ? 980 : 360));
  if (tie.verifiedAt !== undefined && tie.verifiedAt < validFrom) tie.verifiedAt = validFrom;
  if (dice.chance(0.6)) tie.source = dice.pick(sources);
  if (dice.chance(0.12)) tie.description = dice.pick(descriptions);
  if (intensity >= 2 && dice.chance(0.5)) nameContacts(draft, tie, a, b);
  if (dice.chance(0.04)) tie.climate = dice.pick(['good', 'neutral', 'tense', 'unclear']);
  if (/^LVWA_ESF/.test(a) || /^LVWA_ESF/.test(b)) tie.basis = 'grant';
  if (/^FAMG/.test(a) || /^FAMG/.test(b)) tie.basis = 'law';
  if (tie.basis === 'grant') tie.directed = b === 'NWST';
  if (tie.directed === false) delete tie.directed;
  return tie;
}

function nameContacts(draft: Draft, tie: Writable<Cooperation>, a: string, b: string): void {
  const [one, other] = [activeContacts(draft, a)[0], activeContacts(draft, b)[0]];
  if (one !== undefined) tie.contactA = one.id;
  if (other !== undefined) tie.contactB = other.id;
}

function addStates(draft: Draft, dice: Dice): void {
  const loose = [...draft.ties.values()].filter(
    ({ a, b, intensity }) => intensity < 3 && !steady.test(a) && !steady.test(b),
  );
  const factor = draft.ties.size / 450;
  const chosen = dice.sample(
    loose,
    states.reduce((sum, [, count]) => sum + Math.round(count * factor), 0),
  );
  for (const [status, count] of states) {
    for (const { a, b } of chosen.splice(0, Math.round(count * factor))) {
      const tie = draft.cooperations.get(pairKey(a, b));
      if (tie === undefined) continue;
      tie.status = status;
      if (status === 'planned') {
        tie.intensity = 1;
        tie.intensityTarget = 2;
        delete tie.validFrom;
      }
      if (status === 'ended') {
        tie.validTo = addDays(draft.today, -dice.between(20, 300));
        if (tie.validFrom !== undefined && tie.validFrom > tie.validTo)
          tie.validFrom = addDays(tie.validTo, -200);
      }
    }
  }
}

/** About sixty written agreements; of those eight have run out without anyone noticing. */
function addAgreements(draft: Draft, dice: Dice): void {
  const { today } = draft;
  const withSchools = draft.keys('SSA').map((key): [string, string] => [key, key.slice('SSA_'.length)]);
  const withCarriers = draft.keys('FT').map((key): [string, string] => [key, 'JA']);
  const withDaycares = [...draft.ties.values()]
    .filter(({ b }) => /^KITA\d/.test(b))
    .slice(0, 5)
    .map(({ a, b }): [string, string] => [a, b]);
  const pairs = [...withSchools, ...withCarriers, ...agreed, ...withDaycares];
  const written: Writable<Cooperation>[] = [];
  for (const [a, b] of pairs) {
    const tie = draft.cooperations.get(pairKey(a, b));
    if (tie === undefined) continue;
    tie.basis = b === 'JA' || !/^SSA_/.test(a) || dice.chance(0.85) ? 'agreement' : 'contract';
    tie.status = 'active';
    if (/^SSA_/.test(a)) Object.assign(tie, each('law', ['sgb8_13a', 'programme']));
    if (b === 'JA' && /^FT/.test(a))
      Object.assign(tie, each('law', ['sgb8_8a4']), each('purpose', ['childProtection']));
    tie.reviewOn = addDays(today, dice.between(25, 420));
    tie.verifiedAt ??= addDays(today, -dice.between(10, 200));
    written.push(tie);
  }
  const counselling = draft.cooperations.get(pairKey('KSFH', casting.expiredCounselling));
  const late = dice.sample(
    written.filter((tie) => tie !== counselling && !('law.sgb8_8a4' in tie)),
    7,
  );
  late.forEach((tie, i) => {
    tie.reviewOn = addDays(today, -dice.between(15, 240));
    // Half of them have ended on paper too, the others only wait for the review.
    if (i < 3) expire(tie, tie.reviewOn);
  });
  if (counselling !== undefined) expire(counselling, addMonths(today, -5));
}

function expire(tie: Writable<Cooperation>, on: IsoDate): void {
  tie.validTo = on;
  tie.reviewOn = on;
  if (tie.validFrom === undefined || tie.validFrom > on) tie.validFrom = addMonths(on, -24);
}

/** Wishes for closer work, and views of both sides where they were asked. */
function addTargets(draft: Draft, dice: Dice): void {
  for (const tie of draft.cooperations.values()) {
    if (tie.intensity < 4 && dice.chance(0.14)) tie.intensityTarget = tie.intensity + 1;
    if (tie.intensity < 4 && dice.chance(0.08)) {
      tie.intensityA = tie.intensity;
      tie.intensityB = tie.intensity + dice.pick([0, 0, 1]);
    }
  }
}
