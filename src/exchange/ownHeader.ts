// How the header of an own field tells itself from the fixed columns, on the way out and in.
import { fold } from '../model/fold';
import { columns, type ListKind } from './columns';

/** Stands behind the label of an own field that would be taken for something else. */
export const ownMark = ' (eigen)';

/**
 * The header of an own field. Where its label would be taken for a fixed column or one of its synonyms, ` (eigen)` follows;
 * a label that ends like that gets it once more, so that `ownLabel` always finds the way back.
 */
export function ownHeader(kind: ListKind, label: string): string {
  const key = fold(label);
  const taken = columns[kind].some(({ header, synonyms }) =>
    [header, ...synonyms].some((name) => fold(name) === key),
  );
  return taken || label.endsWith(ownMark) ? label + ownMark : label;
}

/** The label of an own field whose header is marked as one; `undefined` for any other header. */
export function ownLabel(header: string): string | undefined {
  return header.endsWith(ownMark) ? header.slice(0, -ownMark.length) : undefined;
}
