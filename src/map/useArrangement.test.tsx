// A new arrangement on demand: one step for each layout that undo takes back whole, and nothing at all when given up.
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import type { Network } from '../model/network';
import { mainView, placementId } from '../model/records';
import { undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { resetSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { layOutFine } from './fcose';
import { packedLaid, type PackedAsk, unpackedAsk } from './layoutPost';
import { type LayoutCode, layoutCodes } from './layouts';
import { layOutAs } from './layoutWays';
import { placesOf } from './standing';
import { useArrangement } from './useArrangement';

const ids = Array.from({ length: 12 }, (_, at) => `act-${String(at)}`);
const actors = ids.map((id) => ({ id, name: id, type: 'youth_office', region: 'Mitte' }));
const cooperations = ids
  .slice(1)
  .map((id, at) => ({ id: `t-${id}`, actorA: ids[at] ?? '', actorB: id, intensity: 2 }));
const relations = [{ id: 'r-1', from: 'act-1', to: 'act-0', kind: 'partOf' }];
const placements = ids.map((actorId, at) => ({
  id: placementId(mainView, actorId),
  viewId: mainView,
  actorId,
  x: at * 100,
  y: 7,
  ...(at === 3 && { pinned: true }),
}));
const records = { actors, cooperations, relations, placements };
const network = () => useOpenNetwork.getState().network as Network;

/** The worker's own code on this thread, where there are no workers; `isSilent` for one that never ends. */
class HereWorker extends EventTarget {
  static living: HereWorker[] = [];
  static isSilent = false;
  isEnded = false;
  constructor() {
    super();
    HereWorker.living.push(this);
  }
  postMessage({ code, ask }: { code: LayoutCode; ask: PackedAsk }): void {
    setTimeout(() => {
      const say = (data: unknown) =>
        !this.isEnded && this.dispatchEvent(new MessageEvent('message', { data }));
      say({ kind: 'told', share: 0.5 });
      if (HereWorker.isSilent) return;
      const asked = unpackedAsk(ask);
      const laid = layOutAs(code, asked, { fine: layOutFine, tell: () => undefined });
      say({ kind: 'done', laid: packedLaid(laid, asked.nodes) });
    }, 0);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(async () => {
  vi.stubGlobal('Worker', HereWorker);
  HereWorker.living = [];
  HereWorker.isSilent = false;
  await openStore();
  closeNetwork();
  resetSession();
  openNetwork(await foundNetwork({ name: 'Probe', records }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});
afterEach(() => vi.unstubAllGlobals());

const arrangement = () => renderHook(() => useArrangement(useNetwork(), mainView));

it.each([...layoutCodes])('by %s is one step that undo takes back whole', async (code) => {
  const { result } = arrangement();
  const before = placesOf(network(), mainView);
  expect(await result.current.rearrange(code, false)).toBe(true);
  const after = placesOf(network(), mainView);
  expect(after.size).toBe(ids.length);
  expect(after).not.toEqual(before);
  await waitFor(() => expect(result.current.standing).toEqual(after));
  expect(result.current.progress).toBeUndefined();
  await undoStep();
  expect(placesOf(network(), mainView)).toEqual(before);
  expect(network().self.layout).toBeUndefined();
});

it.each([...layoutCodes])('by %s that is given up moves nobody and ends its worker', async (code) => {
  HereWorker.isSilent = true;
  const { result } = arrangement();
  const before = placesOf(network(), mainView);
  const { seq } = useOpenNetwork.getState();
  const done = result.current.rearrange(code, true);
  await waitFor(() => expect(result.current.progress).toBe(0.5));
  expect(await result.current.rearrange(code, true)).toBe(false);
  result.current.cancel();
  expect(await done).toBe(false);
  expect(HereWorker.living.map(({ isEnded }) => isEnded)).toEqual([true]);
  await waitFor(() => expect(result.current.progress).toBeUndefined());
  expect(placesOf(network(), mainView)).toEqual(before);
  expect(useOpenNetwork.getState().seq).toBe(seq);
});
