// The areas of Gremien for the map on screen: on a large one they are made in pieces, and those from before stay until then.
import { useEffect, useMemo, useState } from 'react';
import type { Id } from '../model/records';
import type { MapElements } from './elements';
import type { Hull } from './hullDraw';
import { hullsWork } from './hullsOf';
import type { Point } from './patch';
import type { Sitting } from './sitting';
import { inSlices } from './slices';

/** Up to so many actors they are made at once. */
const fewActors = 800;

/** `undefined` where nothing is to be waited for. */
export function useHulls(
  sitting: Sitting | undefined,
  elements: MapElements,
  standing: ReadonlyMap<Id, Point>,
): readonly Hull[] | undefined {
  const [known, setKnown] = useState<{ readonly of: readonly unknown[]; readonly hulls: readonly Hull[] }>();
  const isAwaited = sitting?.as === 'hulls' && elements.nodes.size > fewActors;
  const has = known?.of[0] === sitting && known?.of[1] === elements && known?.of[2] === standing;
  useEffect(() => {
    if (!isAwaited || has) return undefined;
    const job = new AbortController();
    const of = [sitting, elements, standing];
    void inSlices(
      made(sitting, elements, standing, (hulls) => setKnown({ of, hulls })),
      job.signal,
    );
    return () => job.abort();
  }, [isAwaited, has, sitting, elements, standing]);
  return useMemo(() => {
    if (!isAwaited) return undefined;
    const places = new Map(sitting.gremien.map(({ id }, at) => [id, at]));
    return (known?.hulls ?? []).flatMap((hull) => {
      const style = places.get(hull.id);
      return style === undefined ? [] : [{ ...hull, style }];
    });
  }, [isAwaited, sitting, known]);
}

function* made(
  sitting: Sitting,
  elements: MapElements,
  standing: ReadonlyMap<Id, Point>,
  take: (hulls: readonly Hull[]) => void,
): Generator<undefined> {
  take(yield* hullsWork(sitting, elements, standing));
}
