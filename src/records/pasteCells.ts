// A block of cells from a spreadsheet → one change of a table, or everything that cannot be read and nothing else.
import type { Op, Patch } from '../model/change';
import { type Answer, checkedSetting, type Problem } from '../model/checks';
import { labelled } from '../model/deeds';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { SubjectTable } from '../session/session';
import { problemText } from './fieldWords';
import { parseInput } from './parseInput';
import { deeds } from './recordDeeds';

/** Where a block goes: the rows and columns in sight, from the cell it is pasted at on. */
export interface PasteTarget {
  readonly table: SubjectTable;
  readonly ids: readonly Id[];
  readonly columns: readonly PasteColumn[];
}

/** A column that cannot be written (counted, computed) has no property. */
export interface PasteColumn {
  readonly header: string;
  readonly property?: string;
}

/** One thing that cannot be pasted; `row` and `column` count from 1 within the block. */
export interface PasteProblem {
  readonly row: number;
  readonly column: string;
  readonly reason: 'unreadable' | 'readOnly' | 'noRow' | 'noColumn';
  readonly value: string;
  readonly text?: string;
}

/** Reads every cell before anything is written. */
export function readCells(
  network: Network,
  target: PasteTarget,
  matrix: readonly (readonly string[])[],
): { readonly patches: ReadonlyMap<Id, Patch> } | { readonly problems: readonly PasteProblem[] } {
  const problems: PasteProblem[] = [];
  const patches = new Map<Id, Patch>();
  matrix.forEach((cells, at) => {
    const id = target.ids[at];
    const record = id === undefined ? undefined : network.living(target.table).get(id);
    if (id === undefined || record === undefined) {
      problems.push({ row: at + 1, column: '', reason: 'noRow', value: cells[0] ?? '' });
      return;
    }
    cells.forEach((value, across) => {
      const column = target.columns[across];
      const place = { row: at + 1, column: column?.header ?? '', value };
      if (column === undefined) problems.push({ ...place, reason: 'noColumn' });
      else if (column.property === undefined) problems.push({ ...place, reason: 'readOnly' });
      else {
        const parsed = parseInput(network, target.table, column.property, value, record);
        if ('problem' in parsed)
          problems.push({ ...place, reason: 'unreadable', text: problemText(parsed.problem) });
        else patches.set(id, { ...patches.get(id), ...parsed.patch });
      }
    });
  });
  return problems.length > 0 ? { problems } : { patches };
}

/** The patches as one change with one label. */
export function patchesAsChange(
  network: Network,
  table: SubjectTable,
  patches: ReadonlyMap<Id, Patch>,
): Answer {
  const ops: Op[] = [];
  const problems: Problem[] = [];
  for (const [id, patch] of patches) {
    const set = checkedSetting(network, table, [id], patch);
    if ('problems' in set) problems.push(...set.problems);
    else ops.push(...set.ops);
  }
  return problems.length > 0 ? problems : labelled(deeds[table].edit, ops, ops.length);
}
