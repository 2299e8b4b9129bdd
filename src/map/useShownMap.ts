// What the map of the open network shows and where everybody stands: the same for the room, the projector and paper.
import { useMemo } from 'react';
import { noFilter, visibleIn } from '../model/filter';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { dimsRest } from '../session/emphasis';
import { type MapLayers, publicLayers } from '../session/mapLayers';
import { type MapLook, useSession } from '../session/session';
import { contentOf } from '../session/content';
import { useVisible } from '../session/useNetwork';
import { useViewId } from '../session/views';
import type { Backdrop } from './backdrop';
import { type DrawnLooks, drawnLooks, publicChoice, restingChoice, waitingFor } from './drawnLooks';
import { withDimmed } from './dimmed';
import type { MapElements } from './elements';
import type { Figures } from './lookValues';
import { elementsFor, setOut, type Staged, stagedFor } from './stage';
import { type Arrangement, useArrangement } from './useArrangement';
import { useBackdrop } from './useBackdrop';
import { useFigures } from './useFigures';
import { useHulls } from './useHulls';
import { useInTurn } from './useInTurn';
import { useLook } from './useLook';

export interface ShownMap extends Arrangement {
  /** What the filter leaves, rolled up and with Gremien. */
  readonly visible: Staged;
  readonly viewId: Id;
  readonly layers: MapLayers;
  /** As it was chosen. */
  readonly look: MapLook;
  readonly chooseLook: (look: MapLook) => void;
  readonly looks: DrawnLooks;
  readonly figures: Figures | undefined;
  /** Names of looks that are still being computed. */
  readonly computing: readonly string[];
  /** Names of looks that say something of cooperations while none are drawn. */
  readonly resting: readonly string[];
  readonly elements: MapElements;
  readonly backdrop: Backdrop | undefined;
}

/** `isPublic` for eyes other than those of the person at the desk: then nothing of the working layer is in it. */
export function useShownMap(whole: Network, isPublic = false): ShownMap {
  const network = contentOf(whole);
  const left = useVisible();
  const wanted = useSession((state) => state.layers);
  const layers = useMemo(() => (isPublic ? publicLayers(wanted) : wanted), [isPublic, wanted]);
  const isDimming = useSession((state) => dimsRest(state));
  const { asOf } = left;
  const all = useMemo(
    () => (isDimming ? visibleIn(network, noFilter, asOf) : undefined),
    [isDimming, network, asOf],
  );
  const visible = useMemo(() => stagedFor(network, left, layers), [network, left, layers]);
  const viewId = useViewId(whole);
  const arrangement = useArrangement(whole, viewId);
  const areas = useBackdrop(whole, viewId, visible.actors);
  const [chosen, chooseLook] = useLook(network.id);
  const look = useMemo(
    () => (isPublic ? publicChoice(chosen, network).choice : chosen),
    [isPublic, chosen, network],
  );
  const noTies = visible.sitting?.as === 'shared';
  const { choice, resting } = useMemo(
    () => (noTies ? restingChoice(look, network) : { choice: look, resting: [] }),
    [noTies, look, network],
  );
  const waiting = useMemo(() => waitingFor(choice, network), [choice, network]);
  const figures = useFigures(visible, waiting.length > 0);
  const looks = useMemo(() => {
    const { asOf, cooperations } = visible;
    return drawnLooks(choice, { network, asOf, cooperations, figures });
  }, [choice, network, visible, figures]);
  const { standing: placed } = arrangement;
  const ground = useMemo(
    () => ({ network, visible, layers, looks, standing: placed, areas, all }),
    [network, visible, layers, looks, placed, areas, all],
  );
  const set = useInTurn(ground, visible.actors.length + visible.cooperations.length);
  const bare = useMemo(() => elementsFor(set.network, set.visible, set), [set]);
  const hulls = useHulls(set.visible.sitting, bare, set.standing);
  const { elements, standing, backdrop } = useMemo(() => {
    const out = setOut(set.network, set.visible, { ...set, backdrop: set.areas, hulls });
    return withDimmed(set.network, out, set);
  }, [set, hulls]);
  const computing = figures === undefined ? waiting.map((each) => each.name()) : [];
  return {
    ...arrangement,
    standing,
    visible,
    viewId,
    layers,
    look,
    chooseLook,
    looks: set.looks,
    figures,
    computing,
    resting,
    elements,
    backdrop,
  };
}
