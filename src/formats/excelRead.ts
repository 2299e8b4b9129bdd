// An XLSX workbook → its sheets as rows of text: the only reader that knows the library for it.
import readExcel from 'read-excel-file/universal';
import type { FormatNote } from './importFormats';
import { type CellValue, excelText } from './excelText';
import {
  type CellRange,
  cellKey,
  numberLooks,
  plainSheet,
  type SheetFacts,
  sheetFacts,
  type SheetPlace,
  sheetPlaces,
} from './excelFacts';
import { limits } from './limits';
import { readZip, type ZipCode } from './zip';
import { packZip } from './zipWrite';

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the first row on; no empty cells behind the last filled one; none for a chart or a sheet that is too large. */
  readonly rows: string[][];
}

export type WorkbookCode = 'damagedWorkbook' | 'hugeWorkbook' | 'protectedWorkbook';

export type WorkbookRead =
  | { readonly ok: true; readonly sheets: readonly WorkbookSheet[]; readonly notes: readonly FormatNote[] }
  | { readonly ok: false; readonly code: WorkbookCode };

/** Parts of a workbook besides pictures; old ones keep a part per chart and comment. */
const partsMost = 5000;
/** Cells of the smallest rectangle around a sheet's values. */
const areaMost = 20_000_000;

const huge: ReadonlySet<ZipCode> = new Set(['tooManyEntries', 'tooBig', 'bomb']);

/** Reads every sheet; never throws. `onProgress` hears the share done, 0–1. */
export async function readWorkbook(
  bytes: Uint8Array,
  onProgress: (fraction: number) => void = () => {},
): Promise<WorkbookRead> {
  const zip = readZip(bytes, { entries: partsMost, wanted: isWanted });
  if (!zip.ok) {
    const code = huge.has(zip.code) ? 'hugeWorkbook' : 'damagedWorkbook';
    return { ok: false, code: zip.code === 'unsupported' ? 'protectedWorkbook' : code };
  }
  onProgress(0.1);
  const text = (name: string) => new TextDecoder().decode(zip.entries.get(name));
  const places = sheetPlaces(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const looks = numberLooks(text(stylesPath(zip.entries)));
  const parts = new Map([...zip.entries].filter(([name]) => !places.some(({ path }) => path === name)));
  const facts = new Map<string, SheetFacts>();
  const encoder = new TextEncoder();
  for (const { path } of places) {
    if (!zip.entries.has(path)) continue;
    const sheet = plainSheet(text(path));
    if (sheet === undefined) return { ok: false, code: 'damagedWorkbook' };
    const found = sheetFacts(sheet, looks);
    facts.set(path, found);
    parts.set(path, encoder.encode(isTooLarge(found) ? emptySheet : sheet));
  }
  onProgress(0.3);
  // Handed on as it was inflated under our limits: the library would trust what the archive says of itself.
  const checked = packZip(parts, 0);
  try {
    const read = await readExcel(checked.buffer as ArrayBuffer, { trim: false });
    onProgress(0.8);
    const sheets = places.map((place, at) =>
      sheetOf(place, facts.get(place.path), read[at]?.data as CellValue[][] | undefined),
    );
    return { ok: true, sheets, notes: notesOf(places, facts) };
  } catch {
    return { ok: false, code: 'damagedWorkbook' };
  }
}

const emptySheet = '<worksheet><sheetData></sheetData></worksheet>';

function isWanted(name: string): boolean {
  return /^xl\/(?:[^/]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(name);
}

function stylesPath(entries: ReadonlyMap<string, Uint8Array>): string {
  return [...entries.keys()].find((name) => /^xl\/styles\d*\.xml$/i.test(name)) ?? 'xl/styles.xml';
}

function isTooLarge({ rows, columns }: SheetFacts): boolean {
  return rows > limits.rows + 1000 || columns > limits.columns || rows * columns > areaMost;
}

function sheetOf(
  { name, isHidden }: SheetPlace,
  facts: SheetFacts | undefined,
  data: readonly (readonly CellValue[])[] | undefined,
): WorkbookSheet {
  if (facts === undefined || data === undefined) return { name, isHidden, rows: [] };
  const { looks } = facts;
  const rows = data.map((row, at) => {
    let last = row.length;
    while (last > 0 && row[last - 1] === null) last -= 1;
    const texts: string[] = [];
    for (let column = 0; column < last; column += 1)
      texts.push(excelText(row[column] ?? null, looks.size > 0 ? looks.get(cellKey(at, column)) : undefined));
    return texts;
  });
  for (const range of facts.merged) fillDown(rows, range);
  return { name, isHidden, rows };
}

/** A cell merged over several rows is meant for each of them; one merged over columns is a title and stays where it begins. */
function fillDown(rows: string[][], { top, left, bottom }: CellRange): void {
  const text = rows[top]?.[left] ?? '';
  if (text === '') return;
  for (let at = top + 1; at <= bottom; at += 1) {
    const row = rows[at];
    if (row === undefined) return;
    while (row.length < left) row.push('');
    row[left] ??= '';
    if (row[left] === '') row[left] = text;
  }
}

function notesOf(places: readonly SheetPlace[], facts: ReadonlyMap<string, SheetFacts>): FormatNote[] {
  const named = places.flatMap((place) => {
    const found = facts.get(place.path);
    return found === undefined ? [] : [{ place, found }];
  });
  const cells = (key: 'errors' | 'unsolved') =>
    named.flatMap(({ place, found }) => found[key].map((address) => `${place.name}!${address}`));
  const sheets = (test: (one: (typeof named)[number]) => boolean) =>
    named.filter(test).map(({ place }) => place.name);
  const lists: [code: string, examples: string[]][] = [
    ['hiddenSheets', sheets(({ place, found }) => place.isHidden && found.rows > 0)],
    ['largeSheets', sheets(({ found }) => isTooLarge(found))],
    ['errorCells', cells('errors')],
    ['formulasWithoutValue', cells('unsolved')],
  ];
  return lists.flatMap(([code, examples]) =>
    examples.length === 0 ? [] : [{ code, count: examples.length, examples: examples.slice(0, 5) }],
  );
}
