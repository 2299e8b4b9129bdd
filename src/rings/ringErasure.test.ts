// An erasure in another window while this one is on its way with the ring: nothing of before it stays, however the two meet.
import { expect, it } from 'vitest';
import { MemoryDisk } from './memoryDisk.sample';
import { Ring } from './ring';
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
