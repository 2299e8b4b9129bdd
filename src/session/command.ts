// From a deed to the store: verbs are run one after the other on the newest network, and recomputed when the world moved.
import { newId } from '../data/newId';
import { commit, type CommitOptions, lastHead } from '../data/commit';
import type { JournalHead, Origin } from '../data/db';
import { storeState } from '../data/storage';
import { troubleFrom, type TroubleCode } from '../data/trouble';
import { redo, undo } from '../data/undo';
import type { Change } from '../model/change';
import { type Answer, isChange, type Problem } from '../model/checks';
import type { Verb, World } from '../model/deeds';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { caughtUp, useOpenNetwork } from './openNetwork';
import { usePreferences } from './preferences';
import { today } from './clock';

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

type Make = (network: Network, world: World) => Answer | Promise<Answer>;

/** Runs any pure computation of a change: an import plan, perhaps made in a worker, several verbs as one step. Never throws. */
export function perform(make: Make, origin: Origin = 'user', watch: Watch = {}): Promise<Outcome> {
  return inTurn((id) => attempt(id, make, { origin, ...watch }, attempts));
}

/** A deed belongs to the network that is open when it is asked for, even if its turn comes later. */
function inTurn(deed: (id: Id) => Promise<Outcome>): Promise<Outcome> {
  const { id } = useOpenNetwork.getState();
  const turn = queue.then(async (): Promise<Outcome> => {
    const { trouble } = storeState();
    // A store that has failed once does not get another chance to pretend (rule S3).
    if (trouble !== undefined) return refused(trouble);
    if (id === undefined || useOpenNetwork.getState().id !== id) return refused('notFound');
    try {
      return await deed(id);
    } catch (error) {
      const { code, problems } = troubleFrom(error);
      return refused(code, problems);
    }
  });
  queue = turn;
  return turn;
}

function refused(trouble: TroubleCode, problems: readonly Problem[] = []): Outcome {
  return { ok: false, problems, trouble };
}

async function attempt(
  id: Id,
  make: Make,
  options: Pick<CommitOptions, 'origin' | 'signal' | 'onProgress'>,
  left: number,
): Promise<Outcome> {
  const { network, seq } = useOpenNetwork.getState();
  if (!network || network.id !== id) return refused('notFound');
  const answer = await make(network, { today: today(), newId });
  if (options.signal?.aborted) return refused('cancelled');
  if (!isChange(answer)) return { ok: false, problems: answer };
  if (answer.ops.length === 0) return { ok: true, change: answer };
  try {
    const user = usePreferences.getState().initials;
    const head = await saving(() => commit(id, answer, { ...options, user, basedOn: seq }));
    await caughtUp(id, head.seq);
    return { ok: true, change: answer, head };
  } catch (error) {
    if (troubleFrom(error).code !== 'worldMoved' || left <= 1) throw error;
    await caughtUp(id, (await lastHead(id))?.seq ?? 0);
    return attempt(id, make, options, left - 1);
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
  return inTurn(async (id) => {
    const head = await saving(() => act(id, usePreferences.getState().initials));
    if (head) await caughtUp(id, head.seq);
    const label = { code: head?.code ?? '', count: head?.count ?? 0 };
    const named = head?.name === undefined ? label : { ...label, name: head.name };
    return { ok: true, change: { label: named, ops: [] }, ...(head ? { head } : {}) };
  });
}

async function saving<T>(work: () => Promise<T>): Promise<T> {
  useOpenNetwork.setState(({ saving: count }) => ({ saving: count + 1 }));
  try {
    return await work();
  } finally {
    useOpenNetwork.setState(({ saving: count }) => ({ saving: count - 1 }));
  }
}
