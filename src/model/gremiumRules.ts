// What is expected of a Gremium by its type, mandate and rhythm: who should be represented, who leads, how often it meets.
import type { Network } from './network';
import type { Actor, Gremium } from './records';
import type { SectorCode } from './taxonomy';

/** A side that should sit at a table; `findings.side.<code>` is its word. */
export const sides = [
  'school',
  'schoolSide',
  'youth',
  'publicYouth',
  'carriers',
  'schoolSocialWork',
  'health',
  'police',
  'work',
] as const;
export type Side = (typeof sides)[number];

const sectorsOf: { readonly [S in Side]: readonly SectorCode[] } = {
  school: ['school'],
  schoolSide: ['school'],
  youth: ['youth_public', 'youth_independent', 'school_social_work', 'early_years'],
  publicYouth: ['youth_public'],
  carriers: ['youth_independent', 'early_years'],
  schoolSocialWork: ['school_social_work'],
  health: ['health_counselling'],
  police: ['police_justice'],
  work: ['work_transition'],
};
/** Who speaks for schools without being one: supervision and administration. */
const schoolSpeakers: readonly string[] = ['state_school_office', 'school_administration'];

/**
 * Who is expected in a Gremium of a type, after domain 2.1 (composition) and 2.4: § 71 and § 78 SGB VIII for the committee and its working
 * groups, § 3 (2) KKG for the child protection network, the partners of SGB II, III and VIII for the transition alliance. Types that
 * are not named expect nobody in particular.
 */
const expected: Readonly<Partial<Record<string, readonly Side[]>>> = {
  youth_welfare_committee: ['publicYouth', 'carriers', 'schoolSide'],
  jha_subcommittee: ['publicYouth', 'carriers'],
  working_group_78: ['publicYouth', 'carriers'],
  steering_group: ['youth', 'schoolSide'],
  advisory_board: ['youth', 'schoolSide'],
  ssw_working_circle: ['schoolSocialWork'],
  expert_exchange: ['youth', 'schoolSide'],
  regional_networking_meeting: ['youth', 'schoolSide'],
  child_protection_network: ['publicYouth', 'carriers', 'school', 'health', 'police'],
  prevention_circle: ['youth', 'schoolSide', 'police'],
  transition_alliance: ['youth', 'schoolSide', 'work'],
  education_board: ['youth', 'schoolSide'],
  project_group: ['youth', 'schoolSide', 'health'],
  round_table: ['youth', 'schoolSide', 'health'],
};

/** The sides a Gremium of this type should have, in a fixed order. */
export function expectedSides(type: string): readonly Side[] {
  return expected[type] ?? [];
}

/** Whether an organisation speaks for a side. */
export function isOnSide(network: Network, actor: Actor, side: Side): boolean {
  const { sector, code } = network.typeOf(actor);
  return sectorsOf[side].includes(sector) || (side === 'schoolSide' && schoolSpeakers.includes(code));
}

/** The roles that lead a Gremium; where people exchange or work, moderation and coordination do, too. */
export function leadingRoles(mandate: string | undefined): readonly string[] {
  const loose = mandate === 'exchanges' || mandate === 'operative' || mandate === 'internal';
  return loose ? ['chair', 'coordination', 'facilitator'] : ['chair'];
}

const monthDays = 365.2425 / 12;

/** Days between two meetings, a month being the mean month of the Gregorian calendar; `undefined` where dates are made on demand. */
export function rhythmDays(rhythm: string | undefined): number | undefined {
  const months: Readonly<Partial<Record<string, number>>> = {
    monthly: 1,
    bimonthly: 2,
    quarterly: 3,
    half_yearly: 6,
    yearly: 12,
  };
  if (rhythm === 'weekly') return 7;
  const count = months[rhythm ?? ''];
  return count === undefined ? undefined : count * monthDays;
}

/** A meeting is overdue when the last one is longer ago than this many rhythms (domain 2.3). */
export const overdueAfter = 1.5;

/** Whether dates of this Gremium are fixed in advance. */
export function meetsRegularly({ rhythm }: Gremium): boolean {
  return rhythm !== 'on_demand';
}
