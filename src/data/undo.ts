// Undo and redo read from the journal, so they survive a reload and are the same in every tab.
import { type Change, reverse } from '../model/change';
import type { Id } from '../model/records';
import { commit } from './commit';
import { db, type JournalHead, ofNetwork } from './db';
import { opsOf } from './live';
import { StoreTrouble } from './trouble';

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
  const change: Change = {
    label: { code: head.code, count: head.count, ...(head.name === undefined ? {} : { name: head.name }) },
    ops: await opsOf(head),
  };
  if (change.ops.length === 0) throw new StoreTrouble('pruned');
  return commit(networkId, reverse(change), { origin, user, takesBack: head.seq });
}
