// The lists a network file falls into, and what reading one can end in.
import type { ImportKind } from './columns';
import type { FormatCode, FormatNote } from './importFormats';

/** One list of a network file. */
export interface FilePart {
  /** What the format calls it: `Nodes`, `connections` … */
  readonly name: string;
  readonly kind: ImportKind;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Code of mapping.ts for each column; `''` leaves it to the guess. */
  readonly targets: readonly string[];
}

export interface NetworkFile {
  readonly format: FormatCode;
  /** Those that other parts refer to come first; none is empty. */
  readonly parts: readonly FilePart[];
  readonly notes: readonly FormatNote[];
}

/** The file is of such a format, but cannot be read. */
export interface NetworkRefusal {
  readonly refused: NetworkRefusalCode;
  /** The line (from 1) where that is known. */
  readonly what?: string;
}

export type NetworkRefusalCode =
  | 'brokenXml'
  | 'brokenJson'
  | 'brokenNetwork'
  | 'tooDeep'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'noRows';

/** A trouble of a reader with the line it came at. */
export function refusedAt({ code, line }: { code: NetworkRefusalCode; line?: number }): NetworkRefusal {
  return { refused: code, ...(line !== undefined && { what: String(line) }) };
}

/** A column of a part while it is put together. */
export interface PartColumn {
  readonly header: string;
  readonly target: string;
  readonly cells: readonly string[];
}

/** A part without the columns in which nothing stands; headers stay unique. */
export function partOf(name: string, kind: ImportKind, columns: readonly PartColumn[]): FilePart | undefined {
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const count = filled[0]?.cells.length ?? 0;
  if (count === 0) return undefined;
  const taken = new Set<string>();
  const header = filled.map((column) => {
    let free = column.header;
    for (let number = 2; taken.has(free); number += 1) free = `${column.header} (${number})`;
    taken.add(free);
    return free;
  });
  const rows = Array.from({ length: count }, (_, at) => filled.map(({ cells }) => cells[at] ?? ''));
  return { name, kind, header, rows, targets: filled.map(({ target }) => target) };
}
