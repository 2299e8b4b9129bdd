// Which file a network is saved to: entries of the store's own, no part of the document.
import { liveQuery } from 'dexie';
import type { Id } from '../model/records';
import { type BoundFile, db, openDoor } from './db';
import { troubleFrom } from './trouble';

export async function boundFileOf(networkId: Id): Promise<BoundFile | undefined> {
  return db.files.get(networkId);
}

/** Calls back at once and after every change in any tab; returns the unsubscriber. */
export function watchBoundFile(networkId: Id, onFile: (bound: BoundFile | undefined) => void): () => void {
  const subscription = liveQuery(() => db.files.get(networkId)).subscribe({
    next: onFile,
    error: () => onFile(undefined),
  });
  return () => subscription.unsubscribe();
}

/** Whether a file of this SHA-256 was last written or read by this device. */
export function isOurs({ seen, sought }: BoundFile, digest: string): boolean {
  return digest === seen || digest === sought;
}

/** Throws `StoreTrouble`; then the former entry is still there. */
export async function keepBoundFile(bound: BoundFile): Promise<void> {
  await inStore(() => db.files.put(bound));
}

/** Changes some of an entry in one step, so that two tabs never write over each other; nothing where there is none. */
export async function changeBoundFile(networkId: Id, change: Partial<BoundFile>): Promise<void> {
  await inStore(() => db.files.update(networkId, change));
}

/** The network stays, and so does the file. */
export async function releaseBoundFile(networkId: Id): Promise<void> {
  await inStore(() => db.files.delete(networkId));
}

/** The network that is saved to this very file, whatever it is called by now. */
export async function boundToFile(handle: FileSystemFileHandle): Promise<BoundFile | undefined> {
  for (const bound of await db.files.toArray()) {
    if (bound.file !== undefined && (await bound.file.isSameEntry(handle).catch(() => false))) return bound;
  }
  return undefined;
}

export async function boundFilesCalled(name: string): Promise<BoundFile[]> {
  return (await db.files.toArray()).filter((bound) => bound.name === name);
}

/** Entries whose file is locked with this salt: their key may fit another file of the same people. */
export async function locksLike(salt: string, iter: number): Promise<NonNullable<BoundFile['lock']>[]> {
  const all = await db.files.toArray();
  return all.flatMap(({ lock }) => (lock?.salt === salt && lock.iter === iter ? lock : []));
}

async function inStore(write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await db.transaction('rw', db.files, async (transaction) => {
      openDoor(transaction);
      await write();
    });
  } catch (error) {
    throw troubleFrom(error);
  }
}
