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
  ['a leading sign is not touched', [['=1+1', '-5', '@x']], '=1+1\t-5\t@x'],
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
  const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', '\t', '\n', '\r', ' ', '=') });
  const matrix = fc.array(fc.tuple(cell, cell), { minLength: 1 });
  fc.assert(
    fc.property(matrix, (cells) => {
      expect(fromTsv(toTsv(cells))).toEqual(cells);
    }),
  );
});

test('HTML is escaped and keeps line breaks', () => {
  expect(toHtmlTable([['<b>&"', 'x\r\ny']])).toBe(
    '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>x<br>y</td></tr></table>',
  );
});
