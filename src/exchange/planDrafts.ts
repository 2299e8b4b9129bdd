// The records a plan wants to add or change, checked as they would stand; what fails is dropped with everything that needs it.
import { apply, type Op, setting } from '../model/change';
import { checkRecord } from '../model/checks';
import { fields } from '../model/fields';
import { Network } from '../model/network';
import { type AnyRecord, type Id, type Scalar, type TableName, tableNames } from '../model/records';
import type { RowProblem } from './planCells';

export interface Draft {
  readonly table: TableName;
  readonly id: Id;
  /** The living record it changes, or the removed one it brings back; `undefined` adds a new one. */
  readonly before: AnyRecord | undefined;
  readonly set: Record<string, Scalar | null>;
  /** Rows (from 0) it was made from; none for records that are only there because others name them. */
  readonly rows: number[];
  /** Taken only where a record that stays refers to it. */
  readonly onDemand: boolean;
}

export interface Checked {
  /** Drafts that stay, with their operation; none where nothing changes. */
  readonly kept: readonly { readonly draft: Draft; readonly op: Op | undefined }[];
  readonly problems: readonly RowProblem[];
}

/** Drops drafts until every one that stays is right, together with all others that stay. */
export function checkDrafts(
  network: Network,
  drafts: readonly Draft[],
  columnOf: (table: TableName, field: string) => number,
): Checked {
  const problems: RowProblem[] = [];
  let left = drafts.map((draft) => ({ draft, op: opOf(draft) }));
  for (;;) {
    left = withoutIdle(left);
    const ops = left.flatMap(({ op }) => op ?? []);
    const future = new Network(network.id, apply(network.rows, { ops }));
    const next = left.filter(({ draft, op }) => {
      const found = op === undefined ? [] : problemsOf(future, draft, op);
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
      return found.length === 0;
    });
    if (next.length === left.length) return { kept: left, problems };
    left = next;
  }
}

function opOf({ table, id, before, set }: Draft): Op | undefined {
  if (before === undefined) return { table, id, set: withoutAbsent(set), prev: {} };
  return setting(table, before, before._del === undefined ? set : { ...set, _del: null });
}

function withoutAbsent(set: Draft['set']): Draft['set'] {
  for (const key in set) {
    if (set[key] === null)
      return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
  }
  return set;
}

/** An old flaw elsewhere in a changed record does not block what the list says. */
function problemsOf(future: Network, draft: Draft, op: Op) {
  const record = future.rows[draft.table].get(draft.id);
  if (record === undefined) return [];
  const found = checkRecord(future, draft.table, record);
  if (draft.before === undefined || draft.before._del !== undefined) return found;
  return found.filter(({ field }) => field === undefined || field in op.set || 'validFrom' in op.set);
}

type Pair = { readonly draft: Draft; readonly op: Op | undefined };

function withoutIdle(pairs: readonly Pair[]): Pair[] {
  const needed = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set()]));
  for (const { draft } of pairs) {
    for (const { key, refersTo } of references[draft.table]) {
      const value = draft.set[key];
      if (typeof value === 'string' && refersTo !== undefined) needed.get(refersTo)?.add(value);
    }
  }
  return pairs.filter(({ draft }) => !draft.onDemand || needed.get(draft.table)?.has(draft.id));
}

const references = Object.fromEntries(
  tableNames.map((table) => [table, fields[table].filter(({ kind }) => kind === 'ref')]),
) as unknown as typeof fields;
