// Records of a table as they may leave: cells are made anew from what of the network may leave, so that nothing else can be in them.
import { insideOf } from '../model/inside';
import { saidOf } from '../model/ownClasses';
import { classLeaves, leaves, releasedNetwork } from '../model/privacy';
import type { AnyRecord, IsoDate } from '../model/records';
import type { SubjectTable } from '../session/session';
import type { GridColumn } from '../ui/GridColumn';
import { type DerivedColumn, recordColumns } from './recordColumns';
import type { ReleaseRule } from './useGridRelease';

/** Computed columns are released by their class, and computed as on the screen. */
export function recordRelease(
  table: SubjectTable,
  derived: readonly DerivedColumn[],
  asOf: IsoDate,
): ReleaseRule<AnyRecord> {
  const computed = new Set(derived.map(({ id }) => id));
  return {
    open: ({ rows, columns }, network, release) => {
      const { profile, ticked } = release;
      const open = releasedNetwork(network, release);
      const records: ReadonlyMap<string, AnyRecord> = open.living(table);
      const made = new Map(
        recordColumns(open, table, [], asOf, () => undefined).map((column) => [column.id, column]),
      );
      return {
        rows: rows.flatMap(({ id }) => records.get(id) ?? []),
        columns: columns.flatMap((column): readonly GridColumn<AnyRecord>[] => {
          if (computed.has(column.id)) {
            return classLeaves(profile, ticked, column.privacy ?? 0) ? [column] : [];
          }
          if (!leaves(profile, ticked, table, column.id, saidOf(network, table, column.id))) return [];
          // A field that nothing of what leaves has.
          return [made.get(column.id) ?? { ...column, text: () => '' }];
        }),
      };
    },
    inside: ({ rows, columns }) =>
      insideOf([{ kind: table, records: rows, properties: columns.map(({ id }) => id) }]),
  };
}
