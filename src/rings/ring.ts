// The second ring: of each network snapshots and the changes since, in files beside the database. Everything here happens under one lock.
import { schemaVersion, type JournalHead } from '../data/db';
import type { Op, Rows } from '../model/change';
import type { Id } from '../model/records';
import { countsOf } from './counts';
import type { Disk } from './disk';
import type { RingFailure } from './ringMessages';
import { RingReading } from './ringReading';
import { linesOf, type Reached, type RingEntry } from './segment';
import { emptySentinel, type Sentinel, type Watched } from './sentinel';
import { SentinelFile } from './sentinelFile';
import { type Occasion, type SnapshotAbout, snapshotBytes } from './snapshotFile';
import { journalName, Shelf, snapshotName } from './ringShelf';
import { advanced, labelOf, type Tail, toldLater } from './tail';

/** What the ring asks of the database. */
export interface Source {
  networks(): Promise<Id[]>;
  lastHead(id: Id): Promise<JournalHead | undefined>;
  headAt(id: Id, seq: number): Promise<JournalHead | undefined>;
  headsAfter(id: Id, seq: number): Promise<JournalHead[]>;
  /** Throws where they are no longer kept. */
  opsOf(head: JournalHead): Promise<readonly Op[]>;
  load(id: Id): Promise<{ readonly rows: Rows; readonly seq: number }>;
}

export class RingTrouble extends Error {
  readonly code: RingFailure;
  constructor(code: RingFailure, cause?: unknown) {
    super(code, { cause });
    this.name = 'RingTrouble';
    this.code = code;
  }
}

/** A new snapshot is due after so many changes, so much of them, or so long. */
const due = { entries: 200, bytes: 4_000_000, milliseconds: 15 * 60_000 };
/** Further behind than this a snapshot is cheaper than the changes. */
const farBehind = 300;
/** How long lost networks that nobody wanted back keep their files. */
const leftDays = 14;

export class Ring {
  private readonly disk: Disk;
  private readonly source: Source;
  private readonly now: () => Date;
  private readonly shelf: Shelf;
  private readonly reading: RingReading;
  private readonly sentinelFile: SentinelFile;
  private readonly tails = new Map<Id, Tail>();
  private turn = -1;

  constructor(disk: Disk, source: Source, now: () => Date = () => new Date()) {
    this.disk = disk;
    this.source = source;
    this.now = now;
    this.shelf = new Shelf(disk);
    this.reading = new RingReading(disk, this.shelf);
    this.sentinelFile = new SentinelFile(disk);
  }

  /** Writes what the database has and the ring has not. `undefined`: there is no such network. Throws `RingTrouble`. */
  async catchUp(id: Id): Promise<Sentinel | undefined> {
    const last = await this.source.lastHead(id);
    if (last === undefined) return undefined;
    const tail = await this.tailOf(id);
    if (tail === undefined) return this.point(id, 'begun');
    const { seq, head } = tail.watched;
    // Files that would not go when the network was purged: watched again.
    if (!(id in (await this.sentinel()).networks)) await this.note(id, tail);
    if (last.seq < seq) throw new RingTrouble('behind');
    const heads = last.seq === seq ? [] : await this.source.headsAfter(id, seq);
    // Where the files of before an erasure would not go then, they go now.
    if (heads.length === 0 && tail.about.occasion === 'erasure') await this.tidy(id);
    // Before anything else: an erasure takes steps with it, and nothing of before it may stay.
    if (heads.some(({ origin }) => origin === 'erasure')) return this.point(id, 'erasure');
    if ((await this.source.headAt(id, seq))?.tx !== head.tx) return this.point(id, 'parted');
    if (heads.length > farBehind) return this.point(id, 'regular');
    const entries: RingEntry[] = [];
    try {
      for (const each of heads) entries.push({ head: each, ops: await this.source.opsOf(each) });
    } catch {
      return this.point(id, 'regular');
    }
    return entries.length === 0 ? this.sentinel() : this.append(id, tail, entries);
  }

  /** Whether a snapshot should be taken before long. */
  isDue(id: Id): boolean {
    const tail = this.tails.get(id);
    if (tail === undefined || tail.entries === 0) return false;
    const age = Math.abs(this.now().getTime() - Date.parse(tail.about.at));
    return tail.entries >= due.entries || tail.bytes >= due.bytes || age >= due.milliseconds;
  }

