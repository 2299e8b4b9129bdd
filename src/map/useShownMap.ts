// What the map of the open network shows and where everybody stands: the same for the room, the projector and paper.
import { useMemo } from 'react';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { type MapLayers, publicLayers } from '../session/mapLayers';
import { type MapLook, useSession } from '../session/session';
import { useVisible } from '../session/useNetwork';
import { useViewId } from '../session/views';
import type { Backdrop } from './backdrop';
import { type DrawnLooks, drawnLooks, publicChoice, restingChoice, waitingFor } from './drawnLooks';
import type { MapElements } from './elements';
import type { Figures } from './lookValues';
import { setOut, type Staged, stagedFor } from './stage';
import { type Arrangement, useArrangement } from './useArrangement';
import { useBackdrop } from './useBackdrop';
import { useFigures } from './useFigures';
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
export function useShownMap(network: Network, isPublic = false): ShownMap {
  const left = useVisible();
  const all = useSession((state) => state.layers);
  const layers = useMemo(() => (isPublic ? publicLayers(all) : all), [isPublic, all]);
  const visible = useMemo(() => stagedFor(network, left, layers), [network, left, layers]);
  const viewId = useViewId(network);
  const arrangement = useArrangement(network, viewId);
  const areas = useBackdrop(network, viewId);
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
  const { elements, standing, backdrop } = useMemo(
    () => setOut(network, visible, { layers, looks, standing: placed, backdrop: areas }),
    [network, visible, layers, looks, placed, areas],
  );
  const computing = figures === undefined ? waiting.map((each) => each.name()) : [];
  return {
    ...arrangement,
    standing,
    visible,
    viewId,
    layers,
    look,
    chooseLook,
    looks,
    figures,
    computing,
    resting,
    elements,
    backdrop,
  };
}
