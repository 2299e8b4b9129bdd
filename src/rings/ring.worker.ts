// The worker of the second ring: reads the database, writes the files, one tab at a time.
import { eachOlder } from '../data/beforeUpgrade';
import { ringSource } from '../data/ringSource';
import type { AnyRecord, Id } from '../model/records';
import { tableNames } from '../model/records';
import { differencesBetween } from './differences';
import { OpfsDisk } from './opfsDisk';
import { Ring, RingTrouble } from './ring';
import { RingHolder } from './ringHolder';
import type { RingReply, RingRequest } from './ringMessages';

/** Rows in one message: more would hold up the page. */
const rowsAtOnce = 2000;

const holder = new RingHolder(async () => new Ring(await OpfsDisk.open(true), ringSource));

/** Several tabs take turns; the browser gives the turn on when a tab ends. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('akteursnetz-rings', work) as Promise<T>;
}

function reply(message: RingReply): void {
  postMessage(message);
}

async function perform(ring: Ring, request: Exclude<RingRequest, { deed: 'catchUp' }>) {
  switch (request.deed) {
    case 'catchUpAll':
      return ring.catchUpAll();
    case 'renew':
      return ring.renew(request.id, request.occasion);
    case 'upgrade':
      return eachOlder(({ id, ...state }) => ring.take(id, 'upgrade', state)).then(() => undefined);
    case 'purge':
      return ring.purge(request.id);
    case 'settle':
      return ring.settle(request.id);
    case 'points':
      return ring.points(request.id);
    case 'read':
      return read(ring, request);
    case 'compare': {
      const reached = await ring.reach(request.id, request.index);
      return reached && differencesBetween(reached.rows, (await ringSource.load(request.id)).rows);
    }
  }
}

async function read(ring: Ring, { key, id, index }: RingRequest & { deed: 'read' }) {
  const reached = await ring.reach(id, index);
  if (reached === undefined) return undefined;
  for (const table of tableNames) {
    const rows = [...(reached.rows[table] as ReadonlyMap<Id, AnyRecord>).values()];
    for (let at = 0; at < rows.length; at += rowsAtOnce)
      reply({ key, kind: 'rows', table, rows: rows.slice(at, at + rowsAtOnce) });
  }
  return { seq: reached.seq };
}

async function answered(request: RingRequest): Promise<void> {
  const { key } = request;
  try {
    const answer = await inTurn(() =>
      request.deed === 'catchUp'
        ? holder.catchUp(request.id)
        : holder.perform((ring) => perform(ring, request)),
    );
    reply({ key, kind: 'done', answer });
    // What has just been confirmed does not wait for it.
    if (request.deed === 'catchUp')
      await inTurn(() =>
        holder.perform(async (ring) => ring.isDue(request.id) && ring.renew(request.id, 'regular')),
      ).catch(() => false);
  } catch (error) {
    const code = error instanceof RingTrouble ? error.code : 'failed';
    reply({ key, kind: 'failed', code, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error || cause instanceof DOMException
    ? `${cause.name}: ${cause.message}`
    : String(cause);
}

addEventListener('message', (event: MessageEvent<RingRequest>) => void answered(event.data));
