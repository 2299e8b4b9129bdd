// Workbooks of Onodo become lists of actors and ties.
import { describe, expect, it } from 'vitest';
import { networkOfSheets } from './networkFile';
import { sampleNames } from './files.sample';
import { asRead, columnOf, noteCounts, partCounts, readBook } from './network.sample';

describe('Onodo', () => {
  const folder = 'b06_onodo';
  const books: readonly [string, number, number, Record<string, number>][] = [
    ['Game_of_Thrones.xlsx', 122, 100, {}],
    ['onodo_template.xlsx', 2, 1, { looks: 2 }],
  ];
  it.each(books.filter(([name]) => sampleNames(folder).includes(name)))(
    '%s has %i nodes and %i relations',
    async (name, nodes, relations, told) => {
      const read = await readBook(`${folder}/${name}`);
      expect(read.format).toBe('onodo');
      expect(partCounts(read)).toEqual([
        ['actors', nodes],
        ['tiesByName', relations],
      ]);
      expect(read.parts[0]?.targets.slice(0, 3)).toEqual(['key', 'value:name', 'value:type']);
      expect(columnOf(read.parts[0], 'value:name').filter((one) => one !== one.trim())).toEqual([]);
      expect(noteCounts(read)).toMatchObject(told);
    },
  );

  it('brings kinds, directions and days', () => {
    const nodes = [
      ['Name', 'Type', 'Description', 'Visible'],
      ['Amt ', 'Behörde', '', '1'],
      ['Schule', '', '', '0'],
    ];
    const relations = [
      ['Source', 'Type', 'Target', 'Directed', 'At', 'From', 'To', 'Ort'],
      ['Amt', 'hilft', 'Schule ', '1', '', '2020-01-01', '31.12.2021', 'Halle'],
      ['Schule', 'kennt', 'Amt', '', '2022-05-05', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['Schule', 'kennt', 'Kita', '', 'im Mai', '', '', ''],
    ];
    const read = asRead(
      networkOfSheets([
        { name: 'Nodes', rows: nodes },
        { name: 'Relations', rows: relations },
      ]),
    );
    const ties = read.parts[1];
    expect(columnOf(ties, 'value:directed')).toEqual(['ja', '', '']);
    expect(columnOf(ties, 'value:validFrom')).toEqual(['2020-01-01', '2022-05-05', '']);
    expect(columnOf(ties, 'value:validTo')).toEqual(['2021-12-31', '2022-05-05', '']);
    expect(ties?.header.slice(-3)).toEqual(['Beziehungsart', 'Ort', 'At']);
    expect(noteCounts(read)).toEqual({ looks: 2, timesWithoutDay: 1, missingNodes: 1 });
  });
});