  /** A snapshot of what the ring holds; none where nothing has changed since the last one. */
  async renew(id: Id, occasion: Occasion): Promise<Sentinel | undefined> {
    const sentinel = await this.catchUp(id);
    const tail = await this.tailOf(id);
    if (tail === undefined || tail.entries === 0) return sentinel;
    const reached = await this.reach(id);
    // What the files lead to is less where they are damaged.
    if (reached?.seq !== tail.watched.seq || reached.head?.tx !== tail.watched.head.tx)
      return this.point(id, occasion);
    return this.keep(id, occasion, reached);
  }

  /** A snapshot of what the database holds. An erasure that came while it was being read makes it one of an erasure. */
  async point(id: Id, occasion: Occasion): Promise<Sentinel> {
    const points = await this.points(id);
    const state = await this.loaded(id);
    const since = points.length === 0 ? [] : await this.source.headsAfter(id, await this.commonSeq(points));
    const isErased = since.some(({ origin, seq }) => origin === 'erasure' && seq <= state.seq);
    return this.keep(id, isErased ? 'erasure' : occasion, state);
  }

  /** From where on the database may tell of what these do not have: numbers of what it has lost say nothing. */
  private async commonSeq(points: readonly SnapshotAbout[]): Promise<number> {
    const common: number[] = [];
    for (const { id, seq, head } of points) {
      if (head.tx === '' || (await this.source.headAt(id, seq))?.tx === head.tx) common.push(seq);
    }
    return common.length === 0 ? 0 : Math.min(...common);
  }

  /** The state a network had at a snapshot, without one at the last change. `undefined` where nothing whole is left. */
  reach(id: Id, index?: number): Promise<Reached | undefined> {
    return this.reading.reach(id, index);
  }

  /** Damaged or not. */
  async hasFiles(id: Id): Promise<boolean> {
    return (await this.disk.files(id)).length > 0;
  }

  async points(id: Id): Promise<SnapshotAbout[]> {
    return (await this.shelf.points(id)).map(({ about }) => about);
  }

  /** A network that is deleted for good, or lost and neither restored nor wanted. */
  async purge(id: Id): Promise<Sentinel> {
    const sentinel = await this.sentinelFile.dropped(await this.sentinel(), id);
    this.tails.delete(id);
    this.turn = sentinel.turn;
    await this.disk.removeFolder(id);
    return sentinel;
  }

  /** The loss was told: the database goes on with what it has, what the ring has beyond that stays for a while. */
  async settle(id: Id): Promise<Sentinel> {
    if ((await this.source.lastHead(id)) !== undefined) return this.point(id, 'parted');
    const sentinel = await this.sentinelFile.left(await this.sentinel(), id, this.now().toISOString());
    this.tails.delete(id);
    this.turn = sentinel.turn;
    return sentinel;
  }

  /** Every network of the database; one that is behind is left alone. One that fails holds up no other; the first trouble is thrown then. */
  async catchUpAll(): Promise<Sentinel> {
    const failures: unknown[] = [];
    const attempt = async (work: Promise<unknown>) => {
      const error: unknown = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      const isBehind = error instanceof RingTrouble && error.code === 'behind';
      if (error !== undefined && !isBehind) failures.push(error);
    };
    for (const { id, leftAt } of Object.values((await this.sentinel()).left)) {
      const age = Math.abs(this.now().getTime() - Date.parse(leftAt));
      if (age > leftDays * 86_400_000) await attempt(this.purge(id));
    }
    for (const id of await this.source.networks()) await attempt(this.catchUp(id));
    if (failures.length > 0) throw failures[0];
    return this.sentinel();
  }

  /** Reads what would be restored; where that is less than was confirmed it is written anew, as long as the database has it. */
  async mend(id: Id): Promise<void> {
    const watched = (await this.tailOf(id))?.watched;
    const last = await this.source.lastHead(id);
    // What is not caught up with may be an erasure, and what is behind is a loss.
    if (watched === undefined || last?.seq !== watched.seq || last.tx !== watched.head.tx) return;
    const reached = await this.reach(id);
    if (reached?.seq === last.seq && reached.head?.tx === last.tx) return;
    await this.point(id, 'regular');
  }

