// What is written is read back exactly, and no cell of it runs in a spreadsheet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell, cleanRows, countCleanings } from './cleanCells';
import { parseRecords } from './csv';
import { type CsvStyle, excelGerman, plainCsv, toCsv, toCsvBytes } from './csvWrite';
import { readText } from './encoding';
import { guard, looksLikeFormula, unguard, unmistakable } from '../ui/formulaGuard';
import { toWorkbook } from './excelWrite';
import { readTable } from './readTable';
import { hasSample, sampleBytes, sampleJson } from './files.sample';
import { readZip } from './zip';

function backFrom(text: string, style: CsvStyle): string[][] {
  const bare = text.startsWith('\ufeff') && style.mark ? text.slice(1) : text;
  const parsed = parseRecords(bare, style.delimiter);
  expect(parsed.problems).toEqual([]);
  return style.guard ? parsed.records.map((row) => row.map(unguard)) : parsed.records;
}

const piece = fc.constantFrom(
  ...[
    "'",
    '"',
    '""',
    '=',
    '+',
    '-',
    '@',
    '|',
    ';',
    ',',
    '\t',
    '\r',
    '\n',
    '\r\n',
    ' ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
  ],
  ...[
    '\u0085',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    'ä',
    'sep=',
    'ID',
    '-5',
    '+49 3445',
    '\ud800',
    '\udc00',
    '👩‍👧',
    '\u202e',
    'Ã¶',
    '\v',
  ],
);
const nasty = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const styles: CsvStyle[] = [
  excelGerman,
  plainCsv,
  { ...plainCsv, delimiter: '\t', lineEnd: '\n', quoteAll: true },
  { ...excelGerman, guard: false, mark: false },
  { ...excelGerman, delimiter: '|', numberColumns: [0, 1] },
];

