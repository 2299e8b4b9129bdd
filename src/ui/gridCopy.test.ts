// What goes to the clipboard comes back the same, and is what a spreadsheet expects.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTsv, toHtmlTable, toTsv } from './gridCopy';

test.each([
  [
    'plain cells',
    [
      ['Jugendamt', '12'],
      ['Grundschule', ''],
    ],
    'Jugendamt\t12\r\nGrundschule\t',
  ],
  [
    'tabs, quotes and line breaks are quoted',
    [['a\tb', 'sagt "ja"', 'zwei\nZeilen']],
    '"a\tb"\t"sagt ""ja"""\t"zwei\nZeilen"',
  ],
  [
    'what a spreadsheet would run gets one apostrophe, which is taken off again',
    [
      ['=1+1', '+49 3445 12', "'=x"],
      ['@x', "'s Heim", '\t=1'],
    ],
    "'=1+1\t'+49 3445 12\t''=x\r\n'@x\t's Heim\t\"'\t=1\"",
  ],
])('%s', (_name, matrix, text) => {
  expect(toTsv(matrix)).toBe(text);
  expect(fromTsv(text)).toEqual(matrix);
});

test('the line end after the last row is not a row', () => {
  expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(fromTsv('')).toEqual([]);
});

test('a quote inside an unquoted cell is text', () => {
  expect(fromTsv('5" Rohr\tb')).toEqual([['5" Rohr', 'b']]);
});

test('whatever is copied is pasted unchanged', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', "'", '\t', '\n', '\r', ' ', '=', '+', '|') });
  const matrix = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  fc.assert(
    fc.property(matrix, (cells) => {
      expect(fromTsv(toTsv(cells))).toEqual(cells);
    }),
  );
});

test('no formula is alive in either form', () => {
  const link = '=HYPERLINK("http://example.org")';
  expect(toTsv([[link]])).toMatch(/^"'=/);
  expect(toHtmlTable([[link]])).toContain("<td>'=HYPERLINK");
});

test('a number from a spreadsheet keeps its sign', () => {
  expect(fromTsv('-5\t+49 3445')).toEqual([['-5', '+49 3445']]);
});

test('HTML is escaped and keeps line breaks', () => {
  expect(toHtmlTable([['<b>&"', 'x\r\ny']])).toBe(
    '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>x<br>y</td></tr></table>',
  );
});
