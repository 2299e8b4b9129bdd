// Every way a list leaves the app, in one place: whoever wants to know what left, when and how many, asks here. Never whom.
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import type { Network } from '../model/network';
import type { Listed } from '../model/questions';
import type { IsoDate } from '../model/records';
import type { Table } from './listTables';

/** Kinds of lists as they are called in file names and messages. */
export type OutputCode =
  | 'bcc'
  | 'letters'
  | 'labels'
  | 'phones'
  | 'attendance'
  | 'badges'
  | 'roster'
  | 'schools'
  | 'gaps'
  | 'vcard';

export interface Output {
  readonly code: OutputCode;
  readonly count: number;
  /** Name of the file, where it is one. */
  readonly name?: string;
}

const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const called: Readonly<Partial<Record<OutputCode, string>>> = {
  letters: 'Serienbrief',
  phones: 'Telefonliste',
  roster: 'Gremienliste',
  schools: 'Schulliste',
  gaps: 'Lückenblatt',
  vcard: 'Visitenkarten',
};

/** Reads telephone numbers; the library behind it is loaded with the first list that needs one. */
export async function phoneReader() {
  return (await import('../formats/phoneNumbers')).readPhone;
}

/** A workbook in which every cell is a text: no zero, no plus and no date is lost. */
export async function saveSheet(
  code: OutputCode,
  title: string,
  day: IsoDate,
  table: Table,
): Promise<Output> {
  const { toWorkbook } = await import('../formats/excelWrite');
  const bytes = toWorkbook([{ name: called[code] ?? title, rows: table }]);
  const name = `${fileName(called[code] ?? '', title, day)}.xlsx`;
  offerFile(fileOf(bytes, excelType), name);
  return { code, count: table.length - 1, name };
}

/** As a German Excel opens it by double click. */
export async function saveCsv(code: OutputCode, title: string, day: IsoDate, table: Table): Promise<Output> {
  const { toCsvBytes } = await import('../formats/csvWrite');
  const name = `${fileName(called[code] ?? '', title, day)}.csv`;
  offerFile(fileOf(toCsvBytes(table), 'text/csv;charset=utf-8'), name);
  return { code, count: table.length - 1, name };
}

/** All business cards in one file, as address books take them. */
export async function saveCards(
  network: Network,
  kept: readonly Listed[],
  title: string,
  day: IsoDate,
): Promise<Output> {
  const [{ cardProperties, toCards }, { extractOf }] = await Promise.all([
    import('../formats/vcardWrite'),
    import('../formats/exportExtract'),
  ]);
  const ids = kept.flatMap(({ contact }) => contact?.id ?? []);
  const extract = extractOf(network, [{ kind: 'contacts', ids, properties: [...cardProperties] }]);
  const text = toCards(extract, day)
    .map((card) => card.text)
    .join('');
  const name = `${fileName(called.vcard ?? '', title, day)}.vcf`;
  offerFile(fileOf(new TextEncoder().encode(text), 'text/vcard;charset=utf-8'), name);
  return { code: 'vcard', count: ids.length, name };
}
