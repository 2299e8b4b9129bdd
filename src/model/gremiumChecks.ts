// The checks that look at one Gremium at a time (domain 2.3, 2.4): its seats, its dates, who is missing. Pure.
import { dayNumber } from './calendar';
import type { Check, CheckCode, Finding, Scene } from './finding';
import {
  expectedSides,
  isOnSide,
  leadingRoles,
  meetsRegularly,
  overdueAfter,
  rhythmDays,
} from './gremiumRules';
import type { Network } from './network';
import type { Actor, Gremium, Id, Seat } from './records';
import { councilTarget, isOffShare, voteSharesOf } from './voteShares';

/** A check that looks at one Gremium at a time. */
function perGremium(look: (scene: Scene, gremium: Gremium) => readonly Finding[]): Check {
  return (scene) => scene.gremien.flatMap((gremium) => look(scene, gremium));
}

function aboutGremium(
  check: CheckCode,
  { id }: Gremium,
  more: Pick<Finding, 'figures' | 'facts'> & Partial<Pick<Finding, 'counted'>>,
): Finding {
  return {
    key: `${check} ${id}`,
    check,
    gremiumIds: [id],
    counted: { table: 'gremien', ids: [id] },
    ...more,
  };
}

function aboutSeat(
  check: CheckCode,
  { id, gremiumId }: Seat,
  figures: Finding['figures'],
  facts: Finding['facts'],
): Finding {
  const counted = { table: 'seats', ids: [id] } as const;
  return { key: `${check} ${id}`, check, gremiumIds: [gremiumId], counted, figures, facts };
}

