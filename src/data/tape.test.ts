// The tape between tabs and the shelf of networks on a real Dexie.
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRows, same } from '../model/change';
import { id } from '../model/net';
import type { Id, NetworkRecord } from '../model/records';
import { lastHead } from './commit';
import { db, openDoor } from './db';
import { loadNetwork, type Snapshot, watchNetwork } from './live';
import { duplicateNetwork, listNetworks, purgeNetwork } from './networks';
import { act, actors, clearShelf, found } from './stage';

beforeEach(clearShelf);

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
      openDoor(transaction);
      const row = await db.rowsOf('actors').get([network, id('A')]);
      await db.rowsOf('actors').put(Object.assign({}, row, { region: 'Anderswo' }));
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
    const owners = new Set<Id>();
    for (const table of db.tables.filter(({ name }) => name !== 'meta')) {
      for (const row of (await table.toArray()) as { networkId: Id }[]) owners.add(row.networkId);
    }
    expect([...owners]).toEqual([second]);
    expect((await actors(second)).size).toBe(2);
  });
});
