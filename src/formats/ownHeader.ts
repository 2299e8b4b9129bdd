// What tells a list that this app wrote: its headers, and the mark of own fields among them.
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { spread } from './spread';
import { type Column, columns, type ListKind, listKinds } from './columns';

/** Stands behind the label of an own field that would be taken for something else. */
export const ownMark = ' (eigen)';

/**
 * The header of an own field. Where its label would be taken for a fixed column or one of its synonyms, ` (eigen)` follows;
 * a label that ends like that gets it once more, so that `ownLabel` always finds the way back.
 */
export function ownHeader(kind: ListKind, label: string): string {
  const isTaken = takenNames(kind).has(fold(label));
  return isTaken || label.endsWith(ownMark) ? label + ownMark : label;
}

const taken = new Map<ListKind, ReadonlySet<string>>();

/** Headers, words of the forms and synonyms of the fixed columns, folded once. */
function takenNames(kind: ListKind): ReadonlySet<string> {
  const known = taken.get(kind);
  if (known !== undefined) return known;
  const names = new Set(
    columns[kind].flatMap((column) => [...namesOf(kind, column), ...column.synonyms].map(fold)),
  );
  taken.set(kind, names);
  return names;
}

/** The label of an own field whose header is marked as one; `undefined` for any other header. */
export function ownLabel(header: string): string | undefined {
  return header.endsWith(ownMark) ? header.slice(0, -ownMark.length) : undefined;
}

/** Where a column of ours stands: under its header, else under the word of the forms in either language; -1 for nowhere. */
export function ownColumnAt(kind: ListKind, column: Column, header: readonly string[]): number {
  const names = namesOf(kind, column);
  const name = names.find((one) => header.includes(one));
  return name === undefined ? -1 : header.indexOf(name);
}

const known = new Map<Column, readonly string[]>();

function namesOf(kind: ListKind, column: Column): readonly string[] {
  const made = known.get(column) ?? [column.header, ...labelsOf(kind, column)];
  known.set(column, made);
  return made;
}

function labelsOf(kind: ListKind, { role, field }: Column): string[] {
  const words = [modelDe, modelEn].map((model) => model.field[kind] as Readonly<Record<string, string>>);
  const labels = words.flatMap((labels) => labels[field] ?? []);
  if (role === 'refId') return labels.flatMap((label) => [`${label}-ID`, `${label} ID`]);
  return role === 'id' || role === 'fullName' ? [] : labels;
}

/**
 * A list that this app wrote, whose cells need no repair: ID first, and nearly all headers ours, in either language. With a few columns only,
 * ids of ours tell it and the kind is the likeliest; `ownKindIn` knows it by whose ids they are.
 */
export function ownKind({ header, rows }: Table): ListKind | undefined {
  if (header[0] !== 'ID') return undefined;
  const scored = listKinds.map((kind) => {
    const count = columns[kind].filter((column) => ownColumnAt(kind, column, header) >= 0).length;
    return { kind, count, share: count / Math.max(1, columns[kind].length) };
  });
  const best = scored.sort((a, b) => b.count - a.count || b.share - a.share)[0];
  if (best === undefined || best.count < 2) return undefined;
  return (best.count >= 4 && best.share >= 0.5) || hasOurIds(rows) ? best.kind : undefined;
}

/** The list of this network whose ids stand in the first column; `undefined` where most of them are nobody's here. */
export function ownKindIn({ header, rows }: Table, network: Network): ListKind | undefined {
  if (header[0] !== 'ID') return undefined;
  const ids = spread(rows).flatMap((row) => (row[0] ?? '').trim() || []);
  return listKinds.find((kind) => {
    const living: ReadonlyMap<string, unknown> = network.living(kind);
    return ids.length > 0 && ids.filter((id) => living.has(id)).length >= ids.length / 2;
  });
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As `newId` makes them; rows that were added in the list have none. */
function hasOurIds(rows: Table['rows']): boolean {
  const ids = spread(rows).flatMap((row) => (row[0] ?? '').trim() || []);
  return ids.length > 0 && ids.every((id) => /^[\dA-Za-z]{18}$/.test(id));
}
