// The checks that look at all Gremien together (domain 2.4): double structures, too many seats, schools without any. Pure.
import type { Check, CheckCode } from './finding';
import { gremiumPairs, isDoubleStructure } from './gremiumOverlap';
import { validOn } from './network';
import type { Actor, Id, Seat } from './records';
import { isSchool, supportAt } from './schoolSupport';

/** More seats than this are many for one organisation (domain 2.4). */
export const manySeatsFrom = 5;

const collator = new Intl.Collator('de', { numeric: true });

export const landscapeChecks = {
  /** Two Gremien share half of the smaller one or more, parents and children apart (domain 2.4, `gremiumOverlap.ts`). */
  overlap: ({ network, members }) =>
    gremiumPairs(network, members)
      .filter(isDoubleStructure)
      .map(({ a, b, shared, sizes, coefficient }) => ({
        key: `overlap ${a} ${b}`,
        check: 'overlap',
        gremiumIds: [a, b],
        counted: { table: 'actors', ids: shared },
        figures: { shared: shared.length, smaller: Math.min(...sizes), share: coefficient },
        facts: shared,
      })),

  /** An organisation with more than five seats (domain 2.4). */
  manySeats: ({ gremien, seatsIn }) => {
    const seats = new Map<Id, Seat[]>();
    for (const { id } of gremien) {
      for (const seat of seatsIn(id)) {
        const known = seats.get(seat.actorId);
        if (known) known.push(seat);
        else seats.set(seat.actorId, [seat]);
      }
    }
    return [...seats]
      .filter(([, own]) => own.length > manySeatsFrom)
      .sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
      .map(([actorId, own]) => ({
        key: `manySeats ${actorId}`,
        check: 'manySeats',
        gremiumIds: [],
        counted: { table: 'seats', ids: own.map((seat) => seat.id) },
        figures: { actorId, seats: own.length, gremien: new Set(own.map((seat) => seat.gremiumId)).size },
        facts: placesOf(own),
      }));
  },

  /** Schools without a seat anywhere, by region; how many of them their school social work represents is told (domain 1.1, 2.4). */
  unseatedSchools: ({ network, asOf, members }) => {
    const seated = new Set([...members.values()].flatMap((ids) => [...ids]));
    const support = supportAt(network, asOf);
    const byRegion = new Map<string, Actor[]>();
    const all = new Map<string, number>();
    for (const actor of network.actors.values()) {
      if (!isSchool(network, actor) || !validOn(actor, asOf)) continue;
      const region = actor.region ?? '';
      all.set(region, (all.get(region) ?? 0) + 1);
      if (seated.has(actor.id)) continue;
      const known = byRegion.get(region);
      if (known) known.push(actor);
      else byRegion.set(region, [actor]);
    }
    return [...byRegion]
      .sort(([a], [b]) => collator.compare(a, b))
      .map(([region, schools]) => ({
        key: `unseatedSchools ${region}`,
        check: 'unseatedSchools',
        gremiumIds: [],
        counted: { table: 'actors', ids: schools.map((school) => school.id) },
        figures: {
          region,
          schools: schools.length,
          all: all.get(region) ?? 0,
          throughSocialWork: schools.filter(({ id }) =>
            support.get(id)?.some((project) => seated.has(project.id)),
          ).length,
        },
        facts: schools.map((school) => school.id),
      }));
  },
} as const satisfies Partial<Record<CheckCode, Check>>;

/** Seats by Gremium and role, counted: one that goes on under another person is the same place. */
function placesOf(seats: readonly Seat[]): readonly string[] {
  const counts = new Map<string, number>();
  return seats.map(({ gremiumId, role }) => {
    const place = `${gremiumId} ${role}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return `${place} ${count}`;
  });
}
