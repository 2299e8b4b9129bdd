// What tells a list that this app wrote: its headers, and the mark of own fields among them.
import { fold } from '../model/fold';
import { columns, type ListKind, listKinds } from './columns';

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

/** Headers and synonyms of the fixed columns, folded once. */
function takenNames(kind: ListKind): ReadonlySet<string> {
  const known = taken.get(kind);
  if (known !== undefined) return known;
  const names = new Set(columns[kind].flatMap(({ header, synonyms }) => [header, ...synonyms].map(fold)));
  taken.set(kind, names);
  return names;
}

/** The label of an own field whose header is marked as one; `undefined` for any other header. */
export function ownLabel(header: string): string | undefined {
  return header.endsWith(ownMark) ? header.slice(0, -ownMark.length) : undefined;
}

/** A list that this app wrote: ID first and nearly all headers exactly ours. Its cells need no repair. */
export function ownKind(header: readonly string[]): ListKind | undefined {
  if (header[0] !== 'ID') return undefined;
  const named = new Set(header);
  const scored = listKinds.map((kind) => {
    const known = columns[kind].filter((column) => named.has(column.header)).length;
    return { kind, known, share: known / Math.max(1, columns[kind].length) };
  });
  const best = scored.sort((a, b) => b.known - a.known || b.share - a.share)[0];
  return best !== undefined && best.known >= 4 && best.share >= 0.5 ? best.kind : undefined;
}
