// What of the network is put on the map: rolled up, with Gremien, and where all of that stands. Pure; the room, the projector and paper share it.
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import type { Actor, Id } from '../model/records';
import { leastShared, type MapLayers } from '../session/mapLayers';
import { type Backdrop, withHulls } from './backdrop';
import type { DrawnLooks } from './drawnLooks';
import { elementsOf, type MapElements, type Told } from './elements';
import { placeFacts, withHonestScale } from './geoStanding';
import { gremiumNodeId, withGremien } from './gremiumElements';
import type { Hull } from './hullDraw';
import { hullsOf } from './hullsOf';
import type { Point } from './patch';
import { Ground, middle, rowsBelow } from './placeNear';
import { type RolledUp, rolledUp } from './rollUp';
import { type Sitting, sittingIn } from './sitting';

/** What the filter leaves, as it is drawn. While ties of Gremien are shown there are no cooperations: they are never in one figure. */
export interface Staged extends RolledUp {
  readonly sitting: Sitting | undefined;
  /** The records themselves, before any of that. */
  readonly left: Visible;
}

export function stagedFor(network: Network, visible: Visible, layers: MapLayers): Staged {
  const rolled = rolledUp(network, visible, layers);
  const sitting = sittingIn(rolled, layers);
  const hidden = sitting?.as === 'shared' ? { cooperations: [] } : {};
  return { ...rolled, ...hidden, sitting, left: visible };
}

/** What `setOut` is made with: places of actors, and the areas of the layout. */
export interface SetOutAsk {
  readonly layers: MapLayers;
  readonly looks: DrawnLooks;
  readonly standing: ReadonlyMap<Id, Point>;
  readonly backdrop: Backdrop | undefined;
  /** Areas of Gremien that were made before; else they are made now. */
  readonly hulls?: readonly Hull[] | undefined;
}

export interface SetOut {
  readonly elements: MapElements;
  /** With Gremien that are nodes. */
  readonly standing: ReadonlyMap<Id, Point>;
  /** With the areas of Gremien. */
  readonly backdrop: Backdrop | undefined;
}

/** Gremien stand near their members on free ground; nobody moves for them, and the same places give the same picture. */
export function setOut(network: Network, staged: Staged, ask: SetOutAsk): SetOut {
  const { layers, standing } = ask;
  const { sitting } = staged;
  const drawn = elementsFor(network, staged, ask);
  const { elements, backdrop } = placed(network, drawn, ask);
  const hulls = sitting?.as === 'hulls' ? (ask.hulls ?? hullsOf(sitting, elements, standing)) : [];
  const told = toldOf(staged, layers, hulls);
  if (sitting?.as === 'nodes') {
    const places = gremiumPlaces(sitting, standing);
    return {
      elements: { ...withGremien(elements, sitting), told },
      standing: new Map([...standing, ...places]),
      backdrop,
    };
  }
  if (told === undefined) return { elements, standing, backdrop };
  const ground = hulls.length > 0 ? withHulls(backdrop, hulls) : backdrop;
  return { elements: { ...elements, told }, standing, backdrop: ground };
}

/** On a geographic map: what is known of places, and a scale that does not say more than is true. */
function placed(
  network: Network,
  elements: MapElements,
  { standing, backdrop }: SetOutAsk,
): { readonly elements: MapElements; readonly backdrop: Backdrop | undefined } {
  if (!backdrop?.geo) return { elements, backdrop };
  const place = placeFacts(network, elements.nodes.keys(), standing, backdrop.geo);
  const geo = withHonestScale(backdrop.geo, place);
  return {
    elements: { ...elements, place },
    backdrop: geo === backdrop.geo ? backdrop : { ...backdrop, geo },
  };
}

interface Made {
  readonly actors: readonly Actor[];
  readonly layers: MapLayers;
  readonly looks: DrawnLooks;
  readonly elements: MapElements;
}
const made = new WeakMap<Staged, Made>();

/** Elements of those who stand somewhere: the very same ones wherever they stand. */
export function elementsFor(
  network: Network,
  staged: Staged,
  { layers, looks, standing }: Pick<SetOutAsk, 'layers' | 'looks' | 'standing'>,
): MapElements {
  const actors = staged.actors.filter((actor) => standing.has(actor.id));
  const known = made.get(staged);
  const isKnown =
    known?.layers === layers &&
    known.looks === looks &&
    known.actors.length === actors.length &&
    known.actors.every((actor, at) => actor === actors[at]);
  if (isKnown) return known.elements;
  const shared = staged.sitting?.shared ?? [];
  const elements = elementsOf(network, { ...staged, actors, shared }, layers, looks);
  made.set(staged, { actors, layers, looks, elements });
  return elements;
}

function toldOf(staged: Staged, layers: MapLayers, hulls: readonly Hull[]): Told | undefined {
  const { sitting, internal, apart } = staged;
  const isRolledUp = layers.units !== undefined || layers.ssa === true;
  if (!isRolledUp && sitting === undefined) return undefined;
  return {
    gremien: sitting?.as,
    gremiumCount: sitting?.gremien.length ?? 0,
    least: sitting?.least ?? leastShared,
    isTooMany: sitting?.isTooMany ?? false,
    hulls: hulls.map(({ id, name, style, members }) => ({ id, name, style, members })),
    isRolledUp,
    internal: internal.length,
    apart: apart.length,
  };
}

/** Each in the middle of its members or the next free ground, those with most members first; without any below the map. */
function gremiumPlaces({ gremien, members }: Sitting, standing: ReadonlyMap<Id, Point>): Map<Id, Point> {
  const ground = new Ground(standing.values());
  const places = new Map<Id, Point>();
  const seated = gremien.map(({ id }) => ({
    id: gremiumNodeId(id),
    at: (members.get(id) ?? []).flatMap((actor) => standing.get(actor) ?? []),
  }));
  let below: ReturnType<typeof rowsBelow> | undefined;
  const edge = () =>
    (below ??= rowsBelow(ground, [...standing.values(), ...places.values()], [], gremien.length));
  seated.sort((a, b) => b.at.length - a.at.length || (a.id < b.id ? -1 : 1));
  for (const { id, at } of seated) {
    // On the map of an earlier day everybody stands as on the later one.
    if (standing.has(id)) continue;
    const spot = at.length > 0 ? ground.free(middle(at)) : edge().next();
    ground.take(spot);
    places.set(id, spot);
  }
  return places;
}
