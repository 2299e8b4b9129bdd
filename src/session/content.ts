// The open network without what only says how its map is drawn: who there is and what belongs to whom.
import { tableNames, valueOf } from '../model/records';
import type { Network } from '../model/network';

let last: Network | undefined;

/**
 * The same object as long as only places, saved views and the order of the map change, so that nothing is computed anew when somebody is
 * moved. Its places and views may be out of date: ask the network itself for those.
 */
export function contentOf(network: Network): Network {
  if (last === undefined || !sameContent(last, network)) last = network;
  return last;
}

const drawn: readonly string[] = ['placements', 'views'];

/** Whether two networks hold the same records, places, views and the order of the map aside. */
function sameContent(a: Network, b: Network): boolean {
  if (a.id !== b.id) return false;
  return tableNames.every((table) => {
    if (a.rows[table] === b.rows[table] || drawn.includes(table)) return true;
    return table === 'networks' && sameSelf(a, b);
  });
}

function sameSelf(a: Network, b: Network): boolean {
  const keys = new Set([...Object.keys(a.self), ...Object.keys(b.self)]);
  keys.delete('layout');
  return [...keys].every((key) => valueOf(a.self, key) === valueOf(b.self, key));
}
