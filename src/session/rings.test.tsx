// What was lost stays told however it was found, and what was erased is not offered any more.
import { afterEach, expect, it, vi } from 'vitest';
import { ringSource } from '../data/ringSource';
import { openStore } from '../data/storage';
import type { JournalHead } from '../data/db';
import { emptyRows } from '../model/change';
import { Network } from '../model/network';
import type { Loss } from '../rings/losses';
import { changedSince } from '../rings/restoring';
import { emptySentinel } from '../rings/sentinel';
import { knownSentinel } from '../rings/sentinelHere';
import { cleanBeside } from './cleaning';
import { watchErasures } from './erasedElsewhere';
import { closeNetwork, useOpenNetwork } from './openNetwork';
import { lookForLosses, useLosses, watchOverNetworks } from './rings';

vi.mock('../rings/restoring', { spy: true });
vi.mock('../rings/sentinelHere', { spy: true });

afterEach(() => {
  closeNetwork();
  useLosses.setState({ losses: [], left: {} });
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

it('a network whose rows are gone stays told when the store is looked at again, as long as there is one', async () => {
  await openStore();
  const networks = { open: watched('open') };
  vi.mocked(knownSentinel).mockResolvedValue({ ...emptySentinel, networks });
  const head = { ...watched('open').head, seq: 5 };
  vi.spyOn(ringSource, 'lastHead').mockResolvedValue(head as JournalHead);
  const rows: Loss = { watched: watched('open'), lacksRows: true, ring: 'none' };
  useLosses.setState({ losses: [rows] });
  await lookForLosses();
  expect(useLosses.getState().losses).toEqual([rows]);
  vi.mocked(knownSentinel).mockResolvedValue(emptySentinel);
  await lookForLosses();
  expect(useLosses.getState().losses).toEqual([]);
});

it('a lost network that went with an erasure is not offered any more, in no window', async () => {
  const left = { lost: { ...watched('lost'), leftAt: '2026-11-21T08:00:00.000Z' } };
  vi.mocked(knownSentinel).mockResolvedValue(emptySentinel);
  useLosses.setState({ left });
  await cleanBeside(['net']);
  expect(useLosses.getState().left).toEqual({});
  useLosses.setState({ left });
  const stop = watchErasures();
  window.dispatchEvent(new StorageEvent('storage', { key: 'akteursnetz-erased' }));
  await vi.waitUntil(() => Object.keys(useLosses.getState().left).length === 0);
  stop();
});
