// The heart of the import: rows and mapping → one change with everything that is new or different, and a reason for every row
// that is left out. Pure; nothing is written.
import type { Change } from '../model/change';
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import type { TableName } from '../model/records';
import { type Mapping, tableOf, targetAt } from './mapping';
import { type RowProblem, rowReader, type Sheet } from './planCells';
import { type Checked, checkDrafts } from './planDrafts';
import { draftList, type Drafted } from './planList';
import { draftTies } from './planTies';

export interface TableCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Plan {
  readonly change: Change;
  /** In the order of the rows. */
  readonly problems: readonly RowProblem[];
  readonly counts: ReadonlyMap<TableName, TableCounts>;
  /** Rows that are left out because of a problem. */
  readonly refusedRows: number;
  /** Rows that repeat another one that is taken: rows = records + refused + merged, in a list of ties. */
  readonly mergedRows: number;
}

/** `name`: what history calls the import, the file's name; a list of persons goes without, it may be called like one of them. */
export function plan(sheet: Sheet, mapping: Mapping, network: Network, world: World, name = ''): Plan {
  const read = rowReader(sheet, mapping);
  const rows = sheet.rows.map(read);
  const unreadable = rows.flatMap((row) => row.problems);
  const good = rows.filter((row) => row.problems.length === 0);
  const { drafts, problems, merged } = draft();
  const checked = checkDrafts(network, drafts, columnOf);
  const all = [...unreadable, ...problems.map(placed), ...checked.problems].sort((a, b) => a.row - b.row);
  const ops = checked.kept.flatMap(({ op }) => op ?? []);
  const isNamed = name !== '' && mapping.kind !== 'contacts';
  return {
    change: { label: { code: 'importList', count: ops.length, ...(isNamed && { name }) }, ops },
    problems: all,
    counts: countsOf(checked.kept),
    refusedRows: new Set(all.map(({ row }) => row)).size,
    mergedRows: mapping.kind === 'tiesByName' ? parallelRows(checked.kept) : merged,
  };

  function draft(): Drafted {
    if (mapping.kind === 'tiesByName') return draftTies(network, mapping, world, good);
    const cells = (at: number) => (sheet.rows[at] ?? []).join('\u0000');
    return draftList(network, mapping, world, mapping.kind, good, cells);
  }

  /** A gap has no cell of its own; its column is the one that should have filled it. */
  function placed(problem: RowProblem): RowProblem {
    const side = { actorA: 'a/', actorB: 'b/' }[problem.field ?? ''] ?? '';
    if (problem.column !== -1 || mapping.kind !== 'tiesByName' || side === '') return problem;
    return { ...problem, column: mapping.targets.indexOf(`${side}value:name`) };
  }

  function columnOf(table: TableName, field: string): number {
    return sheet.header.findIndex((_, column) => {
      const target = targetAt(mapping, column);
      const own = target.side === 'main' ? tableOf(mapping.kind) : 'actors';
      return own === table && target.field === field;
    });
  }
}

function parallelRows(kept: Checked['kept']): number {
  return kept.reduce(
    (sum, { draft: { table, rows } }) => (table === 'cooperations' ? sum + rows.length - 1 : sum),
    0,
  );
}

function countsOf(kept: Checked['kept']): ReadonlyMap<TableName, TableCounts> {
  const counts = new Map<TableName, { added: number; changed: number; unchanged: number }>();
  for (const { draft, op } of kept) {
    const count = counts.get(draft.table) ?? { added: 0, changed: 0, unchanged: 0 };
    const isNew = draft.before === undefined || draft.before._del !== undefined;
    count[op === undefined ? 'unchanged' : isNew ? 'added' : 'changed'] += 1;
    counts.set(draft.table, count);
  }
  return counts;
}
