// The tables of a web page, which many portals and SAP save as .xls: only text and cells are taken; scripts, links and pictures never.
import { limits } from './limits';
import { namedSigns } from './htmlSigns';

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
 * browsers do, without ever going back: the time grows with the length alone. A table ends at the limits of an import.
 */
export function htmlTables(html: string): HtmlTable[] {
  const found: OpenTable[] = [];
  const open: OpenTable[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const end = start === -1 ? html.length : start;
    const table = open.at(-1);
    if (table?.text !== undefined && end > at) write(table, textOf(html.slice(at, end)));
    if (start === -1) break;
    const tag = tagAt(html, start);
    at = tag.end;
    if (tag.name === '') {
      // A sign that begins no tag is text.
      if (tag.isText && table !== undefined) write(table, '<');
    } else if (hidden.has(tag.name) && !tag.isEnd) at = behind(html, at, tag.name);
    else if (tag.name === 'table') {
      if (tag.isEnd) endTable(open);
      else begin(open, found);
    } else if (table !== undefined) act(table, tag);
  }
  while (open.length > 0) endTable(open);
  return found
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
    .map(({ caption, rows }) => ({ name: caption, rows }));
}

/** Elements whose text nobody sees. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'select']);
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

function act(table: OpenTable, tag: Tag): void {
  const { name, isEnd } = tag;
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
    table.span = spanOf(tag);
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
function spanOf({ text }: Tag): readonly [columns: number, rows: number] {
  const number = (name: string, most: number) => {
    const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(text)?.[1] ?? '1');
    return Math.min(Math.max(1, value), most);
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

interface Tag {
  /** In small letters; `''` for comments, declarations and what is no tag at all. */
  readonly name: string;
  readonly isEnd: boolean;
  /** No tag, but a sign of the text. */
  readonly isText: boolean;
  readonly text: string;
  /** Behind it. */
  readonly end: number;
}

function tagAt(html: string, start: number): Tag {
  const none = { name: '', isEnd: false, isText: false, text: '' };
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return { ...none, end: end === -1 ? html.length : end + 3 };
  }
  const sign = html[start + 1] ?? '';
  if (sign !== '/' && sign !== '!' && sign !== '?' && !/[a-z]/i.test(sign))
    return { ...none, isText: true, end: start + 1 };
  const end = tagEnd(html, start + 1);
  if (sign === '!' || sign === '?') return { ...none, end };
  const text = html.slice(start + 1, Math.min(end, start + 2000));
  const name = /^\/?([a-z][\w:-]*)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return { name, isEnd: sign === '/', isText: false, text, end };
}

/** Behind the next `>` that stands in no quotes; the end where there is none. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at + 1;
    // Only a value is quoted: an apostrophe in a broken tag is none.
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at)))
      quote = sign;
  }
  return html.length;
}

/** Behind the end tag of an element; the end where it is never closed. */
function behind(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found === null ? html.length : tagEnd(html, found.index + 1);
}

/** Blanks of the source are one blank, references are read; a name nobody knows stays as it is. */
function textOf(source: string): string {
  return source
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));?/gi, (whole, number, hex, name) => {
      if (typeof name === 'string') return namedSigns.get(name) ?? whole;
      const code = typeof number === 'string' ? Number(number) : Number.parseInt(String(hex), 16);
      const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isSign ? String.fromCodePoint(code) : whole;
    });
}
