// What the open bar of time adds to the map: the earlier day's elements, and the signs on what is new or has ended.
import { useDeferredValue, useMemo } from 'react';
import { type Difference, differencesBetween, presenceIn } from '../model/difference';
import { type Visible, visibleIn } from '../model/filter';
import type { Network } from '../model/network';
import { comparedDay } from '../session/mapTime';
import { useSession } from '../session/session';
import { drawnLooks } from './drawnLooks';
import type { MapElements } from './elements';
import { setOut, stagedFor } from './stage';
import { marksBeside, marksOnEarlier, marksOnLater, type TimeMarks } from './timeMarks';
import type { ShownMap } from './useShownMap';

export interface Compared {
  /** What there was on the earlier day. */
  readonly before: Visible;
  readonly elements: MapElements;
  readonly differences: readonly Difference[];
  /** Signs on the map of the reference date, and on the one of the earlier day beside it. */
  readonly onLater: TimeMarks | undefined;
  readonly onEarlier: TimeMarks | undefined;
}

/** `undefined` while the bar is closed or nothing is compared. Comes a moment after the map itself while the date moves. */
export function useTimeMarks(
  network: Network,
  shown: Pick<ShownMap, 'visible' | 'elements' | 'standing' | 'layers' | 'look' | 'figures'>,
): Compared | undefined {
  const filter = useSession((state) => state.filter);
  const focus = useSession((state) => state.focus);
  const time = useSession((state) => state.time);
  const elements = useDeferredValue(shown.elements);
  const after = useDeferredValue(shown.visible);
  const { asOf } = after;
  const { standing, layers, look, figures } = shown;
  const isCompared = time !== undefined && (time.marks || time.beside);
  const since = isCompared ? comparedDay(asOf, time) : undefined;
  const before = useMemo(
    () =>
      since === undefined ? undefined : stagedFor(network, visibleIn(network, filter, since, focus), layers),
    [network, filter, since, focus, layers],
  );
  const earlier = useMemo(() => {
    if (before === undefined || since === undefined) return undefined;
    const { cooperations } = before;
    const looks = drawnLooks(look, { network, asOf: since, cooperations, figures });
    return setOut(network, before, { layers, looks, standing, backdrop: undefined }).elements;
  }, [network, before, since, standing, layers, look, figures]);
  const marks = useMemo(
    () => (earlier === undefined ? undefined : marksOnLater(earlier, elements, standing)),
    [earlier, elements, standing],
  );
  const differences = useMemo(
    () => before && differencesBetween(presenceIn(network, before.left), presenceIn(network, after.left)),
    [network, before, after],
  );
  const isMarked = time?.marks === true;
  const isBeside = time?.beside === true;
  return useMemo(() => {
    if (!before || !earlier || !marks || !differences) return undefined;
    return {
      before,
      elements: earlier,
      differences,
      onLater: isMarked ? (isBeside ? marksBeside(marks) : marks) : undefined,
      onEarlier: isMarked && isBeside ? marksOnEarlier(marks) : undefined,
    };
  }, [before, earlier, marks, differences, isMarked, isBeside]);
}
