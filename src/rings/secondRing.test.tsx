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
