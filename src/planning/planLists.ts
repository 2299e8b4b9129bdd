// The heart of the import: the lists of one file and what their columns mean → one plan, item by item, with a reason for every
// row that is left out. Pure; nothing is written.
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import type { TableName } from '../model/records';
import type { ImportKind } from '../formats/columns';
import { addCandidates } from './planDuplicates';
import { tableOf, targetAt } from './mapping';
import { EarlierLists } from './planEarlier';
import { type RowProblem, rowReader } from './planCells';
import { asContinued } from './planContinued';
import { checkDrafts, type Pair, pairOf } from './planDrafts';
import {
  type Decisions,
  type ItemCounts,
  itemStatuses,
  type ListMemory,
  type Plan,
  type PlanItem,
} from './planItems';
import { type Drafted, draftList } from './planList';
import { itemOf, refusedItems, withFlaws, withNeeds, withRepeats } from './planItemsOf';
import { missingItems } from './planMissing';
import { Scope, type Shared } from './planScope';
import { settle } from './planSettle';
import { draftTies } from './planTies';
import { SourceMemory } from './sourceMemory';
import { continuedBy, memoryOf } from './sources';
import { type ListToPlan, withOwnNames } from './planNames';

/** Records that others speak of come first. */
const order: readonly ImportKind[] = [
  'actors',
  'tiesByName',
  'contacts',
  'gremien',
  'cooperations',
  'relations',
  'seats',
];

/**
 * `name`: what history calls the import, the file's name. Later lists see what earlier ones plan. `onProgress` is told the rows
 * planned so far.
 */
export function planLists(
  given: readonly ListToPlan[],
  decisions: Pick<Decisions, 'sameAs'>,
  network: Network,
  world: World,
  name = '',
  onProgress: (rows: number) => void = () => {},
): Plan {
  const lists = withOwnNames(asContinued(given, network));
  const shared: Shared = { sameAs: decisions.sameAs, idOfItem: new Map(), keyed: new Map() };
  const problems: (RowProblem & { list: number })[] = [];
  const items: PlanItem[] = [];
  const scopes: Scope[] = [];
  const sources = lists.map((list) => continuedBy(network, list));
  // Lists that go on from one list share what is remembered of it.
  const memories = sources.map((source, at) => ({ source, first: source ? sources.indexOf(source) : at }));
  const memoryAt = memories.map(({ source, first }, at) =>
    first === at ? new SourceMemory(network, source) : undefined,
  );
  const earlier = new EarlierLists();
  let future = network;
  let [mergedRows, refusedRows, done] = [0, 0, 0];
  const places = lists.map((_, place) => place);
  const rankOf = (place: number) => order.indexOf(lists[place]?.mapping.kind ?? 'actors');
  // Lists that are known first: they can tell what was edited here.
  const newOf = (place: number) => Number(sources[place] === undefined);
  for (const place of places.sort((a, b) => rankOf(a) - rankOf(b) || newOf(a) - newOf(b) || a - b)) {
    const list = lists[place];
    const memory = memoryAt[memories[place]?.first ?? place];
    if (list === undefined || memory === undefined) continue;
    const scope = new Scope(future, place, list, world, memory, shared);
    const isShared = memories.some(({ first }, at) => at !== place && first === memories[place]?.first);
    const part = planList(scope, network, { earlier, isShared }, (rows) => onProgress(done + rows));
    done += list.sheet.rows.length;
    future = part.future;
    items.push(...part.items);
    for (const problem of part.problems) problems.push({ ...problem, list: place });
    refusedRows += new Set(part.problems.map(({ row }) => row)).size;
    mergedRows += part.merged;
    scopes.push(scope);
  }
  const remembered = memoryAt.map((memory, place): ListMemory | undefined => {
    const all = lists.filter((_, at) => memories[at]?.first === place);
    const part = memory?.source?.part ?? '';
    const named = all.find(({ mapping, name = '' }) => (mapping.part ?? name) === part) ?? all[0];
    const count = items.filter(({ list }) => memories[list]?.first === place).length;
    return memory && named && memoryOf(named, memory, world, count);
  });
  const missing = missingItems(network, scopes, items, world.today);
  const told =
    lists.length > 1
      ? withRepeats(earlier.withoutSaid(items, (list) => memoryAt[memories[list]?.first ?? list]))
      : items;
  const all = addCandidates(withNeeds([...told, ...missing], network), network);
  return {
    items: all,
    problems,
    counts: countsOf(all),
    refusedRows,
    mergedRows,
    questions: {
      emptyCells: all.reduce((sum, { emptied }) => sum + (emptied ? cellCount(emptied) : 0), 0),
      missing: missing.length,
      endable: missing.filter(({ ends }) => ends !== undefined).length,
    },
    memory: memories.map(({ first }) => remembered[first]),
    name: lists.every(({ mapping }) => mapping.kind !== 'contacts') ? name : '',
  };
}

