// What the page asks of the second ring after an erasure, whatever the ring answers, and what it notes itself where the ring took nothing.
import { beforeEach, expect, it, vi } from 'vitest';
import type { JournalHead } from '../data/db';
import { ringSource } from '../data/ringSource';
import { tellWritten } from '../data/written';
import { askRing, RingRefusal } from './ringClient';
import { catchUpAll, cleanRing, keepInStep } from './secondRing';
import { emptySentinel, merged, type Sentinel, without, withWatched } from './sentinel';
import { keepLocally, knownSentinel, localSentinel } from './sentinelHere';

vi.mock('./ringClient', async (load) => ({
  ...(await load<object>()),
  ringIsPossible: () => true,
  askRing: vi.fn<typeof askRing>(),
}));
vi.mock('./sentinelHere', { spy: true });

const lost = {
  id: 'lost',
  name: 'Verloren',
  seq: 3,
  head: { at: '2026-11-20T08:00:00.000Z', code: 'addActor', count: 1, tx: 'tx' },
  leftAt: '2026-11-21T08:00:00.000Z',
};
const withLost: Sentinel = { ...emptySentinel, left: { lost } };

beforeEach(() => {
  localStorage.clear();
  vi.mocked(askRing).mockReset();
  vi.mocked(knownSentinel).mockResolvedValue(withLost);
});

it.each(['behind', 'full', undefined] as const)(
  'nothing stays of networks that were lost and not restored, also where the ring says: %s',
  async (code) => {
    const asked: (readonly [string, string])[] = [];
    vi.mocked(askRing).mockImplementation((deed, asks) => {
      asked.push([deed, (asks as { readonly id: string }).id]);
      const isRefused = deed === 'catchUp' && code !== undefined;
      return isRefused ? Promise.reject(new RingRefusal(code, '')) : Promise.resolve(withLost as never);
    });
    await cleanRing(['net']);
    expect(asked).toContainEqual(['purge', 'lost']);
    expect(asked.some(([deed, id]) => deed === 'purge' && id === 'net')).toBe(code !== undefined);
  },
);

/** A ring that takes nothing of this. */
function refusing(...refused: readonly `${string} ${string}`[]) {
  vi.mocked(askRing).mockImplementation((deed, asks) =>
    refused.includes(`${deed} ${(asks as { readonly id: string }).id}`)
      ? Promise.reject(new RingRefusal('failed', ''))
      : Promise.resolve(emptySentinel as never),
  );
}

it.each([
  [true, []],
  [true, ['catchUp net']],
  [false, ['catchUp net', 'purge net']],
  [false, ['purge lost']],
] as const)('says %s to whether nothing is left where the ring refuses: %s', async (isClean, refused) => {
  refusing(...refused);
  expect(await cleanRing(['net'])).toBe(isClean);
});

it('says that something is left of a network whose database is gone, and writes over nothing', async () => {
  const { leftAt: _, ...net } = { ...lost, id: 'net' };
  vi.mocked(knownSentinel).mockResolvedValue({ ...emptySentinel, networks: { net } });
  vi.mocked(askRing).mockResolvedValue(undefined as never);
  expect(await cleanRing(['net'])).toBe(false);
  expect(vi.mocked(askRing).mock.calls.map(([deed]) => deed)).toEqual(['catchUp']);
});

it('has nothing to clean where there never was a ring, but tries where there was one', async () => {
  vi.mocked(askRing).mockRejectedValue(new RingRefusal('missing', ''));
  expect(await cleanRing(['net'])).toBe(true);
  const { leftAt: _, ...net } = { ...lost, id: 'net', counts: { actors: 1 } };
  vi.mocked(knownSentinel).mockResolvedValue({ ...emptySentinel, networks: { net } });
  expect(await cleanRing(['net'])).toBe(false);
  vi.mocked(askRing).mockResolvedValue(emptySentinel as never);
  expect(await cleanRing(['net'])).toBe(true);
});

