// Undo and redo read from the journal, so they survive a reload and are the same in every tab.
import { alive, type Change, type Op, removing, reverse } from '../model/change';
import { type AnyRecord, type Id, valueOf } from '../model/records';
import { commit } from './commit';
import { db, type JournalHead, ofNetwork } from './db';
import { opsOf } from './live';
import { allRows, rowsWith } from './packs';

/** How many entries are looked at for undo and redo; more than the 200 steps promised. */
const depth = 900;

export interface Stacks {
  /** What undo takes back, newest last. */
  readonly undo: readonly JournalHead[];
  /** What redo brings back, newest last: the heads of the undos. */
  readonly redo: readonly JournalHead[];
}

/** Replays the heads: a deed clears redo, an undo moves one over, a redo moves it back. */
export function stacksFrom(heads: readonly JournalHead[]): Stacks {
  const undo: JournalHead[] = [];
  const redo: JournalHead[] = [];
  for (const head of heads) {
    switch (head.origin) {
      case 'undo':
        undo.pop();
        redo.push(head);
        break;
      case 'redo':
        redo.pop();
        undo.push(head);
        break;
      case 'user':
      case 'import':
      case 'remote':
        undo.push(head);
        redo.length = 0;
        break;
      case 'layout':
      case 'log':
      case 'erasure':
      case 'founding':
        break;
    }
  }
  return { undo, redo };
}

/** The newest heads of a network in order. */
export async function recentHeads(networkId: Id, limit = depth): Promise<JournalHead[]> {
  const heads = await db.journal
    .where('[networkId+seq]')
    .between(...ofNetwork(networkId))
    .reverse()
    .limit(limit)
    .toArray();
  return heads.reverse();
}

/** Takes back the newest change; `undefined` when there is none. Throws like `commit`. */
export async function undo(networkId: Id, user: string): Promise<JournalHead | undefined> {
  const { undo: stack } = stacksFrom(await recentHeads(networkId));
  return takeBack(networkId, stack.at(-1), 'undo', user);
}

/** Brings back what the newest undo took. */
export async function redo(networkId: Id, user: string): Promise<JournalHead | undefined> {
  const { redo: stack } = stacksFrom(await recentHeads(networkId));
  return takeBack(networkId, stack.at(-1), 'redo', user);
}

async function takeBack(
  networkId: Id,
  head: JournalHead | undefined,
  origin: 'undo' | 'redo',
  user: string,
): Promise<JournalHead | undefined> {
  if (!head) return undefined;
  const label = {
    code: head.code,
    count: head.count,
    ...(head.name === undefined ? {} : { name: head.name }),
  };
  const reversed = reverse({ label, ops: await opsOf(head) });
  const change = await withPlacements(networkId, reversed);
  return commit(networkId, change, { origin, user, takesBack: head.seq });
}

/**
 * Positions are no content: one that has moved on since does not hold up the step, and positions of actors and in views that the
 * step takes away go with them (the first drawing of a map is no step of its own).
 */
async function withPlacements(networkId: Id, change: Change): Promise<Change> {
  const leaving = new Set(
    change.ops.flatMap((op) => (isStand(op.table) && op.set['_del'] === true ? [op.id] : [])),
  );
  if (leaving.size === 0 && change.ops.every((op) => op.table !== 'placements')) return change;
  const asked = change.ops.flatMap(({ table, id }) => (table === 'placements' ? [id] : []));
  const stored =
    leaving.size === 0
      ? await rowsWith(networkId, 'placements', asked)
      : new Map<Id, AnyRecord>((await allRows(networkId, 'placements')).map((row) => [row.id, row]));
  const ops = change.ops.filter((op) => op.table !== 'placements' || isExpected(stored.get(op.id), op));
  if (leaving.size === 0) return { ...change, ops };
  const spokenOf = new Set(ops.map((op) => op.id));
  const orphans = [...stored.values()].filter(
    (row) =>
      alive(row) &&
      !spokenOf.has(row.id) &&
      ['actorId', 'viewId'].some((key) => leaving.has(String(valueOf(row, key)))),
  );
  return { ...change, ops: [...ops, ...orphans.map((row) => removing('placements', row))] };
}

/** What a position needs to stand. */
function isStand(table: Op['table']): boolean {
  return table === 'actors' || table === 'views';
}

function isExpected(row: AnyRecord | undefined, op: Op): boolean {
  if (row === undefined) return Object.keys(op.prev).length === 0;
  return Object.entries(op.prev).every(([key, value]) => (valueOf(row, key) ?? null) === value);
}
