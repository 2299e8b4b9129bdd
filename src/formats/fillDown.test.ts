// Forms with merged cells: the group holds for the rows below it, where nothing else can be meant; and that is told.
import { describe, expect, it } from 'vitest';
import { readFile } from './importReading';
import { readTable } from './readTable';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

const partners = lines(
  'Schule;Partner;Thema',
  'Nord;AWO;Hort',
  ';SV 09;Sport',
  ';Polizei;Verkehr',
  'Süd;DRK;Erste Hilfe',
  ';AWO;Hort',
);

describe('what is filled', () => {
  it('a school over its partners, and it is told', async () => {
    const bytes = new TextEncoder().encode(partners);
    const file = await readFile({ name: '', bytes, choices: [] }, () => {});
    expect(file).toMatchObject({ notes: [{ code: 'filledDown', count: 3, examples: ['Schule'] }] });
    expect(readTable(partners).rows.map(([school]) => school)).toEqual([
      'Nord',
      'Nord',
      'Nord',
      'Süd',
      'Süd',
    ]);
  });

  it('several columns at once, but no numbers of rows', () => {
    const { rows, filledDown } = readTable(
      lines('Nr.;Schule;Ort;Ansprechpartner', '1;Nord;Ulm;Frau A', ';;;Herr B', '2;Süd;;Frau C', ';;;Herr D'),
    );
    expect(rows[1]).toEqual(['', 'Nord', 'Ulm', 'Herr B']);
    expect(rows[3]).toEqual(['', 'Süd', '', 'Herr D']);
    expect(filledDown).toEqual({ count: 3, columns: [1, 2] });
  });

  it('nothing where the user says so', () => {
    expect(readTable(partners, { keepsGaps: true }).rows[1]).toEqual(['', 'SV 09', 'Sport']);
  });
});

describe('what is not', () => {
  it.each([
    ['a form of address', lines('Anrede;Name;Ort', 'Frau;A;Ulm', ';B;Ulm', ';C;Ulm', 'Herr;D;Ulm')],
    ['a name that is missing', lines('Name;Ort;Telefon', 'A;Ulm;1', ';Bonn;2', ';Jena;3', 'D;Köln;4')],
    ['a group that comes again', lines('Ort;Schule;PLZ', 'Ulm;A;1', ';B;2', ';C;3', 'Ulm;D;4')],
    ['rows without a partner', lines('Schule;Partner;Thema', 'A;AWO;x', ';;y', ';DRK;z', 'B;SV;w')],
    ['a single gap', lines('Schule;Partner;Thema', 'A;AWO;x', ';DRK;y', 'B;SV;z', 'C;SV;w', 'D;SV;v')],
    ['short names', lines('Kürzel;Name;Ort', 'GSN;Nord;Ulm', ';Süd;Ulm', ';West;Ulm', 'GSO;Ost;Ulm')],
    ['ids of a list of ours', lines('ID;Name;Ort', 'x1;Nord;Ulm', ';Süd;Ulm', ';West;Ulm')],
  ])('%s', (_, text) => {
    expect(readTable(text).filledDown).toBeUndefined();
  });
});
