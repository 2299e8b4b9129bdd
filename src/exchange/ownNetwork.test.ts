// What this app writes for other programs comes back as the same lists, whatever stands in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../model/network';
import { unguard } from '../ui/formulaGuard';
import { parseNumber } from '../ui/numberText';
import { columns } from '../formats/columns';
import { parseRecords } from '../formats/csv';
import { readWorkbook } from '../formats/excelRead';
import { extractOf } from '../formats/exportExtract';
import { type ExportCode, exportFormat } from '../formats/exportFormats';
import { demoL, sampleAbout, whole } from './export.sample';
import { isUnfitForXml } from '../formats/xmlWrite';
import { naughtyNetwork } from '../formats/naughtyNetworks.sample';
import { networkOfSheets, networkOfTable, readNetworkFile } from '../formats/networkFile';
import type { FilePart, NetworkFile, NetworkRefusal } from '../formats/networkParts';

const formats = [
  'gexf',
  'graphml',
  'kumuJson',
  'kumuXlsx',
  'kumuCsv',
  'gephi',
] as const satisfies readonly ExportCode[];

function file(read: NetworkFile | NetworkRefusal | undefined): NetworkFile {
  if (read === undefined || 'refused' in read) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

/** All parts of everything a format writes. */
async function back(network: Network, code: ExportCode): Promise<FilePart[]> {
  const files = exportFormat(code).write(extractOf(network, whole(network, code)), sampleAbout);
  const parts = await Promise.all(
    files.map(async ({ bytes, extension }) => {
      if (extension === 'xlsx') {
        const read = await readWorkbook(bytes);
        return read.ok ? file(networkOfSheets(read.sheets)).parts : [];
      }
      if (extension !== 'csv') return file(readNetworkFile(bytes, `probe.${extension}`)).parts;
      const { records } = parseRecords(new TextDecoder().decode(bytes), ',');
      const [header = [], ...rows] = records;
      return file(networkOfTable(header.map(unguard), rows)).parts;
    }),
  );
  return parts.flat();
}

/** One line `header: text` per cell that says something, per record. */
function told(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows
    .map((row) => {
      const cells = row.map((cell, at) => (cell === '' ? '' : `${header[at] ?? ''}: ${cell}`));
      return cells
        .filter((cell) => cell !== '')
        .toSorted((one, other) => (one < other ? -1 : 1))
        .join('\n');
    })
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** What names the ends of a tie beside their ids; the file says it in its nodes. */
const implied: Readonly<Record<string, readonly string[]>> = {
  cooperations: ['actorA', 'actorB'],
  relations: ['from', 'to'],
  seats: ['gremiumId', 'actorId'],
};

/** By list what came back, and what should have. */
async function compared(network: Network, code: ExportCode) {
  const parts = await back(network, code);
  const isTable = ['kumuXlsx', 'kumuCsv', 'gephi'].includes(code);
  const label = (header: string) => header.replace(/( \(eigen\))+$/, '');
  return extractOf(network, whole(network, code)).lists.map(({ kind, columns: written, records }) => {
    const part = parts.find((one) => one.kind === kind);
    const carried = written.filter(
      ({ property, isKey }) => isKey || implied[kind]?.includes(property) !== true,
    );
    const numbers = new Set(carried.filter(({ isNumber }) => isNumber).map(({ header }) => header));
    // Tables for other programs join tags without blanks and have decimal points; both are read alike.
    const even = (cell: string, title: string) => {
      if (numbers.has(title) && cell !== '') return String(parseNumber(cell));
      return isTable && title === 'Schlagworte' ? cell.replaceAll(' | ', '|') : cell;
    };
    const expected = records.map((record) =>
      carried.map(({ plain, header }) => {
        const value = plain(record);
        return typeof value === 'number' ? String(value) : even(value, header);
      }),
    );
    const found = part?.rows.map((row) => row.map((cell, at) => even(unguard(cell), part.header[at] ?? '')));
    const targets = part?.header.map((header) => {
      const column = columns[kind].find((one) => one.header === header);
      return column === undefined ? 'own' : `${column.role}:${column.field}`;
    });
    const titles = carried.map(({ header, property }) =>
      property.startsWith('own.') ? label(header) : header,
    );
    const headers = part?.header.map((header, at) => (part.targets[at] === 'own' ? label(header) : header));
    return {
      found: { rows: told(headers ?? [], found ?? []), targets: part?.targets },
      expected: { rows: told(titles, expected), targets },
    };
  });
}

function isUnfit(network: Network): boolean {
  return isUnfitForXml(JSON.stringify([...Object.values(network.rows)].map((table) => [...table.values()])));
}

describe.each(formats)('a network written as %s', (code) => {
  it('comes back as the same lists: the example district', async () => {
    const lists = await compared(demoL, code);
    expect(lists.map(({ found }) => found)).toEqual(lists.map(({ expected }) => expected));
  });

  it('comes back as the same lists: any texts', async () => {
    await fc.assert(
      fc.asyncProperty(naughtyNetwork, async (network) => {
        fc.pre(!isUnfit(network));
        const lists = await compared(network, code);
        expect(lists.map(({ found }) => found)).toEqual(lists.map(({ expected }) => expected));
      }),
      { numRuns: 15 },
    );
  });
});
