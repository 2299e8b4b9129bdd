// The open network without what only says how its map is drawn: who there is and what belongs to whom.
import { type TableName, tableNames, valueOf } from '../model/records';
import type { Network } from '../model/network';

let last: Network | undefined;
let lastPrinted: Network | undefined;

/**
 * The same object as long as only places, saved views, the order of the map and the export log change, so that nothing is computed anew
 * when somebody is moved. Its places, views and log may be out of date: ask the network itself for those.
 */
export function contentOf(network: Network): Network {
  if (last === undefined || !sameContent(last, network)) last = network;
  return last;
}

/** The same object as long as only the export log grows: noting what was printed must not make anew what is being printed. */
export function printedOf(network: Network): Network {
  if (lastPrinted === undefined || !sameBut(log, lastPrinted, network)) lastPrinted = network;
  return lastPrinted;
}

const log: readonly TableName[] = ['disclosures'];
const aside: readonly TableName[] = ['placements', 'views', ...log, 'networks'];

/** Whether two networks hold the same records, places, views and the order of the map aside. */
function sameContent(a: Network, b: Network): boolean {
  return sameBut(aside, a, b) && sameSelf(a, b);
}

function sameBut(others: readonly TableName[], a: Network, b: Network): boolean {
  return (
    a.id === b.id && tableNames.every((table) => others.includes(table) || a.rows[table] === b.rows[table])
  );
}

function sameSelf(a: Network, b: Network): boolean {
  const keys = new Set([...Object.keys(a.self), ...Object.keys(b.self)]);
  keys.delete('layout');
  return [...keys].every((key) => valueOf(a.self, key) === valueOf(b.self, key));
}
