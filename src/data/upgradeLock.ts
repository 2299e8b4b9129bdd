// Only one tab brings the database to a newer shape; the others wait and say so.
import { db, schemaVersion } from './db';
import type { TroubleCode } from './trouble';

const lockName = 'akteursnetz-upgrade';

/** Does `open` alone where the database has an older shape, and at once where there is nothing to upgrade or no locks to be had. */
export async function upgradedByOne(
  open: () => Promise<unknown>,
  tell: (code: TroubleCode) => void,
): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks || !(await isOlder())) {
    await open();
    return;
  }
  const done = await locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await open();
    return lock !== null;
  });
  if (done) return;
  tell('upgrading');
  await locks.request(lockName, open);
}

/** Whether the database on this device has an older shape; nothing is opened for it. */
export async function isOlder(): Promise<boolean> {
  // Where a browser cannot say, the database itself still lets only one upgrade; where there is none, opening it says so.
  const { indexedDB: store } = globalThis as Partial<typeof globalThis>;
  const all = (await store?.databases?.().catch(() => [])) ?? [];
  const version = all.find(({ name }) => name === db.name)?.version;
  return version !== undefined && version < schemaVersion * 10;
}
