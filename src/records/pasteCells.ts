// A block of cells from a spreadsheet → what each cell would change in a table, and one change of those that are accepted.
import { type Op, type Patch, setting } from '../model/change';
import { type Answer, checkedSetting, type Problem } from '../model/checks';
import { labelled } from '../model/deeds';
import type { Network } from '../model/network';
import type { AnyRecord, Id } from '../model/records';
import type { SubjectTable } from '../session/session';
import { problemText } from './fieldWords';
import { parseInput } from './parseInput';
import { deeds } from './recordDeeds';

/** Where a block goes: the rows and columns in sight, from the cell it is pasted at on. */
export interface PasteTarget {
  readonly table: SubjectTable;
  readonly ids: readonly Id[];
  readonly columns: readonly PasteColumn[];
  /** What the row is called in the table. */
  readonly nameOf: (record: AnyRecord) => string;
}

/** A column that cannot be written (counted, computed) has no property. */
export interface PasteColumn {
  readonly header: string;
  readonly property?: string;
  readonly text: (record: AnyRecord) => string;
}

/** One pasted cell and what it would do. */
export interface PastedCell {
  /** The same however often the block is read. */
  readonly key: string;
  /** Counts from 1 within the block. */
  readonly row: number;
  readonly id?: Id;
  readonly name: string;
  readonly column: string;
  /** The cell as it is, and as it would be; the pasted text where it cannot be read. */
  readonly was: string;
  readonly now: string;
  /** Absent where nothing changes or can change. */
  readonly patch?: Patch;
  readonly problem?: PasteProblem;
}

export type PasteProblem =
  | { readonly reason: 'readOnly' | 'noRow' | 'noColumn' }
  | { readonly reason: 'unreadable'; readonly text: string };

/** Every cell of the block that would change something or cannot be read; `corrected` replaces pasted texts by key. */
export function readCells(
  network: Network,
  target: PasteTarget,
  matrix: readonly (readonly string[])[],
  corrected: ReadonlyMap<string, string>,
): PastedCell[] {
  return matrix.flatMap((cells, at): PastedCell[] => {
    const id = target.ids[at];
    const record = id === undefined ? undefined : network.living(target.table).get(id);
    const row = at + 1;
    if (id === undefined || record === undefined) {
      const now = cells.join(' · ');
      return [{ key: String(row), row, name: '', column: '', was: '', now, problem: { reason: 'noRow' } }];
    }
    return cells.flatMap((pasted, across): PastedCell[] => {
      const key = `${String(row)} ${String(across)}`;
      const text = corrected.get(key) ?? pasted;
      const column = target.columns[across];
      const place = { key, row, id, name: target.nameOf(record), column: column?.header ?? '' };
      if (column === undefined) {
        const isBlank = text.trim() === '';
        return isBlank ? [] : [{ ...place, was: '', now: text, problem: { reason: 'noColumn' } }];
      }
      const was = column.text(record);
      if (was === text.trim()) return [];
      if (column.property === undefined)
        return [{ ...place, was, now: text, problem: { reason: 'readOnly' } }];
      const parsed = parseInput(network, target.table, column.property, text, record);
      if ('problem' in parsed) {
        return [
          { ...place, was, now: text, problem: { reason: 'unreadable', text: problemText(parsed.problem) } },
        ];
      }
      const { patch } = parsed;
      if (setting(target.table, record, patch) === undefined) return [];
      return [{ ...place, was, now: column.text(patched(record, patch)), patch }];
    });
  });
}

/** What accepted cells do, by record. */
export function patchesOf(cells: readonly PastedCell[]): ReadonlyMap<Id, Patch> {
  const patches = new Map<Id, Patch>();
  for (const { id, patch } of cells) {
    if (id !== undefined && patch !== undefined) patches.set(id, { ...patches.get(id), ...patch });
  }
  return patches;
}

function patched(record: AnyRecord, patch: Patch): AnyRecord {
  const entries = Object.entries({ ...record, ...patch }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as unknown as AnyRecord;
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
