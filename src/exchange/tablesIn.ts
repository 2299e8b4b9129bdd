// Tables that are neither a text of separated cells nor a workbook: those of a web page saved as .xls, and JSON that is a list of records.
import { readText } from './encoding';
import type { WorkbookSheet } from './excelRead';
import { htmlTables } from './htmlTables';
import type { FormatCode, FormatNote } from './importFormats';
import { jsonRecords } from './jsonRecords';
import { readJson } from './jsonText';

interface FoundTables {
  readonly format: FormatCode;
  readonly sheets: readonly WorkbookSheet[];
  readonly notes: readonly FormatNote[];
}

/** `what` the file looks like, by refuse.ts; `undefined` where there is no table in it. Never throws. */
export function tablesIn(bytes: Uint8Array, what: string): FoundTables | undefined {
  if (what === 'html') {
    const sheets = htmlTables(readText(bytes).text).map((table) => ({ ...table, isHidden: false }));
    return sheets.length === 0 ? undefined : { format: 'html', sheets, notes: [] };
  }
  if (what !== 'json') return undefined;
  const read = readJson(readText(bytes).text);
  const records = 'value' in read ? jsonRecords(read.value) : undefined;
  if (records === undefined) return undefined;
  const { rows, nested } = records;
  const count = [...nested.values()].reduce((sum, one) => sum + one, 0);
  const note: FormatNote = { code: 'nestedValues', count, examples: [...nested.keys()].slice(0, 5) };
  return { format: 'json', sheets: [{ name: '', isHidden: false, rows }], notes: count === 0 ? [] : [note] };
}
