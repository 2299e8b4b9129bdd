// A list of the network as rows of text, ready for a file or the clipboard: header first, ID first, one row per record.
import { fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import { type AnyRecord, type ListName, listOf, valueOf } from '../model/records';
import { ownProperties } from '../records/fieldWords';
import { joinList } from '../records/listText';
import { cellText } from './cellText';
import { type Column, columns, type ListKind } from './columns';
import { ownHeader } from './ownHeader';

/** A column as it is written. */
export interface ListColumn {
  readonly header: string;
  /** `id`, the key of a field, or `own.<Label>`; a reference has two columns of the same property. */
  readonly property: string;
  readonly isNumber: boolean;
  readonly text: (record: AnyRecord) => string;
}

/** Header and rows of the given records, or of all living ones; `chosen` narrows the columns. */
export function listRows(
  network: Network,
  kind: ListKind,
  records: readonly AnyRecord[] = [...network.living(kind).values()],
  chosen: readonly ListColumn[] = listColumns(network, kind),
): string[][] {
  return [
    chosen.map(({ header }) => header),
    ...records.map((record) => chosen.map((column) => column.text(record))),
  ];
}

/** Every column of a list: the fixed ones in the order of `columns`, then the user's own fields. Unused hidden ones are left out. */
export function listColumns(network: Network, kind: ListKind): ListColumn[] {
  const records: readonly AnyRecord[] = [...network.living(kind).values()];
  const fixed = columns[kind].filter(
    ({ role, field }) =>
      role !== 'fullName' &&
      (fieldFor(kind, field)?.hidden !== true ||
        records.some((record) => valueOf(record, field) !== undefined)),
  );
  return [
    ...fixed.map((column) => fixedColumn(network, kind, column)),
    ...ownProperties(network, kind).map((property) => ownColumn(kind, property)),
  ];
}

function fixedColumn(network: Network, kind: ListKind, column: Column): ListColumn {
  const { header, role, field: key, refersTo } = column;
  const field = fieldFor(kind, key);
  const named = { header, property: key, isNumber: field?.kind === 'number' };
  if (field === undefined) return { ...named, text: (record) => record.id };
  if (role === 'refName' && refersTo !== undefined) {
    const name = (record: AnyRecord) => valueOf(record, key) as string | undefined;
    return { ...named, text: (record) => network.nameOf(refersTo, name(record)) };
  }
  if (field.kind !== 'list') {
    return { ...named, text: (record) => cellText(network, kind, field, valueOf(record, key)) };
  }
  const words = (record: AnyRecord) => listOf(record, key as ListName);
  return {
    ...named,
    text: (record) => joinList(words(record).map((element) => cellText(network, kind, field, element))),
  };
}

function ownColumn(kind: ListKind, property: string): ListColumn {
  return {
    header: ownHeader(kind, property.slice('own.'.length)),
    property,
    isNumber: false,
    text: (record) => String(valueOf(record, property) ?? ''),
  };
}

function fieldFor(kind: ListKind, key: string) {
  return fieldOf(kind, key) ?? fieldOf(kind, `${key}.`);
}
