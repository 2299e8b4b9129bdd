// The second stated exception to the one door: persons leave rows, packs, journal and the steps of undo, for good. What stays is an id.
import { adding } from '../model/change';
import { Eraser } from '../model/erasing';
import { MentionFinder, type PersonData } from '../model/mentions';
import { ownWays } from '../model/personWays';
import { type AnyRecord, type Erasure, type Id, tableNames, type TableName } from '../model/records';
import { headFor, lastHead, pageSize } from './commit';
import { db, ofNetwork, openDoor, type StoredRow } from './db';
import { eachPack, eachPage, eachSingle } from './eachStored';
import { newId } from './newId';
import { rowsWith } from './packs';
import { othersThan, wordsOf } from './personWords';
import { eraseState, type StateEraser, stateEraserFor } from './sidecars';
import { device, reportTrouble } from './storage';
import { StoreTrouble, troubleFrom } from './trouble';

export interface ErasureWish {
  /** Contacts by id: those of one person together, which makes one entry of the log. */
  readonly persons: readonly (readonly Id[])[];
  /** Persons who are only named in texts, or are called otherwise there. */
  readonly named?: readonly PersonData[] | undefined;
  readonly reason: 'request' | 'retention';
  /** Only these fields of them; the records stay. */
  readonly keys?: readonly string[];
  /**
   * What happens to texts of others in which the persons are named. `certain`: nobody has looked at them, so what may mean somebody or
   * something else stays · `ways`: somebody who stays is called the same, so only addresses and numbers go that are nobody else's.
   */
  readonly mentions?: 'replace' | 'certain' | 'ways';
  /** `placeKey` of texts that stay as they are, and of those that go though they would stay (`model/erasing`). */
  readonly spared?: ReadonlySet<string>;
  readonly replaced?: ReadonlySet<string>;
  /** Initials for log and history. */
  readonly user?: string;
}

