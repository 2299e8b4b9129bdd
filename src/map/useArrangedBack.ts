// Undo of an arrangement brings back the layers and the part in sight, too, and redo the arranged ones.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { useOpenNetwork } from '../session/openNetwork';
import { setLayers, useSession } from '../session/session';
import { ArrangedSteps, layersTurned } from './arrangedBack';
import { placesOf } from './standing';
import type { Surface } from './surface';

/**
 * `refit` brings all of the map into sight. Call the answer before an arrangement, and what it answers once it is done: with whether
 * that one says nothing without structural relations.
 */
export function useArrangedBack(
  network: Network,
  viewId: Id,
  surface: Surface | undefined,
  refit: () => void,
): () => (needsStructure: boolean) => void {
  const [steps] = useState(() => new ArrangedSteps());
  const placements = network.placementsIn(viewId);
  const turn = useEffectEvent(() => {
    const turned = steps.turned(viewId, placesOf(network, viewId));
    if (!turned) return;
    setLayers(layersTurned(turned, useSession.getState().layers));
    if (turned.isBack && turned.step.frame) surface?.frame(turned.step.frame);
    else refit();
  });
  useEffect(() => {
    if (placements.size > 0) turn();
  }, [placements]);
  const isStructureShown = useSession((state) => state.layers.structure);
  useEffect(() => {
    if (!isStructureShown) steps.letGo();
  }, [steps, isStructureShown]);
  return () => {
    const before = placesOf(network, viewId);
    const frame = surface?.framed;
    return (needsStructure) => {
      const { structure: isShown } = useSession.getState().layers;
      const structure = steps.structureFor(viewId, needsStructure, isShown);
      if (structure !== undefined) setLayers({ structure });
      const now = useOpenNetwork.getState().network;
      if (now) steps.add({ viewId, before, after: placesOf(now, viewId), structure, frame });
    };
  };
}
