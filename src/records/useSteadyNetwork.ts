// A network that stays the same object while the tables a view depends on stay the same.
import { useState } from 'react';
import type { Network } from '../model/network';
import type { TableName } from '../model/records';

/** For columns, which would render every row again if they were new after each edit. Rows themselves are always fresh. */
export function useSteadyNetwork(network: Network, tables: readonly TableName[]): Network {
  const [kept, setKept] = useState(network);
  const isSteady =
    kept === network ||
    (kept.id === network.id && tables.every((table) => kept.rows[table] === network.rows[table]));
  if (isSteady) return kept;
  setKept(network);
  return network;
}
