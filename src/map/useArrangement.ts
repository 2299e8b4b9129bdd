// Keeps everybody standing somewhere: newcomers near their neighbours, a new network by the worker, all of it on request.
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { verbs } from '../model/verbs';
import { perform, run } from '../session/command';
import { announce } from '../ui/Announcer';
import type { Positions } from './arrange';
import { layOut } from './layout';
import { type LayoutCode, layoutToLine } from './layouts';
import type { Laid, LayoutAsk } from './layoutWays';
import type { Point } from './patch';
import { pause } from './slices';
import { layoutAsk, layoutOf, pinnedIn, placesOf, plainBlock, planPlaces, withoutPlace } from './standing';

export interface Arrangement {
  readonly standing: ReadonlyMap<Id, Point>;
  /** Share done, 0–1, while the worker is at it. */
  readonly progress: number | undefined;
  readonly cancel: () => void;
  /** Lays the whole network out anew as one undoable step; pinned actors stay unless `all`. */
  readonly rearrange: (code: LayoutCode, all: boolean) => Promise<boolean>;
}

const freely = { code: 'force' } as const;

/** For one network; render it anew for another. Each view has places of its own. */
export function useArrangement(network: Network, viewId: Id): Arrangement {
  const plan = useMemo(() => planPlaces(network, viewId), [network, viewId]);
  const [progress, setProgress] = useState<number>();
  const [declinedIn, setDeclinedIn] = useState<Id>();
  const declined = declinedIn === viewId;
  const job = useRef<{ readonly of: Id; readonly controller: AbortController }>(undefined);

  const work = async (code: LayoutCode, ask: () => LayoutAsk): Promise<Laid | undefined> => {
    const controller = new AbortController();
    const mine = { of: viewId, controller };
    job.current = mine;
    setProgress(0);
    try {
      // The sign of progress is on screen before the question of a large network is put together.
      await pause();
      const laid = controller.signal.aborted
        ? undefined
        : await layOut(code, ask(), setProgress, controller.signal);
      await pause();
      return laid;
    } catch {
      setDeclinedIn(viewId);
      announce(sentence('map.arrangeFailed', {}), 'assertive');
      return undefined;
    } finally {
      // A job that was given up has nothing more to say: another may be running by now.
      if (job.current === mine) {
        job.current = undefined;
        setProgress(undefined);
      }
    }
  };

  const first = useEffectEvent(async (placed: ReadonlyMap<Id, Point>) => {
    // A view that says how it is arranged, but not yet where anybody stands, is arranged so.
    const { code } = placed.size === 0 ? layoutOf(network, viewId) : freely;
    const laid = await work(code, () => layoutAsk(network, placed, undefined, code));
    if (!laid) return;
    const layout = (laid.zones ?? laid.ground) && layoutToLine({ code, ...laid });
    await keep(viewId, (now) => withoutPlace(now, viewId, laid.positions), layout);
  });

  useEffect(() => {
    if (plan.kind === 'near') void keep(viewId, nearBy);
    if (plan.kind === 'layout' && !declined && job.current === undefined) void first(plan.placed);
  }, [viewId, plan, declined]);
  // Another view is another picture: nobody waits for this one.
  useEffect(
    () => () => {
      if (job.current?.of !== viewId) return;
      job.current.controller.abort();
      job.current = undefined;
      setProgress(undefined);
    },
    [viewId],
  );

  const standing = useMemo(() => {
    if (plan.kind === 'complete') return plan.placed;
    if (plan.kind === 'near') return new Map([...plan.placed, ...plan.spots]);
    if (!declined) return plan.placed;
    const missing = [...network.actors.keys()].filter((id) => !plan.placed.has(id));
    return new Map([...plan.placed, ...plainBlock(missing, plan.placed)]);
  }, [network, plan, declined]);

  return {
    standing,
    progress,
    cancel: () => {
      job.current?.controller.abort();
      setDeclinedIn(viewId);
      announce(sentence('map.cancelled', {}));
    },
    rearrange: async (code, all) => {
      if (job.current !== undefined) return false;
      const pinned = pinnedIn(network, viewId);
      const places = placesOf(network, viewId);
      const fixed = new Map([...places].filter(([id]) => !all && pinned.has(id)));
      const laid = await work(code, () => layoutAsk(network, fixed, middleOf(places), code));
      if (!laid) return false;
      const spots = Object.entries(laid.positions).map(([actorId, at]) => ({
        actorId,
        ...at,
        ...(all && pinned.has(actorId) ? { pinned: false } : {}),
      }));
      const layout = layoutToLine({ code, ...laid });
      const outcome = await run('arrange', { viewId, spots, layout });
      if (!outcome.ok) return false;
      const count = outcome.change.label.count;
      announce(sentence(count === 0 ? 'map.nothingMoved' : 'map.arranged', { count }));
      return count > 0;
    },
  };
}

/** The middle of the ground that is taken. */
function middleOf(places: ReadonlyMap<Id, Point>): Point {
  const middle = (values: readonly number[]) =>
    values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
  const all = [...places.values()];
  return { x: Math.round(middle(all.map(({ x }) => x))), y: Math.round(middle(all.map(({ y }) => y))) };
}

/** What of a network has to find a place by now; where areas mean something, also who stands in a wrong one. */
function nearBy(network: Network, viewId: Id): Positions {
  const plan = planPlaces(network, viewId);
  if (plan.kind !== 'near') return {};
  const spots = Object.fromEntries(plan.spots);
  const { zones, ground } = layoutOf(network, viewId);
  return (zones ?? ground) === undefined ? withoutPlace(network, viewId, spots) : spots;
}

/** Stores places, and areas where there are any: no step a user would have to take back. */
async function keep(
  viewId: Id,
  find: (network: Network, viewId: Id) => Positions,
  layout?: string | null,
): Promise<void> {
  await perform((network, world) => {
    const spots = Object.entries(find(network, viewId)).map(([actorId, at]) => ({ actorId, ...at }));
    return verbs.arrange(network, { viewId, spots, ...(layout && { layout }) }, world);
  }, 'layout');
}