  /** As it stands in the files; made anew from them where it is damaged. */
  async sentinel(): Promise<Sentinel> {
    const known = await this.sentinelFile.read();
    if (known !== undefined) {
      if (known.turn !== this.turn) this.tails.clear();
      this.turn = known.turn;
      return known;
    }
    this.tails.clear();
    const watched: Watched[] = [];
    for (const id of await this.disk.folders()) {
      const tail = await this.readTail(id);
      if (tail) watched.push(tail.watched);
    }
    return { ...emptySentinel, networks: Object.fromEntries(watched.map((each) => [each.id, each])) };
  }

  /** A snapshot of what somebody else has read. */
  async take(id: Id, occasion: Occasion, state: Reached): Promise<Sentinel> {
    return this.keep(id, occasion, state);
  }

  private async loaded(id: Id): Promise<Reached> {
    const { rows, seq } = await this.source.load(id);
    const head = await this.source.headAt(id, seq);
    return { rows, seq, ...(head && { head }) };
  }

  private async append(id: Id, tail: Tail, entries: readonly RingEntry[]): Promise<Sentinel> {
    const lines = entries.flatMap((entry, at) => {
      const after = (entries[at - 1]?.head ?? tail.watched.head).tx;
      return [...linesOf({ ...entry, after })];
    });
    const name = journalName(tail.about.index);
    const bytes = await this.withRoom(() => this.disk.append(id, name, tail.bytes, lines));
    return this.note(id, advanced(tail, entries, bytes));
  }

  private async keep(id: Id, occasion: Occasion, state: Reached): Promise<Sentinel> {
    const name = String(state.rows.networks.get(id)?.name ?? '');
    const known = await this.shelf.newestIndex(id);
    const before = (await this.tailOf(id))?.watched.head;
    const head = labelOf(
      state.head ?? before ?? { at: this.now().toISOString(), code: '', count: 0, tx: '' },
    );
    const counts = countsOf(state.rows);
    const at = this.now().toISOString();
    const index = known + 1;
    const about = { id, index, name, seq: state.seq, at, occasion, schema: schemaVersion, counts, head };
    const bytes = await snapshotBytes(about, state.rows);
    await this.withRoom(() => this.disk.write(id, snapshotName(index), bytes));
    const watched = { id, name, seq: state.seq, head, counts };
    const sentinel = await this.note(id, { about, entries: 0, bytes: 0, watched });
    await this.tidy(id);
    if (occasion !== 'erasure') return sentinel;
    // Nobody can look into what was lost and not restored: it goes, so that nobody erased is left in it.
    for (const lost of Object.keys(sentinel.left)) await this.purge(lost);
    return this.sentinel();
  }

  private async tidy(id: Id): Promise<void> {
    try {
      await this.shelf.tidy(id);
    } catch (error) {
      throw new RingTrouble('failed', error);
    }
  }

  private async note(id: Id, tail: Tail): Promise<Sentinel> {
    const sentinel = await this.withRoom(async () =>
      this.sentinelFile.watched(await this.sentinel(), tail.watched),
    );
    this.turn = sentinel.turn;
    this.tails.set(id, tail);
    return sentinel;
  }

  private async tailOf(id: Id): Promise<Tail | undefined> {
    await this.sentinel();
    const known = this.tails.get(id);
    // Nothing is added to a journal whose snapshot somebody has taken away.
    if (known && (await this.disk.read(id, snapshotName(known.about.index), 0, 1))?.length === 1)
      return known;
    const tail = await this.readTail(id);
    if (tail) this.tails.set(id, tail);
    else this.tails.delete(id);
    return tail;
  }

  private async readTail(id: Id): Promise<Tail | undefined> {
    const about = (await this.shelf.points(id))[0]?.about;
    if (about === undefined) return undefined;
    const { entries, behind, end } = await this.reading.segment(id, about.index);
    const { name, seq, head, counts } = about;
    const begun = { about, entries: 0, bytes: 0, watched: { id, name, seq, head, counts } };
    return toldLater(advanced(begun, entries, end), behind);
  }

  /** When there is no room the oldest snapshots go first, of whatever network. */
  private async withRoom<T>(write: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await write();
      } catch (error) {
        if (error instanceof RingTrouble) throw error;
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
        if (!isFull) throw new RingTrouble('failed', error);
        if (!(await this.shelf.freeOldest())) throw new RingTrouble('full', error);
      }
    }
  }
}
