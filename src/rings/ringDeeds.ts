// What the worker of the second ring does when it is asked: each deed with the ring and the database.
import { eachOlder } from '../data/beforeUpgrade';
import { ringSource } from '../data/ringSource';
import type { AnyRecord, Id, TableName } from '../model/records';
import { tableNames } from '../model/records';
import { differencesBetween } from './differences';
import type { Ring } from './ring';
import type { RingHolder } from './ringHolder';
import type { RingDeed, RingDeeds, RingRequest } from './ringMessages';
import { standingOf } from './standing';

/** Rows in one message: more would hold up the page. */
const rowsAtOnce = 2000;

type OnRows = (table: TableName, rows: readonly AnyRecord[]) => void;

/** Throws `RingTrouble`, or what the database throws. */
export function done(
  holder: RingHolder,
  request: RingRequest,
  onRows: OnRows,
): Promise<RingDeeds[RingDeed]['answers']> {
  return request.deed === 'catchUp'
    ? holder.catchUp(request.id)
    : holder.perform((ring) => perform(ring, request, onRows));
}

async function perform(ring: Ring, request: Exclude<RingRequest, { deed: 'catchUp' }>, onRows: OnRows) {
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
    case 'look': {
      const reached = await ring.reach(request.id);
      if (reached !== undefined) return standingOf(request.id, reached);
      return (await ring.hasFiles(request.id)) ? 'damaged' : 'none';
    }
    case 'read': {
      const reached = await ring.reach(request.id, request.index);
      if (reached === undefined) return undefined;
      for (const table of tableNames) {
        const rows = [...(reached.rows[table] as ReadonlyMap<Id, AnyRecord>).values()];
        for (let at = 0; at < rows.length; at += rowsAtOnce) onRows(table, rows.slice(at, at + rowsAtOnce));
      }
      return standingOf(request.id, reached);
    }
    case 'compare': {
      const reached = await ring.reach(request.id, request.index);
      return reached && differencesBetween(reached.rows, (await ringSource.load(request.id)).rows);
    }
  }
}
