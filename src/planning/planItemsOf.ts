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
  const { kept, conflicts, emptied, mine, line, more, remembered } = settled;
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
  const item: Writable = { key, list, rows, table, id, status };
  // Written out: an import makes tens of thousands of these.
  if (op !== undefined) item.op = op;
  if (kept !== undefined) item.kept = kept;
  if (conflicts !== undefined) item.conflicts = conflicts;
  if (emptied !== undefined) item.emptied = emptied;
  if (mine !== undefined) item.mine = mine;
  if (onDemand && isNew) item.onDemand = true;
  if (draft.flaws !== undefined && draft.flaws.length > 0) item.problems = draft.flaws;
  if (remembered?.line !== line || more.length > 0) {
    const place = { page: remembered?.page ?? -1, at: remembered?.at ?? 0, line };
    item.remembers = more.length === 0 ? place : { ...place, more };
  }
  return item;
}

type Writable = { -readonly [K in keyof PlanItem]: PlanItem[K] };

/** The same items, each with the cells of its rows that could not be read and are left out of it, before what is told already. */
export function withFlaws(items: PlanItem[], flaws: readonly RowProblem[]): PlanItem[] {
  if (flaws.length === 0) return items;
  const byRow = new Map<string, RowProblem[]>();
  for (const flaw of flaws) {
    const key = `${flaw.table} ${flaw.row}`;
    const known = byRow.get(key) ?? [];
    // A reference is asked for more than once.
    if (!known.some(({ column, code }) => column === flaw.column && code === flaw.code))
      byRow.set(key, [...known, flaw]);
  }
  return items.map((item) => {
    const own = item.rows.flatMap((row) => byRow.get(`${item.table} ${row}`) ?? []);
    return own.length === 0 ? item : { ...item, problems: [...own, ...(item.problems ?? [])] };
  });
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
  const made = new Places();
  const touched = new Places();
  items.forEach(({ op, table, id, status }, at) => {
    if (op === undefined) return;
    if (isAdding(op) || op.set['_del'] === null || status === 'removedHere') made.set(table, id, at);
    if (touched.get(table, id) === undefined) touched.set(table, id, at);
  });
  if (made.isEmpty) return [...items];
  return items.map((item, at) => {
    const { op, table, id } = item;
    if (op === undefined) return item;
    const own =
      item.status === 'removedHere'
        ? (patched(network.rows[table].get(id), op) as unknown as Patch)
        : undefined;
    let needs: number[] | undefined;
    const need = (one: number) => {
      needs = [...(needs ?? []), one];
    };
    // An earlier list speaks of the same record.
    const first = touched.get(table, id);
    if (first !== undefined && first < at) need(first);
    for (const patch of own || item.kept || item.conflicts
      ? [own, op.set, item.kept, item.conflicts]
      : [op.set]) {
      if (patch === undefined) continue;
      for (const { key, refersTo } of references[table]) {
        const value = patch[key];
        if (typeof value !== 'string' || refersTo === undefined) continue;
        const needed = made.get(refersTo, value);
        if (needed !== undefined && needed !== at) need(needed);
        // Nothing to come back to.
        else if (patch === own && !network.living(refersTo).has(value)) return withoutOp(item);
      }
    }
    if (needs !== undefined) (item as Writable).needs = needs;
    return item;
  });
}

/** The same items, marked where an earlier list has told of the record and nothing is added to that. */
export function withRepeats(items: readonly PlanItem[]): readonly PlanItem[] {
  const told = new Set<string>();
  return items.map((item) => {
    if (item.id === '') return item;
    const sign = `${item.table} ${item.id}`;
    const { status, emptied, kept, problems } = item;
    const isQuiet = status === 'unchanged' && (emptied ?? kept ?? problems) === undefined;
    if (isQuiet && told.has(sign)) return { ...item, repeats: true };
    told.add(sign);
    return item;
  });
}

function withoutOp({ op: _op, ...item }: PlanItem): PlanItem {
  return item;
}

function isAdding({ prev }: NonNullable<PlanItem['op']>): boolean {
  return Object.keys(prev).length === 0;
}

/** Positions by table and id. */
class Places {
  private readonly tables = new Map<TableName, Map<Id, number>>();
  get isEmpty(): boolean {
    return this.tables.size === 0;
  }
  get(table: TableName, id: Id): number | undefined {
    return this.tables.get(table)?.get(id);
  }
  set(table: TableName, id: Id, at: number): void {
    const known = this.tables.get(table) ?? new Map<Id, number>();
    this.tables.set(table, known);
    known.set(id, at);
  }
}
