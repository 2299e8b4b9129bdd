// How safe the data on this device are, for the rooms that tell it.
import { useCallback, useEffect, useState } from 'react';
import { askToPersist, type Safety, safety } from '../data/storage';

interface SafetyState {
  /** `undefined` until the browser has answered. */
  readonly safety: Safety | undefined;
  /** Asks the browser not to clear the store on its own; resolves with its answer. */
  readonly ask: () => Promise<boolean>;
}

export function useSafety(): SafetyState {
  const [state, setState] = useState<Safety>();
  useEffect(() => void safety().then(setState), []);
  const ask = useCallback(async () => {
    const granted = await askToPersist();
    setState(await safety());
    return granted;
  }, []);
  return { safety: state, ask };
}
