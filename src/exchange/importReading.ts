// File or pasted text → table, or the reason why it is none. Runs in the worker, and in place where there are no workers.
import { type CleaningCode, countCleanings } from './cleanCells';
import { decode, type Encoding, readText } from './encoding';
import { readTableInSteps, type TableChoice, type TableRead } from './readTable';
import { type FileCode, looksLike } from './refuse';

/** What is to be read, and what the user has decided about it by hand. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly encoding?: Encoding;
  readonly choice: TableChoice;
}

export type RefusalCode = Exclude<FileCode, 'table'> | 'tooManyRows' | 'tooManyColumns' | 'noRows';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly what?: string;
}

export interface ReadList {
  readonly kind: 'read';
  readonly table: TableRead;
  /** Absent for pasted text. */
  readonly encoding?: Encoding;
  /** Of the encoding, 0–1. */
  readonly confidence: number;
  /** Places that could not be read. */
  readonly replaced: number;
  /** The first lines as they are. */
  readonly lines: readonly string[];
  /** Cells each clean-up would change. */
  readonly cleanings: Readonly<Record<CleaningCode, number>>;
}

/** Rejects only with the signal's reason. */
export async function readList(
  request: ReadRequest,
  onProgress: (rows: number, fraction: number) => void,
  signal?: AbortSignal,
): Promise<ReadList | Refusal> {
  const { bytes, name, choice } = request;
  if (bytes !== undefined) {
    const { code, what } = looksLike(bytes, name);
    if (code !== 'table') return { kind: 'refused', code, ...(what === undefined ? {} : { what }) };
  }
  const text = textOf(request);
  if (text.text.trim() === '') return { kind: 'refused', code: 'empty' };
  const table = await readTableInSteps(text.text, choice, { onProgress, ...(signal && { signal }) });
  for (const code of ['tooManyRows', 'tooManyColumns', 'empty', 'noRows'] as const) {
    if (table.problemCounts[code] !== undefined) return { kind: 'refused', code };
  }
  const lines = text.text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 8)
    .map((line) => line.slice(0, 400));
  return { kind: 'read', table, ...text.found, lines, cleanings: countCleanings(table.rows) };
}

function textOf({ bytes, text = '', encoding }: ReadRequest) {
  if (bytes === undefined) return { text, found: { confidence: 1, replaced: 0 } };
  if (encoding !== undefined) {
    const read = decode(bytes, encoding);
    return { text: read.text, found: { encoding, confidence: 1, replaced: read.replaced } };
  }
  const { confidence, replaced, ...read } = readText(bytes);
  return { text: read.text, found: { encoding: read.encoding, confidence, replaced } };
}
