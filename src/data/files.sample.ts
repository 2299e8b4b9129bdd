// Folders and files in memory with the parts of the File System Access API the app uses, and drives that fail.

/** What goes wrong at the next writing: the file is half written, is not there any more, says yes and keeps something else, or nothing comes back. */
export type DriveFault = 'breaks' | 'gone' | 'lies' | 'forbidden' | 'hangs';

export class FolderInMemory {
  readonly kind = 'directory';
  readonly files = new Map<string, FileInMemory>();
  readonly folders = new Map<string, FolderInMemory>();
  readonly name: string;
  constructor(name = '') {
    this.name = name;
  }

  getFileHandle(name: string, { create = false } = {}): Promise<FileInMemory> {
    const known = this.files.get(name);
    if (known !== undefined) return Promise.resolve(known);
    if (!create) return Promise.reject(new DOMException(name, 'NotFoundError'));
    const made = new FileInMemory(name);
    this.files.set(name, made);
    return Promise.resolve(made);
  }

  getDirectoryHandle(name: string, { create = false } = {}): Promise<FolderInMemory> {
    const known = this.folders.get(name);
    if (known !== undefined) return Promise.resolve(known);
    if (!create) return Promise.reject(new DOMException(name, 'NotFoundError'));
    const made = new FolderInMemory(name);
    this.folders.set(name, made);
    return Promise.resolve(made);
  }

  removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) return Promise.reject(new DOMException(name, 'NotFoundError'));
    return Promise.resolve();
  }

  async *values(): AsyncGenerator<FileInMemory | FolderInMemory> {
    yield* await Promise.resolve([...this.folders.values(), ...this.files.values()]);
  }
}

export class FileInMemory {
  readonly kind = 'file';
  readonly name: string;
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  fault: DriveFault | undefined;
  /** Of a drive that hangs: lets it answer after all. There once it is waited for. */
  answer: (() => void) | undefined;
  constructor(name: string) {
    this.name = name;
  }

  wake(): void {
    this.answer?.();
  }

  getFile(): Promise<File> {
    if (this.fault === 'gone') return Promise.reject(new DOMException(this.name, 'NotFoundError'));
    return Promise.resolve(new File([this.bytes], this.name));
  }

  /** Like browsers: what is written is swapped in when the stream is closed. */
  createWritable() {
    if (this.fault === 'gone') return Promise.reject(new DOMException(this.name, 'NotFoundError'));
    if (this.fault === 'forbidden') return Promise.reject(new DOMException(this.name, 'NotAllowedError'));
    let swap: Uint8Array<ArrayBuffer> = new Uint8Array();
    const hanging = () =>
      new Promise<void>((resolve) => {
        this.answer = resolve;
      });
    return Promise.resolve({
      write: (bytes: Uint8Array<ArrayBuffer>) => {
        const longer = new Uint8Array(swap.length + bytes.length);
        longer.set(swap);
        longer.set(bytes, swap.length);
        swap = longer;
        if (this.fault === 'hangs') return hanging();
        return this.fault === 'breaks'
          ? Promise.reject(new DOMException('disk', 'InvalidStateError'))
          : Promise.resolve();
      },
      close: () => {
        this.bytes = this.fault === 'lies' ? swap.slice(0, -1) : swap;
        return Promise.resolve();
      },
      abort: () => Promise.resolve(),
    });
  }
}

/** As the app sees them. */
export const asFile = (file: FileInMemory) => file as unknown as FileSystemFileHandle;
export const asFolder = (folder: FolderInMemory) => folder as unknown as FileSystemDirectoryHandle;
