// How far the schools are reached: by kind of school and by region, on one day.
import type { Visible } from './filter';
import type { Network } from './network';

export interface Coverage {
  readonly schools: number;
  readonly covered: number;
}

export interface SchoolCoverage extends Coverage {
  /** By code of the type, own types under the delivered one they refine. */
  readonly byType: ReadonlyMap<string, Coverage>;
  /** By region; '' for schools without one. */
  readonly byRegion: ReadonlyMap<string, Coverage>;
}

/** From this step on a cooperation counts: "wir stimmen Termine und Vorgehen aufeinander ab" (domain 3.3). */
export const coveredFrom = 2;

/**
 * Schools with at least one active cooperation of step 2 or more, the coordinator's own unit left out as in all figures
 * (domain D8, 6): it knows everybody. Dissolved schools and networks of schools are no schools.
 */
export function coverageIn(network: Network, { actors, cooperations }: Visible): SchoolCoverage {
  const own = network.self.ownActorId;
  const reached = new Set<string>();
  for (const { actorA, actorB, intensity, status } of cooperations) {
    if (actorA === own || actorB === own || actorA === actorB) continue;
    if (intensity < coveredFrom || (status ?? 'active') !== 'active') continue;
    reached.add(actorA);
    reached.add(actorB);
  }
  const byType = new Map<string, Coverage>();
  const byRegion = new Map<string, Coverage>();
  let all: Coverage = { schools: 0, covered: 0 };
  for (const actor of actors) {
    const { sector, code } = network.typeOf(actor);
    if (sector !== 'school' || code === 'school_network' || actor.status === 'dissolved') continue;
    const isCovered = reached.has(actor.id);
    all = counted(all, isCovered);
    byType.set(code, counted(byType.get(code), isCovered));
    const region = actor.region ?? '';
    byRegion.set(region, counted(byRegion.get(region), isCovered));
  }
  return { ...all, byType, byRegion };
}

function counted(before: Coverage | undefined, isCovered: boolean): Coverage {
  return { schools: (before?.schools ?? 0) + 1, covered: (before?.covered ?? 0) + (isCovered ? 1 : 0) };
}
