// The tables of a web page, which many portals and SAP save as .xls: only text and cells are taken; scripts, links and pictures never.
import { limits } from './limits';
import { readHtml } from './htmlTokens';

/** Rows are filled up where cells reach over several columns or rows: the first has the text, the others are empty. */
export interface HtmlTable {
  /** Its caption; `''` where it has none. */
  readonly name: string;
  readonly rows: string[][];
}

/** Tables beyond these are left out: a page of forms may have thousands. */
const tablesMost = 100;

interface OpenTable {
  caption: string;
  readonly rows: string[][];
  row: string[] | undefined;
  /** Text of the cell or caption that is open. */
  text: string | undefined;
  isCaption: boolean;
  /** Of the cell that is open. */
  span: readonly [columns: number, rows: number];
  /** By column: rows that a cell above still reaches into. */
  readonly below: number[];
}

/**
 * In the order in which they begin, without those that hold nothing; a table inside a cell is a table of its own. Broken markup is read as
 * browsers do, without ever going back. A table ends at the limits of an import.
 */
export function htmlTables(html: string): HtmlTable[] {
  const found: OpenTable[] = [];
  const open: OpenTable[] = [];
  const say = (text: string) => {
    const table = open.at(-1);
    if (table !== undefined) write(table, text);
  };
  readHtml(html, {
    onOpen: (name, attributes) => {
      const table = open.at(-1);
      if (name === 'table') begin(open, found);
      else if (table !== undefined) act(table, name, attributes);
    },
    onClose: (name) => {
      const table = open.at(-1);
      if (name === 'table') endTable(open);
      else if (table !== undefined) act(table, name);
    },
    // Blanks and breaks of the source are one blank.
    onText: (text) => say(text.replace(/[ \t\r\n\f]+/g, ' ')),
    onSign: say,
  });
  while (open.length > 0) endTable(open);
  return found
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
    .map(({ caption, rows }) => ({ name: caption, rows }));
}

const breaking: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'hr']);

function begin(open: OpenTable[], found: OpenTable[]): void {
  const table: OpenTable = {
    caption: '',
    rows: [],
    row: undefined,
    text: undefined,
    isCaption: false,
    span: [1, 1],
    below: [],
  };
  open.push(table);
  if (found.length < tablesMost) found.push(table);
}

function endTable(open: OpenTable[]): void {
  const table = open.pop();
  if (table !== undefined) endRow(table);
}

/** What a tag does to the table it stands in; an end tag has no `attributes`. */
function act(table: OpenTable, name: string, attributes?: ReadonlyMap<string, string>): void {
  const isEnd = attributes === undefined;
  if (name === 'tr') {
    endRow(table);
    if (!isEnd && table.rows.length < limits.rows + 1000) beginRow(table);
  } else if (name === 'td' || name === 'th') {
    endCell(table);
    if (isEnd) return;
    if (table.row === undefined && table.rows.length < limits.rows + 1000) beginRow(table);
    if (table.row === undefined || table.row.length > limits.columns) return;
    passReached(table);
    table.text = '';
    table.span = spanOf(attributes);
  } else if (name === 'caption') {
    endCell(table);
    if (isEnd) return;
    table.isCaption = true;
    table.text = '';
  } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') endRow(table);
  else if (breaking.has(name) && table.text !== undefined) table.text += '\n';
}

function beginRow(table: OpenTable): void {
  table.row = [];
  table.rows.push(table.row);
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.row !== undefined) passReached(table, true);
  table.row = undefined;
}

/** Columns and rows a cell takes, at least one of each. */
function spanOf(attributes: ReadonlyMap<string, string>): readonly [columns: number, rows: number] {
  const number = (name: string, most: number) => {
    const value = Number.parseInt(attributes.get(name) ?? '', 10);
    return Math.min(Math.max(1, Number.isNaN(value) ? 1 : value), most);
  };
  return [number('colspan', limits.columns), number('rowspan', 10_000)];
}

/** Empty cells where cells above reach into this row; `isEnd`: behind its last cell, where nobody needs them. */
function passReached({ row = [], below }: OpenTable, isEnd = false): void {
  while ((below[row.length] ?? 0) > 0 && row.length <= limits.columns) {
    below[row.length] = (below[row.length] ?? 0) - 1;
    row.push('');
  }
  for (let place = row.length; isEnd && place < below.length; place += 1)
    below[place] = Math.max(0, (below[place] ?? 0) - 1);
}

function write(table: OpenTable, text: string): void {
  if (table.text !== undefined && table.text.length <= limits.cellLength) table.text += text;
}

function endCell(table: OpenTable): void {
  if (table.text === undefined) return;
  const text = table.text
    .split('\n')
    .map((line) => line.replace(/[ \t\f]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  if (table.isCaption) table.caption = text.replace(/\s+/g, ' ').slice(0, 100);
  else if (table.row !== undefined) {
    const [columns, rows] = table.span;
    for (let place = 0; place < columns && table.row.length <= limits.columns; place += 1) {
      table.below[table.row.length] = rows - 1;
      table.row.push(place === 0 ? text : '');
    }
  }
  table.isCaption = false;
  table.text = undefined;
}
