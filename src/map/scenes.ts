// Maps to be put on paper without opening them: each view of the story, and the map as it is on screen.
import { noFilter, visibleIn } from '../model/filter';
import type { Network } from '../model/network';
import type { Id, IsoDate } from '../model/records';
import { orderedViews } from '../model/views';
import { dimsRest } from '../session/emphasis';
import { publicLayers } from '../session/mapLayers';
import { comparedDay } from '../session/mapTime';
import { standardLook } from '../session/session';
import { type Shown, shownIn } from '../session/viewLines';
import { askFigures } from './askFigures';
import type { Backdrop } from './backdrop';
import { withDimmed } from './dimmed';
import { type DrawnLooks, drawnLooks, publicChoice, restingChoice, waitingFor } from './drawnLooks';
import { type EarlierDay, earlierDay } from './earlierDay';
import type { MapElements } from './elements';
import { layOut } from './layout';
import type { Figures } from './lookValues';
import { type LayoutCode, layoutToLine } from './layouts';
import type { Point } from './patch';
import { setOut, type Staged, stagedFor } from './stage';
import { layoutAsk, layoutLineOf, layoutOf, planPlaces } from './standing';
import { marksBeside, marksOnEarlier, marksOnLater, type TimeMarks } from './timeMarks';
import { backdropOf } from './zoneWords';

/** One map: whose places, and what of the network is shown how. */
export interface Scene {
  /** The view whose places are taken; the main map has the id `mainView`. */
  readonly viewId: Id;
  /** Name of the view; '' for the map without one. */
  readonly name: string;
  readonly shown: Shown;
  /** The part in sight as `frameLine` keeps it; absent for all of it. */
  readonly frame?: string | undefined;
}

/** What is drawn of a scene, for eyes other than those of the person at the desk. */
export interface SceneMap {
  readonly scene: Scene;
  readonly visible: Staged;
  readonly elements: MapElements;
  readonly looks: DrawnLooks;
  readonly standing: ReadonlyMap<Id, Point>;
  readonly backdrop: Backdrop | undefined;
  readonly layout: LayoutCode;
  /** What is new and what has ended since a day, where the bar of time is open and marks it. */
  readonly marks?: TimeMarks | undefined;
  readonly since?: IsoDate | undefined;
  /** The map of the day compared with, where two days stand side by side, and the signs each of both maps has then. */
  readonly beside?: EarlierDay & { readonly onEarlier?: TimeMarks; readonly onLater?: TimeMarks };
  /** Something of the working layer, or a text in which persons may be named, was left out. */
  readonly isReduced: boolean;
}

/** The story: every saved view in its order. */
export function storyScenes(network: Network): readonly Scene[] {
  return orderedViews(network).map((view) => ({
    viewId: view.id,
    name: view.name,
    shown: shownIn(view),
    frame: view.frame,
  }));
}

/**
 * Nothing of the working layer, no own field of text (RULES M7). Figures and first places come from workers, so that the page
 * can be used meanwhile; `undefined` when given up.
 */
export async function sceneMap(
  network: Network,
  scene: Scene,
  today: IsoDate,
  signal: AbortSignal,
): Promise<SceneMap | undefined> {
  const places = await placesFor(network, scene.viewId, signal);
  if (places === undefined) return undefined;
  const staged = stagedIn(network, scene, today);
  const needsFigures = waitingFor(staged.choice, network).length > 0;
  const figures = needsFigures ? await askFigures(staged.visible, signal) : undefined;
  return signal.aborted ? undefined : mapOf(network, scene, staged, { ...places, figures });
}

/** The same at once, of what is on the screen already: `known` stands in for what would have to be computed first. */
export function sceneMapAtOnce(
  network: Network,
  scene: Scene,
  today: IsoDate,
  known: { readonly standing: ReadonlyMap<Id, Point>; readonly figures: Figures | undefined },
): SceneMap {
  const places = storedPlaces(network, scene.viewId) ?? {
    standing: known.standing,
    line: layoutLineOf(network, scene.viewId),
  };
  return mapOf(network, scene, stagedIn(network, scene, today), { ...places, figures: known.figures });
}

function stagedIn(network: Network, scene: Scene, today: IsoDate) {
  const { filter, focus, asOf = today, look = standardLook } = scene.shown;
  const layers = publicLayers(scene.shown.layers);
  const visible = stagedFor(network, visibleIn(network, filter, asOf, focus), layers);
  const { choice: open, hidden } = publicChoice(look, network);
  const choice = visible.sitting?.as === 'shared' ? restingChoice(open, network).choice : open;
  return { asOf, layers, visible, choice, hidden };
}

function mapOf(
  network: Network,
  scene: Scene,
  { asOf, layers, visible, choice, hidden }: ReturnType<typeof stagedIn>,
  places: Places & { readonly figures: Figures | undefined },
): SceneMap {
  const { filter, focus } = scene.shown;
  const { standing, figures } = places;
  const looks = drawnLooks(choice, { network, asOf, cooperations: visible.cooperations, figures });
  const all = dimsRest(scene.shown) ? visibleIn(network, noFilter, asOf) : undefined;
  const backdrop = backdropOf(
    places.line,
    network,
    visible.actors.map(({ id }) => id),
  );
  const out = setOut(network, visible, { layers, looks, standing, backdrop });
  const { time } = scene.shown;
  const since = time?.marks || time?.beside ? comparedDay(asOf, time) : undefined;
  const isDimming = all !== undefined;
  const ask = { filter, focus, isDimming, layers, look: choice, figures, standing, backdrop };
  const earlier = since === undefined ? undefined : earlierDay(network, { day: since, ...ask });
  const marks =
    earlier && time?.marks
      ? marksOnLater(earlier.elements, out.elements, new Map([...earlier.standing, ...out.standing]))
      : undefined;
  return {
    scene,
    visible,
    looks,
    ...withDimmed(network, out, { all, layers, standing }),
    ...(marks && { since, marks }),
    ...(earlier && time?.beside && { beside: { ...earlier, ...(marks && shared(marks)) } }),
    layout: layoutOf(network, scene.viewId).code,
    isReduced: hidden || scene.shown.layers.working === true,
  };
}

const shared = (marks: TimeMarks) => ({ onEarlier: marksOnEarlier(marks), onLater: marksBeside(marks) });

interface Places {
  readonly standing: ReadonlyMap<Id, Point>;
  readonly line: string | undefined;
}

/** Where everybody stands in a view, also in one that nobody has opened yet; nothing is stored. */
async function placesFor(network: Network, viewId: Id, signal: AbortSignal): Promise<Places | undefined> {
  const stored = storedPlaces(network, viewId);
  if (stored) return stored;
  const plan = planPlaces(network, viewId);
  const line = layoutLineOf(network, viewId);
  const code = plan.placed.size === 0 ? layoutOf(network, viewId).code : 'force';
  const laid = await layOut(code, layoutAsk(network, plan.placed, undefined, code), () => undefined, signal);
  if (!laid) return undefined;
  const standing = new Map([...plan.placed, ...Object.entries(laid.positions)]);
  return {
    standing,
    line: (laid.zones ?? laid.ground) ? (layoutToLine({ code, ...laid }) ?? undefined) : line,
  };
}

/** `undefined` where somebody has no place yet that could be told at once. */
function storedPlaces(network: Network, viewId: Id): Places | undefined {
  const plan = planPlaces(network, viewId);
  const line = layoutLineOf(network, viewId);
  if (plan.kind === 'complete') return { standing: plan.placed, line };
  if (plan.kind === 'near') return { standing: new Map([...plan.placed, ...plan.spots]), line };
  return undefined;
}
