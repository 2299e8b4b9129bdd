// The browser's way to files the user has chosen (File System Access): choosing, permission, reading, and writing that is checked.

/** Why a file could not be read or written; each has its words. */
export type FileTroubleCode =
  /** Moved, renamed, deleted, or its drive is not there. */
  | 'gone'
  /** The browser or the administration does not allow it. */
  | 'notAllowed'
  /** Another program holds it, or the drive answered with an error. */
  | 'notWritten'
  /** The drive says neither yes nor no. */
  | 'noAnswer'
  /** What was read back is not what was written. */
  | 'notVerified';

export class FileTrouble extends Error {
  readonly code: FileTroubleCode;

  constructor(code: FileTroubleCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'FileTrouble';
    this.code = code;
  }
}

interface PickerOptions {
  readonly id?: string;
  readonly suggestedName?: string;
  readonly mode?: 'readwrite';
  readonly types?: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** What the standard library does not know yet; absent in Firefox and Safari, and where the administration forbids it. */
interface Pickers {
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle[]>;
  readonly showDirectoryPicker?: (options: PickerOptions) => Promise<FileSystemDirectoryHandle>;
}

type Permission = 'granted' | 'prompt' | 'denied';

interface Permitted {
  readonly queryPermission?: (options: { readonly mode: 'readwrite' }) => Promise<Permission>;
  readonly requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<Permission>;
}

const pickers = globalThis as Pickers;

/** Whether a network can be bound to a file of the user's choice; otherwise files are downloaded and uploaded. */
export function canBindFiles(): boolean {
  return pickers.showSaveFilePicker !== undefined && pickers.showOpenFilePicker !== undefined;
}

export function canBindFolders(): boolean {
  return pickers.showDirectoryPicker !== undefined;
}

const netz = (description: string) => ({
  id: 'akteursnetz',
  types: [{ description, accept: { 'application/x-akteursnetz': ['.netz'] } }],
});

/** `undefined` when the user closes the native dialog. A file of that name that was chosen to be replaced is empty afterwards. */
export function chooseToSave(suggestedName: string, kind: string): Promise<FileSystemFileHandle | undefined> {
  return chosen(pickers.showSaveFilePicker?.({ ...netz(kind), suggestedName }));
}

export async function chooseToOpen(kind: string): Promise<FileSystemFileHandle | undefined> {
  return (await chosen(pickers.showOpenFilePicker?.(netz(kind))))?.[0];
}

export function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return chosen(pickers.showDirectoryPicker?.({ id: 'akteursnetz-folder', mode: 'readwrite' }));
}

async function chosen<T>(choice: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await choice;
  } catch (error) {
    if (nameOf(error) === 'AbortError') return undefined;
    throw troubleOf(error);
  }
}

/** `ask` only in answer to a deed of the user: browsers do not ask otherwise. */
export async function mayWrite(handle: FileSystemHandle, ask: boolean): Promise<Permission> {
  const { queryPermission, requestPermission } = handle as FileSystemHandle & Permitted;
  // The browser's own store asks nobody.
  const now = (await queryPermission?.call(handle, { mode: 'readwrite' })) ?? 'granted';
  if (now !== 'prompt' || !ask) return now;
  return (await requestPermission?.call(handle, { mode: 'readwrite' }).catch(() => 'prompt')) ?? 'granted';
}

/** How long a drive may be silent, in milliseconds: one that sleeps or is far away answers before. */
const patience = 30_000;
/** The slowest line that still counts as one, in bytes a millisecond, and how much is handed over at a time. */
const slowest = 100;
const piece = 4_000_000;

/** What `work` answers; `noAnswer` where the drive is silent for too long with that many bytes. A late answer goes nowhere. */
export async function answered<T>(work: Promise<T>, bytes = 0): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FileTrouble('noAnswer')), patience + bytes / slowest);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Throws `FileTrouble`. */
export async function readHandle(handle: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const file = await answered(handle.getFile());
    return new Uint8Array(await answered(file.arrayBuffer(), file.size));
  } catch (error) {
    throw troubleOf(error);
  }
}

/**
 * Writes the whole file: browsers write beside it and swap at the end, so that a break leaves the former one. Then it is read back.
 * Returns its SHA-256. Throws `FileTrouble`.
 */
export async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<string> {
  const own = new Uint8Array(bytes);
  const wanted = await digestOf(own);
  try {
    const opening = handle.createWritable();
    const stream = await answered(opening).catch((error: unknown) => {
      void opening.then((late) => late.abort()).catch(() => undefined);
      throw error;
    });
    try {
      for (let at = 0; at < own.length; at += piece)
        await answered(stream.write(own.subarray(at, at + piece)), Math.min(piece, own.length));
      await answered(stream.close(), own.length);
    } catch (error) {
      // What was written beside the file is dropped, whenever a drive wakes up that has not answered: nobody waits for that.
      const dropped = stream.abort().catch(() => undefined);
      if (!(error instanceof FileTrouble)) await answered(dropped).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw troubleOf(error);
  }
  if ((await digestOf(await readHandle(handle))) !== wanted) throw new FileTrouble('notVerified');
  return wanted;
}

/** SHA-256 in hex. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What browsers throw, as one of our codes. */
export function troubleOf(error: unknown): FileTrouble {
  if (error instanceof FileTrouble) return error;
  const name = nameOf(error);
  if (name === 'NotFoundError') return new FileTrouble('gone', error);
  if (name === 'NotAllowedError' || name === 'SecurityError') return new FileTrouble('notAllowed', error);
  return new FileTrouble('notWritten', error);
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
