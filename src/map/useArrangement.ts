// Keeps everybody standing somewhere: newcomers near their neighbours, a new network by the worker, all of it on request.
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Spot } from '../model/placements';
import { type Id, mainView } from '../model/records';
import { perform } from '../session/command';
import { announce, tell } from '../ui/Announcer';
import { arrangedWords } from './arrangedWords';
import { arranging } from './arranging';
import type { Positions } from './arrange';
import { layOut } from './layout';
import { type LayoutCode, layoutToLine } from './layouts';
import type { Laid } from './layoutWays';
import { toldIfFailed } from './mapDeeds';
import type { Point } from './patch';
import { lastOf, pause, unhurried } from './slices';
import { layoutAsking, layoutOf, pinnedIn, placesOf, plainBlock, planPlaces, withoutPlace } from './standing';
import { useInTurn } from './useInTurn';

export interface Arrangement {
  readonly standing: ReadonlyMap<Id, Point>;
  /** Share done, 0–1, while the worker is at it. */
  readonly progress: number | undefined;
  readonly cancel: () => void;
  /** Lays the whole network out anew as one undoable step; pinned actors stay unless `all`. */
  readonly rearrange: (code: LayoutCode, all: boolean) => Promise<boolean>;
}

const freely = { code: 'force' } as const;

/** Who stays where, and around which point: see `layoutAsk`. */
type Asked = readonly [fixed: ReadonlyMap<Id, Point>, middle: Point | undefined];

/** For one network; render it anew for another. Each view has places of its own. */
export function useArrangement(network: Network, viewId: Id): Arrangement {
  // On a large map who stands where comes after the rest of the page has heard of a change.
  const later = useInTurn(network, network.actors.size + network.cooperations.size);
  const planned = viewId === mainView || later.views.has(viewId) ? later : network;
  const plan = useMemo(() => planPlaces(planned, viewId), [planned, viewId]);
  const [progress, setProgress] = useState<number>();
  const [declinedIn, setDeclinedIn] = useState<Id>();
  const declined = declinedIn === viewId;
  const job = useRef<{ readonly of: Id; readonly controller: AbortController }>(undefined);

  const work = async (code: LayoutCode, ...of: Asked): Promise<Laid | undefined> => {
    const controller = new AbortController();
    const mine = { of: viewId, controller };
    job.current = mine;
    setProgress(0);
    try {
      // The sign of progress is on screen before the question of a large network is put together.
      await pause();
      const question = await lastOf(layoutAsking(network, ...of, code), controller.signal, () => undefined);
      const laid = question && (await layOut(code, question, setProgress, controller.signal));
      await pause();
      return laid;
    } catch {
      setDeclinedIn(viewId);
      tell(sentence('map.arrangeFailed', {}), 'assertive');
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
    const laid = await work(code, placed, undefined);
    if (!laid) return;
    const layout = (laid.zones ?? laid.ground) && layoutToLine({ code, ...laid });
    await keep(viewId, (now) => spotsFrom(withoutPlace(now, viewId, laid.positions)), layout);
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
    const missing = [...planned.actors.keys()].filter((id) => !plan.placed.has(id));
    return new Map([...plan.placed, ...plainBlock(missing, plan.placed)]);
  }, [planned, plan, declined]);

  return {
    standing,
    progress,
    cancel: () => {
      job.current?.controller.abort();
      setDeclinedIn(viewId);
      tell(sentence('map.cancelled', {}));
    },
    rearrange: async (code, all) => {
      if (job.current !== undefined) return false;
      const pinned = pinnedIn(network, viewId);
      const places = placesOf(network, viewId);
      const fixed = new Map([...places].filter(([id]) => !all && pinned.has(id)));
      const laid = await work(code, fixed, middleOf(places));
      if (!laid) return false;
      const spots = Object.entries(laid.positions).map(([actorId, at]) => ({
        actorId,
        ...at,
        ...(all && pinned.has(actorId) ? { pinned: false } : {}),
      }));
      const layout = layoutToLine({ code, ...laid });
      await pause();
      const outcome = await perform((now, world) =>
        unhurried(arranging(now, { viewId, spots, layout }, world)),
      );
      toldIfFailed(outcome);
      if (!outcome.ok) return false;
      const count = outcome.change.label.count;
      announce(arrangedWords(network, code, count));
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
function nearBy(network: Network, viewId: Id): Spot[] {
  const plan = planPlaces(network, viewId);
  if (plan.kind !== 'near') return [];
  const { spots, provisional } = plan;
  return Array.from(spots, ([actorId, at]) => ({
    actorId,
    ...at,
    provisional: provisional?.has(actorId) === true,
  }));
}

const spotsFrom = (positions: Positions): Spot[] =>
  Object.entries(positions).map(([actorId, at]) => ({ actorId, ...at }));

/** Stores places, and areas where there are any: no step a user would have to take back. */
async function keep(
  viewId: Id,
  find: (network: Network, viewId: Id) => readonly Spot[],
  layout?: string | null,
): Promise<void> {
  await perform((network, world) => {
    const spots = find(network, viewId);
    return unhurried(arranging(network, { viewId, spots, ...(layout && { layout }) }, world));
  }, 'layout');
}
