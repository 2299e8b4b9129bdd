// What the open bar of time adds to the map: the earlier day's elements, and the signs on what is new or has ended.
import { useDeferredValue, useMemo } from 'react';
import { type Difference, differencesBetween, presenceIn, type Turnover } from '../model/difference';
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { contentOf } from '../session/content';
import { dimsRest } from '../session/emphasis';
import { comparedDay } from '../session/mapTime';
import { useSession } from '../session/session';
import type { Backdrop } from './backdrop';
import { earlierDay } from './earlierDay';
import type { MapElements } from './elements';
import type { Point } from './patch';
import { marksBeside, marksOnEarlier, marksOnLater, type TimeMarks } from './timeMarks';
import type { ShownMap } from './useShownMap';

export interface Compared {
  /** What there is on both days, as records. */
  readonly before: Visible;
  readonly after: Visible;
  readonly differences: readonly Difference[];
  /** While ties of Gremien are drawn in place of cooperations: those that are new, and those that have ended. */
  readonly pairs: Pick<Turnover, 'begun' | 'ended'> | undefined;
  /** The map of the earlier day. */
  readonly elements: MapElements;
  readonly standing: ReadonlyMap<Id, Point>;
  readonly backdrop: Backdrop | undefined;
  /** All signs, as long as they are shown: those on the map of the reference date, and on the one of the earlier day beside it. */
  readonly marks: TimeMarks | undefined;
  readonly onLater: TimeMarks | undefined;
  readonly onEarlier: TimeMarks | undefined;
}

type Shown = Pick<ShownMap, 'visible' | 'elements' | 'standing' | 'backdrop' | 'layers' | 'look' | 'figures'>;

/** `undefined` while the bar is closed or nothing is compared. Comes a moment after the map itself while the date moves. */
export function useTimeMarks(whole: Network, shown: Shown): Compared | undefined {
  const network = contentOf(whole);
  const filter = useSession((state) => state.filter);
  const focus = useSession((state) => state.focus);
  const time = useSession((state) => state.time);
  const isDimming = useSession((state) => dimsRest(state));
  const after = useDeferredValue(shown.visible.left);
  const elements = useDeferredValue(shown.elements);
  const { standing, backdrop, layers, look, figures } = shown;
  const isCompared = time !== undefined && (time.marks || time.beside);
  const since = isCompared ? comparedDay(after.asOf, time) : undefined;
  const earlier = useMemo(
    () =>
      since === undefined
        ? undefined
        : earlierDay(network, {
            day: since,
            filter,
            focus,
            isDimming,
            layers,
            look,
            figures,
            standing,
            backdrop,
          }),
    [network, since, filter, focus, isDimming, layers, look, figures, standing, backdrop],
  );
  const before = earlier?.before;
  const marks = useMemo(
    () => earlier && marksOnLater(earlier.elements, elements, new Map([...earlier.standing, ...standing])),
    [earlier, elements, standing],
  );
  const differences = useMemo(
    () => before && differencesBetween(presenceIn(network, before), presenceIn(network, after)),
    [network, before, after],
  );
  const isShared = shown.visible.sitting?.as === 'shared';
  const isMarked = time?.marks === true;
  const isBeside = time?.beside === true;
  return useMemo(() => {
    if (!earlier || !marks || !differences) return undefined;
    return {
      after,
      differences,
      pairs: isShared ? pairsOf(marks, elements) : undefined,
      ...earlier,
      marks: isMarked ? marks : undefined,
      onLater: isMarked ? (isBeside ? marksBeside(marks) : marks) : undefined,
      onEarlier: isMarked && isBeside ? marksOnEarlier(marks) : undefined,
    };
  }, [after, earlier, elements, marks, differences, isShared, isMarked, isBeside]);
}

function pairsOf({ ties, ghosts }: TimeMarks, elements: MapElements): Pick<Turnover, 'begun' | 'ended'> {
  const fresh = [...ties].filter(
    ([id, sign]) => sign !== 'ended' && elements.ties.get(id)?.kind === 'shared',
  );
  const gone = [...ghosts.ties.values()].filter(({ kind }) => kind === 'shared');
  return { begun: fresh.length, ended: gone.length };
}
