// The records a plan wants to add or change, checked as they would stand; what fails is dropped with everything that needs it.
import { apply, type Op, setting } from '../model/change';
import { checkRecord } from '../model/checks';
import { fields } from '../model/fields';
import { Network } from '../model/network';
import { type Scalar, type TableName, tableNames } from '../model/records';
import type { RowProblem } from './planCells';
import type { Draft, Settled } from './planSettle';

/** A draft, what of it is taken over, and its operation; none where nothing changes. */
export interface Pair {
  readonly draft: Draft;
  readonly settled: Settled;
  readonly op: Op | undefined;
}

export interface Checked {
  readonly kept: readonly Pair[];
  readonly problems: readonly RowProblem[];
  /** Drafts that fell, for a problem of their own or with what they need. */
  readonly fallen: readonly Pair[];
  /** The network with everything that stays. */
  readonly future: Network;
}

/** Drops drafts until every one that stays is right, together with all others that stay. */
export function checkDrafts(
  network: Network,
  drafts: readonly Pair[],
  columnOf: (table: TableName, field: string) => number,
): Checked {
  const problems: RowProblem[] = [];
  const fallen: Pair[] = [];
  let left = drafts;
  for (;;) {
    left = withoutIdle(left);
    const ops = left.flatMap(({ op, settled }) => (op === undefined || settled.isRemovedHere ? [] : op));
    const future = new Network(network.id, apply(network.rows, { ops }));
    const next = left.filter((pair) => {
      const { draft, settled, op } = pair;
      const found = op === undefined || settled.isRemovedHere ? [] : problemsOf(future, draft, op);
      for (const { field, code, value } of found) {
        for (const row of draft.rows) {
          const column = field === undefined ? -1 : columnOf(draft.table, field);
          problems.push({
            row,
            column,
            value: value ?? '',
            code,
            table: draft.table,
            ...(field && { field }),
          });
        }
      }
      if (found.length > 0) fallen.push(pair);
      return found.length === 0;
    });
    if (next.length === left.length) return { kept: left, problems, fallen, future };
    left = next;
  }
}

/** The operation of a draft; none where nothing changes. */
export function pairOf(draft: Draft, settled: Settled): Pair {
  const { table, id, before } = draft;
  const { set } = settled;
  const op = before === undefined ? { table, id, set, prev: {} } : setting(table, before, set);
  return { draft, settled, op };
}

/** An old flaw elsewhere in a changed record does not block what the list says. */
function problemsOf(future: Network, draft: Draft, op: Op) {
  const record = future.rows[draft.table].get(draft.id);
  if (record === undefined) return [];
  const found = checkRecord(future, draft.table, record);
  if (draft.before === undefined || draft.before._del !== undefined) return found;
  return found.filter(({ field }) => field === undefined || field in op.set || 'validFrom' in op.set);
}

function withoutIdle(pairs: readonly Pair[]): Pair[] {
  const needed = new Map<TableName, Set<string>>();
  for (const { draft } of pairs) if (draft.onDemand) needed.set(draft.table, new Set());
  if (needed.size === 0) return [...pairs];
  for (const { draft } of pairs) {
    for (const { key, refersTo } of references[draft.table]) {
      if (refersTo === undefined || !needed.has(refersTo)) continue;
      const value = draft.said[key] ?? draft.beside[key] ?? (draft.before as unknown as Named)?.[key];
      if (typeof value === 'string') needed.get(refersTo)?.add(value);
    }
  }
  return pairs.filter(({ draft }) => !draft.onDemand || needed.get(draft.table)?.has(draft.id));
}

type Named = Readonly<Record<string, Scalar | undefined>> | undefined;

/** Fields by which records of a table refer to others. */
export const references = Object.fromEntries(
  tableNames.map((table) => [table, fields[table].filter(({ kind }) => kind === 'ref')]),
) as unknown as typeof fields;
