// What leaves the network in one export: which lists, which of their records and columns.
import type { Network } from '../model/network';
import { saidOf } from '../model/ownClasses';
import { leaves, type Release } from '../model/privacy';
import type { AnyRecord, Id } from '../model/records';
import { type ListKind, listKinds } from './columns';
import { type ListColumn, listColumns } from './listRows';

/** One list as it will be written: header and order of `columns`, one row per record. */
export interface ExtractList {
  readonly kind: ListKind;
  /** The ID first. */
  readonly columns: readonly ListColumn[];
  readonly records: readonly AnyRecord[];
}

export interface Extract {
  readonly network: Network;
  readonly lists: readonly ExtractList[];
  /** Called for every record that is turned into text, so that progress can be shown. */
  readonly onRow?: () => void;
}

/** The list of that kind, without records where the extract has none. */
export function listIn(extract: Extract, kind: ListKind): ExtractList {
  return extract.lists.find((list) => list.kind === kind) ?? { kind, columns: [], records: [] };
}

/** Properties of a list that may leave. */
export function permitted(
  network: Network,
  kind: ListKind,
  { profile, ticked }: Release,
): ReadonlySet<string> {
  const properties = listColumns(network, kind).map(({ property }) => property);
  return new Set(
    properties.filter(
      (property) =>
        property !== 'id' && leaves(profile, ticked, kind, property, saidOf(network, kind, property)),
    ),
  );
}

/** Lists with the chosen records and properties; a kind that is not in `ids` is left out. The ID is always a column. */
export function extractOf(
  network: Network,
  chosen: readonly {
    readonly kind: ListKind;
    readonly ids: readonly Id[];
    readonly properties: readonly string[];
  }[],
): Extract {
  const lists = chosen.map(({ kind, ids, properties }): ExtractList => {
    const wanted = new Set(properties);
    const table: ReadonlyMap<Id, AnyRecord> = network.living(kind);
    return {
      kind,
      columns: listColumns(network, kind).filter(({ property }) => property === 'id' || wanted.has(property)),
      records: ids.flatMap((id) => table.get(id) ?? []),
    };
  });
  return {
    network,
    lists: listKinds.flatMap((kind) => lists.find((list) => list.kind === kind) ?? []),
  };
}

/** Header and rows of one list as text, German as in every list of the office. */
export function textRows(extract: Extract, list: ExtractList): string[][] {
  return [
    list.columns.map(({ header }) => header),
    ...list.records.map((record) => {
      extract.onRow?.();
      return list.columns.map((column) => column.text(record));
    }),
  ];
}
