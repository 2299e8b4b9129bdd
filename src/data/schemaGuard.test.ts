// Old code never writes into a newer shape (reliability 1.3 rows 7 and 8): every door is tried from a tab that has been overtaken.
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { adding } from '../model/change';
import { id } from '../model/net';
import { commit } from './commit';
import { db, schemaVersion } from './db';
import { erase } from './erasure';
import { loadNetwork } from './live';
import { foundNetwork, listNetworks, purgeNetwork } from './networks';
import { clearShelf, found } from './stage';
import { openStore, storeState } from './storage';

const newer = (schemaVersion + 1) * 10;

/** The database as the next version of the app would open it, straight from the browser. */
function openRaised(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('akteursnetz', newer);
    request.onupgradeneeded = () => request.result.createObjectStore('ofTheNextVersion');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}

const fresh = adding('actors', { id: 'late-1', name: 'Zu spät', type: 'youth_centre' });
const change = { label: { code: 'addActor', count: 1 }, ops: [fresh] };

/** Everything that writes, tried once. */
const doors: readonly [name: string, write: (networkId: string) => Promise<unknown>][] = [
  ['a deed', (networkId) => commit(networkId, change, { origin: 'user' })],
  ['founding', () => foundNetwork({ name: 'Zu spät' })],
  ['deleting a network', (networkId) => purgeNetwork(networkId)],
  [
    'erasing',
    (networkId) => erase([networkId], { persons: [[id('P')]], reason: 'request', mentions: 'ways' }),
  ],
];

/** Every row of every store. */
async function everything(raw: IDBDatabase): Promise<string> {
  const names = [...raw.objectStoreNames];
  const transaction = raw.transaction(names, 'readonly');
  const lists = await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const request = transaction.objectStore(name).getAll();
          request.onsuccess = () => resolve([name, request.result]);
          request.onerror = () => reject(new Error(String(request.error)));
        }),
    ),
  );
  return JSON.stringify(lists);
}

beforeEach(async () => {
  db.close();
  await Dexie.delete('akteursnetz');
  await openStore();
  await clearShelf();
});

describe('a tab that a newer version has overtaken', () => {
  it('closes, says so, and writes nothing through any door', async () => {
    const network = await found('A-B');
    const raw = await openRaised();
    expect(storeState().trouble).toBe('olderTab');
    const before = await everything(raw);
    for (const [, write] of doors)
      await expect(write(network)).rejects.toMatchObject({ name: 'StoreTrouble' });
    expect(await everything(raw)).toBe(before);
    expect(db.isOpen()).toBe(false);
    raw.close();
  });
});

describe('a tab that is opened after the newer version', () => {
  it('shows everything, says why nothing can be changed, and writes nothing through any door', async () => {
    const network = await found('A-B');
    const raw = await openRaised();
    const before = await everything(raw);
    expect(await openStore()).toEqual({ ready: true, trouble: 'newerSchema' });
    expect((await listNetworks()).map((card) => card.id)).toEqual([network]);
    expect((await loadNetwork(network)).rows.actors.size).toBe(2);
    for (const [, write] of doors)
      await expect(write(network)).rejects.toMatchObject({ code: 'newerSchema' });
    expect(await everything(raw)).toBe(before);
    expect(raw.version).toBe(newer);
    raw.close();
  });
});

describe('a database that the browser takes away', () => {
  it('is not silently founded anew by the next deed', async () => {
    const network = await found('A-B');
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('akteursnetz');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error(String(request.error)));
    });
    expect(storeState().trouble).toBe('closed');
    for (const [, write] of doors)
      await expect(write(network)).rejects.toMatchObject({ name: 'StoreTrouble' });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  });
});
