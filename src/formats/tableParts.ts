// A table and those that stand below it in the same sheet or text, each to be read, named and decided about by itself.
import type { FormatNote } from './importFormats';
import { type TableChoice, tableFromRows, type TableRead } from './readTable';
import { rowLines } from './tableFacts';

/** One more table of a sheet or text. */
export interface TablePart {
  /** The title above its header, else that of the sheet, with a number. */
  readonly name: string;
  readonly table: TableRead;
  /** Its first rows as they are. */
  readonly lines: readonly string[];
  readonly isBelow?: true;
}

/** What the lists keep of the tables below: where they begin. Their rows are lists of their own. */
export function withoutRowsBelow(table: TableRead): TableRead {
  return table.below.length === 0
    ? table
    : { ...table, below: table.below.map(({ row }) => ({ row, rows: [] })) };
}

/** The tables below; `choices` are theirs. `name`: of the sheet, '' for a text. */
export function partsBelow(table: TableRead, name: string, choices: readonly TableChoice[]): TablePart[] {
  return table.below.map(({ rows, row }, at) => {
    const first = rows.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];
    const [title = '', ...more] = first.filter((cell) => cell.trim() !== '');
    const bare = title.trim().replace(/:$/, '');
    const isTitle = more.length === 0 && bare !== '' && bare.length <= 60;
    const number = String(at + 2);
    return {
      name: isTitle ? bare : name === '' ? `Tabelle ${number}` : `${name} (${number})`,
      table: tableFromRows(rows, { ...choices[at], keepsBelow: true }, row),
      lines: rowLines(rows),
      isBelow: true,
    };
  });
}

/** Tells of sheets or texts that hold several tables. */
export function belowNote(parts: readonly TablePart[]): FormatNote[] {
  const examples = parts.slice(0, 5).map(({ name }) => name);
  return parts.length === 0 ? [] : [{ code: 'tablesBelow', count: parts.length, examples }];
}
