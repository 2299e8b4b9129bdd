// Which schools have school social work on a day, and where the nearest is for one that has none (domain D4).
import { type Network, validOn } from './network';
import type { Actor, Id, IsoDate } from './records';

/** A school of its own, not a network of them, that has not been dissolved. */
export function isSchool(network: Network, actor: Actor): boolean {
  const { sector, code } = network.typeOf(actor);
  return sector === 'school' && code !== 'school_network' && actor.status !== 'dissolved';
}

/** Projects of school social work that exist on the day, by the school they are located at. */
export function supportAt(network: Network, asOf: IsoDate): ReadonlyMap<Id, readonly Actor[]> {
  const found = new Map<Id, Actor[]>();
  for (const relation of network.relations.values()) {
    if (relation.kind !== 'locatedAt' || !validOn(relation, asOf)) continue;
    const project = network.actors.get(relation.from);
    if (project === undefined || !validOn(project, asOf) || project.status === 'dissolved') continue;
    if (network.typeOf(project).code !== 'school_social_work') continue;
    const known = found.get(relation.to);
    if (known) known.push(project);
    else found.set(relation.to, [project]);
  }
  return found;
}

/** Schools of the day at which no project is located. */
export function schoolsWithout(network: Network, asOf: IsoDate): ReadonlySet<Id> {
  const support = supportAt(network, asOf);
  const without = [...network.actors.values()].filter(
    (actor) => validOn(actor, asOf) && isSchool(network, actor) && !support.has(actor.id),
  );
  return new Set(without.map(({ id }) => id));
}

/**
 * The nearest project in the region of each school asked for: in the same town, else by the postal codes, which lie near each
 * other where places do; the same distance goes by name. Nothing for schools without a region or in a region without projects.
 */
export function nearestSupport(
  network: Network,
  schools: readonly Actor[],
  asOf: IsoDate,
): ReadonlyMap<Id, Actor> {
  const projects = new Map<string, { readonly project: Actor; readonly at: Actor }[]>();
  for (const [school, all] of supportAt(network, asOf)) {
    const at = network.actors.get(school);
    if (at?.region === undefined) continue;
    const known = projects.get(at.region) ?? [];
    projects.set(at.region, [...known, ...all.map((project) => ({ project, at }))]);
  }
  const nearest = new Map<Id, Actor>();
  for (const school of schools) {
    const near = [...(projects.get(school.region ?? '') ?? [])].sort(
      (a, b) => distance(school, a.at) - distance(school, b.at) || (a.project.name < b.project.name ? -1 : 1),
    );
    if (near[0] !== undefined) nearest.set(school.id, near[0].project);
  }
  return nearest;
}

function distance(a: Actor, b: Actor): number {
  if (a.city !== undefined && a.city === b.city) return 0;
  const apart = Math.abs(Number(a.postalCode ?? Number.NaN) - Number(b.postalCode ?? Number.NaN));
  return Number.isFinite(apart) ? 1 + apart : Number.MAX_SAFE_INTEGER;
}
