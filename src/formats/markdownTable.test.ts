// A table in Markdown is the list it shows; what we write as one is read as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';
import { toMarkdown } from './tableWrite';

const rows = [
  ['Schule', 'Ort', 'Telefon'],
  ['GS Nord', 'Zeitz', '03441 1'],
  ['Kita A | B', 'Naumburg', ''],
];

const forms: readonly (readonly [what: string, text: string])[] = [
  [
    'bars at both ends',
    '| Schule | Ort | Telefon |\n|---|---|---|\n| GS Nord | Zeitz | 03441 1 |\n| Kita A \\| B | Naumburg | |\n',
  ],
  [
    'no bars at the ends',
    'Schule | Ort | Telefon\n--- | :---: | ---:\nGS Nord | Zeitz | 03441 1\nKita A \\| B | Naumburg |\n',
  ],
  [
    'a title and a line above',
    '# Schulen\n\nStand: 22.11.2026\n\n| Schule | Ort | Telefon |\r\n| :-- | --: | --- |\r\n| GS Nord | Zeitz | 03441 1 |\r\n| Kita A \\| B | Naumburg |  |\r\n',
  ],
];

describe('a table in Markdown', () => {
  it.each(forms)('%s', (_what, text) => {
    const { header, rows: body } = readTable(text);
    expect([header, ...body]).toEqual(rows);
  });

  it('as we write it comes back as it was, but for blanks at the ends of cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('a|b', '\\', '**x**', '<b>', '&amp;', '# x', '~', 'a\nb', '"q"', "'x", '---', 'a\\|'),
    );
    const clean = cell.map((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cs}\p{Z}\u200b-\u200f\ufeff]+/gu, ' ')
        .trim(),
    );
    const line = fc.tuple(clean, clean, clean).map(([one, two, three]) => [`A${one}`.trim(), two, three]);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (body) => {
        const text = toMarkdown({
          title: 'Akteure',
          subtitle: 'Stand: heute',
          rows: [['Name', 'Ort', 'Notiz'], ...body],
        });
        expect(readTable(text, { keepsAll: true }).rows).toEqual(body);
      }),
      { numRuns: Number(process.env['ROUNDS'] ?? 100) },
    );
  });

  it('is not every text with bars or dashes', () => {
    for (const text of ['A|B\n--|x\n1|2\n', 'a;b\n---;---\n1;2\n', 'A|B|C\n---|---\n1|2|3\n'])
      expect(readTable(text).rows.length).toBeGreaterThan(0);
    expect(readTable('A|B|C\n1|2|3\n4|5|6\n').header).toEqual(['A', 'B', 'C']);
  });
});
