// What the map shows at this moment, as a scene that can be drawn elsewhere.
import type { Network } from '../model/network';
import { usePreferences } from '../session/preferences';
import { useSession } from '../session/session';
import { viewIdOn } from '../session/views';
import type { Scene } from './scenes';

/** `frame` is the part in sight, '' or absent for all of it. */
export function sceneNow(network: Network, frame?: string): Scene {
  const shown = useSession.getState();
  const viewId = viewIdOn(network);
  // The look of a map without a view is remembered on the device.
  const look = shown.look ?? usePreferences.getState().mapLooks[network.id];
  return {
    viewId,
    name: network.views.get(viewId)?.name ?? '',
    shown: { ...shown, look },
    frame: frame === '' ? undefined : frame,
  };
}
