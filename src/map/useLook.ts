// What the map of the open network shows by colour, size and line: from address or view, else as this person left it.
import { useEffect } from 'react';
import type { Id } from '../model/records';
import { setMapLook, usePreferences } from '../session/preferences';
import { isStandardLook, type MapLook, setLook, standardLook, useSession } from '../session/session';

export function useLook(networkId: Id): readonly [look: MapLook, choose: (look: MapLook) => void] {
  const chosen = useSession((state) => state.look);
  const left = usePreferences((state) => state.mapLooks[networkId]);
  // What is chosen in a saved view belongs to the view.
  const isMain = useSession((state) => state.view === undefined);
  // The address tells what is on screen, also when nobody has chosen it just now.
  useEffect(() => {
    if (isMain && chosen === undefined && left !== undefined) setLook(left);
  }, [isMain, chosen, left]);
  return [
    chosen ?? left ?? standardLook,
    (look) => {
      setLook(look);
      if (isMain) setMapLook(networkId, isStandardLook(look) ? undefined : look);
    },
  ];
}
