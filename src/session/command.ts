// From a deed to the store: verbs are run one after the other on the newest network, and recomputed when the world moved.
import { newId } from '../data/newId';
import { commit, type CommitOptions, lastHead } from '../data/commit';
import type { JournalHead, Origin } from '../data/db';
import { troubleFrom, type TroubleCode } from '../data/trouble';
import { redo, undo } from '../data/undo';
import type { Change } from '../model/change';
import { type Answer, isChange, type Problem } from '../model/checks';
import type { Verb, World } from '../model/deeds';
import type { Network } from '../model/network';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { caughtUp, useOpenNetwork } from './openNetwork';
import { usePreferences } from './preferences';
import { today } from './session';

/** `change` with no operations means that there was nothing to do. */
export type Outcome =
  | { readonly ok: true; readonly change: Change; readonly head?: JournalHead }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly trouble?: TroubleCode };

/** For changes large enough to wait for: progress, and the way to give up before anything is written. */
export type Watch = Pick<CommitOptions, 'signal' | 'onProgress'>;

const attempts = 3;
let queue: Promise<unknown> = Promise.resolve();

/** Runs a verb of the model on the open network. Never throws. */
export function run<C extends VerbCode>(
  code: C,
  input: InputOf<C>,
  origin: Origin = 'user',
): Promise<Outcome> {
  const verb = verbs[code] as unknown as Verb<InputOf<C>>;
  return perform((network, world) => verb(network, input, world), origin);
}

/** Runs any pure computation of a change: an import plan, several verbs as one step. */
export function perform(
  make: (network: Network, world: World) => Answer,
  origin: Origin = 'user',
  watch: Watch = {},
): Promise<Outcome> {
  const turn = queue.then(() => attempt(make, { origin, ...watch }, attempts));
  queue = turn;
  return turn;
}

async function attempt(
  make: (network: Network, world: World) => Answer,
  options: Pick<CommitOptions, 'origin' | 'signal' | 'onProgress'>,
  left: number,
): Promise<Outcome> {
  const { network, id, seq } = useOpenNetwork.getState();
  if (!network || id === undefined) return { ok: false, problems: [], trouble: 'notFound' };
  const answer = make(network, { today: today(), newId });
  if (!isChange(answer)) return { ok: false, problems: answer };
  if (answer.ops.length === 0) return { ok: true, change: answer };
  try {
    const user = usePreferences.getState().initials;
    const head = await saving(() => commit(id, answer, { ...options, user, basedOn: seq }));
    await caughtUp(head.seq);
    return { ok: true, change: answer, head };
  } catch (error) {
    const trouble = troubleFrom(error);
    if (trouble.code === 'worldMoved' && left > 1) {
      await caughtUp((await lastHead(id))?.seq ?? 0);
      return attempt(make, options, left - 1);
    }
    return { ok: false, problems: trouble.problems, trouble: trouble.code };
  }
}

/** Takes back the newest step of this network, whichever tab or session made it. */
export function undoStep(): Promise<Outcome> {
  return step(undo);
}

export function redoStep(): Promise<Outcome> {
  return step(redo);
}

function step(act: typeof undo): Promise<Outcome> {
  const turn = queue.then(async (): Promise<Outcome> => {
    const { id } = useOpenNetwork.getState();
    if (id === undefined) return { ok: false, problems: [], trouble: 'notFound' };
    try {
      const head = await saving(() => act(id, usePreferences.getState().initials));
      if (head) await caughtUp(head.seq);
      const label = { code: head?.code ?? '', count: head?.count ?? 0 };
      const named = head?.name === undefined ? label : { ...label, name: head.name };
      return { ok: true, change: { label: named, ops: [] }, ...(head ? { head } : {}) };
    } catch (error) {
      const trouble = troubleFrom(error);
      return { ok: false, problems: trouble.problems, trouble: trouble.code };
    }
  });
  queue = turn;
  return turn;
}

async function saving<T>(work: () => Promise<T>): Promise<T> {
  useOpenNetwork.setState(({ saving: count }) => ({ saving: count + 1 }));
  try {
    return await work();
  } finally {
    useOpenNetwork.setState(({ saving: count }) => ({ saving: count - 1 }));
  }
}
