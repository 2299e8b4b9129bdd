// The scenes that are to be printed, made ready one after the other while the page stays usable.
import { useEffect, useState } from 'react';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import { readyScenes } from './printJob';
import type { Scene, SceneMap } from './scenes';

export interface PrintScenes {
  /** Absent until all are ready. */
  readonly maps: readonly SceneMap[] | undefined;
  /** Share done, 0–1. */
  readonly progress: number;
  readonly hasFailed: boolean;
}

export function usePrintScenes(network: Network, scenes: readonly Scene[], today: IsoDate): PrintScenes {
  const [ready, setReady] = useState<{ readonly of: unknown; readonly maps: readonly SceneMap[] }>();
  const [progress, setProgress] = useState(0);
  const [failedOn, setFailedOn] = useState<unknown>();
  useEffect(() => {
    const giveUp = new AbortController();
    readyScenes(network, scenes, today, setProgress, giveUp.signal).then(
      (maps) => maps && setReady({ of: scenes, maps }),
      () => setFailedOn(scenes),
    );
    return () => giveUp.abort();
  }, [network, scenes, today]);
  return {
    maps: ready?.of === scenes ? ready.maps : undefined,
    progress,
    hasFailed: failedOn === scenes,
  };
}
