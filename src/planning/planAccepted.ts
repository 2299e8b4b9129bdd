// What a person has accepted of a plan → the one change it makes. Cheap, so that every tick can ask for it anew.
import { type Change, compose, type Op, type Patch } from '../model/change';
import type { Problem } from '../model/checks';
import { fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import type { TableName } from '../model/records';
import { type Accepted, cellKey, cellOf, type Decisions, type Plan, type PlanItem } from './planItems';
import { brokenBy } from './planFit';
import { remembersMore, rememberedOps } from './planRemembers';

type Deed = keyof NonNullable<ReturnType<Accepted['counts']['get']>>;

/**
 * `network`: what the plan was made on; with it records are checked anew of which single cells are decided. The change itself is put
 * together when it is asked for.
 */
export function acceptedChange(plan: Plan, decisions: Decisions, network?: Network): Accepted {
  const unfit = network === undefined ? noneUnfit : unfitItems(plan, decisions, network);
  const fallen = fallenItems(plan, decisions, unfit);
  let likely = 0;
  const counts = new Map<TableName, Record<Deed, number>>();
  const ops: Op[] = [];
  const later: Op[] = [];
  plan.items.forEach((item, at) => {
    if (fallen[at] !== accepted) return;
    if (item.status === 'missing') {
      const made = decisions.missing === 'end' ? item.ends : undefined;
      const removed = decisions.missing === 'remove' ? (item.removes ?? []) : [];
      if (made !== undefined) later.push(made);
      for (const op of removed) later.push(op);
      return;
    }
    const op = opOf(item, decisions);
    if (op === undefined) return;
    ops.push(op);
    const isNew = item.status === 'added' || item.status === 'duplicate' || op.set['_del'] === null;
    count(item.table, isNew ? 'added' : 'changed');
    if (item.status === 'duplicate') likely += 1;
  });
  const closed = later.length === 0 ? [] : closing(later, ops);
  // What goes along with a record is told at its own table.
  for (const { table, set } of closed)
    count(table, set['_del'] === true ? 'removed' : decisions.missing === 'end' ? 'ended' : 'changed');
  const visible = closed.length === 0 ? ops : [...ops, ...closed];
  const isTaken = (at: number) => fallen[at] === accepted && isAnswered(plan.items[at], decisions);
  let change: Change | undefined;
  return {
    counts,
    size: visible.length,
    isEmpty: visible.length === 0 && !remembersMore(plan, isTaken),
    likely,
    unfit,
    alsoLeft: plan.items.filter((_, at) => fallen[at] === alsoOut).map(({ key }) => key),
    get change() {
      change ??= changeOf(plan, visible, rememberedOps(plan, decisions, isTaken, visible.length > 0));
      return change;
    },
  };

  function count(table: TableName, deed: Deed): void {
    const known = counts.get(table) ?? { added: 0, changed: 0, ended: 0, removed: 0 };
    counts.set(table, known);
    known[deed] += 1;
  }
}

/** Who could not be removed is asked about again. */
function isAnswered(item: PlanItem | undefined, { missing }: Decisions): boolean {
  return item?.status !== 'missing' || missing !== 'remove' || item.removes !== undefined;
}

function changeOf({ name }: Plan, visible: readonly Op[], memory: readonly Op[]): Change {
  const label = { code: 'importList', count: visible.length, ...(name !== '' && { name }) };
  return { label, ops: memory.length === 0 ? visible : [...visible, ...memory] };
}

/** Whether an item is accepted by itself, whatever becomes of those it needs. */
function isAccepted({ key, status }: PlanItem, { left, taken }: Pick<Decisions, 'left' | 'taken'>): boolean {
  if (status === 'refused') return false;
  return status === 'removedHere' ? taken.has(key) : !left.has(key);
}

const noneUnfit: ReadonlyMap<string, readonly Problem[]> = new Map();

/** Items that are no whole record with the cells that were decided. */
function unfitItems({ items }: Plan, decisions: Decisions, network: Network): Accepted['unfit'] {
  const { fromFile, leftCells, emptyCells } = decisions;
  if (fromFile.size === 0 && leftCells.size === 0 && emptyCells === 'keep') return noneUnfit;
  const unfit = new Map<string, readonly Problem[]>();
  for (const item of items) {
    if (item.status === 'missing' || !isAccepted(item, decisions)) continue;
    const problems = brokenBy(network, item, opOf(item, decisions));
    if (problems.length > 0) unfit.set(item.key, problems);
  }
  return unfit;
}

const accepted = 0;
const out = 1;
const alsoOut = 2;

/** For each item whether it is accepted, left out, or falls: it cannot be without one that is out, or nobody needs it any more. */
function fallenItems({ items }: Plan, decisions: Decisions, unfit: Accepted['unfit']): Uint8Array {
  const states = new Uint8Array(items.length);
  let isWhole = true;
  items.forEach((item, at) => {
    if (isAccepted(item, decisions) && !unfit.has(item.key)) return;
    states[at] = out;
    if (item.status !== 'refused') isWhole = false;
  });
  for (let goesOn = !isWhole; goesOn; ) {
    goesOn = false;
    const needed = new Uint8Array(items.length);
    items.forEach(({ needs }, at) => {
      if (needs === undefined || states[at] !== accepted) return;
      if (needs.some((one) => states[one] !== accepted)) {
        states[at] = alsoOut;
        goesOn = true;
      } else for (const one of needs) needed[one] = 1;
    });
    items.forEach(({ onDemand }, at) => {
      if (onDemand !== true || states[at] !== accepted || needed[at] === 1) return;
      states[at] = alsoOut;
      goesOn = true;
    });
  }
  return states;
}

function opOf(item: PlanItem, { fromFile, leftCells, emptyCells }: Decisions): Op | undefined {
  const { op, table, id, mine = {}, emptied } = item;
  const isUntouched = fromFile.size === 0 && leftCells.size === 0;
  if (isUntouched && (emptyCells === 'keep' || emptied === undefined)) return op;
  const isIn = (cells: ReadonlySet<string>) => (property: string) =>
    cells.has(cellKey(item, cellOf(property)));
  const isOut = isIn(leftCells);
  const isNew = op !== undefined && Object.keys(op.prev).length === 0;
  // A new record cannot do without what it needs to be one.
  const isLeft = (property: string) => isOut(property) && !(isNew && fieldOf(table, property)?.required);
  const wins = isIn(fromFile);
  const set: Record<string, Patch[string]> = {};
  const prev: Record<string, Patch[string]> = {};
  for (const property in op?.set) {
    if (isLeft(property)) continue;
    set[property] = op.set[property] ?? null;
    if (property in op.prev) prev[property] = op.prev[property] ?? null;
  }
  const lay = (patch: Patch | undefined, isWanted: (property: string) => boolean) => {
    for (const property in patch) {
      const was = mine[property] ?? null;
      const now = patch[property] ?? null;
      if (!isWanted(property) || was === now) continue;
      set[property] = now;
      prev[property] = was;
    }
  };
  lay(item.kept, wins);
  lay(item.conflicts, wins);
  lay(emptied, (property) => emptyCells === 'clear' && !isLeft(property));
  return Object.keys(set).length === 0 ? undefined : { table, id, set, prev };
}

/** Endings and removals once each, on top of what the other items do to the same records. */
function closing(later: readonly Op[], ops: readonly Op[]): readonly Op[] {
  const label = { code: '', count: 0 };
  const whole = compose({ label, ops: [] }, { label, ops: later }).ops;
  const before = new Map(ops.map((op) => [`${op.table} ${op.id}`, op]));
  const gone = new Set(
    whole.filter(({ set }) => set['_del'] === true).map(({ table, id }) => `${table} ${id}`),
  );
  return whole.flatMap((op) => {
    const sign = `${op.table} ${op.id}`;
    // Who goes need not be cleared first.
    const set: Patch = gone.has(sign) ? { _del: true } : op.set;
    const made = before.get(sign);
    const keys = Object.keys(set).filter((key) => made === undefined || !(key in made.set));
    if (keys.length === 0) return [];
    const pick = (from: Patch) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
    return { ...op, set: pick(set), prev: pick(op.prev) };
  });
}
