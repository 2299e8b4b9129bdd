// Making a network from the first screen: what is being made, what went wrong, and opening it afterwards.
import { useState } from 'react';
import type { TroubleCode } from '../data/trouble';
import { openNetwork } from '../session/openNetwork';
import { goTo, type Place } from '../session/session';
import type { ShelfAnswer } from '../session/shelf';

interface Founding {
  /** Name of the network that is being made. */
  readonly busy: string | undefined;
  readonly trouble: TroubleCode | undefined;
  /** Makes a network, opens it and goes to a place; `after` runs once it is open. */
  readonly found: (name: string, make: () => Promise<ShelfAnswer>, place: Place, after?: () => void) => void;
}

/** One founding at a time. */
export function useFounding(): Founding {
  const [busy, setBusy] = useState<string>();
  const [trouble, setTrouble] = useState<TroubleCode>();
  const found: Founding['found'] = (name, make, place, after) => {
    if (busy !== undefined) return;
    setBusy(name);
    setTrouble(undefined);
    void painted()
      .then(make)
      .then((answer) => {
        setBusy(undefined);
        if (!answer.ok) return setTrouble(answer.trouble);
        goTo(place);
        openNetwork(answer.id);
        after?.();
      });
  };
  return { busy, trouble, found };
}

/** Lets the words "is being created" reach the screen before the page gets busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 32));
}
