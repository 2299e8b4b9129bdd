// Verbs on where actors stand: dragging pins, releasing unpins, arranging moves everything that is not pinned.
import { adding, type Op, setting } from './change';
import { checkedSetting } from './checks';
import { type Edit, labelled, type Verb } from './deeds';
import { type Network, shortNameOf } from './network';
import { type Id, mainView, type Placement, placementId } from './records';

export interface Spot {
  readonly actorId: Id;
  readonly x: number;
  readonly y: number;
  readonly pinned?: boolean;
  /** See `Placement.provisional`; who is placed again loses it. */
  readonly provisional?: boolean;
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

/** A whole new order: everybody's place, and how it came about. */
export interface Arranged extends Spots {
  /** `View.layout`; `null` for forces, absent to leave it. */
  readonly layout?: string | null;
}

/** The same move, told as "neu angeordnet". */
const arrange: Verb<Arranged> = (network, input) => {
  const ops = placing(network, input);
  const told = ops.length;
  const { layout } = input;
  const way =
    layout === undefined
      ? undefined
      : input.viewId === mainView
        ? setting('networks', network.self, { layout })
        : settingOf(network, input.viewId, layout);
  return labelled('arrange', way ? [...ops, way] : ops, told);
};

function settingOf(network: Network, viewId: Id, layout: string | null): Op | undefined {
  const view = network.views.get(viewId);
  return view && setting('views', view, { layout });
}

/** Actors moved into an area that stands for values: where they stand now, and what that says of them. */
export interface Sorted extends Spots {
  readonly edits: readonly Edit[];
}

const sortActors: Verb<Sorted> = (network, input) => {
  const edits = input.edits.map((edit) => checkedSetting(network, 'actors', edit.ids, edit.patch));
  const problems = edits.flatMap((edit) => ('problems' in edit ? edit.problems : []));
  if (problems.length > 0) return problems;
  const told = edits.flatMap((edit) => ('ops' in edit ? edit.ops : []));
  const only = told.length === 1 ? network.actors.get(told[0]?.id ?? '') : undefined;
  return labelled(
    'sortActors',
    [...told, ...placing(network, input)],
    told.length,
    only && shortNameOf(only),
  );
};

/** What is drawn behind the geographic map; `null` takes it away. */
const keepOutline: Verb<{ readonly outline: string | null }> = (network, { outline }) => {
  const set = checkedSetting(network, 'networks', [network.self.id], { outline });
  if ('problems' in set) return set.problems;
  return labelled(outline === null ? 'removeOutline' : 'keepOutline', set.ops, set.ops.length);
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
    const provisional = spot.provisional ? true : null;
    const pinned = spot.pinned === undefined ? {} : { pinned: spot.pinned ? true : null };
    const patch = { x, y, provisional, ...pinned };
    // A tombstoned placement is the same spot coming back: its row is revived, never added twice.
    if (row) return setting('placements', row, { ...patch, _del: null, viewId, actorId: spot.actorId }) ?? [];
    const placement: Placement = {
      id,
      viewId,
      actorId: spot.actorId,
      x,
      y,
      ...(spot.pinned ? { pinned: true } : {}),
      ...(spot.provisional ? { provisional: true } : {}),
    };
    return adding('placements', placement);
  });
}

export const placementVerbs = { placeActors, arrange, sortActors, releaseActors, keepOutline } as const;