describe('a list that is written and read again', () => {
  it('is the same, whatever stands in it', () => {
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(...styles), (table, style) => {
        expect(backFrom(toCsv(table, style), style)).toEqual(table);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same as bytes, too, with everything guessed', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 }), (body) => {
        const table = [['Name', 'Ort', 'Telefon'], ...body];
        const read = readText(toCsvBytes(table));
        const back = readTable(read.text, { delimiter: ';', quote: '"', headerRow: 0 });
        expect([back.header, ...cleanRows(back.rows, ['formulaGuard'])]).toEqual(table);
        expect(back.problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '-5',
    '+49 3445 731-0',
    "'=1",
    "''=1",
    "'abc",
    "'",
    '=1',
    "'-5",
    ' =1',
    '- Primarstufe',
    "'s-Hertogenbosch",
  ])('keeps %j', (value) => {
    expect(unguard(guard(value))).toBe(value);
    expect(backFrom(toCsv([[value, 'x']]), excelGerman)).toEqual([[value, 'x']]);
  });

  it('survives the big list of naughty strings', () => {
    const strings = sampleJson('e05_blns/blns.json') as string[];
    expect(strings.length).toBeGreaterThan(500);
    const rows = strings.map((text, at) => [text, String(at)]);
    for (const style of styles) expect(backFrom(toCsv(rows, style), style)).toEqual(rows);
    const counts = countCleanings(rows);
    expect(counts.controls + counts.invisible).toBeGreaterThan(0);
  });
});

describe('the guard', () => {
  const payloads = new TextDecoder()
    .decode(sampleBytes('e06_csv_injection/csv-payload.txt'))
    .split('\n')
    .slice(1);
  const own = [
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("http://x")',
    '=1+1\nx',
    '\n=1',
    '＝1+1',
    '\u200b=1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '-5',
    '+49 331 1',
    '|x',
    ' =1',
  ];
  it.each([...payloads, ...own])('stands in front of %j', (payload) => {
    expect(looksLikeFormula(payload)).toBe(true);
    expect(guard(payload)).toBe(`'${payload}`);
    const line = toCsv([[payload]], plainCsv);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it.each(['Müller', 'a=b', '5', '(0345) 1', '', ' ', "'Zitat'", '#1', '100 %'])(
    'leaves %j alone',
    (value) => {
      expect(guard(value)).toBe(value);
    },
  );

  it('spares only whole numbers and only in the columns named', () => {
    const style = { ...plainCsv, numberColumns: [0] };
    expect(toCsv([['-5', '-5']], style)).toBe(`-5,"'-5"\r\n`);
    expect(toCsv([['-5+cmd', 'x']], style)).toBe(`"'-5+cmd",x\r\n`);
  });
});

interface Rules {
  readonly dangerous_first_characters: readonly string[];
  readonly examples: readonly { readonly input: string; readonly escaped_output: string }[];
}
const rulesFile = 'e08_owasp_csv_injection/owasp_rules.json';
const rules: Rules = hasSample(rulesFile)
  ? (sampleJson(rulesFile) as Rules)
  : {
      dangerous_first_characters: ['=', '+', '-', '@', '\t', '\r', '\n'],
      examples: [{ input: '=1+2";=1+2', escaped_output: `"'=1+2"";=1+2"` }],
    };

describe('the rules of OWASP', () => {
  it.each(rules.dangerous_first_characters)('are kept for a cell that begins with %j', (sign) => {
    expect(guard(`${sign}x`)).toBe(`'${sign}x`);
  });

  it.each(rules.examples)('are kept for $input', ({ input, escaped_output: wanted }) => {
    expect(toCsv([[input]], excelGerman).slice(1)).toBe(`${wanted}\r\n`);
  });

  it('take nothing from a text: it comes back exactly, however many apostrophes it begins with', () => {
    const text = fc
      .tuple(fc.constantFrom('', "'", "''", "'''"), nasty)
      .map(([quotes, rest]) => quotes + rest);
    fc.assert(
      fc.property(text, (value) => {
        expect(unguard(guard(value))).toBe(value);
        expect(unguard(unmistakable(value))).toBe(value);
        expect(looksLikeFormula(guard(value))).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['- Primarstufe', '+49 30 9018-0', '-5', '+1,5', '-12'])(
    'leave %j as it is for the reader',
    (value) => {
      const style = { ...excelGerman, numberColumns: [0] };
      expect(backFrom(toCsv([[value, value]], style), style)).toEqual([[value, value]]);
      expect(toWorkbookText(value)).toBe(value);
    },
  );
});

/** The text of the only cell of a workbook. */
function toWorkbookText(value: string): string | undefined {
  const zip = readZip(toWorkbook([{ name: 'A', rows: [[value]] }]));
  const strings = zip.ok ? new TextDecoder().decode(zip.entries.get('xl/sharedStrings.xml')) : '';
  return /<t xml:space="preserve">(.*?)<\/t>/.exec(strings)?.[1];
}

describe('the German Excel style', () => {
  it('has mark, semicolon, CRLF and quotes only where needed', () => {
    const bytes = toCsvBytes([
      ['ID', 'Name'],
      ['1', 'Haus "Sonne"; Mitte'],
    ]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('"ID";Name\r\n1;"Haus ""Sonne""; Mitte"\r\n');
  });
});

describe('clean-ups', () => {
  it.each([
    ['mojibake', 'KÃ¶ln, StraÃŸe, â€žHausâ€œ, Ãœber', 'Köln, Straße, „Haus“, Über'],
    ['mojibake', 'Ã\u0083Â¤', 'ä'],
    ['mojibake', 'CAFÉ–BAR „DIE Ä“', 'CAFÉ–BAR „DIE Ä“'],
    ['oldControls', 'f\u0081r \u0084alle\u0093 \u0085', 'f\u0081r „alle“ …'],
    ['textFormula', '="06618"', '06618'],
    ['textFormula', '="Haus ""Sonne"" "', 'Haus "Sonne" '],
    ['textFormula', '="a"&"b"', '="a"&"b"'],
    ['formulaGuard', "'+49 3445", '+49 3445'],
    ['formulaGuard', "''=1", "'=1"],
    ['formulaGuard', "'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['composed', 'Mu\u0308ller', 'Müller'],
    ['blanks', 'Haus\u00a0am\u202fSee', 'Haus am See'],
    ['invisible', '\u202eexe.fdp\ufeff 👩‍👧', 'exe.fdp 👩‍👧'],
    ['controls', 'a\0b\u0007c\nd\te\u0085', 'abc\nd\te'],
    ['trim', ' Haus ', 'Haus'],
  ] as const)('%s makes of %j %j', (code, cell, wanted) => {
    expect(cleanCell(cell, [code])).toBe(wanted);
    expect(countCleanings([[cell]])[code]).toBe(cell === wanted ? 0 : 1);
  });

  it('leave the rows as read untouched, so that each can be taken back', () => {
    const rows = [[" 'x ", 'Mu\u0308ller\u00a0']];
    expect(cleanRows(rows, ['trim', 'composed', 'blanks'])).toEqual([["'x", 'Müller']]);
    expect(rows).toEqual([[" 'x ", 'Mu\u0308ller\u00a0']]);
    expect(cleanRows(rows, [])).toEqual(rows);
  });
});
