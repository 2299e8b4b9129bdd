// What the page asks of the second ring after an erasure, whatever the ring answers.
import { beforeEach, expect, it, vi } from 'vitest';
import { askRing, RingRefusal } from './ringClient';
import { cleanRing } from './secondRing';
import { emptySentinel, type Sentinel } from './sentinel';
import { knownSentinel } from './sentinelHere';

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
