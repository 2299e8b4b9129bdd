// The browser's own file system (OPFS), written by synchronous handles, which exist in workers only and can flush.
import type { Disk, DiskFile } from './disk';

/** Folder of everything the second ring keeps. */
const ringFolder = 'rings';

interface SyncHandle {
  getSize(): number;
  truncate(size: number): void;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

type WorkerFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

export class OpfsDisk implements Disk {
  private readonly root: FileSystemDirectoryHandle;

  private constructor(root: FileSystemDirectoryHandle) {
    this.root = root;
  }

  /** Rejects where the browser offers no such file system, or where nothing is kept yet and nothing is to be made. */
  static async open(create: boolean): Promise<OpfsDisk> {
    const origin = await navigator.storage.getDirectory();
    return new OpfsDisk(await origin.getDirectoryHandle(ringFolder, { create }));
  }

  async folders(): Promise<string[]> {
    const names: string[] = [];
    for await (const [name, { kind }] of this.root.entries()) if (kind === 'directory') names.push(name);
    return names.sort();
  }

  async files(folder: string): Promise<DiskFile[]> {
    const directory = await found(() => this.root.getDirectoryHandle(folder));
    if (directory === undefined) return [];
    const files: DiskFile[] = [];
    for await (const handle of directory.values()) {
      if (handle.kind !== 'file') continue;
      files.push({ name: handle.name, bytes: (await (handle as FileSystemFileHandle).getFile()).size });
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(folder: string, name: string, from = 0, to?: number): Promise<Uint8Array | undefined> {
    const handle = await found(async () => (await this.folder(folder, false)).getFileHandle(name));
    if (handle === undefined) return undefined;
    return new Uint8Array(await (await handle.getFile()).slice(from, to).arrayBuffer());
  }

  async write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.append(folder, name, 0, [bytes]);
  }

  async append(folder: string, name: string, at: number, parts: Iterable<Uint8Array>): Promise<number> {
    const directory = await this.folder(folder, true);
    const file = (await directory.getFileHandle(name, { create: true })) as WorkerFile;
    const handle = await file.createSyncAccessHandle();
    try {
      // Somebody has cut it: what is missing must not become zeros.
      if (handle.getSize() < at) throw new DOMException('shorter than it was', 'InvalidStateError');
      handle.truncate(at);
      let size = at;
      for (const part of parts) {
        const written = handle.write(part, { at: size });
        // A full disk may take less than it was given and say nothing.
        if (written !== part.length) throw new DOMException('short write', 'QuotaExceededError');
        size += written;
      }
      handle.flush();
      return size;
    } finally {
      handle.close();
    }
  }

  async remove(folder: string, name: string): Promise<void> {
    await found(async () => (await this.folder(folder, false)).removeEntry(name));
  }

  async removeFolder(folder: string): Promise<void> {
    await found(() => this.root.removeEntry(folder, { recursive: true }));
  }

  /** The empty name is the folder of the ring itself. */
  private async folder(name: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    return name === '' ? this.root : this.root.getDirectoryHandle(name, { create });
  }
}

async function found<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
