// Lists that a web application has written: letters as `&uuml;`, whose semicolons are no separators.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanRows } from './cleanCells';
import { repairEntities, withoutEntities } from './entities';
import type { ReadList } from './fileRead';
import { readFile } from './importReading';

async function read(text: string): Promise<ReadList> {
  const bytes = new TextEncoder().encode(text);
  const file = await readFile({ name: 'Liste.csv', bytes, choices: [] }, () => {});
  if (file.kind === 'refused') throw new Error(file.code);
  const [list] = file.lists;
  if (list === undefined) throw new Error('no list');
  return list;
}

const rows = [
  ['Schule & Hort König', 'Zürich'],
  ['„Die Brücke“ e. V.', 'Köln'],
];

describe('letters written as in a web page', () => {
  it.each([
    [
      'semicolons',
      'Name;Stra&szlig;e\nSchule &amp; Hort K&ouml;nig;Z&uuml;rich\n&bdquo;Die Br&uuml;cke&ldquo; e. V.;K&#246;ln\n',
    ],
    [
      'commas',
      'Name,Stra&szlig;e\nSchule &amp; Hort K&ouml;nig,Z&uuml;rich\n&bdquo;Die Br&#xFC;cke&ldquo; e. V.,K&ouml;ln\n',
    ],
    [
      'tabs, written twice',
      'Name\tStra&szlig;e\nSchule &amp;amp; Hort K&amp;ouml;nig\tZ&amp;uuml;rich\n&#8222;Die Br&uuml;cke&#8220; e. V.\tK&ouml;ln\n',
    ],
    [
      'quotes',
      '"Name";"Stra&szlig;e"\n"Schule &amp; Hort K&ouml;nig";"Z&uuml;rich"\n"&bdquo;Die Br&uuml;cke&ldquo; e. V.";"K&ouml;ln"\n',
    ],
  ])('are no separators, and repaired where all are written so: %s', async (_what, text) => {
    const { table, repairs, cleanings } = await read(text);
    expect(table.header).toEqual(['Name', 'Straße']);
    expect(table.rows[0]?.[0]).toMatch(/^Schule &amp;/);
    expect(repairs).toEqual(['entities']);
    expect(cleanings.entities).toBe(4);
    expect(cleanRows(table.rows, ['entities'])).toEqual(rows);
  });

  it('are only offered where the list also writes them plainly', async () => {
    const { repairs, cleanings } = await read('Name;Ort\nA &amp; B;Köln\nK&ouml;nig &amp; Co;Ulm\nR&D;Ulm\n');
    expect(repairs).toBeUndefined();
    expect(cleanings.entities).toBe(2);
  });

  it('take no cells apart that belong apart', async () => {
    const { table } = await read('Name;Ort\nSchulze &co;Ulm\nA &amp;Bonn\nMeier &uuml;Köln\n');
    expect(table.rows).toEqual([
      ['Schulze &co', 'Ulm'],
      ['A &amp', 'Bonn'],
      ['Meier &uuml', 'Köln'],
    ]);
  });

  it('stay where nobody knows them, and in what is written like a formula', () => {
    for (const text of ['&foo;', 'R&D; x', '&#1;', '&#xD800;', '&;', '&#128;'])
      expect(repairEntities(text)).toBe(text);
    expect(withoutEntities('&amp;lt;')).toBe('&lt;');
  });
});

it('are found wherever a pattern would find them', () => {
  const part = fc.constantFrom(
    '&',
    ';',
    '#',
    'x',
    'amp',
    'uuml',
    'ouml',
    'sup2',
    '252',
    '1F600',
    'a',
    ' ',
    '&amp;',
    '&#x',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const one = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,6}[1-4]{0,2});/gi;
      expect(withoutEntities(text)).toBe(text.replace(one, (whole) => withoutEntities(whole)));
    }),
    { numRuns: 500 },
  );
});
