// Workbooks and project exports of Kumu become lists of actors and ties.
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './excelRead';
import { networkOfSheets, readNetworkFile } from './networkFile';
import type { NetworkFile } from './networkParts';
import { sampleBytes, sampleJson, sampleNames } from './files.sample';
import { asRead, byText, columnOf, noteCounts, partCounts, readBook } from './network.sample';

const kumu = 'b02_kumu_exports';
const samples = new Set(sampleNames(kumu));
const here = (...names: string[]) => names.filter((name) => samples.has(name));

interface Project {
  readonly elements: readonly {
    readonly _id: string;
    readonly attributes: Readonly<Record<string, string | number | null>>;
  }[];
  readonly connections: readonly { readonly from: string; readonly to: string; readonly direction: string }[];
}

describe('a file of Kumu', () => {
  it.each(here('snap-to-tutorial-data.xlsx'))('%s: elements and connections by label', async (name) => {
    const read = await readBook(`${kumu}/${name}`);
    expect(read.format).toBe('kumu');
    expect(partCounts(read)).toEqual([
      ['actors', 51],
      ['tiesByName', 113],
    ]);
    expect(read.parts[0]?.header).toEqual([
      'Id',
      'Name',
      'Type',
      '2010 Population',
      '2014 Population',
      'Percentage Change',
      'Relative Growth',
      'Region',
    ]);
    expect(read.parts[0]?.targets).toEqual([
      'key',
      'value:name',
      'value:type',
      'own',
      'own',
      'own',
      'own',
      'value:region',
    ]);
    // Four borders are drawn twice.
    expect(noteCounts(read)).toEqual({ parallelEdges: 4 });
  });

  it.each(
    here(
      'snap-to-tutorial-project.json',
      'kumu-changelabs-template.json',
      'kumu-omidyarnetwork-us-financial-inclusion-BACKUP.json',
    ),
  )('%s: every element, connection and attribute of the project', (name) => {
    const read = asRead(readNetworkFile(sampleBytes(`${kumu}/${name}`), name));
    const { elements, connections } = sampleJson(`${kumu}/${name}`) as Project;
    const loops = connections.filter(({ from, to }) => from === to).length;
    expect(partCounts(read)).toEqual([
      ['actors', elements.length],
      ['tiesByName', connections.length - loops],
    ]);
    const [actors, ties] = read.parts;
    expect(columnOf(actors, 'key')).toEqual(elements.map(({ _id }) => _id));
    expect(columnOf(actors, 'value:name')).toEqual(
      elements.map(({ attributes }) => String(attributes['label']).replace(/\s+/g, ' ').trim()),
    );
    const cells = (actors?.rows ?? []).reduce(
      (sum, row) => sum + row.slice(2).filter((cell) => cell !== '').length,
      0,
    );
    const told = elements.reduce(
      (sum, { attributes }) =>
        sum + Object.values(attributes).filter((value) => value !== '' && value !== null).length - 1,
      0,
    );
    expect(cells).toBe(told);
    const directed = connections.filter(({ direction, from, to }) => direction === 'directed' && from !== to);
    expect(columnOf(ties, 'value:directed').filter((cell) => cell === 'ja')).toHaveLength(directed.length);
    expect(noteCounts(read)['missingNodes']).toBeUndefined();
    expect(noteCounts(read)['looks']).toBeGreaterThan(0);
  });

  it.each(here('snap-to-tutorial-project.json'))(
    '%s says the same as the workbook it was made from',
    async (name) => {
      const project = asRead(readNetworkFile(sampleBytes(`${kumu}/${name}`), name));
      const book = await readBook(`${kumu}/snap-to-tutorial-data.xlsx`);
      const ends = ({ parts }: NetworkFile) =>
        columnOf(parts[1], 'a/value:name')
          .map((one, at) => [one, columnOf(parts[1], 'b/value:name')[at] ?? ''].toSorted(byText).join(' – '))
          .toSorted(byText);
      expect(ends(project)).toEqual(ends(book));
      expect(columnOf(project.parts[0], 'value:region').toSorted(byText)).toEqual(
        columnOf(book.parts[0], 'value:region').toSorted(byText),
      );
    },
  );

  it.each(here('corrupt_overview-of-the-euro-crisis.xlsx'))(
    '%s is refused by the reader of workbooks',
    async (name) => {
      expect(await readWorkbook(sampleBytes(`${kumu}/${name}`))).toMatchObject({ ok: false });
    },
  );

  it('may hold sections parted by two empty rows, sheets to be ignored, and several ends in one cell', () => {
    const sheet = [
      ['From', 'To', 'Type', 'direction', 'Strength'],
      ['Amt', 'Schule | Verein', 'fördert', 'directed', '5'],
      ['Verein', 'Kita | Hort', '', 'mutual', ''],
      ['', '', ''],
      [],
      ['Label', 'Type', 'Tags'],
      ['Amt', 'Jugendamt', 'a|b'],
      ['Schule', 'Grundschule', ''],
      ['Verein', 'Verein', ''],
      ['', '', ''],
      ['Kita | Hort', 'Kita', ''],
    ];
    const read = asRead(
      networkOfSheets([
        { name: 'Alles', rows: sheet },
        { name: 'Notizen (ignore)', rows: [['was auch immer']] },
      ]),
    );
    expect(columnOf(read.parts[0], 'value:name')).toEqual(['Amt', 'Schule', 'Verein', 'Kita | Hort']);
    expect(read.parts[0]?.targets).toEqual(['key', 'value:name', 'value:type', 'value:tag']);
    expect(read.parts[1]?.header).toEqual([
      'Source',
      'Source Name',
      'Target',
      'Target Name',
      'Gerichtet',
      'Beziehungsart',
      'Strength',
    ]);
    expect(read.parts[1]?.rows.map((row) => [row[0], row[2], ...row.slice(4)])).toEqual([
      ['Amt', 'Schule', 'ja', 'fördert', '5'],
      ['Amt', 'Verein', 'ja', 'fördert', '5'],
      ['Verein', 'Kita | Hort', '', '', ''],
    ]);
    expect(read.parts[1]?.targets.at(-1)).toBe('own');
    expect(noteCounts(read)).toEqual({ ignoredSheets: 1, mutualEdges: 1 });
  });

  it('refers by id where there are ids; the last of two rows with the same id counts, homonyms of another type stay apart', () => {
    const elements = [
      ['ID', 'Label', 'Type'],
      ['1', 'Linde', 'Schule'],
      ['2', 'Linde', 'Kita'],
      ['1', 'Lindenschule', 'Schule'],
    ];
    const read = asRead(
      networkOfSheets([
        { name: 'Elements', rows: elements },
        {
          name: 'Connections',
          rows: [
            ['From', 'To'],
            ['1', '2'],
            ['1', '9'],
          ],
        },
      ]),
    );
    expect(read.parts[0]?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['1', 'Lindenschule'],
      ['2', 'Linde'],
    ]);
    expect(columnOf(read.parts[1], 'b/value:name')).toEqual(['Linde', '9']);
    expect(noteCounts(read)).toEqual({ duplicateIds: 1, missingNodes: 1 });
    const homonyms = [
      ['Label', 'Type'],
      ['Linde', 'Schule'],
      ['Linde', 'Kita'],
      ['Linde', 'Kita'],
    ];
    expect(columnOf(asRead(networkOfSheets([{ name: 'Elements', rows: homonyms }])).parts[0], 'key')).toEqual(
      ['Linde', 'Linde | Kita', 'Linde | Kita'].slice(0, 2),
    );
  });

  it.each([
    [
      [
        {
          name: 'Tabelle1',
          rows: [
            ['Name', 'Ort'],
            ['A', 'B'],
          ],
        },
      ],
    ],
    [[{ name: 'Tabelle1', rows: [['Label'], ['A']] }]],
    [
      [
        {
          name: 'Elements',
          rows: [
            ['Label', 'Type'],
            ['A', 'B'],
          ],
        },
        {
          name: 'Preise',
          rows: [
            ['Was', 'Wie viel'],
            ['x', '3'],
          ],
        },
      ],
    ],
    [[]],
  ])('is not seen in other workbooks', (sheets) => {
    expect(networkOfSheets(sheets)).toBeUndefined();
  });
});
