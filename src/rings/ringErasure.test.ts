// An erasure in another window while this one is on its way with the ring: nothing of before it stays, however the two meet.
import { expect, it, vi } from 'vitest';
import { MemoryDisk } from './memoryDisk.sample';
import { Ring, RingTrouble } from './ring';
import { snapshotName } from './ringShelf';
import { MemorySource, newActor } from './ringStage.sample';

/** A ring that has one snapshot with somebody, and a database that has gone on. */
async function stage(changes: number) {
  const [disk, source] = [new MemoryDisk(), new MemorySource()];
  source.found('net');
  source.commit('net', [newActor(1, 'Übelfrosch')]);
  await new Ring(disk, source).catchUp('net');
  for (let at = 0; at < changes; at += 1) source.commit('net', [newActor(10 + at)]);
  const erase = () => {
    const set = { name: 'x' };
    source.commit('net', [{ table: 'actors', id: 'actor-1', set, prev: {} }], 'erasure');
  };
  return { disk, source, erase, ring: new Ring(disk, source) };
}

/** Files of the network; after an erasure nothing but its snapshot. */
const left = (disk: MemoryDisk) => [...disk.all.keys()].filter((path) => path.startsWith('net/'));
const fresh = [`net/${snapshotName(2)}`];

it('a step that goes with the erasure while it is read', async () => {
  const { disk, source, erase, ring } = await stage(1);
  source.opsOf = () => {
    erase();
    return Promise.reject(new Error('pruned'));
  };
  await ring.catchUp('net');
  await new Ring(disk, source).catchUp('net');
  expect(left(disk)).toEqual(fresh);
});

it('the last step that the ring knew goes with it', async () => {
  const { disk, source, erase, ring } = await stage(1);
  const headAt = source.headAt.bind(source);
  source.headAt = async (id, seq) => {
    if (seq !== 2) return headAt(id, seq);
    source.headAt = headAt;
    erase();
    return undefined;
  };
  await ring.catchUp('net');
  await new Ring(disk, source).catchUp('net');
  expect(left(disk)).toEqual(fresh);
});

it('far behind, so that a snapshot is taken instead of the changes', async () => {
  const { disk, source, erase, ring } = await stage(400);
  const load = source.load.bind(source);
  source.load = (id) => {
    source.load = load;
    erase();
    return load(id);
  };
  await ring.catchUp('net');
  await new Ring(disk, source).catchUp('net');
  expect(left(disk)).toEqual(fresh);
});

it('a snapshot of a higher number from before a settled loss hides no erasure', async () => {
  const { disk, source, erase, ring } = await stage(10);
  await ring.catchUp('net');
  await ring.renew('net', 'import');
  source.lose('net', 8);
  await ring.settle('net');
  expect((await ring.points('net')).map(({ seq }) => seq)).toEqual([4, 12, 2]);
  await disk.remove('net', snapshotName(1));
  source.commit('net', [newActor(50)]);
  source.opsOf = () => {
    erase();
    return Promise.reject(new Error('pruned'));
  };
  await ring.catchUp('net');
  await new Ring(disk, source).catchUp('net');
  expect(left(disk).filter((path) => path.endsWith('.snapshot'))).toEqual([`net/${snapshotName(4)}`]);
});

it('an erasure below what the ring knew of a database that was lost is met all the same', async () => {
  const { disk, source, erase, ring } = await stage(10);
  await ring.catchUp('net');
  await ring.renew('net', 'import');
  await disk.remove('net', snapshotName(1));
  source.lose('net', 8);
  erase();
  for (let at = 0; at < 10; at += 1) source.commit('net', [newActor(200 + at)]);
  await new Ring(disk, source).catchUp('net');
  expect((await ring.points('net')).map(({ occasion }) => occasion)).toEqual(['erasure']);
  expect(left(disk).filter((path) => path.endsWith('.snapshot'))).toHaveLength(1);
});

it('files that a purge could not take away are watched again', async () => {
  const { disk, source, ring } = await stage(0);
  const refused = vi
    .spyOn(disk, 'removeFolder')
    .mockRejectedValue(new DOMException('held', 'NoModificationAllowedError'));
  await expect(ring.purge('net')).rejects.toThrow('held');
  refused.mockRestore();
  const sentinel = await new Ring(disk, source).catchUpAll();
  expect([Object.keys(sentinel.networks), sentinel.gone]).toEqual([['net'], []]);
});

it('a file that will not go is told, and holds up no other network', async () => {
  const { disk, source, erase, ring } = await stage(0);
  source.found('other');
  await ring.catchUp('other');
  const remove = disk.remove.bind(disk);
  disk.remove = (folder, name) =>
    folder === 'net'
      ? Promise.reject(new DOMException('held', 'NoModificationAllowedError'))
      : remove(folder, name);
  erase();
  source.commit('other', [newActor(2)]);
  await expect(new Ring(disk, source).catchUpAll()).rejects.toEqual(new RingTrouble('failed'));
  expect((await ring.sentinel()).networks['other']?.seq).toBe(2);
});

it('an erasure that has its snapshot already takes nothing with it once more', async () => {
  const { disk, source, erase, ring } = await stage(0);
  erase();
  await ring.catchUp('net');
  source.commit('net', [newActor(20)]);
  await ring.catchUp('net');
  source.lose('net', 1);
  source.commit('net', [newActor(21)]);
  await ring.catchUp('net');
  expect((await ring.points('net')).map(({ occasion }) => occasion)).toEqual(['parted', 'erasure']);
  expect(left(disk).length).toBeGreaterThan(2);
});
