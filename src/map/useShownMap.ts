// What the map of the open network shows and where everybody stands: the same for the room, the projector and paper.
import { useMemo } from 'react';
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { publicLayers } from '../session/mapLayers';
import { type MapLook, useSession } from '../session/session';
import { useVisible } from '../session/useNetwork';
import { useViewId } from '../session/views';
import type { Backdrop } from './backdrop';
import { type DrawnLooks, drawnLooks, publicChoice, waitingFor } from './drawnLooks';
import { elementsOf, type Layers, type MapElements } from './elements';
import type { Figures } from './lookValues';
import { type Arrangement, useArrangement } from './useArrangement';
import { useBackdrop } from './useBackdrop';
import { useFigures } from './useFigures';
import { useLook } from './useLook';

export interface ShownMap extends Arrangement {
  readonly visible: Visible;
  readonly viewId: Id;
  readonly layers: Layers;
  readonly look: MapLook;
  readonly chooseLook: (look: MapLook) => void;
  readonly looks: DrawnLooks;
  readonly figures: Figures | undefined;
  /** Names of looks that are still being computed. */
  readonly computing: readonly string[];
  readonly elements: MapElements;
  readonly backdrop: Backdrop | undefined;
}

/** `isPublic` for eyes other than those of the person at the desk: then nothing of the working layer is in it. */
export function useShownMap(network: Network, isPublic = false): ShownMap {
  const visible = useVisible();
  const all = useSession((state) => state.layers);
  const layers = useMemo(() => (isPublic ? publicLayers(all) : all), [isPublic, all]);
  const viewId = useViewId(network);
  const arrangement = useArrangement(network, viewId);
  const { standing } = arrangement;
  const backdrop = useBackdrop(network, viewId);
  const [chosen, chooseLook] = useLook(network.id);
  const look = useMemo(
    () => (isPublic ? publicChoice(chosen, network).choice : chosen),
    [isPublic, chosen, network],
  );
  const waiting = useMemo(() => waitingFor(look, network), [look, network]);
  const figures = useFigures(visible, waiting.length > 0);
  const looks = useMemo(() => {
    const { asOf, cooperations } = visible;
    return drawnLooks(look, { network, asOf, cooperations, figures });
  }, [look, network, visible, figures]);
  const elements = useMemo(() => {
    const actors = visible.actors.filter((actor) => standing.has(actor.id));
    return elementsOf(network, { ...visible, actors }, layers, looks);
  }, [network, visible, standing, layers, looks]);
  const computing = figures === undefined ? waiting.map((each) => each.name()) : [];
  return {
    ...arrangement,
    visible,
    viewId,
    layers,
    look,
    chooseLook,
    looks,
    figures,
    computing,
    elements,
    backdrop,
  };
}
