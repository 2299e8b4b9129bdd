// From a deed to the store: verbs are run one after the other on the newest network, and recomputed when the world moved.
import { newId } from '../data/newId';
import { commit, type CommitOptions, hasMovedSince, lastHead } from '../data/commit';
import { asideOrigins, type JournalHead, type Origin } from '../data/db';
import { storeState } from '../data/storage';
import { troubleFrom, type TroubleCode } from '../data/trouble';
import { redo, undo } from '../data/undo';
import type { Change } from '../model/change';
import { type Answer, isChange, type Problem } from '../model/checks';
import type { Verb, World } from '../model/deeds';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { isViewOnly } from '../model/viewOnly';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { unnamed } from './changeWords';
import { pointBefore } from '../rings/secondRing';
import { caughtUp, useOpenNetwork } from './openNetwork';
import { usePreferences } from './preferences';
import { useSession } from './session';
import { today } from './clock';
import { keepUnsaved, trySaving, type Unsaved, useUnsaved } from './unsaved';

/** `change` with no operations means that there was nothing to do. */
export type Outcome =
  | { readonly ok: true; readonly change: Change; readonly head?: JournalHead }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly trouble?: TroubleCode };

/** For changes large enough to wait for: progress, and the way to give up before anything is written. */
export type Watch = Pick<CommitOptions, 'signal' | 'onProgress' | 'beside'>;

const attempts = 3;
let queue: Promise<unknown> = Promise.resolve();

/** Runs a verb of the model on the open network. Never throws. */
export function run<C extends VerbCode>(
  code: C,
  input: InputOf<C>,
  origin: Origin = 'user',
): Promise<Outcome> {
  const verb = verbs[code] as unknown as Verb<InputOf<C>>;
  const make: Make = (network, world) => verb(network, input, world);
  return isPlacing(code) ? performed(make, { origin }) : perform(make, origin);
}

/** Speaks of ids and places only, so that it may be done whatever people are called on screen. */
function isPlacing(code: VerbCode): boolean {
  return code === 'placeActors' || code === 'releaseActors';
}

type Make = (network: Network, world: World) => Answer | Promise<Answer>;

/** Runs any pure computation of a change: an import plan, perhaps made in a worker, several verbs as one step. Never throws. */
export function perform(make: Make, origin: Origin = 'user', watch: Watch = {}): Promise<Outcome> {
  // What a user would write now would be written from what is on screen: numbers for names.
  if (useSession.getState().pseudonyms && (origin === 'user' || origin === 'import'))
    return Promise.resolve(refused('pseudonyms'));
  return performed(make, { origin, ...watch });
}

function performed(
  make: Make,
  options: Pick<CommitOptions, 'origin' | 'signal' | 'onProgress' | 'beside'>,
): Promise<Outcome> {
  return inTurn((id) => attempt(id, make, options, attempts), asideOrigins.includes(options.origin));
}

/** A deed belongs to the network that is open when it is asked for, even if its turn comes later. */
function inTurn(deed: (id: Id) => Promise<Outcome>, isAside = false): Promise<Outcome> {
  const { id } = useOpenNetwork.getState();
  const turn = queue.then(async (): Promise<Outcome> => {
    const { trouble } = storeState();
    // A store that has failed once does not get another chance to pretend (rule S3).
    if (trouble !== undefined) return refused(trouble);
    if (id === undefined || useOpenNetwork.getState().id !== id) return refused('notFound');
    if (!isAside && isViewOnly(useOpenNetwork.getState().network)) return refused('viewOnly');
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
  options: Pick<CommitOptions, 'origin' | 'signal' | 'onProgress' | 'beside'>,
  left: number,
): Promise<Outcome> {
  if (options.origin === 'import' && left === attempts) await saving(() => pointBefore(id, 'import'));
  const { network, seq } = useOpenNetwork.getState();
  if (!network || network.id !== id) return refused('notFound');
  const answer = await make(network, { today: today(), newId });
  if (options.signal?.aborted) return refused('cancelled');
  if (!isChange(answer)) return { ok: false, problems: answer };
  // A merge may change no record and still leave decisions beside them.
  if (answer.ops.length === 0 && options.beside === undefined) return { ok: true, change: answer };
  try {
    const user = usePreferences.getState().initials;
    const head = await saving(() => commit(id, answer, { ...options, user, basedOn: seq }));
    await caughtUp(id, head.seq);
    return { ok: true, change: answer, head };
  } catch (error) {
    if (troubleFrom(error).code !== 'worldMoved' || left <= 1) {
      keepUnsaved(id, answer, options.origin, seq);
      throw error;
    }
    await caughtUp(id, (await lastHead(id))?.seq ?? 0);
    return attempt(id, make, options, left - 1);
  }
}

interface SavedAgain {
  readonly saved: boolean;
  /** What was written. */
  readonly change?: Change;
  /** The store works, but another window has written what this change does not fit: it is not kept any longer. */
  readonly hasMoved?: true;
}

/** After trouble: tries the store and writes what it did not take. */
export async function trySavingAgain(): Promise<SavedAgain> {
  let end: Omit<SavedAgain, 'saved'> | undefined;
  const saved = await trySaving(async (kept: Unsaved) => {
    const { networkId, seq, origin } = kept;
    // It was computed on the whole network of then: what came since it would overlook (`commit`).
    const isOfAll = origin === 'import' || kept.change.ops.some((op) => op.set['_del'] === true);
    const make = async () => (isOfAll && (await hasMovedSince(networkId, seq)) ? [] : kept.change);
    const outcome = await performed(make, { origin });
    if (outcome.ok) end = { change: kept.change };
    else if (['worldMoved', 'dangling', undefined].includes(outcome.trouble)) {
      end = { hasMoved: true };
      useUnsaved.setState({ unsaved: undefined });
    }
    return outcome.ok;
  });
  return { saved, ...end };
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
    const done = await saving(() => act(id, usePreferences.getState().initials));
    if (done) await caughtUp(id, done.seq);
    const head = done && useSession.getState().pseudonyms ? unnamed(done) : done;
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
