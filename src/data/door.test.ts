// The door, the journal and the tape on a real Dexie.
import { beforeEach, describe, expect, it } from 'vitest';
import { apply, emptyRows, same } from '../model/change';
import { isChange } from '../model/checks';
import type { Verb } from '../model/deeds';
import { id, rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { type Id, type NetworkRecord, tableNames } from '../model/records';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { commit, lastHead, pageSize } from './commit';
import { db, schemaVersion } from './db';
import { loadNetwork, opsOf, type Snapshot, watchNetwork } from './live';
import { duplicateNetwork, foundNetwork, listNetworks, purgeNetwork } from './networks';
import { openStore } from './storage';
import { recentHeads, redo, stacksFrom, undo } from './undo';

let fresh = 0;
const world = { today: '2026-11-22', newId: () => `fresh-${fresh++}` };

async function found(text: string): Promise<Id> {
  const rows = rowsOfNet(text);
  const records = Object.fromEntries(
    tableNames.filter((name) => name !== 'networks').map((name) => [name, [...rows[name].values()]]),
  );
  return foundNetwork({ name: 'Testnetz', records });
}

async function act<C extends VerbCode>(networkId: Id, code: C, input: InputOf<C>) {
  const { rows, seq } = await loadNetwork(networkId);
  const answer = (verbs[code] as unknown as Verb<InputOf<C>>)(new Network(networkId, rows), input, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return commit(networkId, answer, { origin: 'user', basedOn: seq });
}

async function actors(networkId: Id) {
  return new Network(networkId, (await loadNetwork(networkId)).rows).actors;
}

beforeEach(async () => {
  if (!db.isOpen()) await openStore();
  await db.meta.get('schema');
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});

describe('the door', () => {
  it('lets nobody else write', async () => {
    await expect(
      db.rowsOf('actors').put({ networkId: 'x', id: 'y', name: 'z', type: 't' } as never),
    ).rejects.toThrow('outside the door');
    await expect(db.meta.put({ key: 'schema', value: 99 })).rejects.toThrow('outside the door');
  });

  it('writes rows and journal together, and the tape reaches the same state', async () => {
    const network = await found('A-B');
    const before = await loadNetwork(network);
    const head = await act(network, 'editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    const after = await loadNetwork(network);
    expect(after.seq).toBe(head.seq);
    expect(same(apply(before.rows, { ops: await opsOf(head) }), after.rows)).toBe(true);
  });

  it('refuses when the world moved, and then nothing is written', async () => {
    const network = await found('A-B');
    const op = { table: 'actors' as const, id: id('A'), set: { region: 'Süd' }, prev: { region: 'Gestern' } };
    const other = {
      table: 'actors' as const,
      id: id('B'),
      set: { region: 'Süd' },
      prev: { region: 'Mitte' },
    };
    const label = { code: 'editActors', count: 2 };
    const before = await loadNetwork(network);
    await expect(commit(network, { label, ops: [other, op] }, { origin: 'user' })).rejects.toMatchObject({
      code: 'worldMoved',
    });
    const after = await loadNetwork(network);
    expect(after.seq).toBe(before.seq);
    expect(same(after.rows, before.rows)).toBe(true);
  });

  it('refuses references to nothing and to what is deleted', async () => {
    const network = await found('A-B');
    const add = (actorA: Id) => ({
      label: { code: 'addCooperation', count: 1 },
      ops: [
        {
          table: 'cooperations' as const,
          id: 'coop-9',
          set: { actorA, actorB: id('B'), intensity: 1 },
          prev: {},
        },
      ],
    });
    await expect(commit(network, add('actor-nobody'), { origin: 'user' })).rejects.toMatchObject({
      code: 'dangling',
    });
    await act(network, 'removeActors', { ids: [id('A')] });
    await expect(commit(network, add(id('A')), { origin: 'user' })).rejects.toMatchObject({
      code: 'dangling',
    });
  });

  it('refuses a deletion computed before another tab added a tie', async () => {
    const network = await found('A-B C');
    const { rows, seq } = await loadNetwork(network);
    const removal = verbs.removeActors(new Network(network, rows), { ids: [id('A')] }, world);
    await act(network, 'addCooperation', { actorA: id('A'), actorB: id('C'), intensity: 1 });
    if (!isChange(removal)) throw new Error('refused');
    await expect(commit(network, removal, { origin: 'user', basedOn: seq })).rejects.toMatchObject({
      code: 'worldMoved',
    });
  });

  it('refuses to write once a newer version has taken over the store', async () => {
    const network = await found('A');
    await db.transaction('rw', db.meta, async (transaction) => {
      (await import('./db')).openDoor(transaction);
      await db.meta.put({ key: 'schema', value: schemaVersion + 1 });
    });
    await expect(
      act(network, 'editActors', { ids: [id('A')], patch: { region: 'Nord' } }),
    ).rejects.toMatchObject({
      code: 'newerSchema',
    });
    expect((await openStore()).trouble).toBe('newerSchema');
    await db.transaction('rw', db.meta, async (transaction) => {
      (await import('./db')).openDoor(transaction);
      await db.meta.put({ key: 'schema', value: schemaVersion });
    });
    expect((await openStore()).trouble).toBeUndefined();
  });

  it('keeps fields it does not know', async () => {
    const network = await found('A');
    await commit(
      network,
      {
        label: { code: 'x', count: 1 },
        ops: [{ table: 'actors', id: id('A'), set: { future: 'kept' }, prev: { future: null } }],
      },
      { origin: 'remote' },
    );
    await act(network, 'editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    expect((await actors(network)).get(id('A'))).toMatchObject({ future: 'kept', region: 'Nord' });
  });

  it('splits a large change into pages and plays them back in order', async () => {
    const network = await found('A');
    const ops = Array.from({ length: pageSize * 2 + 1 }, (_, at) => ({
      table: 'actors' as const,
      id: `bulk-${at}`,
      set: { name: `Akteur ${at}`, type: 'youth_centre' },
      prev: {},
    }));
    const head = await commit(
      network,
      { label: { code: 'importList', count: ops.length }, ops },
      { origin: 'import' },
    );
    expect(head.pages).toBe(3);
    expect((await opsOf(head)).map((op) => op.id)).toEqual(ops.map((op) => op.id));
  });

  it('stamps tombstones with time and device', async () => {
    const network = await found('A');
    await act(network, 'removeActors', { ids: [id('A')] });
    const row = (await loadNetwork(network)).rows.actors.get(id('A'));
    expect(row?._del).toMatch(/^\d{4}-\d{2}-\d{2}T.+Z [\w-]{18}$/);
  });
});

describe('undo and redo', () => {
  it('go back over 200 steps after a restart and forward again', async () => {
    const network = await found('A');
    const start = await loadNetwork(network);
    for (let step = 0; step < 205; step++) {
      await act(network, 'editActors', { ids: [id('A')], patch: { note: `Schritt ${step}` } });
    }
    const end = await loadNetwork(network);
    db.close();
    await openStore();
    let steps = 0;
    while (await undo(network, '')) steps++;
    expect(steps).toBe(205);
    expect(same((await loadNetwork(network)).rows, start.rows)).toBe(true);
    while (await redo(network, '')) steps--;
    expect(steps).toBe(0);
    expect(same((await loadNetwork(network)).rows, end.rows)).toBe(true);
  }, 60_000);

  it('forget what could be redone when a new deed is done', async () => {
    const network = await found('A');
    await act(network, 'editActors', { ids: [id('A')], patch: { note: 'eins' } });
    await undo(network, '');
    await act(network, 'editActors', { ids: [id('A')], patch: { note: 'zwei' } });
    const { undo: back, redo: forth } = stacksFrom(await recentHeads(network));
    expect([back.length, forth.length]).toEqual([1, 0]);
    expect(await redo(network, '')).toBeUndefined();
  });

  it('leave the first drawing of the map alone', async () => {
    const network = await found('A-B');
    const { rows } = await loadNetwork(network);
    const placed = verbs.arrange(
      new Network(network, rows),
      { viewId: 'map', spots: [{ actorId: id('B'), x: 1, y: 1 }] },
      world,
    );
    if (!isChange(placed)) throw new Error('refused');
    await commit(network, placed, { origin: 'layout' });
    expect(await undo(network, '')).toBeUndefined();
  });

  it('bring back a deleted actor with everything that went with it', async () => {
    const network = await found('A-B A>C');
    const before = await loadNetwork(network);
    await act(network, 'removeActors', { ids: [id('A')] });
    await undo(network, '');
    expect(same((await loadNetwork(network)).rows, before.rows)).toBe(true);
    await redo(network, '');
    expect((await actors(network)).has(id('A'))).toBe(false);
  });
});

describe('the tape', () => {
  it('shows two tabs the same network after each change', async () => {
    const network = await found('A-B');
    const tabs: Snapshot[] = [
      { rows: emptyRows(), seq: 0 },
      { rows: emptyRows(), seq: 0 },
    ];
    const stops = tabs.map((_, at) =>
      watchNetwork(network, {
        onSnapshot: (snapshot) => {
          tabs[at] = snapshot;
        },
        onGone: () => {},
        onTrouble: (trouble) => {
          throw trouble;
        },
      }),
    );
    await act(network, 'editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    await act(network, 'addCooperation', { actorA: id('B'), actorB: id('A'), intensity: 4 });
    const wanted = await loadNetwork(network);
    await expect.poll(() => tabs.map((tab) => tab.seq)).toEqual([wanted.seq, wanted.seq]);
    for (const tab of tabs) expect(same(tab.rows, wanted.rows)).toBe(true);
    for (const stop of stops) stop();
  });

  it('takes a fresh picture when the entries it missed are no longer kept', async () => {
    const network = await found('A');
    let latest: Snapshot | undefined;
    const stop = watchNetwork(network, {
      onSnapshot: (snapshot) => {
        latest = snapshot;
      },
      onGone: () => {},
      onTrouble: () => {},
    });
    await expect.poll(() => latest?.seq).toBe(1);
    const label = { code: 'editActors', count: 1 };
    await db.transaction('rw', db.tables, async (transaction) => {
      (await import('./db')).openDoor(transaction);
      await db.rowsOf('actors').update([network, id('A')], { region: 'Anderswo' } as never);
      await db.journal.add({
        networkId: network,
        seq: 2,
        tx: 'tx',
        at: '2026-11-22T00:00:00Z',
        device: 'd',
        user: '',
        origin: 'user',
        code: label.code,
        count: 1,
        pages: 1,
      });
    });
    await expect.poll(() => latest?.rows.actors.get(id('A'))?.region).toBe('Anderswo');
    stop();
  });

  it('tells when the network was deleted in another tab', async () => {
    const network = await found('A');
    let gone = false;
    const stop = watchNetwork(network, {
      onSnapshot: () => {},
      onGone: () => {
        gone = true;
      },
      onTrouble: () => {},
    });
    await expect.poll(async () => (await lastHead(network))?.seq).toBe(1);
    await purgeNetwork(network);
    await expect.poll(() => gone).toBe(true);
    stop();
  });
});

describe('the shelf', () => {
  it('copies a network with a history and an epoch of its own', async () => {
    const network = await found('A-B');
    const { rows } = await loadNetwork(network);
    const copy = await duplicateNetwork(rows, 'Kopie');
    await act(copy, 'removeActors', { ids: [id('A')] });
    expect((await actors(network)).has(id('A'))).toBe(true);
    const self = (key: Id) => db.rowsOf('networks').get([key, key]) as unknown as Promise<NetworkRecord>;
    expect((await self(copy)).epoch).not.toBe((await self(network)).epoch);
    expect((await listNetworks()).map((card) => card.name).sort()).toEqual(['Kopie', 'Testnetz']);
  });

  it('purges every trace of a network and nothing else', async () => {
    const [first, second] = [await found('A-B'), await found('A-B')];
    await purgeNetwork(first);
    for (const table of db.tables) {
      if (table.name === 'meta') continue;
      const rows = (await table.toArray()) as { networkId: Id }[];
      expect(rows.filter((row) => row.networkId === first)).toEqual([]);
      if (!['views', 'placements', 'types'].includes(table.name)) {
        expect(rows.filter((row) => row.networkId === second).length, table.name).toBeGreaterThanOrEqual(
          table.name === 'relations' ? 0 : 1,
        );
      }
    }
  });
});
