// Who sits in which Gremium: as nodes with lines of seats, as groups for areas, or as ties between those who sit together. Pure.
import type { Visible } from '../model/filter';
import { mandates } from '../model/choices';
import type { Gremium, Id, Seat } from '../model/records';
import { type GremiumLayer, leastShared, type MapLayers } from '../session/mapLayers';

/** All seats of one actor in one Gremium are one line. */
export interface SeatLine {
  readonly id: Id;
  readonly gremiumId: Id;
  readonly actorId: Id;
  readonly seats: readonly Seat[];
}

/** Two actors with a seat in the same Gremien; `a` is the lower id. Never a cooperation. */
export interface SharedTie {
  readonly id: Id;
  readonly a: Id;
  readonly b: Id;
  readonly gremien: readonly Id[];
}

export interface Sitting {
  readonly as: GremiumLayer;
  /** The Gremien that are shown, by name. */
  readonly gremien: readonly Gremium[];
  /** Shown actors with a seat, by Gremium, each once; a vacant seat belongs to its organisation, too (domain D11). */
  readonly members: ReadonlyMap<Id, readonly Id[]>;
  /** As nodes and as areas. */
  readonly seats: readonly SeatLine[];
  /** Only as ties; none where there would be more than `mostShared`. */
  readonly shared: readonly SharedTie[];
  readonly isTooMany: boolean;
  readonly least: number;
}

/** More pairs than this are a surface nobody reads, and the map holds no more. */
export const mostShared = 20_000;
/** So many areas are shown where none were chosen. */
const fewHulls = 3;
const collator = new Intl.Collator('de', { numeric: true });

/** `undefined` while Gremien are not shown. Counts seats of actors on screen that are valid on the day. */
export function sittingIn(visible: Visible, layers: MapLayers): Sitting | undefined {
  const { gremien: as, chosen, least = leastShared } = layers;
  if (as === undefined) return undefined;
  const members = membersIn(visible.seats);
  const known = visible.gremien.filter(({ id }) => chosen === undefined || chosen.includes(id));
  const seated = as === 'nodes' ? known : known.filter(({ id }) => members.has(id));
  const few = as === 'hulls' && chosen === undefined ? leading(seated, members) : seated;
  const gremien = [...few].sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const shown = new Set(gremien.map(({ id }) => id));
  const kept = new Map([...members].filter(([id]) => shown.has(id)));
  const shared = as === 'shared' ? sharedTies(kept, least, mostShared) : [];
  return {
    as,
    gremien,
    members: kept,
    seats: as === 'shared' ? [] : seatLines(visible.seats, shown),
    shared: shared ?? [],
    isTooMany: shared === undefined,
    least,
  };
}

function membersIn(seats: readonly Seat[]): Map<Id, readonly Id[]> {
  const members = new Map<Id, Set<Id>>();
  for (const { gremiumId, actorId } of seats) {
    const known = members.get(gremiumId);
    if (known) known.add(actorId);
    else members.set(gremiumId, new Set([actorId]));
  }
  return new Map([...members].map(([id, actors]) => [id, [...actors].sort()]));
}

/** Those who decide before those who advise or talk, the larger before the smaller. */
function leading(gremien: readonly Gremium[], members: ReadonlyMap<Id, readonly Id[]>): Gremium[] {
  const rank = ({ mandate }: Gremium) => {
    const at = mandates.findIndex((code) => code === mandate);
    return at < 0 ? mandates.length : at;
  };
  const size = ({ id }: Gremium) => members.get(id)?.length ?? 0;
  const sorted = [...gremien].sort(
    (a, b) => rank(a) - rank(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1),
  );
  return sorted.slice(0, fewHulls);
}

function seatLines(seats: readonly Seat[], shown: ReadonlySet<Id>): SeatLine[] {
  const lines = new Map<Id, { gremiumId: Id; actorId: Id; seats: Seat[] }>();
  for (const seat of seats) {
    if (!shown.has(seat.gremiumId)) continue;
    const { gremiumId, actorId } = seat;
    const id = `seat:${gremiumId} ${actorId}`;
    const known = lines.get(id);
    if (known) known.seats.push(seat);
    else lines.set(id, { gremiumId, actorId, seats: [seat] });
  }
  return [...lines].map(([id, line]) => ({ id, ...line }));
}

/**
 * The projection of actors × Gremien onto actors, kept from `least` common Gremien on: projections of plenaries are dense and say
 * little (domain D9, after Breiger 1974, The duality of persons and groups). Who sits in fewer Gremien than that is passed over.
 * `undefined` for more than `most` pairs.
 */
export function sharedTies(
  members: ReadonlyMap<Id, readonly Id[]>,
  least: number,
  most: number,
): SharedTie[] | undefined {
  const of = new Map<Id, Id[]>();
  for (const [gremium, actors] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const actor of actors) {
      const known = of.get(actor);
      if (known) known.push(gremium);
      else of.set(actor, [gremium]);
    }
  }
  const able = [...of].filter(([, gremien]) => gremien.length >= least).sort(([a], [b]) => (a < b ? -1 : 1));
  const place = new Map(able.map(([id], at) => [id, at]));
  const ties: SharedTie[] = [];
  const counts = new Uint32Array(able.length);
  for (const [at, [a, gremien]] of able.entries()) {
    const met: number[] = [];
    for (const gremium of gremien) {
      for (const other of members.get(gremium) ?? []) {
        const there = place.get(other) ?? -1;
        if (there <= at) continue;
        if (counts[there] === 0) met.push(there);
        counts[there] = (counts[there] ?? 0) + 1;
      }
    }
    for (const there of met.sort((one, two) => one - two)) {
      const isEnough = (counts[there] ?? 0) >= least;
      counts[there] = 0;
      const [b, theirs] = able[there] ?? ['', []];
      if (!isEnough) continue;
      if (ties.length === most) return undefined;
      ties.push({ id: `shared:${a} ${b}`, a, b, gremien: gremien.filter((id) => theirs.includes(id)) });
    }
  }
  return ties;
}