function cellCount(patch: object): number {
  return new Set(
    Object.keys(patch).map((property) => (property.startsWith('own.') ? property : property.split('.')[0])),
  ).size;
}

/** Rows that are read between two signs of progress. */
const stride = 1000;

interface Part {
  readonly items: PlanItem[];
  readonly problems: RowProblem[];
  readonly merged: number;
  readonly future: Network;
}

interface Before {
  readonly earlier: EarlierLists;
  readonly isShared: boolean;
}

/** `start`: the network before the import. */
function planList(
  scope: Scope,
  start: Network,
  { earlier, isShared }: Before,
  onProgress: (rows: number) => void,
): Part {
  const { network, sheet, mapping, memory, list } = scope;
  const read = rowReader(sheet, mapping);
  const rows = sheet.rows.flatMap((row, at) => {
    if (at % stride === stride - 1) onProgress(at + 1);
    return read(row, at);
  });
  const drafted: Drafted =
    mapping.kind === 'tiesByName' ? draftTies(scope, rows) : draftList(scope, mapping.kind, rows);
  const settled = drafted.drafts.map((draft) => {
    const original = start === network ? draft.before : start.rows[draft.table].get(draft.id);
    return pairOf(draft, settle(draft, memory, original, earlier.of(memory, draft.table, draft.id)));
  });
  const checked = checkDrafts(network, settled, columnOf);
  earlier.add(memory, checked.kept, isShared);
  const unreadable = rows.flatMap((row) => (row.part === '' ? row.problems : []));
  const problems = [...unreadable, ...drafted.problems.map(placed), ...checked.problems].sort(
    (a, b) => a.row - b.row,
  );
  const items = withFlaws(
    checked.kept.map((pair) => itemOf(pair, list)),
    [...rows.flatMap((row) => row.flaws), ...(drafted.flaws ?? []), ...checked.kept.flatMap(differences)],
  );
  return {
    items: [...items, ...refusedItems(problems, list, tableOf(mapping.kind), items)],
    problems,
    merged: mapping.kind === 'tiesByName' ? parallelRows(checked.kept) : drafted.merged,
    future: checked.future,
  };

  /** What an earlier list has said otherwise. */
  function differences({ draft: { table, rows: own }, settled: { differs } }: Pair): RowProblem[] {
    const [row] = own;
    if (row === undefined || differs === undefined) return [];
    return differs.map((field) => {
      const column = columnOf(table, field);
      const value = (sheet.rows[row]?.[column] ?? '').slice(0, 200);
      return { row, column, value, code: 'otherWord', table, field };
    });
  }

  /** A gap has no cell of its own; its column is the one that should have filled it. */
  function placed(problem: RowProblem): RowProblem {
    const side = { actorA: 'a/', actorB: 'b/' }[problem.field ?? ''] ?? '';
    if (problem.column !== -1 || mapping.kind !== 'tiesByName' || side === '') return problem;
    const column = mapping.targets.indexOf(`${side}value:name`);
    return { ...problem, column: column === -1 ? mapping.targets.indexOf(`${side}key`) : column };
  }

  function columnOf(table: TableName, field: string): number {
    return sheet.header.findIndex((_, column) => {
      const target = targetAt(mapping, column);
      const own = target.side === 'main' ? tableOf(mapping.kind) : 'actors';
      return own === table && target.field === field;
    });
  }
}

function parallelRows(
  kept: readonly { readonly draft: { readonly table: TableName; readonly rows: readonly number[] } }[],
): number {
  return kept.reduce(
    (sum, { draft: { table, rows } }) => (table === 'cooperations' ? sum + rows.length - 1 : sum),
    0,
  );
}

const nothing = Object.fromEntries(itemStatuses.map((status) => [status, 0])) as unknown as ItemCounts;

function countsOf(items: readonly PlanItem[]): ReadonlyMap<TableName, ItemCounts> {
  const counts = new Map<TableName, Record<PlanItem['status'], number>>();
  for (const { table, status, repeats } of items) {
    if (repeats === true) continue;
    const count = counts.get(table) ?? { ...nothing };
    count[status] += 1;
    counts.set(table, count);
  }
  return counts;
}
