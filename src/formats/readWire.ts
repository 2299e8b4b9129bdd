// How a file that was read travels from the worker: rows as packed text in slices, so that the screen does not stand still for them.
import type { ReadFile, Refusal } from './fileRead';

/** Rows in one message: taking it in costs the screen a few milliseconds. */
export const rowsAtOnce = 2000;

/** Some rows of one list: all their cells one behind the other. */
export interface PackedRows {
  readonly kind: 'rows';
  /** Position of the list in the file. */
  readonly list: number;
  readonly text: string;
  /** Cells of each row, and UTF-16 units of each cell. */
  readonly widths: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

export type FromReader =
  | { readonly kind: 'progress'; readonly rows: number; readonly fraction: number }
  | PackedRows
  /** The last message. The lists of a file that was read come without their rows. */
  | { readonly kind: 'end'; readonly result: ReadFile | Refusal };

/** The messages of one answer, its end last. */
export function* readMessages(result: ReadFile | Refusal): Generator<FromReader> {
  if (result.kind === 'refused') {
    yield { kind: 'end', result };
    return;
  }
  for (const [list, { table }] of result.lists.entries()) {
    for (let at = 0; at < table.rows.length; at += rowsAtOnce)
      yield packed(list, table.rows.slice(at, at + rowsAtOnce));
  }
  const lists = result.lists.map((list) => ({ ...list, table: { ...list.table, rows: [] } }));
  yield { kind: 'end', result: { ...result, lists } };
}

/** What is handed over and not copied. */
export function transferOf(message: FromReader): Transferable[] {
  return message.kind === 'rows' ? [message.widths.buffer, message.lengths.buffer] : [];
}

/** The other side: takes every message but progress, and has the whole at the end. */
export function readCollector(): (
  message: Exclude<FromReader, { kind: 'progress' }>,
) => ReadFile | Refusal | undefined {
  const parts = new Map<number, string[][]>();
  return (message) => {
    if (message.kind === 'rows') {
      const rows = parts.get(message.list) ?? [];
      parts.set(message.list, rows);
      unpack(message, rows);
      return undefined;
    }
    const { result } = message;
    if (result.kind === 'refused') return result;
    const lists = result.lists.map((list, at) => ({
      ...list,
      table: { ...list.table, rows: parts.get(at) ?? [] },
    }));
    return { ...result, lists };
  };
}

function packed(list: number, rows: readonly (readonly string[])[]): PackedRows {
  const cells = rows.flat();
  return {
    kind: 'rows',
    list,
    text: cells.join(''),
    widths: Uint32Array.from(rows, (row) => row.length),
    lengths: Uint32Array.from(cells, (cell) => cell.length),
  };
}

function unpack({ text, widths, lengths }: PackedRows, rows: string[][]): void {
  let at = 0;
  let cell = 0;
  for (const width of widths) {
    const row: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const end = at + (lengths[cell] ?? 0);
      row.push(text.slice(at, end));
      at = end;
      cell += 1;
    }
    rows.push(row);
  }
}
