// What the map of the open network shows by colour, size and line: from the address, else as this person left it.
import { useEffect } from 'react';
import type { Id } from '../model/records';
import { setMapLook, usePreferences } from '../session/preferences';
import { isStandardLook, type MapLook, setLook, standardLook, useSession } from '../session/session';

export function useLook(networkId: Id): readonly [look: MapLook, choose: (look: MapLook) => void] {
  const chosen = useSession((state) => state.look);
  const left = usePreferences((state) => state.mapLooks[networkId]);
  // The address tells what is on screen, also when nobody has chosen it just now.
  useEffect(() => {
    if (chosen === undefined && left !== undefined) setLook(left);
  }, [chosen, left]);
  return [
    chosen ?? left ?? standardLook,
    (look) => {
      setLook(look);
      setMapLook(networkId, isStandardLook(look) ? undefined : look);
    },
  ];
}
