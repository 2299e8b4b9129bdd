// A text, from a file or pasted → the one table it is, and the list or the network in that table.
import { unguard } from '../ui/formulaGuard';
import { countCleanings } from './cleanCells';
import { decode, readText } from './encoding';
import type { ReadFile, ReadList, ReadRequest, Refusal, Tell } from './fileRead';
import { networkOfTable } from './networkFile';
import { networkRead, type Origin } from './networkLists';
import { readTableInSteps } from './readTable';
import { privateNote, withoutPrivateColumns } from './privateColumns';
import { repaired } from './repairs';
import { belowNote, partsBelow, type TablePart, withoutRowsBelow } from './tableParts';
import { cutCells, fatalOf, filledNote, textLines } from './tableFacts';

/** A text as the one table it is. */
export interface PlainTable extends Origin {
  /** Stored in another character set than the rest. */
  readonly otherLines: number;
  /** Further tables below that one. */
  readonly more: readonly TablePart[];
}

/** Rejects only with the signal's reason. */
export async function readPlain(
  request: ReadRequest,
  onProgress: Tell,
  signal?: AbortSignal,
): Promise<PlainTable | Refusal> {
  const { text, found, otherLines } = textOf(request);
  if (text.trim() === '') return { kind: 'refused', code: 'empty' };
  const table = await readTableInSteps(text, request.choices[0] ?? {}, {
    onProgress,
    ...(signal && { signal }),
  });
  const fatal = fatalOf(table);
  if (fatal !== undefined) return { kind: 'refused', code: fatal };
  cutCells(table);
  // A header may be a label of ours that a spreadsheet would have run.
  table.header.forEach((name, column) => {
    table.header[column] = unguard(name);
  });
  const more = partsBelow(table, '', request.choices.slice(1));
  for (const part of more) cutCells(part.table);
  return { ...found, table: withoutRowsBelow(table), lines: textLines(text), otherLines, more };
}

/** The list, or the lists of a network that tables of such columns are. */
export function plainRead({ otherLines: count, more, ...origin }: PlainTable): ReadFile | Refusal {
  const { table } = origin;
  const network = more.length > 0 ? undefined : networkOfTable(table.header, table.rows);
  if (network !== undefined) return networkRead(network, origin);
  const parts = [{ name: '', table, lines: origin.lines }, ...more].map((part) => ({
    ...part,
    ...withoutPrivateColumns(part.table),
  }));
  const lists = parts.map(
    ({ left: _left, ...part }): ReadList => ({
      ...origin,
      ...part,
      isWanted: fatalOf(part.table) === undefined,
      ...repaired(part.table),
      cleanings: countCleanings(part.table.rows),
    }),
  );
  const otherLines = { code: 'otherLines', count, examples: [] };
  const notes = [
    ...(count === 0 ? [] : [otherLines]),
    ...privateNote(parts),
    ...belowNote(more),
    ...filledNote(lists.map((list) => list.table)),
  ];
  return { kind: 'read', format: 'table', lists, notes };
}

function textOf({ bytes, text = '', encoding }: ReadRequest) {
  if (bytes === undefined) return { text, found: { confidence: 1, replaced: 0 }, otherLines: 0 };
  if (encoding !== undefined) {
    const read = decode(bytes, encoding);
    return { text: read.text, found: { encoding, confidence: 1, replaced: read.replaced }, otherLines: 0 };
  }
  const { confidence, replaced, otherLines, ...read } = readText(bytes);
  return { text: read.text, found: { encoding: read.encoding, confidence, replaced }, otherLines };
}
