// What the second ring needs of a place for files: folders one deep, whole files, and files that only grow.

export interface DiskFile {
  readonly name: string;
  readonly bytes: number;
}

/** Everything rejects with what the browser throws; `write` and `append` resolve when the bytes are flushed. */
export interface Disk {
  folders(): Promise<string[]>;
  /** Empty where there is no such folder. */
  files(folder: string): Promise<DiskFile[]>;
  /** `undefined` where there is no such file. */
  read(folder: string, name: string, from?: number, to?: number): Promise<Uint8Array | undefined>;
  write(folder: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Cuts the file off at `at` and writes behind that; returns its new size. Rejects where the file is shorter. */
  append(folder: string, name: string, at: number, parts: Iterable<Uint8Array>): Promise<number>;
  remove(folder: string, name: string): Promise<void>;
  removeFolder(folder: string): Promise<void>;
}
