// Tables that are neither a text of separated cells nor a workbook: those of a web page saved as .xls, and JSON that is a list of records.
import type { ImportKind } from './columns';
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
  /** Where the records say what they are. */
  readonly kindGiven?: ImportKind;
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
  const { rows, nested, personal, isOfPersons } = records;
  const notes = [...noteOf('personalDataLeftOut', personal), ...noteOf('nestedValues', nested)];
  const kind = isOfPersons ? { kindGiven: 'contacts' as const } : {};
  return { format: 'json', sheets: [{ name: '', isHidden: false, rows }], notes, ...kind };
}

function noteOf(code: string, names: ReadonlyMap<string, number>): FormatNote[] {
  const count = [...names.values()].reduce((sum, one) => sum + one, 0);
  return count === 0 ? [] : [{ code, count, examples: [...names.keys()].slice(0, 5) }];
}
