// Lists → a workbook as Excel itself would write it: text stays text, and no cell is a formula.
import { packZip } from './zipWrite';
import { xmlAttribute, xmlHead, xmlText } from './xmlWrite';

/** One sheet; the first row is its header and as long as every other. Strings become text cells, numbers true numbers, `''` an empty cell. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Excel's own limits: characters in a cell, letters of a sheet's name, rows of a sheet. */
export const excelLimits = { cell: 32_767, name: 31, rows: 1_048_576 } as const;

/**
 * An Office Open XML workbook (ECMA-376). Every header row is frozen, bold and filtered, every column as wide as its texts.
 * Strings are shared, as Excel does it; text cells carry the number format `@`, so that Excel keeps 06618 and +49 also when edited.
 * Longer texts than Excel takes are cut at its limit.
 */
export function toWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const names = sheetNames(sheets);
  const strings = new Map<string, number>();
  const texts = sheets.map(({ rows }, at) => sheetXml(rows, strings, at === 0));
  const files: [name: string, xml: string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(names, sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ['xl/sharedStrings.xml', stringsXml(strings)],
    ...texts.map((xml, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, xml]),
  ];
  return packZip(new Map(files.map(([name, xml]) => [name, new TextEncoder().encode(xmlHead + xml)])));
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

// Style numbers: positions in `cellXfs` below.
const textStyle = 1;
const headStyle = 2;
const styles =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function sheetXml(rows: WorkbookSheet['rows'], strings: Map<string, number>, isFirst: boolean): string {
  const width = Math.max(1, rows[0]?.length ?? 0);
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => cellXml(value, at, column, strings));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const range = `A1:${columnLetters(width - 1)}${Math.max(rows.length, 1)}`;
  const columns = Array.from({ length: width }, (_, column) => {
    const number = column + 1;
    return `<col min="${number}" max="${number}" width="${widthOf(rows, column)}" customWidth="1" style="${textStyle}"/>`;
  });
  return (
    `<worksheet xmlns="${main}"><dimension ref="${range}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${range}"/></worksheet>`
  );
}

function cellXml(value: string | number, row: number, column: number, strings: Map<string, number>): string {
  if (value === '') return '';
  const at = `r="${columnLetters(column)}${row + 1}"`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  const text = value.slice(0, excelLimits.cell);
  const known = strings.get(text) ?? strings.size;
  strings.set(text, known);
  return `<c ${at} s="${row === 0 ? headStyle : textStyle}" t="s"><v>${known}</v></c>`;
}

/** Between 8 and 60 characters, after the first rows: a long note shall not push everything else out of sight. */
function widthOf(rows: WorkbookSheet['rows'], column: number): number {
  let longest = 6;
  for (const row of rows.slice(0, 500)) {
    for (const line of String(row[column] ?? '').split('\n')) longest = Math.max(longest, line.length);
  }
  // The button of the filter covers three characters of the header.
  return Math.min(60, Math.max(longest, String(rows[0]?.[column] ?? '').length + 3) + 2);
}

function stringsXml(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${excelText(text)}</t></si>`);
  return `<sst xmlns="${main}" uniqueCount="${strings.size}">${items.join('')}</sst>`;
}

/** Signs that XML cannot hold as `_x0007_`, and what looks like such a sign with its first letter so written (ST_Xstring). */
function excelText(text: string): string {
  return xmlText(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/g, (sign) => {
        return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      }),
  );
}

/** Without the signs Excel forbids, at most 31 letters, no name twice. */
function sheetNames(sheets: readonly WorkbookSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const clean = name
      .replace(/[[\]/\\:*?'\u0000-\u001f]/g, ' ')
      .trim()
      .slice(0, excelLimits.name);
    const free = clean !== '' && !taken.has(clean.toLowerCase()) ? clean : `Tabelle${at + 1}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function workbookXml(names: readonly string[], sheets: readonly WorkbookSheet[]): string {
  const list = names.map(
    (name, at) => `<sheet name="${xmlAttribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // Excel finds the filter of a sheet by this name, too.
  const filters = names.map((name, at) => {
    const rows = sheets[at]?.rows ?? [];
    const last = columnLetters(Math.max(1, rows[0]?.length ?? 0) - 1);
    const range = `'${name}'!$A$1:$${last}$${Math.max(rows.length, 1)}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${xmlText(range)}</definedName>`;
  });
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${sheetType}.${type}+xml"/>`);
  return (
    `<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}
