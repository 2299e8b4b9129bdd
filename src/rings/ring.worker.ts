// The worker of the second ring: reads the database, writes the files, one tab at a time.
import { ringSource } from '../data/ringSource';
import { OpfsDisk } from './opfsDisk';
import { Ring, RingTrouble } from './ring';
import { done } from './ringDeeds';
import { RingHolder } from './ringHolder';
import type { RingReply, RingRequest } from './ringMessages';

const holder = new RingHolder(async () => new Ring(await OpfsDisk.open(true), ringSource));

/** Several tabs take turns; the browser gives the turn on when a tab ends. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('akteursnetz-rings', work) as Promise<T>;
}

function reply(message: RingReply): void {
  postMessage(message);
}

async function answered(request: RingRequest): Promise<void> {
  const { key } = request;
  try {
    const answer = await inTurn(() =>
      done(holder, request, (table, rows) => reply({ key, kind: 'rows', table, rows })),
    );
    reply({ key, kind: 'done', answer });
    // What has just been confirmed does not wait for it.
    if (request.deed === 'catchUp')
      await inTurn(() =>
        holder.perform(async (ring) => ring.isDue(request.id) && ring.renew(request.id, 'regular')),
      ).catch(() => false);
    if (request.deed === 'catchUpAll') await mendAll().catch(() => false);
  } catch (error) {
    const code = error instanceof RingTrouble ? error.code : 'failed';
    reply({ key, kind: 'failed', code, reason: reasonOf(error) });
  }
}

/** One at a time, so that what is confirmed meanwhile does not wait for all of them. */
async function mendAll(): Promise<void> {
  for (const id of await ringSource.networks()) await inTurn(() => holder.perform((ring) => ring.mend(id)));
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error || cause instanceof DOMException
    ? `${cause.name}: ${cause.message}`
    : String(cause);
}

addEventListener('message', (event: MessageEvent<RingRequest>) => void answered(event.data));
