// A file in the making: shown only when it takes long, stopped without leaving anything, and one at a time.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetSession, useSession } from '../session/session';
import { madeShare, making, stopMaking, watchMaking } from './making';
import { lastOf } from './slices';

beforeEach(() => {
  resetSession();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const dialog = () => useSession.getState().dialog?.kind;

function* drawing(pieces: number): Generator<undefined, string> {
  for (let at = 0; at < pieces; at++) {
    vi.setSystemTime(Date.now() + 20);
    yield;
  }
  return 'drawn';
}

test('what is there at once is not announced by a dialog', async () => {
  const done = making(100, async ({ signal, tell }) => (await lastOf(drawing(2), signal, tell)) === 'drawn');
  await vi.runAllTimersAsync();
  expect(await done).toBe(true);
  expect(dialog()).toBeUndefined();
});

test('what takes longer says how far it is, and leaves when it is done', async () => {
  const shares: number[] = [];
  const end = watchMaking(() => shares.push(madeShare()));
  const seen: unknown[] = [];
  const done = making(2000, async ({ tell }) => {
    for (let at = 1; at <= 10; at++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      tell(at);
      seen.push(dialog());
    }
    return true;
  });
  await vi.runAllTimersAsync();
  expect(await done).toBe(true);
  end();
  expect(seen).toEqual([undefined, undefined, undefined, ...Array.from({ length: 7 }, () => 'making')]);
  expect(shares).toHaveLength(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThan(1);
  expect(dialog()).toBeUndefined();
});

test('stopped, nothing more is drawn', async () => {
  let drawn = 0;
  const done = making(2000, async ({ signal, tell }) => {
    const work = (function* () {
      for (; drawn < 1000; drawn++) {
        // Each piece takes longer than a slice.
        vi.advanceTimersByTime(20);
        yield;
      }
      return 'drawn';
    })();
    return (await lastOf(work, signal, tell)) === 'drawn';
  });
  stopMaking();
  await vi.runAllTimersAsync();
  expect(await done).toBe(false);
  expect(drawn).toBeLessThan(3);
});

test('who asks for another file gives up the first', async () => {
  const first = making(
    1,
    ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(false));
      }),
  );
  const second = making(1, async () => true);
  expect(await first).toBe(false);
  expect(await second).toBe(true);
});
