// The one door: the only function that writes the document. All or nothing, in one strict transaction.
import { newId } from './newId';
import type { Change, Op } from '../model/change';
import type { Id } from '../model/records';
import {
  asideOrigins,
  db,
  type JournalHead,
  ofNetwork,
  openDoor,
  type Origin,
  schemaVersion,
  type Sidecar,
} from './db';
import { device, reportTrouble } from './storage';
import { type RowsOfTables, Touched } from './touched';
import { StoreTrouble, troubleFrom } from './trouble';
import { tellWritten } from './written';

export interface CommitOptions {
  readonly origin: Origin;
  /** Initials for the history. */
  readonly user?: string;
  /** Sequence the change was computed on: what deletes, or was planned over the whole network, must not overlook what came since. */
  readonly basedOn?: number;
  readonly takesBack?: number;
  /** Called with the share written so far; for changes large enough to wait for. */
  readonly onProgress?: (fraction: number) => void;
  /** Aborted while writing, nothing is written: `cancelled`. */
  readonly signal?: AbortSignal;
  /** What a merge leaves beside the rows, written with them or not at all. */
  readonly beside?: (seq: number) => Sidecar;
}

/** Operations in one journal page (reliability 1.4: one row per operation costs seconds). */
export const pageSize = 500;
/** Changes whose operations are kept for undo, and beyond which pages are dropped. */
const kept = 1000;

/**
 * Writes a change and its journal entry. Throws `StoreTrouble`: `worldMoved` when a stored value is not the expected `prev`,
 * `dangling` when a reference would point nowhere, `newerSchema` when another version of the app has taken over.
 */
export async function commit(networkId: Id, change: Change, options: CommitOptions): Promise<JournalHead> {
  try {
    const written = await db.transaction('rw', db.tables, async (transaction) => {
      openDoor(transaction);
      const ops = stamped(change.ops);
      const parts = partsOf(ops);
      const touched = new Touched(networkId, ops);
      // Asked for at once: every question that waits for another one's answer costs a way to the store and back.
      const [last] = await Promise.all([lastHead(networkId), touched.read(parts[0] ?? []), assertSchema()]);
      // Every network has its founding entry; without one it was deleted, here or in another tab.
      if (last === undefined) throw new StoreTrouble('notFound');
      const seq = last.seq + 1;
      await assertFresh(networkId, change, seq - 1, options);
      const head = headFor(networkId, seq, { ...change, ops }, options);
      await writeParts(parts, touched, head, options);
      if (options.beside) await db.sidecars.put(options.beside(seq));
      if (seq % 50 === 0) await prune(networkId, seq);
      latest = { tx: head.tx, rows: touched.rows };
      return head;
    });
    tellWritten(networkId, written);
    return written;
  } catch (error) {
    const trouble = troubleFrom(error);
    // A refusal is an answer; anything else means that the store no longer takes our word.
    if (!['worldMoved', 'dangling', 'notFound', 'cancelled'].includes(trouble.code))
      reportTrouble(trouble.code);
    throw trouble;
  }
}

/** Writes part after part, one ahead of the store: it never waits for the next, and the screen has its turn in between. */
async function writeParts(
  parts: readonly (readonly Op[])[],
  touched: Touched,
  head: JournalHead,
  { signal, onProgress }: CommitOptions,
): Promise<void> {
  const { networkId, seq } = head;
  let reading: Promise<unknown> = Promise.resolve();
  let before: Promise<unknown> = Promise.resolve();
  let turn = 0;
  const turns = () => parts.length + touched.turns;
  const inTurn = async (write: () => Promise<unknown>) => {
    const writing = write();
    // Whatever fails first is thrown; what fails with it has nothing to add.
    writing.catch(() => {});
    await before;
    if (turn > 0) onProgress?.(Math.min(1, turn / turns()));
    turn += 1;
    before = writing;
  };
  const assertWanted = () => {
    if (signal?.aborted) throw new StoreTrouble('cancelled');
  };
  for (const [page, ops] of parts.entries()) {
    assertWanted();
    const isLast = page === parts.length - 1;
    await reading;
    const write = touched.play(ops);
    if (isLast) await touched.assertReferences();
    // Asked for before the store has this part to write, so that it does not wait for the next.
    else reading = touched.read(parts[page + 1] ?? []);
    reading.catch(() => {});
    await inTurn(() =>
      Promise.all([write(), db.pages.add({ networkId, seq, page, ops }), isLast && db.journal.add(head)]),
    );
  }
  for (const write of touched.packs()) {
    assertWanted();
    await inTurn(write);
  }
  await before;
  onProgress?.(1);
}

