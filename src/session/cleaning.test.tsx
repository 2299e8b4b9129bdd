// What an erasure could not clean is tried again at the start, and takes nothing with it that is only there or was kept since.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepBoundFile } from '../data/boundFiles';
import { db, openDoor } from '../data/db';
import { dropEarlier } from '../data/earlierFiles';
import { clearShelf, found } from '../data/stage';
import { OpfsDisk } from '../rings/opfsDisk';
import { askRing, RingRefusal } from '../rings/ringClient';
import { foundInRing, RingHere } from '../rings/ringHere.sample';
import { catchUpAll, ringState } from '../rings/secondRing';
import { knownSentinel } from '../rings/sentinelHere';
import { cleanBeside, cleanWhatWasLeft } from './cleaning';
import { lookForLosses, settleLosses, useLosses } from './rings';

vi.mock('../rings/ringClient', async (load) => ({
  ...(await load<object>()),
  ringIsPossible: () => true,
  askRing: vi.fn<typeof askRing>(),
}));
vi.mock('../data/earlierFiles', { spy: true });

const key = 'akteursnetz-unclean';
let ring = new RingHere();

beforeEach(() => {
  ring = new RingHere();
  vi.mocked(askRing).mockImplementation(ring.ask);
  vi.spyOn(OpfsDisk, 'open').mockImplementation(async () => ring.disk as unknown as OpfsDisk);
});
afterEach(async () => {
  useLosses.setState({ losses: [], left: {} });
  localStorage.clear();
  await clearShelf();
  vi.restoreAllMocks();
});

/** As after a new start of the app. */
async function start(): Promise<void> {
  ring.restart();
  await lookForLosses();
  await cleanWhatWasLeft();
  // What the start has asked of the ring beside that is no part of the next one.
  await vi.waitUntil(() => ringState().pending === 0);
}

/** The database comes back without its newest change. */
async function loseNewest(id: string): Promise<void> {
  await db.transaction('rw', db.tables, async (transaction) => {
    openDoor(transaction);
    const heads = (await db.journal.toArray()).filter(({ networkId }) => networkId === id);
    await db.journal.delete([id, Math.max(...heads.map(({ seq }) => seq))]);
  });
}

const filesOf = (id: string) => [...ring.disk.all.keys()].filter((path) => path.startsWith(`${id}/`));

/** A ring that refuses this once or always. */
function refusing(refused: string, isAlways = true): void {
  let isRefused = true;
  const ask = ring.ask as (...given: readonly unknown[]) => Promise<never>;
  vi.mocked(askRing).mockImplementation((deed, asks, onRows) => {
    if (!isRefused || deed !== refused) return ask(deed, asks, onRows);
    isRefused = isAlways;
    return Promise.reject(new RingRefusal('failed', ''));
  });
}

it('leaves the only copy of lost changes alone while the loss is asked', async () => {
  const id = await foundInRing();
  const before = filesOf(id);
  localStorage.setItem(key, id);
  await loseNewest(id);
  await start();
  expect(useLosses.getState().losses.map(({ watched }) => watched.id)).toEqual([id]);
  // Also where nobody has found the loss yet.
  useLosses.setState({ losses: [] });
  await cleanWhatWasLeft();
  expect(filesOf(id)).toEqual(before);
  expect(localStorage.getItem(key)).toBe(id);
});

it('leaves files alone that stay a fortnight, though an erasure was on its way in them', async () => {
  const id = await foundInRing();
  localStorage.setItem(key, `${id} files:${id}`);
  await clearShelf();
  await start();
  await settleLosses();
  vi.mocked(dropEarlier).mockClear();
  await start();
  expect(Object.keys(useLosses.getState().left)).toEqual([id]);
  expect(filesOf(id)).not.toEqual([]);
  expect(dropEarlier).not.toHaveBeenCalled();
});

it('takes of what was lost and left only what the erasure wanted gone', async () => {
  const first = await foundInRing();
  await clearShelf();
  await start();
  await settleLosses();
  refusing('purge');
  const id = await found('A-B');
  await catchUpAll();
  expect(await cleanBeside([id])).toBe(false);
  expect(localStorage.getItem(key)).toBe(`${id} lost:${first}`);
  // Lost and left after the erasure.
  vi.mocked(askRing).mockImplementation(ring.ask);
  const second = await found('C-D');
  await catchUpAll();
  await db.transaction('rw', db.tables, async (transaction) => {
    openDoor(transaction);
    await db.rowsOf('networks').delete([second, second]);
    await db.journal.filter(({ networkId }) => networkId === second).delete();
  });
  await start();
  await settleLosses();
  await start();
  expect([filesOf(first).length > 0, filesOf(second).length > 0]).toEqual([false, true]);
  expect(Object.keys((await knownSentinel()).left)).toEqual([second]);
  expect(localStorage.getItem(key)).toBeNull();
});

it('leaves versions of the file alone that were kept since, however often the ring fails', async () => {
  const id = await foundInRing();
  await keepBoundFile({ networkId: id, name: 'Netz.netz', auto: true, file: {} as FileSystemFileHandle });
  refusing('catchUp');
  vi.mocked(dropEarlier).mockClear().mockResolvedValueOnce(false);
  localStorage.setItem(key, `files:${id}`);
  expect(await cleanBeside([id])).toBe(false);
  await start();
  expect(dropEarlier).toHaveBeenCalledTimes(1);
  expect(localStorage.getItem(key)).toBeNull();
});