const { leftAt: _leftAt, ...three } = { ...lost, id: 'net', counts: { actors: 1 } };
const five = { ...three.head, at: '2026-11-22T08:00:00.000Z', seq: 5 };
const inRing: Sentinel = { ...emptySentinel, networks: { net: three } };

it('keeps its own note of what the ring did not take, until the ring has it', async () => {
  vi.spyOn(ringSource, 'nameOf').mockResolvedValue('Netz');
  keepLocally(inRing);
  const stop = keepInStep();
  refusing('catchUp net');
  tellWritten('net', five);
  const later = { seq: 5, at: five.at };
  // What the files hold is still known, so that they are not said to be none.
  await vi.waitUntil(() => localSentinel()?.networks['net']?.later !== undefined);
  expect(localSentinel()?.networks['net']).toMatchObject({ seq: 3, counts: { actors: 1 }, later });
  // Another network is taken, and the ring says what it knows.
  vi.mocked(askRing).mockResolvedValue(inRing as never);
  await catchUpAll();
  expect(localSentinel()?.networks['net']).toMatchObject({ seq: 3, later });
  vi.mocked(askRing).mockResolvedValue(withWatched(inRing, { ...three, seq: 5, head: five }) as never);
  await catchUpAll();
  expect(localSentinel()?.networks['net']).toMatchObject({ seq: 5 });
  expect(localSentinel()?.networks['net']).not.toHaveProperty('later');
  vi.mocked(askRing).mockResolvedValue(without(inRing, 'net') as never);
  await catchUpAll();
  expect(localSentinel()?.networks).toEqual({});
  stop();
});

it('watches a network again that went without its files for a while', () => {
  expect(withWatched(without(inRing, 'net'), three)).toMatchObject({ networks: { net: three }, gone: [] });
});

it('notes the newest of several changes that the ring did not take', async () => {
  vi.spyOn(ringSource, 'nameOf').mockResolvedValue('Netz');
  keepLocally(inRing);
  const stop = keepInStep();
  refusing('catchUp net');
  tellWritten('net', five);
  tellWritten('net', { ...five, seq: 6, tx: 'tx-6' });
  await vi.waitFor(() => expect(localSentinel()?.networks['net']?.later?.seq).toBe(6));
  stop();
});

it('what is noted after its files have gone counts, until the ring has it or it is deleted', async () => {
  vi.spyOn(ringSource, 'nameOf').mockResolvedValue('Netz');
  const gone = without(inRing, 'net');
  keepLocally(gone);
  const stop = keepInStep();
  refusing('catchUp net');
  tellWritten('net', five);
  await vi.waitUntil(() => localSentinel()?.networks['net'] !== undefined);
  stop();
  expect(merged(gone, localSentinel() ?? emptySentinel).networks).toHaveProperty('net');
  expect(merged(inRing, localSentinel() ?? emptySentinel).networks['net']).not.toHaveProperty('isAnew');
});

it('a network that went without its files is kept again at once, and noted where it cannot be', async () => {
  vi.spyOn(ringSource, 'nameOf').mockResolvedValue('Netz');
  vi.spyOn(ringSource, 'lastHead').mockResolvedValue(five as JournalHead);
  vi.mocked(knownSentinel).mockResolvedValue(inRing);
  keepLocally(inRing);
  let isRefused = true;
  const asked: string[] = [];
  vi.mocked(askRing).mockImplementation((deed) => {
    asked.push(deed);
    if (deed === 'purge') return Promise.resolve(without(inRing, 'net') as never);
    return isRefused ? Promise.reject(new RingRefusal('failed', '')) : Promise.resolve(inRing as never);
  });
  expect(await cleanRing(['net'])).toBe(true);
  expect(asked).toEqual(['catchUp', 'purge', 'catchUp']);
  expect(localSentinel()?.networks['net']).toMatchObject({ seq: 5, isAnew: true });
  isRefused = false;
  await catchUpAll();
  expect(localSentinel()?.networks['net']).not.toHaveProperty('isAnew');
});