export interface ErasureWatch {
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Aborted before the end, nothing is written: `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

interface ErasureReport {
  /** One per person, as the log calls it. */
  readonly deeds: readonly Id[];
  /** Rows of each table that are no longer what they were, over all networks. */
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
  /** Steps of the history that spoke of nothing else and are gone. */
  readonly steps: number;
  /** Texts left as they are that may name the persons (`certain`, `ways`). */
  readonly doubtful: number;
  /** Sequence of the entry in each network's journal. */
  readonly seqs: ReadonlyMap<Id, number>;
  /** Finds the persons in what is kept outside of the store. */
  readonly finder: MentionFinder;
}

/**
 * Erases in all the networks or in none, in one strict transaction. Tabs take a fresh picture when they meet the entry. Throws
 * `StoreTrouble`: `notFound` when a network is gone, `cancelled`, `missingPart` where what cleans the merge state cannot be loaded, `worldMoved` where one has come meanwhile, and whatever the store says; then nothing was written.
 */
export async function erase(
  networkIds: readonly Id[],
  wish: ErasureWish,
  watch: ErasureWatch = {},
): Promise<ErasureReport> {
  try {
    const stateEraser = await stateEraserFor(networkIds);
    return await db.transaction('rw', db.tables, async (transaction) => {
      openDoor(transaction);
      const deeds = wish.persons.map(() => newId());
      const ids = new Set(wish.persons.flat());
      const isIdle = wish.keys !== undefined;
      const words = isIdle ? [] : [...(wish.named ?? [])];
      for (const networkId of isIdle ? [] : networkIds) words.push(...(await wordsOf(networkId, ids)));
      const others: PersonData[] = [];
      for (const networkId of isIdle ? [] : networkIds) others.push(...(await othersThan(networkId, ids)));
      const all = new MentionFinder(words, others);
      const finder = wish.mentions === 'ways' ? new MentionFinder(ownWays(words, others)) : all;
      const { user = '', ...asked } = wish;
      // Somebody who erases their own data is not named by the proof of it.
      const clean = finder.scrub(user, wish.mentions === 'certain') === user ? { ...asked, user } : asked;
      const work = new Work(ids, clean, [finder, all], watch, networkIds.length);
      const seqs = new Map<Id, number>();
      for (const networkId of networkIds) {
        seqs.set(networkId, await work.inNetwork(networkId, deeds));
        await work.inState(networkId, stateEraser);
        await db.files.update(networkId, { stale: true });
      }
      watch.onProgress?.(1);
      const { rows, steps, eraser } = work;
      const doubtful = eraser.doubtful.size;
      return { deeds, rows: Object.fromEntries(rows), steps, doubtful, seqs, finder };
    });
  } catch (error) {
    const trouble = troubleFrom(error);
    if (!['notFound', 'cancelled', 'missingPart', 'worldMoved'].includes(trouble.code))
      reportTrouble(trouble.code);
    throw trouble;
  }
}

/** One erasure over one network after the other. */
class Work {
  readonly rows = new Map<TableName, number>();
  steps = 0;
  private done = 0;
  private readonly wish: ErasureWish;
  readonly eraser: Eraser;
  private readonly finder: MentionFinder;
  private readonly watch: ErasureWatch;
  private readonly turns: number;
  private readonly now = new Date().toISOString();

  constructor(
    ids: ReadonlySet<Id>,
    wish: ErasureWish,
    [finder, all]: readonly [MentionFinder, MentionFinder],
    watch: ErasureWatch,
    networks: number,
  ) {
    this.wish = wish;
    this.finder = finder;
    this.watch = watch;
    // One turn for each table, one for the journal.
    this.turns = networks * (tableNames.length + 1);
    const { keys, mentions = 'replace', spared, replaced } = wish;
    const isUnseen = mentions !== 'replace';
    this.eraser = new Eraser({
      ids,
      ...(keys && { keys: new Set(keys) }),
      ...(keys === undefined && { finder }),
      ...(keys === undefined && isUnseen && { doubting: all }),
      certain: isUnseen,
      ...(spared && { spared }),
      ...(replaced && { replaced }),
    });
  }

  /** Returns the sequence of the entry. */
  async inNetwork(networkId: Id, deeds: readonly Id[]): Promise<number> {
    const last = await lastHead(networkId);
    if (last === undefined) throw new StoreTrouble('notFound');
    for (const table of tableNames) {
      await this.inTable(networkId, table);
      this.turn();
    }
    await this.inJournal(networkId);
    const proofs = this.proofs(deeds, await rowsWith(networkId, 'erasures', this.wish.persons.flat()));
    await db.rowsOf('erasures').bulkPut(proofs.map((proof) => ({ ...proof, networkId }) as StoredRow));
    const label = { code: 'erasePersons', count: deeds.length };
    const change = { label, ops: proofs.map((proof) => adding('erasures', proof)) };
    const { user = '' } = this.wish;
    const head = headFor(networkId, last.seq + 1, change, { origin: 'erasure', user });
    for (let page = 0; page < head.pages; page += 1) {
      const some = change.ops.slice(page * pageSize, (page + 1) * pageSize);
      await db.pages.add({ networkId, seq: head.seq, page, ops: some });
    }
    await db.journal.add(head);
    this.turn();
    return head.seq;
  }

  /** The merge state beside the network. */
  async inState(networkId: Id, eraser: StateEraser | undefined): Promise<void> {
    const isCertain = this.wish.mentions === 'certain';
    await eraseState(
      networkId,
      {
        row: (table, row) => this.eraser.row(table, row, this.now),
        isNaming: (user) => this.finder.scrub(user, isCertain) !== user,
      },
      eraser,
    );
  }

  /** `known`: those that a copy has brought. They stay as they are, so that every copy has the same. */
  private proofs(deeds: readonly Id[], known: ReadonlyMap<Id, AnyRecord>): Erasure[] {
    const { persons, reason, keys, user, mentions = 'replace' } = this.wish;
    const proofs = persons.flatMap((contacts, at) =>
      // A person of texts only leaves an entry of the log, too.
      (contacts.length === 0 ? [''] : contacts).map(
        (id): Erasure => ({
          id: keys === undefined && id !== '' ? id : newId(),
          table: id === '' ? 'mentions' : 'contacts',
          erasedAt: this.now,
          reason,
          deed: deeds[at] ?? '',
          ...(keys && { fields: keys.join(' ') }),
          ...(keys === undefined && mentions !== 'replace' && { mentions }),
          ...(user && { user }),
        }),
      ),
    );
    const fresh = proofs.filter(({ id }) => !known.has(id));
    const places = [...this.eraser.changed].sort().join('\n');
    const [first = proofs[0]] = fresh;
    if (places === '' || first === undefined) return fresh;
    const { deed = first.deed } = (known.get(first.id) as Erasure | undefined) ?? {};
    if (fresh.length === 0) return [{ ...first, id: newId(), table: 'mentions', deed, places }];
    return [{ ...first, places }, ...fresh.slice(1)];
  }

  private turn(): void {
    if (this.watch.signal?.aborted) throw new StoreTrouble('cancelled');
    this.done += 1;
    this.watch.onProgress?.(Math.min(1, this.done / this.turns));
  }

  private async inTable(networkId: Id, table: TableName): Promise<void> {
    const left = <R extends AnyRecord>(row: R): R => {
      const next = this.eraser.row(table, row, `${this.now} ${device()}`);
      if (next !== row) this.rows.set(table, (this.rows.get(table) ?? 0) + 1);
      return next as R;
    };
    await eachSingle(networkId, table, (row) => {
      const next = left(row);
      // A tombstone forgets everything but whose it is.
      return next === row ? undefined : { ...next, networkId };
    });
    await eachPack(networkId, table, (pack) => {
      const rows = pack.rows.map(left);
      return rows.every((row, at) => row === pack.rows[at]) ? undefined : { ...pack, rows };
    });
  }

  private async inJournal(networkId: Id): Promise<void> {
    const emptied = new Map<number, boolean>();
    await eachPage(networkId, (page) => {
      let isSame = true;
      const ops = page.ops.flatMap((op) => {
        const next = this.eraser.op(op);
        isSame &&= next === op;
        return next ?? [];
      });
      // A step is gone only when none of its pages has anything left.
      if (ops.length > 0) emptied.set(page.seq, false);
      else if (!isSame && emptied.get(page.seq) === undefined) emptied.set(page.seq, true);
      return isSame ? undefined : { ...page, ops };
    });
    const heads = await db.journal
      .where('[networkId+seq]')
      .between(...ofNetwork(networkId))
      .toArray();
    for (const head of heads) {
      if (emptied.get(head.seq) === true && head.origin !== 'founding') {
        this.steps += 1;
        await db.journal.delete([networkId, head.seq]);
        await db.pages
          .where('[networkId+seq+page]')
          .between([networkId, head.seq, 0], [networkId, head.seq, head.pages])
          .delete();
        continue;
      }
      const { name, user } = head;
      const next = { ...head, ...(name !== undefined && { name: this.eraser.name(head.code, name) }) };
      const isUser = this.finder.scrub(user, this.wish.mentions === 'certain') !== user;
      if (next.name !== name || isUser) await db.journal.put(isUser ? { ...next, user: '' } : next);
    }
  }
}
