// Two losses that are found in different ways are both told.
import { afterEach, expect, it, vi } from 'vitest';
import { emptyRows } from '../model/change';
import { Network } from '../model/network';
import type { Loss } from '../rings/losses';
import { changedSince } from '../rings/restoring';
import { emptySentinel } from '../rings/sentinel';
import { knownSentinel } from '../rings/sentinelHere';
import { closeNetwork, useOpenNetwork } from './openNetwork';
import { useLosses, watchOverNetworks } from './rings';

vi.mock('../rings/restoring', { spy: true });
vi.mock('../rings/sentinelHere', { spy: true });

afterEach(() => {
  closeNetwork();
  useLosses.setState({ losses: [] });
  vi.restoreAllMocks();
});

const watched = (id: string) => ({
  id,
  name: id,
  seq: 5,
  head: { at: '2026-11-20T08:00:00.000Z', code: 'addActor', count: 1, tx: 'tx' },
  counts: { actors: 9 },
});

it('a network whose rows are gone does not push out one that is gone as a whole', async () => {
  vi.mocked(knownSentinel).mockResolvedValue({ ...emptySentinel, networks: { open: watched('open') } });
  vi.mocked(changedSince).mockResolvedValue({
    counts: { actors: { gone: 9, come: 0, changed: 0 } },
    list: [],
  });
  const gone: Loss = { watched: watched('gone'), ring: 'none' };
  useLosses.setState({ losses: [gone] });
  watchOverNetworks();
  const network = new Network('open', emptyRows());
  useOpenNetwork.setState({ status: 'ready', id: 'open', network, seq: 5 });
  await vi.waitUntil(() => useLosses.getState().losses.some((loss) => loss.watched.id === 'open'));
  expect(useLosses.getState().losses.map((loss) => loss.watched.id)).toEqual(['gone', 'open']);
});
