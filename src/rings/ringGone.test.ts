// Files of the second ring that go while the app runs: the next change makes them anew, and nothing is called kept that is not.
import { expect, it, vi } from 'vitest';
import { MemoryDisk } from './memoryDisk.sample';
import { Ring, RingTrouble } from './ring';
import { RingHolder } from './ringHolder';
import { journalName, snapshotName } from './ringShelf';
import { MemorySource, newActor } from './ringStage.sample';
import { shortfallOf, standingOf } from './standing';

async function stage() {
  const [disk, source] = [new MemoryDisk(), new MemorySource()];
  const ring = new Ring(disk, source);
  source.found('net');
  for (let at = 0; at < 3; at += 1) {
    source.commit('net', [newActor(at)]);
    await ring.catchUp('net');
  }
  return { disk, source, ring };
}

it.each([
  ['the folder of a network', (disk: MemoryDisk) => disk.removeFolder('net')],
  ['its snapshot', (disk: MemoryDisk) => disk.remove('net', snapshotName(1))],
])('%s is gone: the next change writes all of it', async (_, harm) => {
  const { disk, source, ring } = await stage();
  await harm(disk);
  source.commit('net', [newActor(10)]);
  await ring.catchUp('net');
  expect((await new Ring(disk, source).reach('net'))?.rows).toEqual(source.rows('net'));
});

/** A place whose files are taken away as a whole: handles of before lead nowhere. */
class PlaceOfDisks {
  readonly disks = [new MemoryDisk()];

  takeAway(): void {
    const gone = this.disks.at(-1);
    const nowhere = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    if (gone) {
      Object.assign(gone, { folders: nowhere, append: nowhere, write: nowhere });
      gone.all.clear();
    }
    this.disks.push(new MemoryDisk());
  }
}

it('everything is gone: the ring is opened anew, and has every network again', async () => {
  const [place, source] = [new PlaceOfDisks(), new MemorySource()];
  const holder = new RingHolder(async () => new Ring(place.disks.at(-1) ?? new MemoryDisk(), source));
  for (const id of ['one', 'two']) {
    source.found(id);
    await holder.catchUp(id);
  }
  place.takeAway();
  source.commit('one', [newActor(1)]);
  const sentinel = await holder.catchUp('one');
  expect(Object.keys(sentinel?.networks ?? {}).sort()).toEqual(['one', 'two']);
  for (const id of ['one', 'two'])
    expect((await new Ring(place.disks.at(-1) ?? new MemoryDisk(), source).reach(id))?.rows).toEqual(
      source.rows(id),
    );
});

it('a journal that was cut is not written into behind its end', async () => {
  const { disk, source } = await stage();
  const holder = new RingHolder(async () => new Ring(disk, source));
  await holder.catchUp('net');
  disk.all.set(`net/${journalName(1)}`, new Uint8Array(3));
  source.commit('net', [newActor(10)]);
  await holder.catchUp('net');
  expect((await new Ring(disk, source).reach('net'))?.rows).toEqual(source.rows('net'));
});

it('what cannot be opened at all is said to be missing, and what is no longer reached has failed', async () => {
  const nowhere = new RingHolder(() => Promise.reject(new DOMException('no', 'SecurityError')));
  await expect(nowhere.catchUp('net')).rejects.toEqual(new RingTrouble('missing'));
  const { disk, source } = await stage();
  let isReached = true;
  const holder = new RingHolder(() =>
    isReached
      ? Promise.resolve(new Ring(disk, source))
      : Promise.reject(new DOMException('no', 'NotFoundError')),
  );
  await holder.catchUp('net');
  isReached = false;
  source.commit('net', [newActor(10)]);
  const refused = vi.spyOn(disk, 'append').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
  await expect(holder.catchUp('net')).rejects.toEqual(new RingTrouble('failed'));
  // Reached again: the next change brings everything.
  isReached = true;
  refused.mockRestore();
  await holder.catchUp('net');
  expect((await new Ring(disk, source).reach('net'))?.rows).toEqual(source.rows('net'));
});

