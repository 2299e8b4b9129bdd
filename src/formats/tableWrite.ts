// A list as a table for minutes: HTML that Word and e-mail programs take over, and Markdown.
import { xmlText } from './xmlWrite';

type Rows = readonly (readonly string[])[];

/** Title, the line below it (date, warning), header and rows. */
export interface TablePage {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: Rows;
}

/** A page that stands alone: no script, nothing from elsewhere. */
export function toHtmlPage({ title, subtitle, rows }: TablePage): string {
  return [
    '<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n',
    `<title>${htmlText(title)}</title>\n`,
    '<style>body{font:11pt/1.4 Calibri,Arial,sans-serif;margin:2cm}table{border-collapse:collapse}',
    'th,td{border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top}th{background:#e8eef1}',
    'thead{display:table-header-group}tr{break-inside:avoid}</style>\n</head>\n<body>\n',
    `<h1>${htmlText(title)}</h1>\n<p>${htmlText(subtitle)}</p>\n`,
    toHtmlTable(rows, textCell),
    '</body>\n</html>\n',
  ].join('');
}

// Excel and LibreOffice open pages, too: with the format of a text, each in its own dialect, they run no formula and keep zeros.
const textCell = ' style="mso-number-format:\'\\@\'" sdnum="1031;0;@"';

/** The table alone; for the clipboard without marks on its cells, which browsers take off and our own security policy forbids. */
export function toHtmlTable([header = [], ...rows]: Rows, cellMark = ''): string {
  const line = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}${cellMark}>${htmlText(cell)}</${tag}>`).join('')}</tr>\n`;
  return `<table>\n<thead>\n${line('th', header)}</thead>\n<tbody>\n${rows.map((row) => line('td', row)).join('')}</tbody>\n</table>\n`;
}

function htmlText(text: string): string {
  return xmlText(text)
    .replace(/"/g, '&quot;')
    .replace(/(?:&#13;)?\n|&#13;/g, '<br>');
}

/** A table in the notation of GitHub and most wikis; signs with a meaning of their own are escaped. */
export function toMarkdown({ title, subtitle, rows: [header = [], ...rows] }: TablePage): string {
  const line = (row: readonly string[]) => `| ${row.map(markdownText).join(' | ')} |\n`;
  const rule = `|${' --- |'.repeat(header.length)}\n`;
  return `# ${markdownText(title)}\n\n${markdownText(subtitle)}\n\n${line(header)}${rule}${rows.map(line).join('')}`;
}

function markdownText(text: string): string {
  return xmlText(text)
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/(?:&#13;)?\n|&#13;/g, '<br>');
}
