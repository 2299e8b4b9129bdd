// The second ring against a database that tears, forgets and erases: what was confirmed comes back, what was erased never does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf } from './counts';
import { MemoryDisk } from './memoryDisk.sample';
import { Ring, RingTrouble } from './ring';
import { MemorySource, newActor } from './ringStage.sample';
import { journalName, snapshotName } from './ringShelf';
import { emptySentinel, merged } from './sentinel';

const rounds = Number(process.env['ROUNDS'] ?? 25);

function stage(now: () => Date = () => new Date('2026-11-23T08:00:00Z')) {
  const [disk, source] = [new MemoryDisk(), new MemorySource()];
  // A new ring on the same files is the app after a restart.
  return { disk, source, open: () => new Ring(disk, source, now) };
}

describe('the second ring', () => {
  it('has what the database had, after any work, restarts, torn tails and hours, as long as it said so', async () => {
    const deeds = ['commit', 'commit', 'commit', 'commit', 'restart', 'hour', 'import', 'tear'] as const;
    const step = fc.record({
      deed: fc.constantFrom(...deeds),
      count: fc.constantFrom(1, 1, 2, 700),
      cut: fc.nat(400),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        let time = Date.parse('2026-11-23T08:00:00Z');
        const { disk, source, open } = stage(() => new Date(time));
        let ring = open();
        let fresh = 0;
        source.found('net');
        await ring.catchUp('net');
        for (const each of steps) {
          if (each.deed === 'commit') {
            source.commit(
              'net',
              Array.from({ length: each.count }, () => {
                fresh += 1;
                return newActor(fresh);
              }),
            );
            await ring.catchUp('net');
            if (ring.isDue('net')) await ring.renew('net', 'regular');
          } else if (each.deed === 'restart') ring = open();
          else if (each.deed === 'hour') time += 3_600_000;
          else if (each.deed === 'import') await ring.renew('net', 'import');
          else {
            // Written while the process was killed: half a line behind what was confirmed.
            const newest = (await disk.files('net')).findLast(({ name }) => name.endsWith('.journal'));
            if (newest === undefined) continue;
            const torn = new TextEncoder()
              .encode('0badc0de {"head":{"seq":999}}\n01'.repeat(20))
              .subarray(0, each.cut);
            await disk.append('net', newest.name, newest.bytes, [torn]);
            ring = open();
          }
          const reached = await open().reach('net');
          expect(reached?.seq).toBe((await source.lastHead('net'))?.seq);
          expect(reached?.rows).toEqual(source.rows('net'));
          const watched = (await ring.sentinel()).networks['net'];
          expect(watched?.seq).toBe(reached?.seq);
          expect(watched?.counts).toEqual(countsOf(source.rows('net')));
        }
        expect((await ring.points('net')).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: rounds },
    );
  });

  it('bridges a damaged newest snapshot by the one before it and the changes since', async () => {
    for (const flip of ['head', 'body', 'cut'] as const) {
      const { disk, source, open } = stage();
      const ring = open();
      source.found('net');
      for (let at = 0; at < 6; at += 1) {
        source.commit('net', [newActor(at)]);
        await ring.catchUp('net');
        if (at === 3) await ring.renew('net', 'import');
      }
      const path = `net/${snapshotName((await ring.points('net'))[0]?.index ?? 0)}`;
      const bytes = disk.all.get(path) ?? new Uint8Array();
      const at = flip === 'head' ? 20 : bytes.length - 30;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      if (flip === 'cut') disk.all.set(path, bytes.slice(0, at));
      expect((await open().reach('net'))?.rows).toEqual(source.rows('net'));
    }
  });

  it('tells that the database has less, and goes on beside what was lost when that is settled', async () => {
    const { source, open } = stage();
    const ring = open();
    source.found('net');
    for (let at = 0; at < 5; at += 1) {
      source.commit('net', [newActor(at)]);
      await ring.catchUp('net');
    }
    const before = source.rows('net');
    source.lose('net', 2);
    await expect(ring.catchUp('net')).rejects.toEqual(new RingTrouble('behind'));
    expect((await ring.reach('net'))?.rows).toEqual(before);
    await ring.settle('net');
    source.commit('net', [newActor(50)]);
    await ring.catchUp('net');
    expect((await open().reach('net'))?.rows).toEqual(source.rows('net'));
    // The same number of changes, but others: seen by their transactions.
    source.lose('net', 1);
    source.commit('net', [newActor(51)]);
    await ring.catchUp('net');
    expect((await open().reach('net'))?.rows).toEqual(source.rows('net'));
  });

  it('after an erasure has no byte of before, in this network and in lost ones', async () => {
    const { disk, source, open } = stage();
    const ring = open();
    for (const id of ['net', 'lost']) {
      source.found(id);
      source.commit(id, [newActor(1, 'Übelfrosch')]);
      await ring.catchUp(id);
    }
    source.books.delete('lost');
    await ring.settle('lost');
    const clean = {
      table: 'actors' as const,
      id: 'actor-1',
      set: { name: 'x' },
      prev: { name: 'Übelfrosch' },
    };
    source.commit('net', [newActor(2, 'Übelfrosch')]);
    await ring.renew('net', 'import');
    source.commit('net', [clean], 'erasure');
    await ring.catchUp('net');
    expect([...disk.all.keys()].filter((path) => !path.startsWith('/'))).toEqual([`net/${snapshotName(3)}`]);
    expect(await disk.folders()).toEqual(['net']);
    expect((await ring.sentinel()).left).toEqual({});
    expect((await open().reach('net'))?.rows.actors.get('actor-1')?.name).toBe('x');
  });

  it('after an erasure takes away at the next start what would not go then', async () => {
    const { disk, source, open } = stage();
    source.found('net');
    source.commit('net', [newActor(1, 'Übelfrosch')]);
    await open().catchUp('net');
    source.commit('net', [], 'erasure');
    const remove = disk.remove.bind(disk);
    disk.remove = () => Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
    await expect(open().catchUp('net')).rejects.toEqual(new RingTrouble('failed'));
    expect(disk.all.size).toBeGreaterThan(3);
    disk.remove = remove;
    await open().catchUp('net');
    expect([...disk.all.keys()].filter((path) => path.startsWith('net/'))).toEqual([
      `net/${snapshotName(2)}`,
    ]);
  });

  it('frees the oldest snapshots when there is no room, and says so when none is left to free', async () => {
    const { disk, source, open } = stage();
    const ring = open();
    source.found('net');
    for (let at = 0; at < 4; at += 1) {
      source.commit(
        'net',
        Array.from({ length: 60 }, (_, each) => newActor(at * 100 + each)),
      );
      await ring.catchUp('net');
      await ring.renew('net', 'import');
    }
    const used = [...disk.all.values()].reduce((sum, { length }) => sum + length, 0);
    disk.room = used + 50;
    source.commit('net', [newActor(1000)]);
    await ring.catchUp('net');
    expect((await open().reach('net'))?.rows).toEqual(source.rows('net'));
    expect((await ring.points('net')).length).toBeLessThan(5);
    disk.room = 0;
    source.commit('net', [newActor(1001)]);
    await expect(ring.catchUp('net')).rejects.toEqual(new RingTrouble('full'));
    // Room again: everything is caught up with.
    disk.room = Number.POSITIVE_INFINITY;
    await ring.catchUp('net');
    expect((await open().reach('net'))?.rows).toEqual(source.rows('net'));
  });

  it('several tabs write in turns, and none overwrites another', async () => {
    const { source, open } = stage();
    const tabs = [open(), open(), open()];
    source.found('net');
    for (let at = 0; at < 30; at += 1) {
      source.commit('net', [newActor(at)]);
      if (at % 4 !== 3) await tabs[at % 3]?.catchUp('net');
      if (at % 7 === 6) await tabs[(at + 1) % 3]?.renew('net', 'regular');
    }
    await tabs[0]?.catchUp('net');
    expect((await open().reach('net'))?.rows).toEqual(source.rows('net'));
  });

  it('makes a damaged sentinel anew from the files, and forgets what was deleted on purpose', async () => {
    const { disk, source, open } = stage();
    const ring = open();
    for (const id of ['one', 'two']) {
      source.found(id, `Netz ${id}`);
      await ring.catchUp(id);
    }
    const before = await ring.sentinel();
    for (const slot of ['/sentinel-0', '/sentinel-1']) disk.all.set(slot, new Uint8Array([1, 2, 3]));
    expect((await open().sentinel()).networks).toEqual(before.networks);
    await ring.purge('one');
    source.books.delete('one');
    const after = await open().sentinel();
    expect(Object.keys(after.networks)).toEqual(['two']);
    expect(await disk.folders()).toEqual(['two']);
    // Another place still knows of it: it is not missed.
    expect(Object.keys(merged(after, before).networks)).toEqual(['two']);
    expect(Object.keys(merged(emptySentinel, before).networks)).toEqual(['one', 'two']);
  });

  it('catches up with networks that an app without a ring has written', async () => {
    const { disk, source, open } = stage();
    source.found('old');
    for (let at = 0; at < 5; at += 1) source.commit('old', [newActor(at)]);
    await open().catchUpAll();
    expect((await open().reach('old'))?.rows).toEqual(source.rows('old'));
    expect((await disk.files('old')).map(({ name }) => name)).toEqual([snapshotName(1)]);
    expect(disk.all.has(`old/${journalName(1)}`)).toBe(false);
  });
});
