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
  /** An id of this or another record: for machines, not for readers. */
  readonly isKey: boolean;
  /** As a German office writes it: 01.08.2024, 1,5. */
  readonly text: (record: AnyRecord) => string;
  /** As other programs expect it: dates as ISO, numbers as numbers, everything else as `text`. */
  readonly plain: (record: AnyRecord) => string | number;
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
  const isKey = role === 'id' || role === 'refId';
  const named = { header, property: key, isKey, isNumber: field?.kind === 'number' };
  const same = (text: ListColumn['text']): ListColumn => ({ ...named, text, plain: text });
  if (field === undefined) return same((record) => record.id);
  if (role === 'refName' && refersTo !== undefined) {
    return same((record) => network.nameOf(refersTo, valueOf(record, key) as string | undefined));
  }
  if (field.kind === 'list') {
    return same((record) =>
      joinList(listOf(record, key as ListName).map((element) => cellText(network, kind, field, element))),
    );
  }
  const text = (record: AnyRecord) => cellText(network, kind, field, valueOf(record, key));
  if (field.kind !== 'date' && field.kind !== 'number') return same(text);
  return {
    ...named,
    text,
    plain: (record) => {
      const value = valueOf(record, key);
      return typeof value === 'number' || typeof value === 'string' ? value : text(record);
    },
  };
}

function ownColumn(kind: ListKind, property: string): ListColumn {
  const text = (record: AnyRecord) => String(valueOf(record, property) ?? '');
  const header = ownHeader(kind, property.slice('own.'.length));
  return { header, property, isKey: false, isNumber: false, text, plain: text };
}

function fieldFor(kind: ListKind, key: string) {
  return fieldOf(kind, key) ?? fieldOf(kind, `${key}.`);
}
