// The page's end of the second ring: starts its worker when it is first needed, and asks it.
import { type AnyRecord, type TableName } from '../model/records';
import type { RingDeed, RingDeeds, RingFailure, RingReply } from './ringMessages';
import RingWorker from './ring.worker?worker';

/** Thrown by `askRing`. */
export class RingRefusal extends Error {
  readonly code: RingFailure;
  readonly reason: string;
  constructor(code: RingFailure, reason: string) {
    super(code);
    this.name = 'RingRefusal';
    this.code = code;
    this.reason = reason;
  }
}

interface Waiting {
  readonly resolve: (answer: RingDeeds[RingDeed]['answers']) => void;
  readonly reject: (error: RingRefusal) => void;
  readonly onRows: ((table: TableName, rows: readonly AnyRecord[]) => void) | undefined;
}

/** How long an answer may take, in milliseconds: another tab that holds the turn must not hold up the work in this one. */
const patience: { readonly [D in RingDeed]?: number } = {
  catchUp: 60_000,
  renew: 60_000,
  purge: 60_000,
  settle: 60_000,
  upgrade: 60_000,
  look: 60_000,
};

let worker: Worker | undefined;
let key = 0;
const waiting = new Map<number, Waiting>();

/** Whether this browser, this address and this kind of window can have such files at all. */
export function ringIsPossible(): boolean {
  return (
    typeof navigator !== 'undefined' &&
    typeof navigator.storage?.getDirectory === 'function' &&
    Boolean(navigator.locks) &&
    typeof Worker !== 'undefined' &&
    typeof CompressionStream !== 'undefined' &&
    globalThis.location?.protocol !== 'file:'
  );
}

/** Rejects with `RingRefusal`. */
export function askRing<D extends RingDeed>(
  deed: D,
  asks: RingDeeds[D]['asks'],
  onRows?: Waiting['onRows'],
): Promise<RingDeeds[D]['answers']> {
  if (!ringIsPossible()) return Promise.reject(new RingRefusal('missing', ''));
  key += 1;
  const own = key;
  return new Promise<RingDeeds[D]['answers']>((resolve, reject) => {
    waiting.set(own, { resolve: resolve as Waiting['resolve'], reject, onRows });
    const longest = patience[deed];
    if (longest !== undefined)
      setTimeout(() => take({ key: own, kind: 'failed', code: 'failed', reason: 'no answer' }), longest);
    started().postMessage({ key: own, deed, ...asks });
  });
}

/** Ends the worker: the database it has open is about to be made anew. */
export function endRing(): void {
  worker?.terminate();
  worker = undefined;
  for (const each of waiting.values()) each.reject(new RingRefusal('failed', 'ended'));
  waiting.clear();
}

function started(): Worker {
  if (worker !== undefined) return worker;
  worker = new RingWorker();
  worker.addEventListener('message', (event: MessageEvent<RingReply>) => take(event.data));
  worker.addEventListener('error', () => endRing());
  return worker;
}

function take(reply: RingReply): void {
  const asked = waiting.get(reply.key);
  if (reply.kind === 'rows') {
    asked?.onRows?.(reply.table, reply.rows);
    return;
  }
  waiting.delete(reply.key);
  if (reply.kind === 'done') asked?.resolve(reply.answer);
  else asked?.reject(new RingRefusal(reply.code, reply.reason));
}
