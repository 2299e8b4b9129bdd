// The door, the journal and undo on a real Dexie.
import { beforeEach, describe, expect, it } from 'vitest';
import { apply, type Change, type Op, same } from '../model/change';
import { isChange } from '../model/checks';
import { id } from '../model/net';
import { Network } from '../model/network';
import { type Id, placementId } from '../model/records';
import { verbs } from '../model/verbs';
import { commit, pageSize } from './commit';
import { db, openDoor, schemaVersion } from './db';
import { loadNetwork, opsOf } from './live';
import { purgeNetwork } from './networks';
import { act, actors, clearShelf, found, world } from './stage';
import { openStore } from './storage';
import { recentHeads, redo, stacksFrom, undo } from './undo';

beforeEach(clearShelf);

/** New actors, each renamed nine times: many rows would cost the store of the tests seconds to take back or away. */
function manyOps(length: number): Op[] {
  return Array.from({ length }, (_, at) => {
    const nth = at % 10;
    const set = nth === 0 ? { name: 'Akteur 0', type: 'youth_centre' } : { name: `Akteur ${nth}` };
    const prev = nth === 0 ? {} : { name: `Akteur ${nth - 1}` };
    return { table: 'actors', id: `bulk-${at - nth}`, set, prev };
  });
}

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

  it('refuses to add a record whose id is taken, even by a deleted one', async () => {
    const network = await found('A-B');
    const before = await loadNetwork(network);
    const fresh = {
      table: 'actors' as const,
      id: 'actor-9',
      set: { name: 'Neu', type: 'youth_centre' },
      prev: {},
    };
    const label = { code: 'addActor', count: 2 };
    const taken = { label, ops: [fresh, { ...fresh, id: id('A') }] };
    await expect(commit(network, taken, { origin: 'user' })).rejects.toMatchObject({ code: 'worldMoved' });
    expect(same((await loadNetwork(network)).rows, before.rows)).toBe(true);
    await act(network, 'removeActors', { ids: [id('A')] });
    await expect(commit(network, taken, { origin: 'user' })).rejects.toMatchObject({ code: 'worldMoved' });
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

  it('refuses to write into a network that was deleted', async () => {
    const network = await found('A');
    const before = await loadNetwork(network);
    await purgeNetwork(network);
    const label = { code: 'editActors', count: 1 };
    const op = {
      table: 'actors' as const,
      id: 'actor-9',
      set: { name: 'x', type: 'youth_centre' },
      prev: {},
    };
    await expect(commit(network, { label, ops: [op] }, { origin: 'user' })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await db.rowsOf('actors').count()).toBe(0);
    expect(before.rows.actors.size).toBe(1);
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

  it('refuses an import planned before another tab has written, but not before the map has', async () => {
    const network = await found('A');
    const { seq } = await loadNetwork(network);
    const hort = (key: string): Change => {
      const set = { name: 'Hort', type: 'youth_centre' };
      return { label: { code: 'importList', count: 1 }, ops: [{ table: 'actors', id: key, set, prev: {} }] };
    };
    const place = { viewId: 'view-1', actorId: id('A'), x: 1, y: 2 };
    const laid = [{ table: 'placements', id: placementId('view-1', id('A')), set: place, prev: {} }] as const;
    await commit(network, { label: { code: 'arrange', count: 1 }, ops: laid }, { origin: 'layout' });
    await commit(network, hort('hort-1'), { origin: 'import', basedOn: seq });
    const again = commit(network, hort('hort-2'), { origin: 'import', basedOn: seq });
    await expect(again).rejects.toMatchObject({ code: 'worldMoved' });
    expect((await loadNetwork(network)).rows.actors.size).toBe(2);
  });

  it('refuses to write into rows of a newer version', async () => {
    const network = await found('A');
    await db.transaction('rw', db.meta, async (transaction) => {
      openDoor(transaction);
      await db.meta.put({ key: 'schema', value: schemaVersion + 1 });
    });
    await expect(
      act(network, 'editActors', { ids: [id('A')], patch: { region: 'Nord' } }),
    ).rejects.toMatchObject({
      code: 'newerSchema',
    });
    expect((await loadNetwork(network)).rows.actors.get(id('A'))?.region).not.toBe('Nord');
    await openStore();
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
    const ops = manyOps(pageSize * 9 + 1);
    const head = await commit(
      network,
      { label: { code: 'importList', count: ops.length }, ops },
      { origin: 'import' },
    );
    expect(head.pages).toBe(10);
    expect(await opsOf(head)).toEqual(ops);
  });

  it('writes nothing when a large change is given up half way', async () => {
    const network = await found('A');
    const before = await loadNetwork(network);
    const ops = manyOps(pageSize * 5);
    const giveUp = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      if (share > 0.5) giveUp.abort();
    };
    const label = { code: 'importList', count: ops.length };
    const options = { origin: 'import' as const, signal: giveUp.signal, onProgress };
    await expect(commit(network, { label, ops }, options)).rejects.toMatchObject({ code: 'cancelled' });
    expect(shares).toEqual([0.2, 0.4, 0.6]);
    const after = await loadNetwork(network);
    expect([after.seq, same(after.rows, before.rows)]).toEqual([before.seq, true]);
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

  it('take positions of the map along with the actors they remove, and bring them back', async () => {
    const network = await found('A');
    await act(network, 'addActor', { id: 'actor-9', name: 'Neu', type: 'youth_centre' });
    const { rows } = await loadNetwork(network);
    const spots = [{ actorId: 'actor-9', x: 1, y: 1 }];
    const drawn = verbs.arrange(new Network(network, rows), { viewId: 'map', spots }, world);
    if (!isChange(drawn)) throw new Error('refused');
    await commit(network, drawn, { origin: 'layout' });
    await undo(network, '');
    const placements = async () => new Network(network, (await loadNetwork(network)).rows).placements;
    expect((await placements()).has('map-actor-9')).toBe(false);
    await redo(network, '');
    expect((await placements()).has('map-actor-9')).toBe(true);
  });

  it('are not held up by a position that has moved on', async () => {
    const network = await found('A');
    await act(network, 'editActors', { ids: [id('A')], patch: { note: 'eins' } });
    await act(network, 'placeActors', { viewId: 'map', spots: [{ actorId: id('A'), x: 50, y: 50 }] });
    const { rows } = await loadNetwork(network);
    const spots = [{ actorId: id('A'), x: 99, y: 99 }];
    const drawn = verbs.arrange(new Network(network, rows), { viewId: 'map', spots }, world);
    if (!isChange(drawn)) throw new Error('refused');
    await commit(network, drawn, { origin: 'layout' });
    await undo(network, '');
    await undo(network, '');
    expect((await actors(network)).get(id('A'))?.note).toBeUndefined();
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
