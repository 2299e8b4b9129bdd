// The tape: loads a network once and plays every later journal entry onto it, whichever tab wrote it.
import { liveQuery } from 'dexie';
import { apply, type Op, type Rows, rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { type AnyRecord, type Id, tableNames } from '../model/records';
import { lastHead, rowsJustWritten } from './commit';
import { db, type JournalHead } from './db';
import { allRows } from './packs';
import type { RowsOfTables } from './touched';
import { StoreTrouble, troubleFrom } from './trouble';

/** A network in memory and the journal entry it has reached. */
export interface Snapshot {
  readonly rows: Rows;
  readonly seq: number;
}

/** Reads all rows of a network in one transaction. */
export async function loadNetwork(networkId: Id): Promise<Snapshot> {
  return db.transaction('r', db.tables, async () => {
    const lists = await Promise.all(
      tableNames.map(async (table) => {
        return [table, await allRows(networkId, table)] as const;
      }),
    );
    const head = await lastHead(networkId);
    return { rows: rowsFrom(Object.fromEntries(lists)), seq: head?.seq ?? 0 };
  });
}

/** Pages taken from the store in one go: more would hold up the screen. */
const pagesAtOnce = 2;

/** The operations of one entry in order. Throws `pruned` when they are no longer kept. */
export async function opsOf(head: Pick<JournalHead, 'networkId' | 'seq' | 'pages'>): Promise<readonly Op[]> {
  const { networkId, seq } = head;
  const ops: Op[] = [];
  for (let from = 0; from < head.pages; from += pagesAtOnce) {
    const to = Math.min(from + pagesAtOnce, head.pages);
    const pages = await db.pages
      .where('[networkId+seq+page]')
      .between([networkId, seq, from], [networkId, seq, to])
      .toArray();
    if (pages.length < to - from) throw new StoreTrouble('pruned');
    for (const page of pages) for (const op of page.ops) ops.push(op);
  }
  return ops;
}

export interface NetworkWatcher {
  /** Called once after loading and after every change, in the order of the journal. */
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onGone: () => void;
  readonly onTrouble: (trouble: StoreTrouble) => void;
}

/** Keeps a network in step with the store until the returned function is called. */
export function watchNetwork(networkId: Id, watcher: NetworkWatcher): () => void {
  let stopped = false;
  let subscription: { unsubscribe(): void } | undefined;
  void start();
  return () => {
    stopped = true;
    subscription?.unsubscribe();
  };

  async function start(): Promise<void> {
    try {
      let current = await loadNetwork(networkId);
      if (stopped) return;
      if (!current.rows.networks.has(networkId)) return watcher.onGone();
      watcher.onSnapshot(current);
      let queue = Promise.resolve();
      subscription = liveQuery(() => tail(networkId, current.seq)).subscribe({
        next: ({ heads, gone }) => {
          queue = queue
            .then(async () => {
              if (stopped) return;
              if (gone) return watcher.onGone();
              const next = await play(networkId, current, heads);
              // What follows from a large entry comes in other tasks than playing it, the index of places by itself.
              if (heads.some(({ pages }) => pages > 1)) {
                await screensTurn();
                new Network(networkId, next.rows).placementsIn();
                await screensTurn();
              }
              if (next === current || stopped) return;
              current = next;
              watcher.onSnapshot(current);
            })
            .catch(fail);
        },
        error: fail,
      });
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    if (!stopped) watcher.onTrouble(troubleFrom(error));
  }
}

function screensTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function tail(networkId: Id, after: number): Promise<{ heads: JournalHead[]; gone: boolean }> {
  const heads = await db.journal
    .where('[networkId+seq]')
    .between([networkId, after], [networkId, Number.POSITIVE_INFINITY], false, true)
    .toArray();
  // Every network has at least its founding entry; without any it was deleted in another tab.
  const gone = heads.length === 0 && (await lastHead(networkId)) === undefined;
  return { heads, gone };
}

/** The same as playing the entry: the records as it left them take the place of those before. */
function laidOver(rows: Rows, written: RowsOfTables): Rows {
  const tables = Array.from(written, ([table, records]) => {
    const all = new Map<Id, AnyRecord>(rows[table]);
    for (const [id, record] of records) all.set(id, record);
    return [table, all] as const;
  });
  return tables.length === 0 ? rows : ({ ...rows, ...Object.fromEntries(tables) } as Rows);
}

async function play(networkId: Id, from: Snapshot, heads: readonly JournalHead[]): Promise<Snapshot> {
  const fresh = heads.filter((head) => head.seq > from.seq);
  if (fresh.length === 0) return from;
  // What was erased must not stay in memory either, and steps from before it have changed.
  if (fresh.some(({ origin }) => origin === 'erasure')) return loadNetwork(networkId);
  try {
    let { rows } = from;
    for (const head of fresh) {
      const written = rowsJustWritten(head.tx);
      rows = written === undefined ? apply(rows, { ops: await opsOf(head) }) : laidOver(rows, written);
    }
    return { rows, seq: fresh.at(-1)?.seq ?? from.seq };
  } catch (error) {
    // A tab that slept past the kept tail takes a fresh picture instead.
    if (troubleFrom(error).code === 'pruned') return loadNetwork(networkId);
    throw error;
  }
}
