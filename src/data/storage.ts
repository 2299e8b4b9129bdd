// The state of the store itself: opening, who else holds it, how safe and how full it is.
import { newId } from './newId';
import { db, isNewer, openDoor, schemaVersion } from './db';
import { StoreTrouble, type TroubleCode, troubleFrom } from './trouble';
import { upgradedByOne } from './upgradeLock';

/** Ready: there is something to read. With trouble the app shows words and refuses edits. */
export interface StoreState {
  readonly ready: boolean;
  readonly trouble?: TroubleCode;
}

let state: StoreState = { ready: false };
const listeners = new Set<() => void>();

export function storeState(): StoreState {
  return state;
}

/** Calls back on every change of `storeState()`; returns the unsubscriber. */
export function watchStore(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: StoreState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Tells the app of trouble that a write met; editing stops until the store has been tried again or the page is loaded anew. */
export function reportTrouble(code: TroubleCode): void {
  become({ ready: state.ready, trouble: code });
}

db.on('blocked', () => reportTrouble('blocked'));
// A newer tab upgrades, or somebody deletes: let them, and stop. Without `false` Dexie's own listener would open the database again
// for the next deed, in the new shape or empty.
db.on('versionchange', ({ newVersion }) => {
  db.close();
  reportTrouble(newVersion === null ? 'closed' : 'olderTab');
  return false;
});

/** The browser takes the database away: site data were cleared, or the disk is gone. Again Dexie would found an empty one. */
function watchLoss(): void {
  const own = db.backendDB();
  own?.addEventListener('close', () => {
    db.close();
    reportTrouble('closed');
  });
}

let deviceId = newId();

/** Random id of this installation, never copied along with a network; while the database cannot be opened one for this page's life. */
export function device(): string {
  return deviceId;
}

/** Opens the database, founds it where it is new, and only reads where a newer version of the app has written it. */
export function openStore(): Promise<StoreState> {
  return opened(async () => {});
}

/** A database that comes back without this installation's id is not the one that was lost: it is not founded anew over it. */
async function assertOurs(): Promise<void> {
  if ((await db.meta.get('device'))?.value === deviceId) return;
  db.close();
  throw new StoreTrouble('damaged');
}

async function opened(assert: () => Promise<void>): Promise<StoreState> {
  try {
    await upgradedByOne(() => db.open(), reportTrouble);
    await assert();
    watchLoss();
    await introduce();
    become(isNewer() ? { ready: true, trouble: 'newerSchema' } : { ready: true });
  } catch (error) {
    become({ ready: false, trouble: troubleFrom(error).code });
  }
  return state;
}

/** Reads and keeps who writes and in which shape; a newer shape is left as it is. */
async function introduce(): Promise<void> {
  await db.transaction(isNewer() ? 'r' : 'rw', db.meta, async (transaction) => {
    const known = await db.meta.get('device');
    deviceId = known ? String(known.value) : newId();
    if (isNewer()) return;
    openDoor(transaction);
    const schema = await db.meta.get('schema');
    if (Number(schema?.value) !== schemaVersion) await db.meta.put({ key: 'schema', value: schemaVersion });
    if (!known) await db.meta.put({ key: 'device', value: deviceId });
  });
}

/** As much as a small deed writes. */
const probe = 'x'.repeat(65_536);

/** Opens the store again after a failed write and tries whether it takes something; trouble that stays is reported. */
export async function tryStore(): Promise<StoreState> {
  if (!db.isOpen()) return opened(assertOurs);
  try {
    await db.transaction('rw', db.meta, async (transaction) => {
      openDoor(transaction);
      await db.meta.put({ key: 'probe', value: probe });
    });
    await db.transaction('rw', db.meta, async (transaction) => {
      openDoor(transaction);
      await db.meta.delete('probe');
    });
    become({ ready: true });
  } catch (error) {
    become({ ready: state.ready, trouble: troubleFrom(error).code });
  }
  return state;
}

export interface Safety {
  /** The browser promised not to clear the store on its own. */
  readonly persistent: boolean;
  readonly usedBytes?: number;
  readonly quotaBytes?: number;
}

/** How safe the store is, as far as the browser tells. */
export async function safety(): Promise<Safety> {
  const storage = globalThis.navigator?.storage;
  const persistent = (await storage?.persisted?.().catch(() => false)) ?? false;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  return {
    persistent,
    ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
    ...(estimate?.quota === undefined ? {} : { quotaBytes: estimate.quota }),
  };
}

/** Asks the browser to keep the store; it answers without asking the user or not at all. */
export async function askToPersist(): Promise<boolean> {
  return (await globalThis.navigator?.storage?.persist?.().catch(() => false)) ?? false;
}
