// What the files of one network lead to: a whole snapshot, and the changes since as far as they follow each other.
import type { Id } from '../model/records';
import type { Disk } from './disk';
import { journalName, type Shelf, snapshotName } from './ringShelf';
import { entriesIn, following, type Reached, replay, type RingEntry, type Segment } from './segment';
import { rowsOfSnapshot } from './snapshotFile';

export class RingReading {
  private readonly disk: Disk;
  private readonly shelf: Shelf;

  constructor(disk: Disk, shelf: Shelf) {
    this.disk = disk;
    this.shelf = shelf;
  }

  /** The state a network had at a snapshot, without one at the last change. `undefined` where nothing whole is left. */
  async reach(id: Id, index?: number): Promise<Reached | undefined> {
    const points = await this.shelf.points(id);
    for (const [at, { about }] of points.entries()) {
      if (index !== undefined && about.index !== index) continue;
      const bytes = await this.disk.read(id, snapshotName(about.index));
      const rows = bytes && (await rowsOfSnapshot(bytes));
      if (rows === undefined) continue;
      const state: Reached = { rows, seq: about.seq, head: about.head };
      if (index !== undefined) return state;
      const parted = points.slice(0, at).find(({ about: later }) => later.occasion === 'parted');
      const played = await this.played(id, state, about.index, parted?.about.index);
      return parted === undefined ? played : { ...played, isEarlier: true };
    }
    return undefined;
  }

  async segment(id: Id, index: number): Promise<Segment> {
    return entriesIn((await this.disk.read(id, journalName(index))) ?? new Uint8Array());
  }

  /**
   * A damaged snapshot is bridged by the one before it and the changes up to the damaged one and after. Nothing is played across a gap:
   * what is whole behind it is only counted.
   */
  private async played(id: Id, from: Reached, first: number, before = Infinity): Promise<Reached> {
    let state = from;
    const unused: RingEntry[] = [];
    for (const index of await this.shelf.journals(id)) {
      if (index < first || index >= before) continue;
      const { entries, behind } = await this.segment(id, index);
      const all = [...entries, ...behind];
      const next = unused.length > 0 ? [] : following(state, all);
      state = replay(state, next);
      const refused = all.slice(next.length);
      // What did not follow, and is not merely further on, went on from something else.
      if (refused.some(({ head }) => head.seq <= state.seq + 1)) return { ...state, isEarlier: true };
      unused.push(...refused);
    }
    const last = unused.at(-1)?.head;
    if (last === undefined) return state;
    return { ...state, unused: { count: unused.length, seq: last.seq, at: last.at } };
  }
}
