// The check sees what was damaged past the app, and one undoable step brings back what was confirmed.
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../data/db';
import { clearShelf, found } from '../data/stage';
import { id } from '../model/net';
import { run, undoStep } from './command';
import { checkData, mendData, tellFlaws } from './dataCheck';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';
import { useSession } from './session';

/** Past the app and past Dexie: what a damaged disk does. */
async function damage(store: string, work: (rows: IDBObjectStore) => void): Promise<void> {
  const own = db.backendDB();
  if (own === null) throw new Error('no database');
  const transaction = own.transaction(store, 'readwrite');
  work(transaction.objectStore(store));
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
}

async function reopened(network: string): Promise<void> {
  closeNetwork();
  openNetwork(network);
  await expect.poll(() => useOpenNetwork.getState().status).toBe('ready');
}

interface ActorRow {
  readonly id: string;
  readonly networkId: string;
  readonly region?: string;
}

const stored = async (network: string, name: string) =>
  (await db.rowsOf('actors').get([network, id(name)])) as ActorRow | undefined;
const all = { journal: { ops: [], brokenSteps: 0, doubleIds: 0 }, flaws: [] };

beforeEach(async () => {
  closeNetwork();
  await clearShelf();
});

describe('the check of the data', () => {
  it('finds nothing after edits, deletions, undo and redo', async () => {
    const network = await found('A-B C-D');
    await reopened(network);
    await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    await run('removeActors', { ids: [id('C')] });
    await run('editActors', { ids: [id('B')], patch: { region: 'Süd' } });
    await undoStep();
    await undoStep();
    await run('removeActors', { ids: [id('D')] });
    expect(await checkData()).toEqual(all);
    expect(await mendData()).toMatchObject({ ok: true, change: { ops: [] } });
    await tellFlaws();
    expect(useSession.getState().dialog).toBeUndefined();
  });

  it('brings back what was confirmed last, and undo what stood there before', async () => {
    const network = await found('A-B');
    await reopened(network);
    await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    await run('addActor', { id: 'actor-new', name: 'Hort', type: 'youth_centre' });
    const row = await stored(network, 'A');
    await damage('actors', (rows) => {
      rows.put({ ...row, region: 'Verdreht' });
      rows.delete([network, 'actor-new']);
    });
    await reopened(network);
    const report = await checkData();
    expect(report?.journal.ops.map(({ id: one, set }) => [one, set])).toEqual([
      [id('A'), { region: 'Nord' }],
      ['actor-new', { name: 'Hort', type: 'youth_centre' }],
    ]);
    await tellFlaws();
    expect(useSession.getState().dialog).toMatchObject({ kind: 'message' });
    expect(await mendData()).toMatchObject({ ok: true, head: { code: 'mendFlaws', count: 2 } });
    expect((await stored(network, 'A'))?.region).toBe('Nord');
    expect(useOpenNetwork.getState().network?.actors.get('actor-new')?.name).toBe('Hort');
    expect(await checkData()).toEqual(all);
    await undoStep();
    expect((await stored(network, 'A'))?.region).toBe('Verdreht');
  });

  it('mends ties whose end is lost for good, says which steps are broken and what is kept twice', async () => {
    const network = await found('A-B');
    await reopened(network);
    await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    const row = await stored(network, 'A');
    if (row === undefined) throw new Error('not kept');
    await damage('actors', (rows) => rows.delete([network, id('B')]));
    await damage('pages', (pages) => pages.delete([network, 2, 0]));
    const { networkId: _, ...packed } = row;
    await damage('packs', (packs) =>
      packs.put({ networkId: network, table: 'actors', first: row.id, last: row.id, rows: [packed] }),
    );
    await reopened(network);
    const report = await checkData();
    expect(report?.journal).toEqual({ ops: [], brokenSteps: 1, doubleIds: 1 });
    expect(report?.flaws.map(({ code, table }) => [code, table])).toEqual([
      ['lostEnd', 'contacts'],
      ['lostEnd', 'cooperations'],
    ]);
    expect((await mendData()).ok).toBe(true);
    expect((await checkData())?.flaws).toEqual([]);
    expect(useOpenNetwork.getState().network?.cooperations.size).toBe(0);
  });
});
