// A network that stays the same object while the tables a view depends on stay the same.
import { useState } from 'react';
import type { Network } from '../model/network';
import { type AnyRecord, type TableName, valueOf } from '../model/records';
import { usedProperties } from './fieldWords';

/** For columns, which would render every row again if they were new after each edit. Rows themselves are always fresh. */
export function useSteadyNetwork(network: Network, table: TableName, others: readonly TableName[]): Network {
  const [kept, setKept] = useState(network);
  const isSteady =
    kept === network ||
    (kept.id === network.id &&
      others.every((name) => kept.rows[name] === network.rows[name]) &&
      (kept.rows[table] === network.rows[table] ||
        (!isManyMore(kept.rows[table], network.rows[table]) &&
          vocabularyOf(kept, table) === vocabularyOf(network, table))));
  if (isSteady) return kept;
  setKept(network);
  return network;
}

/** After an import new columns cost less than looking through all rows for whether they are needed. */
function isManyMore(before: { readonly size: number }, now: { readonly size: number }): boolean {
  return Math.abs(now.size - before.size) > 1000;
}

const cache = new WeakMap<object, string>();

/** What columns and their filters are made of: own fields, list elements and actor types in use. */
function vocabularyOf(network: Network, table: TableName): string {
  const records: ReadonlyMap<string, AnyRecord> = network.living(table);
  const known = cache.get(records);
  if (known !== undefined) return known;
  const found = new Set([...usedProperties(network, table)].filter((key) => key.includes('.')));
  for (const record of records.values())
    found.add(String(valueOf(record, 'type') ?? valueOf(record, 'intensity') ?? ''));
  const text = [...found].sort().join('\n');
  cache.set(records, text);
  return text;
}
