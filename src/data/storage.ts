// The state of the store itself: opening, who else holds it, how safe and how full it is.
import { newId } from './newId';
import { db, openDoor, schemaVersion } from './db';
import { StoreTrouble, type TroubleCode, troubleFrom } from './trouble';

/** `trouble` undefined and ready: edits are possible. With trouble the app shows words and refuses edits. */
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

/** Tells the app of trouble that a write met; editing stops until the page is loaded anew. */
export function reportTrouble(code: TroubleCode): void {
  become({ ready: state.ready, trouble: code });
}

db.on('blocked', () => reportTrouble('blocked'));
// A newer tab upgrades: let it, and stop writing in the old shape (Dexie alone would let us go on).
db.on('versionchange', () => {
  db.close();
  reportTrouble('olderTab');
});

let deviceId = '';

/** Random id of this installation, never copied along with a network. */
export function device(): string {
  return deviceId;
}

/** Opens the database, founds it where it is new, and refuses to write into a newer shape. */
export async function openStore(): Promise<StoreState> {
  try {
    await db.open();
    await db.transaction('rw', db.meta, async (transaction) => {
      const schema = await db.meta.get('schema');
      if (schema !== undefined && Number(schema.value) > schemaVersion) throw new StoreTrouble('newerSchema');
      openDoor(transaction);
      if (schema === undefined || Number(schema.value) < schemaVersion) {
        await db.meta.put({ key: 'schema', value: schemaVersion });
      }
      const known = await db.meta.get('device');
      deviceId = known ? String(known.value) : newId();
      if (!known) await db.meta.put({ key: 'device', value: deviceId });
    });
    become({ ready: true });
  } catch (error) {
    become({ ready: false, trouble: troubleFrom(error).code });
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
