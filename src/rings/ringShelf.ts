// The files of the second ring: which snapshots there are, which go, and what is freed when there is no room.
import type { Id } from '../model/records';
import type { Disk, DiskFile } from './disk';
import { kept } from './keeping';
import { aboutBytes, aboutOf, type SnapshotAbout } from './snapshotFile';

export function snapshotName(index: number): string {
  return `${String(index).padStart(6, '0')}.snapshot`;
}

/** The changes after that snapshot. */
export function journalName(index: number): string {
  return `${String(index).padStart(6, '0')}.journal`;
}

function indexOf({ name }: DiskFile): number {
  return Number.parseInt(name, 10) || 0;
}

interface Point {
  readonly about: SnapshotAbout;
  /** With the journal that follows. */
  readonly bytes: number;
}

/** Of one network, in bytes. */
const limit = 48_000_000;

export class Shelf {
  private readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /** Whole snapshots, the newest first; nothing from before an erasure. */
  async points(id: Id): Promise<Point[]> {
    const files = await this.disk.files(id);
    const points: Point[] = [];
    for (const file of files.toReversed()) {
      if (!file.name.endsWith('.snapshot')) continue;
      const beginning = await this.disk.read(id, file.name, 0, aboutBytes);
      const about = beginning && aboutOf(beginning, file.bytes);
      if (about === undefined) continue;
      const journal = files.find(({ name }) => name === journalName(about.index));
      points.push({ about, bytes: file.bytes + (journal?.bytes ?? 0) });
      if (about.occasion === 'erasure') break;
    }
    return points;
  }

  /** The journals there are, the oldest first. */
  async journals(id: Id): Promise<number[]> {
    const files = await this.disk.files(id);
    return files.filter(({ name }) => name.endsWith('.journal')).map(indexOf);
  }

  /** Of any file there is, damaged or not. */
  async newestIndex(id: Id): Promise<number> {
    return Math.max(0, ...(await this.disk.files(id)).map(indexOf));
  }

  /** Removes what is not kept, with the journals behind it; never anything after the newest whole snapshot. */
  async tidy(id: Id): Promise<void> {
    const points = await this.points(id);
    const keepable = points.map(({ about, bytes }) => ({ index: about.index, at: about.at, bytes }));
    const stay = new Set(kept(keepable, limit).map(({ index }) => index));
    const newest = points[0]?.about.index ?? 0;
    for (const file of await this.disk.files(id)) {
      const index = indexOf(file);
      if (index < newest && !stay.has(index)) await this.disk.remove(id, file.name);
    }
  }

  /** Removes the oldest snapshot that is not needed to restore any network; tells whether there was one. */
  async freeOldest(): Promise<boolean> {
    let oldest: SnapshotAbout | undefined;
    for (const id of await this.disk.folders()) {
      const spare = (await this.points(id)).at(-1)?.about;
      const count = (await this.points(id)).length;
      if (spare !== undefined && count > 1 && (oldest === undefined || spare.at < oldest.at)) oldest = spare;
    }
    if (oldest === undefined) return false;
    await this.disk.remove(oldest.id, snapshotName(oldest.index));
    await this.disk.remove(oldest.id, journalName(oldest.index));
    return true;
  }
}
