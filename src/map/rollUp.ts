// Group collapse: units drawn as their organisation, school social work as its school. Pure; nobody moves, nothing is lost unsaid.
import type { Visible } from '../model/filter';
import { houseOf, parentsIn } from '../model/houses';
import type { Network } from '../model/network';
import type { Cooperation, Id, Relation } from '../model/records';
import type { MapLayers } from '../session/mapLayers';

/** What is left to draw. `cooperations` holds one line for each pair; `merged` what stands behind a line of its own id. */
export interface RolledUp extends Visible {
  /** Who is drawn as whom; who stands for themselves is not in it. */
  readonly hosts: ReadonlyMap<Id, Id>;
  /** The cooperations behind each line that is not one cooperation as it is recorded. */
  readonly merged: ReadonlyMap<Id, readonly Cooperation[]>;
  /** Cooperations whose ends are drawn as one, hence not at all. */
  readonly internal: readonly Cooperation[];
  /** School social work at several schools, none of them with the largest share: stands for itself. */
  readonly apart: readonly Id[];
}

/** The same object where nothing is to be rolled up, so that it costs nothing then. Only hosts that are shown take anybody in. */
export function rolledUp(network: Network, visible: Visible, layers: MapLayers): RolledUp {
  if (layers.units === undefined && layers.ssa !== true) return untouched(visible);
  const { hosts, apart } = hostsIn(network, visible, layers);
  const hostOf = (id: Id) => hosts.get(id) ?? id;
  const { cooperations, merged, internal } = mergedTies(visible.cooperations, hostOf);
  const actors = visible.actors.filter(({ id }) => !hosts.has(id));
  return {
    ...visible,
    actors,
    actorIds: new Set(actors.map(({ id }) => id)),
    cooperations,
    relations: mergedRelations(visible.relations, hostOf),
    seats: visible.seats.map((seat) =>
      hosts.has(seat.actorId) ? { ...seat, actorId: hostOf(seat.actorId) } : seat,
    ),
    hosts,
    merged,
    internal,
    apart,
  };
}

const plain = new WeakMap<Visible, RolledUp>();

function untouched(visible: Visible): RolledUp {
  const known = plain.get(visible);
  if (known) return known;
  const same = { ...visible, hosts: new Map(), merged: new Map(), internal: [], apart: [] };
  plain.set(visible, same);
  return same;
}

/** Who is drawn as whom, through all levels. Who belongs to a circle of units stands for themselves. */
function hostsIn(
  network: Network,
  { actors, relations }: Visible,
  { units, ssa }: MapLayers,
): { hosts: Map<Id, Id>; apart: Id[] } {
  const parents = units === undefined ? new Map<Id, Id>() : parentsIn(relations);
  const apart: Id[] = [];
  const schools = ssa === true ? schoolsIn(network, relations) : new Map<Id, ReadonlyMap<Id, number>>();
  const direct = new Map<Id, Id>();
  for (const { id } of actors) {
    const shares = schools.get(id);
    const school = shares && largest(shares);
    if (shares && school === undefined) apart.push(id);
    const host = school ?? houseOf(id, parents, units);
    if (host !== id) direct.set(id, host);
  }
  const hosts = new Map<Id, Id>();
  for (const id of direct.keys()) {
    const host = lastOf(id, direct);
    if (host !== id) hosts.set(id, host);
  }
  return { hosts, apart: apart.sort() };
}

/** Where the way from one to the next ends; a circle ends at whoever of it is met first. */
function lastOf(id: Id, next: ReadonlyMap<Id, Id>): Id {
  let at = id;
  while (!returnsTo(at, next)) {
    const following = next.get(at);
    if (following === undefined) return at;
    at = following;
  }
  return at;
}

function returnsTo(id: Id, next: ReadonlyMap<Id, Id>): boolean {
  const seen = new Set<Id>();
  for (let at = next.get(id); at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** For each shown school social work its schools with the full-time equivalents there. */
function schoolsIn(network: Network, relations: readonly Relation[]): Map<Id, Map<Id, number>> {
  const found = new Map<Id, Map<Id, number>>();
  for (const { kind, from, to, fte } of relations) {
    if (kind !== 'locatedAt') continue;
    const [project, place] = [network.actors.get(from), network.actors.get(to)];
    if (!project || !place || network.typeOf(project).code !== 'school_social_work') continue;
    if (network.typeOf(place).macro !== 'school') continue;
    const shares = found.get(from) ?? new Map<Id, number>();
    found.set(from, shares.set(to, (shares.get(to) ?? 0) + (fte ?? 0)));
  }
  return found;
}

/** The one with the largest share; `undefined` where two share it. */
function largest(shares: ReadonlyMap<Id, number>): Id | undefined {
  const [first, second] = [...shares].sort(([, a], [, b]) => b - a);
  return first && (second === undefined || second[1] < first[1]) ? first[0] : undefined;
}

function mergedTies(
  ties: readonly Cooperation[],
  hostOf: (id: Id) => Id,
): Pick<RolledUp, 'merged' | 'internal'> & { cooperations: Cooperation[] } {
  const pairs = new Map<string, Cooperation[]>();
  const internal: Cooperation[] = [];
  for (const tie of ties) {
    const [a, b] = [hostOf(tie.actorA), hostOf(tie.actorB)].sort();
    if (a === undefined || b === undefined || a === b) {
      internal.push(tie);
      continue;
    }
    const key = `${a} ${b}`;
    const list = pairs.get(key);
    if (list) list.push(tie);
    else pairs.set(key, [tie]);
  }
  const merged = new Map<Id, readonly Cooperation[]>();
  const cooperations = [...pairs.values()].map((list) => {
    const [only] = list;
    if (
      list.length === 1 &&
      only &&
      hostOf(only.actorA) === only.actorA &&
      hostOf(only.actorB) === only.actorB
    )
      return only;
    const line = lineOf(list, hostOf);
    merged.set(line.id, [...list].sort(byId));
    return line;
  });
  return { cooperations, merged, internal };
}

/** One line for several cooperations: as strong and as binding as the strongest, an arrow only where all run the same way. */
function lineOf(list: readonly Cooperation[], hostOf: (id: Id) => Id): Cooperation {
  const [strongest] = [...list].sort((a, b) => b.intensity - a.intensity || byId(a, b));
  if (!strongest) throw new Error('a line of no cooperation');
  const { status, directed: _, ...rest } = strongest;
  const [from, to] = [hostOf(strongest.actorA), hostOf(strongest.actorB)];
  const isOneWay = list.every((tie) => tie.directed === true && hostOf(tie.actorA) === from);
  const isActive = list.some((tie) => tie.status === undefined || tie.status === 'active');
  const [low, high] = from < to ? [from, to] : [to, from];
  return {
    ...rest,
    id: `line:${low} ${high}`,
    actorA: from,
    actorB: to,
    directed: isOneWay,
    ...(!isActive && status !== undefined && { status }),
  };
}

/** Each kind once between the same two; those inside an organisation are gone. */
function mergedRelations(relations: readonly Relation[], hostOf: (id: Id) => Id): Relation[] {
  const known = new Map<string, Relation>();
  for (const relation of [...relations].sort(byId)) {
    const [from, to] = [hostOf(relation.from), hostOf(relation.to)];
    const key = `${relation.kind} ${from} ${to}`;
    if (from === to || known.has(key)) continue;
    const isSame = from === relation.from && to === relation.to;
    known.set(key, isSame ? relation : { ...relation, from, to });
  }
  return [...known.values()];
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }) => (a.id < b.id ? -1 : 1);
