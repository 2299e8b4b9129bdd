// Where the table begins under a form's head, remarks and rows that were widened later; and how wide it may be.
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('the header is found', () => {
  it.each([
    ['narrower than the rows', lines('Name;Ort', 'A;Ulm;x;y', 'B;Bonn;z;w', 'C;Köln;u;v'), 0],
    [
      'behind remarks',
      lines(
        '# Export vom 01.08.2026',
        '# Quelle: Fachverfahren; Stand heute',
        '#',
        'Name;Ort',
        'A;Ulm',
        'B;Bonn',
      ),
      3,
    ],
    ['behind one remark', lines('# Export vom 01.08.2026', 'Name;Ort', 'A;Ulm', 'B;Bonn'), 1],
    ['with a sign for the number', lines('#;Name;Ort', '1;A;Ulm', '2;B;Bonn'), 0],
    [
      'under the head of a form, with two records',
      lines(
        'Landkreis Musterland;;;;;',
        'Bearbeiter:;Frau Beispiel;;;;',
        'Stand:;01.08.2026;;;;',
        ';;;;;',
        'lfd. Nr.;Schule;Straße;PLZ;Ort;Telefon',
        '1;Nord;Weg 1;06618;Naumburg;1',
        '2;Süd;Weg 2;06712;Zeitz;2',
        'Summe;2;;;;',
        'Naumburg, den 01.08.2026;;;;;',
        'gez. Beispiel;;;;;',
      ),
      4,
    ],
  ])('%s', (_, text, headerRow) => {
    expect(readTable(text).headerRow).toBe(headerRow);
  });
});

it('a survey of 250 columns can be read', () => {
  const header = ['Name', ...Array.from({ length: 249 }, (_, at) => `Frage ${at + 1}`)].join(';');
  const rows = Array.from({ length: 20 }, (_, row) => `Schule ${row}${';x'.repeat(60)}${';'.repeat(189)}`);
  const table = readTable(lines(header, ...rows));
  expect([table.header.length, table.rows.length, table.problemCounts]).toEqual([250, 20, {}]);
});
