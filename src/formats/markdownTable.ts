// Tables in the notation of Markdown, as wikis, chats and our own minutes have them → rows of cells.
import { withoutEntities } from './entities';

/** `| --- | :---: |`, under the names of the columns. */
const rule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$/;
/** The same anywhere in the first part of a text. */
const anyRule = /(?:^|[\r\n])[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+/;
/** UTF-16 units in which the first table begins. */
const startLength = 20_000;
/** A line that is longer is no row of a table. */
const lineMost = 100_000;

/**
 * Every line as a record, so that rows keep their numbers; `undefined` where no line of dashes has as many cells as the one above it. Lines
 * beside the tables are records of one cell.
 */
export function markdownRows(text: string): string[][] | undefined {
  if (!anyRule.test(text.slice(0, startLength))) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const cells = lines.map((line) =>
    line.length > lineMost || !line.includes('|') ? undefined : cellsOf(line),
  );
  let width = 0;
  const records = lines.map((line, at): string[] => {
    const own = cells[at];
    if (own === undefined) return [meant(line.replace(/^\s{0,3}#{1,6}\s+/, ''))];
    const isRule = rule.test(line.slice(0, 2000)) && own.length === cells[at - 1]?.length;
    if (isRule) width = own.length;
    // The bar at the end of a row may be left out, and so may empty cells before it.
    return isRule ? [''] : own.length < width ? [...own, ...Array<string>(width - own.length).fill('')] : own;
  });
  return width === 0 ? undefined : records;
}

/** Cells between bars that are not escaped; the bars at both ends are no separators. */
function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(^|[^\\])((?:\\\\)*)\|$/, '$1$2');
  const cells: string[] = [];
  let start = 0;
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === '\\') at += 1;
    else if (bare[at] === '|') {
      cells.push(bare.slice(start, at));
      start = at + 1;
    }
  }
  cells.push(bare.slice(start));
  return cells.map((cell) => meant(cell.trim()));
}

/** Without the escapes that keep signs from meaning something. */
function meant(cell: string): string {
  return withoutEntities(cell.replace(/<br\s*\/?>/gi, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}