it.each(['other', 'same'] as const)(
  'changes are never played onto a state they did not follow, where the new beginning is damaged: %s number',
  async (number) => {
    const { disk, source, ring } = await stage();
    source.lose('net', number === 'same' ? 1 : 2);
    const before = source.rows('net');
    if (number === 'same') {
      // The database has gone on from less before anybody looked.
      source.commit('net', [newActor(20)]);
      await ring.catchUp('net');
    } else await ring.settle('net');
    for (const at of [21, 22, 23]) {
      source.commit('net', [newActor(at)]);
      await ring.catchUp('net');
    }
    const snapshot = disk.all.get(`net/${snapshotName(2)}`) ?? new Uint8Array();
    snapshot[20] = (snapshot[20] ?? 0) ^ 1;
    const reached = await new Ring(disk, source).reach('net');
    expect(before.actors.size).toBe(number === 'same' ? 2 : 1);
    expect([...(reached?.rows.actors.keys() ?? [])]).toEqual(['actor-0', 'actor-1', 'actor-2']);
    expect(reached?.isEarlier).toBe(true);
  },
);

it('a snapshot is never made of a journal that is damaged while the database has everything', async () => {
  const { disk, source, ring } = await stage();
  const bytes = disk.all.get(`net/${journalName(1)}`) ?? new Uint8Array();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await ring.renew('net', 'import');
  expect((await ring.sentinel()).networks['net']?.seq).toBe(4);
  expect((await new Ring(disk, source).reach('net'))?.rows).toEqual(source.rows('net'));
});

it.each([
  ['damaged', (bytes: Uint8Array) => bytes.map((byte, at) => (at > 300 ? byte ^ 1 : byte))],
  ['whole', (bytes: Uint8Array) => bytes],
])('a snapshot that is %s is found out while the database has everything', async (state, harm) => {
  const { disk, source, ring } = await stage();
  const path = `net/${snapshotName(1)}`;
  disk.all.set(path, harm(disk.all.get(path) ?? new Uint8Array()));
  await ring.mend('net');
  expect(disk.all.has(`net/${snapshotName(2)}`)).toBe(state === 'damaged');
  expect((await new Ring(disk, source).reach('net'))?.rows).toEqual(source.rows('net'));
  // What is lost in the database is not written over what the files have.
  source.lose('net', 2);
  disk.all.set(`net/${journalName(1)}`, new Uint8Array(9));
  const before = [...disk.all.keys()];
  await ring.mend('net');
  expect([...disk.all.keys()]).toEqual(before);
});

it('nothing is played across a damaged line, and what is whole behind it is counted, also where only the files tell of it', async () => {
  const { disk, source } = await stage();
  const path = `net/${journalName(1)}`;
  const bytes = disk.all.get(path) ?? new Uint8Array();
  // Founding stands in the snapshot; of two lines behind it the first is damaged.
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  for (const slot of ['sentinel-0', 'sentinel-1']) await disk.write('', slot, new Uint8Array([48]));
  const ring = new Ring(disk, source);
  const reached = await ring.reach('net');
  expect(reached).toMatchObject({ seq: 2, unused: { count: 1, seq: 4 } });
  expect(reached?.rows.actors.size).toBe(1);
  const watched = (await ring.sentinel()).networks['net'];
  expect(watched).toMatchObject({ seq: 2, later: { seq: 4 } });
  if (reached === undefined || watched === undefined) throw new Error('nothing is there');
  expect(shortfallOf(watched, standingOf('net', reached))).toMatchObject({ missing: 2, unused: 1 });
  // As long as the database has them, they are written once more.
  await ring.catchUp('net');
  expect((await new Ring(disk, source).reach('net'))?.rows).toEqual(source.rows('net'));
});

it('what merely stands between two whole lines that follow each other is passed over', async () => {
  const { disk, source } = await stage();
  const path = `net/${journalName(1)}`;
  const bytes = disk.all.get(path) ?? new Uint8Array();
  const at = bytes.indexOf(0x0a) + 1;
  const torn = new TextEncoder().encode('0badc0de {"head":{"seq":9\n');
  disk.all.set(path, Uint8Array.from([...bytes.subarray(0, at), ...torn, ...bytes.subarray(at)]));
  const reached = await new Ring(disk, source).reach('net');
  expect(reached?.rows).toEqual(source.rows('net'));
  expect(reached?.unused).toBeUndefined();
});
