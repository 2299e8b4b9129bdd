// Checked drafts and problems → items of a plan, with what each of them needs.
import { type Patch, patched } from '../model/change';
import type { Network } from '../model/network';
import type { Id, TableName } from '../model/records';
import type { RowProblem } from './planCells';
import { type Pair, references } from './planDrafts';
import type { ItemStatus, PlanItem } from './planItems';

/** The item of a draft that stays. */
export function itemOf({ draft, settled, op }: Pair, list: number): PlanItem {
  const { key, rows, table, id, onDemand } = draft;
  const { kept, conflicts, emptied, mine, line, remembered } = settled;
  const isNew = draft.before === undefined || draft.before._del !== undefined;
  const status: ItemStatus = settled.isRemovedHere
    ? 'removedHere'
    : conflicts !== undefined
      ? 'conflict'
      : op === undefined
        ? 'unchanged'
        : isNew
          ? 'added'
          : 'changed';
  const isSame = remembered !== undefined && remembered.parts.join(' ') === line;
  return {
    key,
    list,
    rows,
    table,
    id,
    status,
    ...(op && { op }),
    ...(kept && { kept }),
    ...(conflicts && { conflicts }),
    ...(emptied && { emptied }),
    ...(mine && { mine }),
    ...(onDemand && isNew && { onDemand: true as const }),
    ...(!isSame && { remembers: { page: remembered?.page ?? -1, at: remembered?.at ?? 0, line } }),
  };
}

/** One item for each row that is left out. */
export function refusedItems(
  problems: readonly RowProblem[],
  list: number,
  table: TableName,
  items: readonly PlanItem[],
): PlanItem[] {
  if (problems.length === 0) return [];
  const taken = new Set(items.map(({ key }) => key));
  const byRow = new Map<number, RowProblem[]>();
  for (const problem of problems) {
    const known = byRow.get(problem.row);
    if (known === undefined) byRow.set(problem.row, [problem]);
    else known.push(problem);
  }
  return Array.from(byRow, ([row, found]) => {
    const key = `${list} ${table} ${row}`;
    return {
      // A record may stand although one of its other rows is refused.
      key: taken.has(key) ? `${key} refused` : key,
      list,
      rows: [row],
      table,
      id: '',
      status: 'refused' as const,
      problems: found,
    };
  });
}

/** The same items with the positions of those without which they cannot be. */
export function withNeeds(items: readonly PlanItem[], network: Network): PlanItem[] {
  const made = new Map<string, number>();
  const touched = new Map<string, number>();
  items.forEach(({ op, table, id, status }, at) => {
    if (op === undefined) return;
    const key = `${table} ${id}`;
    if (Object.keys(op.prev).length === 0 || op.set['_del'] === null || status === 'removedHere')
      made.set(key, at);
    if (!touched.has(key)) touched.set(key, at);
  });
  if (made.size === 0) return [...items];
  return items.map((item, at) => {
    const { op, table, id } = item;
    if (op === undefined) return item;
    const own =
      item.status === 'removedHere'
        ? (patched(network.rows[table].get(id), op) as unknown as Patch)
        : undefined;
    const needs: number[] = [];
    // An earlier list speaks of the same record.
    const first = touched.get(`${table} ${id}`);
    if (first !== undefined && first < at) needs.push(first);
    for (const patch of [own, op.set, item.kept, item.conflicts]) {
      if (patch === undefined) continue;
      for (const { key, refersTo } of references[table]) {
        const value = patch[key];
        if (typeof value !== 'string' || refersTo === undefined) continue;
        const needed = made.get(`${refersTo} ${value as Id}`);
        if (needed !== undefined && needed !== at) needs.push(needed);
        // Nothing to come back to.
        else if (patch === own && !network.living(refersTo).has(value)) return withoutOp(item);
      }
    }
    return needs.length === 0 ? item : { ...item, needs };
  });
}

function withoutOp({ op: _op, ...item }: PlanItem): PlanItem {
  return item;
}