export const gremiumChecks = {
  /** Seats marked as vacant (domain 2.4); a seat of which no person is recorded is not vacant. */
  vacantSeat: perGremium(({ seatsIn }, { id }) =>
    seatsIn(id)
      .filter((seat) => seat.vacant === true)
      .map((seat) => aboutSeat('vacantSeat', seat, { role: seat.role }, [seat.id])),
  ),

  /** Holder or deputy has left the organisation before the day and still has the seat (domain 2.4). */
  leftHolder: perGremium(({ network, asOf, seatsIn }, { id }) =>
    seatsIn(id).flatMap((seat) => {
      if (seat.vacant === true) return [];
      const gone = [seat.holderId, seat.deputyId].flatMap((person) => {
        const contact = person === undefined ? undefined : network.contacts.get(person);
        return contact?.validTo !== undefined && contact.validTo < asOf ? [contact] : [];
      });
      const [first] = gone;
      if (!first) return [];
      const figures = {
        role: seat.role,
        since: first.validTo ?? '',
        who: gone.length > 1 ? 'both' : first.id === seat.holderId ? 'holder' : 'deputy',
      };
      return [
        aboutSeat(
          'leftHolder',
          seat,
          figures,
          gone.map((contact) => contact.id),
        ),
      ];
    }),
  ),

  /** Nobody leads: no occupied seat with a leading role (domain 2.4). */
  noChair: perGremium(({ seatsIn }, gremium) => {
    const roles = leadingRoles(gremium.mandate);
    const isLed = seatsIn(gremium.id).some((seat) => seat.vacant !== true && roles.includes(seat.role));
    return isLed ? [] : [aboutGremium('noChair', gremium, { figures: {}, facts: ['chair'] })];
  }),

  /** Nobody keeps the minutes: neither a seat for them nor a managing office (domain 2.4). */
  noMinutes: perGremium(({ seatsIn }, gremium) => {
    const isKept =
      gremium.managingActorId !== undefined ||
      seatsIn(gremium.id).some(
        ({ role, vacant }) => vacant !== true && (role === 'minute_taker' || role === 'managing_office'),
      );
    return isKept ? [] : [aboutGremium('noMinutes', gremium, { figures: {}, facts: ['minutes'] })];
  }),

  /** The last meeting is longer ago than 1.5 rhythms (domain 2.3). */
  overdue: perGremium(({ asOf }, gremium) => {
    const { rhythm, lastMeeting } = gremium;
    const days = rhythmDays(rhythm);
    if (days === undefined || lastMeeting === undefined) return [];
    const since = dayNumber(asOf) - dayNumber(lastMeeting);
    if (since <= days * overdueAfter) return [];
    const figures = { last: lastMeeting, weeks: Math.floor(since / 7), rhythm: rhythm ?? '' };
    return [aboutGremium('overdue', gremium, { figures, facts: [lastMeeting] })];
  }),

  /** No date from the day on is fixed (domain 2.4); Gremien that meet on demand need none. */
  noNextDate: perGremium(({ asOf }, gremium) => {
    const { nextMeeting } = gremium;
    if (!meetsRegularly(gremium) || (nextMeeting !== undefined && nextMeeting >= asOf)) return [];
    const figures = { past: nextMeeting ?? '' };
    return [aboutGremium('noNextDate', gremium, { figures, facts: [nextMeeting ?? 'none'] })];
  }),

  /** A side that should be at the table is not (domain 2.4, `gremiumRules.ts`); a Gremium without seats is not judged. */
  missingSide: perGremium(({ network, members }, gremium) => {
    const actors = actorsIn(network, members.get(gremium.id));
    if (actors.length === 0) return [];
    const missing = expectedSides(gremium.type).filter(
      (side) => !actors.some((actor) => isOnSide(network, actor, side)),
    );
    if (missing.length === 0) return [];
    return [aboutGremium('missingSide', gremium, { figures: { sides: missing.join(' ') }, facts: missing })];
  }),

  /**
   * A region is not represented (domain 2.4): in a Gremium of the whole county that has schools, school social work, teams or other
   * local services of at least two regions and none of another.
   */
  missingRegion: perGremium(({ network, members, regions }, gremium) => {
    if (gremium.region !== undefined) return [];
    const local = actorsIn(network, members.get(gremium.id)).filter((actor) => isLocal(network, actor));
    const there = new Set(local.map((actor) => actor.region).filter((region) => region !== undefined));
    if (there.size < 2) return [];
    const missing = regions.filter((region) => !there.has(region));
    if (missing.length === 0) return [];
    return [
      aboutGremium('missingRegion', gremium, { figures: { regions: missing.join(', ') }, facts: missing }),
    ];
  }),

  /** The votes of the Jugendhilfeausschuss are not shared 3 : 2 (§ 71 (1) SGB VIII, `voteShares.ts`). */
  voteShare: perGremium(({ network, seatsIn }, gremium) => {
    if (gremium.type !== 'youth_welfare_committee') return [];
    const shares = voteSharesOf(network, seatsIn(gremium.id));
    if (shares.seatIds.length === 0 || !isOffShare(shares)) return [];
    const { council, carriers, seatIds } = shares;
    const target = councilTarget(shares);
    const figures = { council, carriers, target, rest: council + carriers - target };
    const counted = { table: 'seats', ids: seatIds } as const;
    const facts = [`${String(council)}:${String(carriers)}`];
    return [aboutGremium('voteShare', gremium, { figures, facts, counted })];
  }),
} as const satisfies Partial<Record<CheckCode, Check>>;

function actorsIn(network: Network, ids: ReadonlySet<Id> = new Set()): Actor[] {
  return [...ids].flatMap((id) => network.actors.get(id) ?? []);
}

const localSectors: readonly string[] = ['school', 'school_social_work', 'early_years'];
const localTypes: readonly string[] = ['social_services_team', 'youth_centre', 'mobile_youth_work'];

/** Works for its region; an office of the whole county merely stands in one. */
function isLocal(network: Network, actor: Actor): boolean {
  const { sector, code } = network.typeOf(actor);
  return localSectors.includes(sector) || localTypes.includes(code);
}
