// What the journal says since an entry: for the merge state, which keeps who wrote what and when.
import type { Op } from '../model/change';
import type { Id } from '../model/records';
import { asideOrigins, db } from './db';
import { opsOf } from './live';

/** More would take longer to read than it is worth: they only say who wrote what. */
const most = 300;

interface StepSince {
  readonly at: string;
  readonly user: string;
  readonly ops: readonly Op[];
}

/** The newest steps after `cursor` in order; those whose operations are no longer kept are left out. */
export async function stepsSince(networkId: Id, cursor: number): Promise<StepSince[]> {
  const heads = await db.journal
    .where('[networkId+seq]')
    .between([networkId, cursor], [networkId, Number.POSITIVE_INFINITY], false, true)
    .reverse()
    .limit(most)
    .toArray();
  const steps = await Promise.all(
    heads.reverse().map(async (head) => {
      const ops = await opsOf(head).catch(() => []);
      return { at: head.at, user: head.user, ops };
    }),
  );
  return steps;
}

/** Whether anything but places of a first drawing and entries of the log has happened after `cursor`. */
export async function hasStepSince(networkId: Id, cursor: number): Promise<boolean> {
  const step = await db.journal
    .where('[networkId+seq]')
    .between([networkId, cursor], [networkId, Number.POSITIVE_INFINITY], false, true)
    .filter(({ origin }) => !asideOrigins.includes(origin))
    .first();
  return step !== undefined;
}

/** Whether an entry has been taken back and not brought again. */
export async function isTakenBack(networkId: Id, seq: number): Promise<boolean> {
  const first = new Map<number, number>();
  let taken = false;
  // However long ago: what is forgotten to be taken back would count as taken back by hand.
  const heads = await db.journal
    .where('[networkId+seq]')
    .between([networkId, seq], [networkId, Number.POSITIVE_INFINITY], true, true)
    .filter(({ takesBack }) => takesBack !== undefined)
    .toArray();
  for (const head of heads) {
    const root = head.takesBack === undefined ? head.seq : (first.get(head.takesBack) ?? head.takesBack);
    first.set(head.seq, root);
    if (root === seq && head.seq !== seq) taken = head.origin === 'undo';
  }
  return taken;
}
