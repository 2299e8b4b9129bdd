// A write that fails: editing stops, what was meant is kept, and it is written when the store takes it after all.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '../data/commit';
import { db } from '../data/db';
import { clearShelf, found } from '../data/stage';
import { openStore, storeState } from '../data/storage';
import { id } from '../model/net';
import { run, trySavingAgain } from './command';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';
import { openDialog, useSession } from './session';
import { useUnsaved } from './unsaved';

/** From now on the browser refuses every write so. */
function refuseWrites(name: string): void {
  const refuse = () => {
    throw new DOMException('refused', name);
  };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refuse);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse);
}

const region = () => useOpenNetwork.getState().network?.actors.get(id('A'))?.region;
const edit = () => run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });

beforeEach(async () => {
  closeNetwork();
  useUnsaved.setState({ unsaved: undefined });
  await openStore();
  await clearShelf();
  const network = await found('A-B');
  openNetwork(network);
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});

afterEach(() => vi.restoreAllMocks());

describe.each([
  ['QuotaExceededError', 'quota'],
  ['AbortError', 'quota'],
  ['UnknownError', 'damaged'],
  ['DatabaseClosedError', 'closed'],
  ['TimeoutError', 'unknown'],
])('a write that fails with %s', (name, code) => {
  it('stops editing, is kept, and is written once the store takes it', async () => {
    refuseWrites(name);
    openDialog({ kind: 'palette' });
    expect(await edit()).toMatchObject({ ok: false, trouble: code });
    expect(storeState()).toEqual({ ready: true, trouble: code });
    expect(region()).toBe('Mitte');
    expect(useUnsaved.getState().unsaved?.change.ops[0]?.set).toEqual({ region: 'Nord' });
    // Nothing more is taken, and what was refused first stays the one that is kept.
    expect(await run('addActor', { name: 'Zu viel', type: 'youth_centre' })).toMatchObject({ trouble: code });
    expect(useUnsaved.getState().unsaved?.change.label.code).toBe('editActors');
    expect(await trySavingAgain()).toEqual({ saved: false });
    expect(storeState().trouble).toBe(code);

    vi.restoreAllMocks();
    expect(await trySavingAgain()).toMatchObject({ saved: true, change: { label: { code: 'editActors' } } });
    expect(storeState()).toEqual({ ready: true });
    expect(region()).toBe('Nord');
    expect(useUnsaved.getState().unsaved).toBeUndefined();
    // The dialog it came from is done with it.
    expect(useSession.getState().dialog).toBeUndefined();
  });
});

describe('a kept change that no longer fits what another window has written meanwhile', () => {
  it('is not written over it, says so, and leaves nothing that refers to nothing', async () => {
    const networkId = useOpenNetwork.getState().id ?? '';
    refuseWrites('QuotaExceededError');
    expect(await run('removeActors', { ids: [id('A')] })).toMatchObject({ ok: false, trouble: 'quota' });
    vi.restoreAllMocks();
    // Another window has room again before this one asks.
    const actor = {
      table: 'actors' as const,
      id: 'new',
      set: { name: 'Neu', type: 'youth_centre' },
      prev: {},
    };
    const tie = { actorA: 'new', actorB: id('A'), intensity: 2 };
    const ops = [actor, { table: 'cooperations' as const, id: 'tie', set: tie, prev: {} }];
    await commit(networkId, { label: { code: 'addActor', count: 1 }, ops }, { origin: 'user' });
    await vi.waitUntil(() => useOpenNetwork.getState().network?.cooperations.has('tie'));
    expect(await trySavingAgain()).toEqual({ saved: false, hasMoved: true });
    expect(useOpenNetwork.getState().network?.actors.has(id('A'))).toBe(true);
    // The store works again, so that it can be done anew; nothing is kept that could be written later all the same.
    expect(storeState()).toEqual({ ready: true });
    expect(useUnsaved.getState().unsaved).toBeUndefined();
    expect(await run('removeActors', { ids: [id('A')] })).toMatchObject({ ok: true });
    expect(useOpenNetwork.getState().network?.cooperations.has('tie')).toBe(false);
  });
});

describe('a database that was closed under the app', () => {
  it('is opened again, and the tape goes on', async () => {
    db.close();
    expect(await edit()).toMatchObject({ ok: false, trouble: 'closed' });
    expect(await trySavingAgain()).toMatchObject({ saved: true });
    expect(region()).toBe('Nord');
    expect(await run('editActors', { ids: [id('A')], patch: { region: 'Süd' } })).toMatchObject({ ok: true });
    expect(region()).toBe('Süd');
  });

  it('that comes back empty is trouble, and what is shown stays', async () => {
    db.close();
    expect(await edit()).toMatchObject({ ok: false });
    await new Promise((done) => {
      indexedDB.deleteDatabase('akteursnetz').onsuccess = done;
    });
    expect(await trySavingAgain()).toEqual({ saved: false });
    expect(storeState().trouble).toBe('damaged');
    expect(useOpenNetwork.getState().network?.actors.size).toBe(2);
    expect(useUnsaved.getState().unsaved?.change.label.code).toBe('editActors');
  });
});
