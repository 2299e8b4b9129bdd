// A snapshot as a file: one plain line that says what it is, then all rows, line by line, gzipped.
import type { JournalHead } from '../data/db';
import { type Rows, rowsFrom } from '../model/change';
import { type AnyRecord, type Id, type TableName, tableNames } from '../model/records';
import type { Counts } from './counts';
import { linesIn, lineOf } from './line';

/** Why it was taken. After an erasure nothing older may stay. */
export type Occasion = 'begun' | 'regular' | 'import' | 'upgrade' | 'erasure' | 'parted';

export interface SnapshotAbout {
  readonly id: Id;
  readonly index: number;
  readonly name: string;
  readonly seq: number;
  /** When it was taken, ISO. */
  readonly at: string;
  readonly occasion: Occasion;
  /** Version of the rows' shape. */
  readonly schema: number;
  readonly counts: Counts;
  /** The last change in it. */
  readonly head: Pick<JournalHead, 'at' | 'code' | 'count' | 'name' | 'tx'>;
}

/** Rows compressed in one go: more would need the memory of the whole network twice. */
const rowsAtOnce = 1000;

export async function snapshotBytes(about: SnapshotAbout, rows: Rows): Promise<Uint8Array> {
  const text = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const encoder = new TextEncoder();
      for (const table of tableNames) {
        const all = [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()];
        for (let at = 0; at < all.length; at += rowsAtOnce) {
          const lines = all.slice(at, at + rowsAtOnce).map((row) => `${JSON.stringify([table, row])}\n`);
          controller.enqueue(encoder.encode(lines.join('')));
        }
      }
      controller.close();
    },
  });
  const packed = await bytesOf(through(text, new CompressionStream('gzip')));
  const head = lineOf({ snapshot: 1, ...about, packed: packed.length });
  const bytes = new Uint8Array(head.length + packed.length);
  bytes.set(head);
  bytes.set(packed, head.length);
  return bytes;
}

/** Bytes that hold the first line of any snapshot. */
export const aboutBytes = 8192;

/** What the first line says; `undefined` where it is damaged, or the file of `size` bytes was not written to its end. */
export function aboutOf(beginning: Uint8Array, size: number): SnapshotAbout | undefined {
  const first = firstLine(beginning);
  return first !== undefined && first.end + first.packed === size ? first.about : undefined;
}

/** All rows; `undefined` where anything of the file is damaged (gzip carries a checksum of its own). */
export async function rowsOfSnapshot(bytes: Uint8Array): Promise<Rows | undefined> {
  const first = firstLine(bytes);
  if (first === undefined) return undefined;
  try {
    const packed = new Blob([new Uint8Array(bytes.subarray(first.end))]).stream();
    const text = new TextDecoder().decode(await bytesOf(through(packed, new DecompressionStream('gzip'))));
    const lists: Partial<Record<TableName, AnyRecord[]>> = {};
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const [table, row] = JSON.parse(line) as [TableName, AnyRecord];
      const list = lists[table] ?? [];
      lists[table] = list;
      list.push(row);
    }
    return rowsFrom(lists as Parameters<typeof rowsFrom>[0]);
  } catch {
    return undefined;
  }
}

interface FirstLine {
  readonly about: SnapshotAbout;
  readonly packed: number;
  readonly end: number;
}

function firstLine(bytes: Uint8Array): FirstLine | undefined {
  for (const { value, end } of linesIn(bytes)) {
    if (typeof value !== 'object' || value === null || !('snapshot' in value)) return undefined;
    const { snapshot: _, packed, ...about } = value as SnapshotAbout & { snapshot: 1; packed: number };
    return { about, packed, end };
  }
  return undefined;
}

function through(
  stream: ReadableStream<Uint8Array>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return stream.pipeThrough(transform as unknown as TransformStream<Uint8Array, Uint8Array>);
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as unknown as BodyInit).arrayBuffer());
}
