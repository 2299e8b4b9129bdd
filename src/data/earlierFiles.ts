// The two versions before the file as it is: beside it in a shared folder, in the browser's own files where only one file was chosen.
import type { Id } from '../model/records';
import { answered, digestOf, FileTrouble, readHandle, writeHandle } from './fileAccess';

/** How many are kept. */
const kept = 2;

interface Shelf {
  readonly directory: FileSystemDirectoryHandle;
  /** What their names begin with; a dot and the number follow, 1 for the newer one. */
  readonly stem: string;
}

/** `devices` is the folder in which this device's file lies, where there is one. `undefined` where no browser files can be kept. */
async function shelfOf(
  networkId: Id,
  devices?: FileSystemDirectoryHandle,
  device = '',
): Promise<Shelf | undefined> {
  if (devices !== undefined) return { directory: devices, stem: device };
  return ownShelf(networkId, true).catch(() => undefined);
}

async function ownShelf(networkId: Id, create: boolean): Promise<Shelf> {
  const root = await navigator.storage.getDirectory();
  const files = await root.getDirectoryHandle('files', { create });
  return { directory: await files.getDirectoryHandle(networkId, { create }), stem: 'earlier' };
}

/** Whether this browser has files of its own; not where the app was opened as a file. */
export async function canKeepEarlier(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}

const nameAt = ({ stem }: Shelf, at: number) => `${stem}.${at}.netz`;

/**
 * Puts what is about to be replaced in front of what was kept, unless it is the first of that already: then nothing is pushed out.
 * `false`: nothing can be kept here, or there was no room. Throws `FileTrouble` where the drive does not answer.
 */
export async function keepEarlier(
  bytes: Uint8Array<ArrayBuffer>,
  networkId: Id,
  devices?: FileSystemDirectoryHandle,
  device?: string,
): Promise<boolean> {
  try {
    const shelf = await shelfOf(networkId, devices, device);
    if (shelf === undefined) return false;
    const newest = await handleAt(shelf, 1);
    if (newest !== undefined && (await digestOf(await readHandle(newest))) === (await digestOf(bytes)))
      return true;
    for (let at = kept; at > 1; at -= 1) {
      const former = await handleAt(shelf, at - 1);
      if (former === undefined) continue;
      await writeHandle(await madeAt(shelf, at), await readHandle(former));
    }
    await writeHandle(await madeAt(shelf, 1), bytes);
    return true;
  } catch (error) {
    if (error instanceof FileTrouble && error.code === 'noAnswer') throw error;
    return false;
  }
}

/** The newer one first. */
export async function earlierFiles(
  networkId: Id,
  devices?: FileSystemDirectoryHandle,
  device?: string,
): Promise<File[]> {
  const shelf = await shelfOf(networkId, devices, device);
  if (shelf === undefined) return [];
  const files: File[] = [];
  for (let at = 1; at <= kept; at += 1) {
    const file = await (await handleAt(shelf, at))?.getFile().catch(() => undefined);
    if (file !== undefined && file.size > 0) files.push(file);
  }
  return files;
}

/** After an erasure, and with the network itself: what is kept still holds everybody. `false`: something of it is left. Never throws. */
export async function dropEarlier(
  networkId: Id,
  devices?: FileSystemDirectoryHandle,
  device = '',
): Promise<boolean> {
  try {
    const shelf =
      devices === undefined ? await ownShelf(networkId, false) : { directory: devices, stem: device };
    let isGone = true;
    for (let at = 1; at <= kept; at += 1) {
      const removed = shelf.directory.removeEntry(nameAt(shelf, at)).then(() => true);
      isGone = (await removed.catch((error: unknown) => isMissing(error))) && isGone;
    }
    return isGone;
  } catch (error) {
    return isMissing(error) || hasNever(error);
  }
}

/** No files of its own: an old browser, or the app opened as a file. What cannot be opened just now is something else. */
function hasNever(error: unknown): boolean {
  const isPossible = typeof globalThis.navigator?.storage?.getDirectory === 'function';
  return !isPossible || (error instanceof DOMException && error.name === 'SecurityError');
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

function madeAt(shelf: Shelf, at: number): Promise<FileSystemFileHandle> {
  return answered(shelf.directory.getFileHandle(nameAt(shelf, at), { create: true }));
}

async function handleAt(shelf: Shelf, at: number): Promise<FileSystemFileHandle | undefined> {
  return shelf.directory.getFileHandle(nameAt(shelf, at)).catch(() => undefined);
}
