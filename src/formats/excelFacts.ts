// What a workbook says beside its values: names and states of its sheets, how numbers are shown, errors, formulas, merged cells.
// The reading library leaves these out; machines write these files, so plain patterns find them without a second XML tree.

/** How a number is shown where that changes what the office reads: `0007` (padded to a width) or `50 %`. */
export type NumberLook = { readonly kind: 'padded'; readonly width: number } | { readonly kind: 'percent' };

export interface SheetPlace {
  readonly name: string;
  /** Path of its part inside the archive; '' for a chart sheet or a broken link. */
  readonly path: string;
  readonly isHidden: boolean;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns count from 0; cells are told by `cellKey`. */
export interface SheetFacts {
  /** One more than the last row and column with a value; 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  readonly looks: ReadonlyMap<number, NumberLook>;
  /** Addresses ("B7") of cells that hold `#N/A`, `#REF!` and the like … */
  readonly errors: readonly string[];
  /** … and of formulas that were saved without a result. */
  readonly unsolved: readonly string[];
  readonly merged: readonly CellRange[];
}

/** Columns a sheet can have at most. */
const widest = 16_384;
/** Cells of a merged range that are read as such; more is a decoration. */
const mergedMost = 10_000;

export const cellKey = (row: number, column: number): number => row * widest + column;

/** In the order of the tabs. */
export function sheetPlaces(workbook: string, relations: string): SheetPlace[] {
  const targets = new Map<string, string>();
  for (const tag of tagsOf(relations, 'Relationship')) {
    if (/\/worksheet$/.test(attribute(tag, 'Type')))
      targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'));
  }
  return tagsOf(workbook, 'sheet').map((tag) => {
    const link = /\s(?:[\w.-]+:)?id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
    const target = targets.get(link?.[1] ?? link?.[2] ?? '');
    return {
      name: attribute(tag, 'name'),
      path: target === undefined ? '' : target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      isHidden: /hidden/i.test(attribute(tag, 'state')),
    };
  });
}

/** By the number of the cell style; styles that show a number as it is are left out. */
export function numberLooks(styles: string): ReadonlyMap<number, NumberLook> {
  const codes = new Map<string, string>([
    ['9', '0%'],
    ['10', '0.00%'],
  ]);
  for (const tag of tagsOf(styles, 'numFmt'))
    codes.set(attribute(tag, 'numFmtId'), attribute(tag, 'formatCode'));
  const cells = /<(?:[\w.-]+:)?cellXfs\b[\s\S]*?<\/(?:[\w.-]+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const looks = new Map<number, NumberLook>();
  tagsOf(cells, 'xf').forEach((tag, index) => {
    const look = lookOf(codes.get(attribute(tag, 'numFmtId')) ?? '');
    if (look !== undefined) looks.set(index, look);
  });
  return looks;
}

/** `00000`, also behind `[$-407]` and between quoted words, is padded; what else the code says is left to the number. */
function lookOf(code: string): NumberLook | undefined {
  const bare = code
    .split(';', 1)
    .join('')
    .replace(/\[[^\]]*\]|"[^"]*"|\\.|_./g, '');
  if (bare.includes('%')) return { kind: 'percent' };
  const zeros = /^[^0#?.,a-z]*(0{2,})[^0#?.,a-z]*$/i.exec(bare)?.[1];
  return zeros === undefined ? undefined : { kind: 'padded', width: zeros.length };
}

/** Walks over all cells of one sheet that `plainSheet` gave. */
export function sheetFacts(sheet: string, looksByStyle: ReadonlyMap<number, NumberLook>): SheetFacts {
  const looks = new Map<number, NumberLook>();
  const errors: string[] = [];
  const unsolved: string[] = [];
  let rows = 0;
  let columns = 0;
  let row = 0;
  const tag = /<(row|c)(\s[^<>]*?)?(\/?>)/g;
  for (let found = tag.exec(sheet); found !== null; found = tag.exec(sheet)) {
    const attributes = found[2] ?? '';
    const address = attribute(attributes, 'r');
    if (found[1] === 'row') row = Number(address);
    if (found[1] === 'row' || found[3] === '/>') continue;
    const end = sheet.indexOf('</c>', tag.lastIndex);
    const place = placeOf(address);
    if (end === -1) break;
    const content = sheet.slice(tag.lastIndex, end);
    tag.lastIndex = end;
    if (place === undefined) continue;
    const type = attribute(attributes, 't');
    if (!content.includes(type === 'inlineStr' ? '<is' : '<v')) {
      if (content.includes('<f')) unsolved.push(address);
      continue;
    }
    if (type === 'e') errors.push(address);
    rows = Math.max(rows, row, place.row + 1);
    columns = Math.max(columns, place.column + 1);
    const look =
      type === '' || type === 'n' ? looksByStyle.get(Number(attribute(attributes, 's'))) : undefined;
    if (look !== undefined) looks.set(cellKey(place.row, place.column), look);
  }
  const merged = tagsOf(sheet.slice(sheet.lastIndexOf('</sheetData>') + 1), 'mergeCell')
    .slice(0, mergedMost)
    .flatMap((merge) => rangeOf(attribute(merge, 'ref')) ?? []);
  return { rows, columns, looks, errors, unsolved, merged };
}

const rowNumber = '(?:[1-9]\\d{0,5}|10[0-3]\\d{4}|104[0-7]\\d{3}|1048[0-4]\\d\\d|10485[0-6]\\d|104857[0-6])';
const oddTags = [
  new RegExp(`<c(?!\\s[^<>]*(?<=\\s)r="[A-Z]{1,3}${rowNumber}")[\\s/>]`),
  /<c(?!(?:\s+[a-z]{1,2}="\w*")*\s*\/?>)[\s/>]/,
  new RegExp(`<row(?!\\s[^<>]*(?<=\\s)r="${rowNumber}")[\\s/>]`),
  /<row\s[^<>]*:r=/,
];

/**
 * The same sheet as the reading library understands it, `undefined` for a broken one: tags without prefix, and an address that exists
 * on every row and cell. Some programs leave addresses out; and the library would follow a wrong one into endless memory.
 */
export function plainSheet(sheet: string): string | undefined {
  if (/<[^<>]*</.test(sheet)) return undefined;
  const bare = /<\/?[^\s<>/:"'=]+:/.test(sheet) ? sheet.replace(/<(\/?)[^\s<>/:"'=]+:/g, '<$1') : sheet;
  if (!oddTags.some((odd) => odd.test(bare))) return bare;
  let row = 0;
  let column = 0;
  return bare.replace(/<(row|c)(\s[^<>]*?)?(\/?>)/g, (_, name: string, given = '', end: string) => {
    const attributes = String(given);
    const address = attribute(attributes, 'r');
    if (name === 'row') {
      row = new RegExp(`^${rowNumber}$`).test(address) ? Number(address) : row + 1;
      column = 0;
      return `<row r="${row}"${end}`;
    }
    const place = placeOf(address);
    column = place === undefined || place.column < column ? column + 1 : place.column + 1;
    const rest = ['s', 't'].map((key) => [key, attribute(attributes, key)] as const);
    const kept = rest.flatMap(([key, value]) => (/^\w+$/.test(value) ? [` ${key}="${value}"`] : []));
    return `<c r="${lettersOf(column)}${row}"${kept.join('')}${end}`;
  });
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^<>]*>`, 'g')) ?? [];
}

/** '' where the tag has none of that name. */
function attribute(tag: string, name: string): string {
  const sign = ` ${name}="`;
  const at = tag.indexOf(sign);
  const start = at + sign.length;
  const text = at === -1 ? otherAttribute(tag, name) : tag.slice(start, tag.indexOf('"', start));
  return text.includes('&') ? plain(text) : text;
}

/** As XML allows it, too: in single quotes, behind a line break, with blanks around the equals sign. */
function otherAttribute(tag: string, name: string): string {
  if (!/['\t\n\r]|\s=|=\s/.test(tag)) return '';
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (sign, hex?: string, decimal?: string, word?: string) => {
      if (word !== undefined) return entities[word] ?? sign;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : sign;
    },
  );
}

/** "B7" → row 6, column 1. */
function placeOf(address: string): { row: number; column: number } | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (parts === null) return undefined;
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]) - 1, column };
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : lettersOf((column - 1 - rest) / 26) + letter;
}

function rangeOf(text: string): CellRange | undefined {
  const [from, to] = text.split(':').map(placeOf);
  if (from === undefined || to === undefined) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
