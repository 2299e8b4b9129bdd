// Gremien with their dates, and a seat for every organisation in them.
import type { Gremium, Seat } from '../model/records';
import { casting } from './casting';
import { addDays } from './days';
import type { Draft, Writable } from './draft';
import { type GremiumPlan, gremiumList, socialCarriers } from './gremiumList';
import { activeContacts } from './people';
import type { Dice } from './prng';
import { regionalGremien } from './regionalGremien';

const rhythmDays: Readonly<Record<string, number>> = { bimonthly: 61, quarterly: 91, half_yearly: 182 };
/** The county's seat in the committee stands for all members of the council. */
const councilVotes = 9;
/** Seats of the committee that are heard but do not vote. */
const advisory = ['JA', 'JHP', 'LSCHA_21', 'POL1', 'FAMG1', 'AA', 'KER'];

export function addGremien(draft: Draft): void {
  const dice = draft.dice('gremien');
  for (const plan of [...gremiumList(draft), ...regionalGremien(draft, draft.plan.extraGremien)]) {
    addGremium(draft, dice, plan);
    plan.members.forEach((key, order) => {
      addSeat(draft, dice, plan, key, order);
    });
  }
}

function addGremium(draft: Draft, dice: Dice, plan: GremiumPlan): void {
  const days = rhythmDays[plan.rhythm] ?? 91;
  const since = plan.overdue === true ? days * 2 : dice.between(8, days - 10);
  const gremium: Writable<Gremium> = {
    id: draft.newId(),
    name: plan.name,
    shortName: plan.shortName,
    type: plan.type,
    mandate: plan.mandate,
    rhythm: plan.rhythm,
    task: plan.task,
    managingActorId: draft.id(plan.managedBy),
    lastMeeting: addDays(draft.today, -since),
    validFrom: addDays(draft.today, -dice.between(700, 4000)),
    verifiedAt: addDays(draft.today, -dice.between(10, 500)),
  };
  if (plan.overdue !== true && plan.undated !== true) {
    gremium.nextMeeting = addDays(draft.today, Math.max(5, days - since));
  }
  if (plan.legalBasis !== undefined) gremium.legalBasis = plan.legalBasis;
  if (plan.isPublic !== undefined) gremium.isPublic = plan.isPublic;
  if (plan.key === 'JHA')
    gremium.term = `${Number(draft.today.slice(0, 4)) - 2}–${Number(draft.today.slice(0, 4)) + 3}`;
  const parent = plan.parent === undefined ? undefined : draft.gremien.get(plan.parent);
  if (parent !== undefined) gremium.parentId = parent.id;
  const region = /^REG/.test(plan.key) ? draft.at(plan.members[1] ?? 'NWST').place.region : undefined;
  if (region !== undefined) gremium.region = region;
  draft.gremien.set(plan.key, gremium);
}

function roleOf(plan: GremiumPlan, key: string, order: number): string {
  if (order === 0) return plan.key === 'AK_SSA' ? 'facilitator' : 'chair';
  if (plan.type === 'youth_welfare_committee' && advisory.includes(key))
    return key === 'JA' ? 'managing_office' : 'advisory_member';
  if (order === 1 && plan.mandate !== 'exchanges') return 'deputy_chair';
  if (key === plan.managedBy) return 'managing_office';
  if (plan.mandate === 'exchanges' || plan.mandate === 'operative')
    return order === 2 ? 'minute_taker' : 'voting_member';
  return plan.mandate === 'decides' ? 'voting_member' : order % 4 === 3 ? 'board_member' : 'voting_member';
}

function addSeat(draft: Draft, dice: Dice, plan: GremiumPlan, key: string, order: number): void {
  const gremium = draft.gremien.get(plan.key);
  if (gremium === undefined) return;
  const role = roleOf(plan, key, order);
  const seat: Writable<Seat> = {
    id: draft.newId(),
    gremiumId: gremium.id,
    actorId: draft.id(key),
    role,
    validFrom: addDays(draft.today, -dice.between(100, 650)),
  };
  if (plan.mandate === 'decides') {
    seat.voting = !['advisory_member', 'managing_office', 'permanent_guest'].includes(role);
    if (seat.voting) seat.votes = plan.key === 'JHA' && key === 'LK' ? councilVotes : 1;
  }
  const people = activeContacts(draft, key);
  if (plan.key === 'JHA' && key === casting.vacantSeatOf) {
    seat.vacant = true;
  } else {
    const holder = people[0];
    if (holder !== undefined) seat.holderId = holder.id;
    const deputy = people[1];
    if (deputy !== undefined && dice.chance(0.6)) seat.deputyId = deputy.id;
  }
  if (plan.key === 'JHA' && (socialCarriers as readonly string[]).includes(key))
    seat.nominatedById = draft.id('FT06');
  draft.seats.push(seat);
}
