// A disk in memory for tests: files can be cut, flipped and refused.
import type { Disk, DiskFile } from './disk';

export class MemoryDisk implements Disk {
  readonly all = new Map<string, Uint8Array>();
  /** Bytes it can take in all. */
  room = Number.POSITIVE_INFINITY;

  async folders(): Promise<string[]> {
    const names = [...this.all.keys()].map((path) => path.slice(0, path.indexOf('/')));
    return [...new Set(names)].filter((name) => name !== '').sort();
  }

  async files(folder: string): Promise<DiskFile[]> {
    return [...this.all]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, bytes]) => ({ name: path.slice(folder.length + 1), bytes: bytes.length }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(folder: string, name: string, from = 0, to?: number): Promise<Uint8Array | undefined> {
    return this.all.get(`${folder}/${name}`)?.slice(from, to);
  }

  async write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.append(folder, name, 0, [bytes]);
  }

  async append(folder: string, name: string, at: number, parts: Iterable<Uint8Array>): Promise<number> {
    const before = this.all.get(`${folder}/${name}`) ?? new Uint8Array();
    if (before.length < at) throw new DOMException('shorter', 'InvalidStateError');
    let bytes = before.slice(0, at);
    for (const part of parts) {
      const left = this.room - this.used() + before.length - bytes.length;
      const next = new Uint8Array(bytes.length + Math.min(part.length, Math.max(0, left)));
      next.set(bytes);
      next.set(part.subarray(0, next.length - bytes.length), bytes.length);
      bytes = next;
      if (left < part.length) {
        // What a full disk did take stays, torn.
        this.all.set(`${folder}/${name}`, bytes);
        throw new DOMException('full', 'QuotaExceededError');
      }
    }
    this.all.set(`${folder}/${name}`, bytes);
    return bytes.length;
  }

  async remove(folder: string, name: string): Promise<void> {
    this.all.delete(`${folder}/${name}`);
  }

  async removeFolder(folder: string): Promise<void> {
    for (const path of this.all.keys()) if (path.startsWith(`${folder}/`)) this.all.delete(path);
  }

  private used(): number {
    return [...this.all.values()].reduce((sum, { length }) => sum + length, 0);
  }
}