let latest: { readonly tx: string; readonly rows: RowsOfTables } | undefined;

/** The records of the entry that this tab has written last, as it left them: its own tape need not play it again. */
export function rowsJustWritten(tx: string): RowsOfTables | undefined {
  return latest?.tx === tx ? latest.rows : undefined;
}

async function assertSchema(): Promise<void> {
  const schema = await db.meta.get('schema');
  if (Number(schema?.value) !== schemaVersion) throw new StoreTrouble('newerSchema');
}

export async function lastHead(networkId: Id): Promise<JournalHead | undefined> {
  return db.journal
    .where('[networkId+seq]')
    .between(...ofNetwork(networkId))
    .last();
}

/**
 * Deletions need the exact state: they must take along ties that another tab has added meanwhile. So does an import: another tab may have
 * brought the same records, which have no `prev` to differ; and a merge, whose state is written beside it. Where somebody stands on the map and what was handed out matter to neither plan.
 */
async function assertFresh(
  networkId: Id,
  change: Change,
  seq: number,
  { basedOn, origin }: CommitOptions,
): Promise<void> {
  if (basedOn === undefined || basedOn === seq) return;
  if (change.ops.some((op) => op.set['_del'] === true)) throw new StoreTrouble('worldMoved');
  if (origin !== 'import' && origin !== 'remote') return;
  if (await hasMovedSince(networkId, basedOn)) throw new StoreTrouble('worldMoved');
}

/** Whether anything but positions and the export log was written after that entry. */
export async function hasMovedSince(networkId: Id, seq: number): Promise<boolean> {
  const since = await db.journal
    .where('[networkId+seq]')
    .between([networkId, seq], [networkId, Number.POSITIVE_INFINITY], false, true)
    .toArray();
  return since.some(({ origin }) => !asideOrigins.includes(origin));
}

function stamped(ops: readonly Op[]): readonly Op[] {
  const stamp = `${new Date().toISOString()} ${device()}`;
  return ops.map((op) => (op.set['_del'] === true ? { ...op, set: { ...op.set, _del: stamp } } : op));
}

export function headFor(networkId: Id, seq: number, change: Change, options: CommitOptions): JournalHead {
  return {
    networkId,
    seq,
    tx: newId(),
    at: new Date().toISOString(),
    device: device(),
    user: options.user ?? '',
    origin: options.origin,
    code: change.label.code,
    count: change.label.count,
    ...(change.label.name === undefined ? {} : { name: change.label.name }),
    pages: Math.max(1, Math.ceil(change.ops.length / pageSize)),
    ...(options.takesBack === undefined ? {} : { takesBack: options.takesBack }),
  };
}

/** One part is one journal page, and the rows it is about. */
function partsOf(ops: readonly Op[]): (readonly Op[])[] {
  const count = Math.max(1, Math.ceil(ops.length / pageSize));
  return Array.from({ length: count }, (_, page) => ops.slice(page * pageSize, (page + 1) * pageSize));
}

/** Drops the operations of changes far behind the undo depth; their heads stay as history. */
async function prune(networkId: Id, seq: number): Promise<void> {
  if (seq <= kept) return;
  await db.pages
    .where('[networkId+seq+page]')
    .between([networkId, 0, 0], [networkId, seq - kept, 0])
    .delete();
}
