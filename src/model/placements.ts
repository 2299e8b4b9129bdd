// Verbs on where actors stand: dragging pins, releasing unpins, arranging moves everything that is not pinned.
import { adding, type Op, setting } from './change';
import { labelled, type Verb } from './deeds';
import { type Network, shortNameOf } from './network';
import { type Id, type Placement, placementId } from './records';

export interface Spot {
  readonly actorId: Id;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
}

export interface Spots {
  readonly viewId: Id;
  readonly spots: readonly Spot[];
}

const placeActors: Verb<Spots> = (network, input) => {
  const only = input.spots.length === 1 ? network.actors.get(input.spots[0]?.actorId ?? '') : undefined;
  const ops = placing(network, input);
  return labelled('placeActors', ops, ops.length, only && shortNameOf(only));
};

/** The same move, told as "neu angeordnet". */
const arrange: Verb<Spots> = (network, input) => {
  const ops = placing(network, input);
  return labelled('arrange', ops, ops.length);
};

const releaseActors: Verb<{ readonly viewId: Id; readonly actorIds: readonly Id[] }> = (network, input) => {
  const placements = network.placementsIn(input.viewId);
  const ops = input.actorIds.flatMap((actorId) => {
    const placement = placements.get(actorId);
    return placement ? (setting('placements', placement, { pinned: null }) ?? []) : [];
  });
  return labelled('releaseActors', ops, ops.length);
};

function placing(network: Network, { viewId, spots }: Spots): Op[] {
  return spots.flatMap((spot) => {
    if (!network.actors.has(spot.actorId)) return [];
    const id = placementId(viewId, spot.actorId);
    const row = network.rows.placements.get(id);
    const x = Math.round(spot.x * 10) / 10;
    const y = Math.round(spot.y * 10) / 10;
    const patch = { x, y, ...(spot.pinned === undefined ? {} : { pinned: spot.pinned ? true : null }) };
    // A tombstoned placement is the same spot coming back: its row is revived, never added twice.
    if (row) return setting('placements', row, { ...patch, _del: null, viewId, actorId: spot.actorId }) ?? [];
    const placement: Placement = {
      id,
      viewId,
      actorId: spot.actorId,
      x,
      y,
      ...(spot.pinned ? { pinned: true } : {}),
    };
    return adding('placements', placement);
  });
}

export const placementVerbs = { placeActors, arrange, releaseActors } as const;
