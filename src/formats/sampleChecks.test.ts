// The named checks of the sample lists: what a second implementation counted in them is there after reading, too.
import { describe, expect, it } from 'vitest';
import { parseDate } from '../ui/dateText';
import { guard, looksLikeFormula, unguard } from '../ui/formulaGuard';
import { parseNumber } from '../ui/numberText';
import { cleanings, cleanRows } from './cleanCells';
import { toCsvBytes } from './csvWrite';
import { readFile } from './importReading';
import { hasSample, sampleBytes, sampleJson } from './files.sample';

interface Columns {
  readonly rows: readonly (readonly string[])[];
  /** The cells of a column by its name. */
  readonly of: (name: string) => string[];
}

async function columnsOf(path: string): Promise<Columns> {
  const file = await readFile({ name: path, bytes: sampleBytes(path), choices: [] }, () => {});
  if (file.kind === 'refused') throw new Error(file.code);
  const { header = [], rows = [] } = file.lists[0]?.table ?? {};
  return { rows, of: (name) => rows.map((row) => row[header.indexOf(name)] ?? '') };
}

/** Those of these checks whose file is here. */
const present = <T>(path: string, check: T) => [path].filter(hasSample).map((one) => [one, check] as const);

const distinct = (cells: readonly string[]) => new Set(cells).size;

describe('of the sample lists', () => {
  it('include at least the partners of the Berlin schools', async () => {
    const { of } = await columnsOf('a07_berlin_schulpartner/partner-schools-BE.csv');
    const partners = of('partner_name');
    expect(distinct(of('ID'))).toBe(410);
    // The empty one is counted with them.
    expect(distinct(partners)).toBe(2123);
    expect(partners.filter((name) => name === '')).toHaveLength(1);
  });

  it.each(
    present('a03_hh_zuwendungen_2011_2013_tsv/zuwendungsberichte_2011_2013.tsv', {
      controls: 742,
      recipients: 4303,
    }),
  )('%s: %o', async (path, wanted) => {
    const { rows, of } = await columnsOf(path);
    const controls =
      rows
        .flat()
        .join('')
        .match(/[\u0080-\u009f]/g) ?? [];
    expect({ controls: controls.length, recipients: distinct(of('Zuwendungsempfänger')) }).toEqual(wanted);
    const repair = cleanings.filter(({ code }) => code === 'oldControls').map(({ code }) => code);
    expect(cleanRows(rows, repair).flat().join('')).not.toMatch(
      /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/,
    );
  });

  it.each(present('a05_berlin_schulen_bom/schulen.csv', 1831))(
    '%s: %i phones with a plus',
    async (path, count) => {
      const { rows, of } = await columnsOf(path);
      expect(rows.flat().filter((cell) => cell.startsWith('+'))).toHaveLength(count);
      expect(of('')).toEqual(rows.map(() => ''));
      expect(rows.flat().map((cell) => unguard(guard(cell)))).toEqual(rows.flat());
    },
  );

  it.each(
    present('a14_ladesaeulenregister_koeln/Ladesaeulenregister.csv', {
      copies: 66,
      operators: 21,
      dates: 292,
      decimals: 292,
    }),
  )('%s: %o', async (path, wanted) => {
    const { rows, of } = await columnsOf(path);
    const found = {
      copies: rows.length - distinct(rows.map((row) => row.join('\0'))),
      operators: distinct(of('Betreiber')),
      dates: of('Inbetriebnahmedatum').filter((cell) => /^20[0-2]\d-/.test(parseDate(cell) ?? '')).length,
      decimals: of('Breitengrad').filter((cell) => Math.abs((parseNumber(cell) ?? 0) - 51) < 1).length,
    };
    expect(found).toEqual(wanted);
  });

  it.each(present('d01_facebook_seiten/fb_company_nodes.csv', 6495))(
    '%s: %i keys, none twice',
    async (path, count) => {
      expect(distinct((await columnsOf(path)).of('Id'))).toBe(count);
    },
  );
});

describe('of naughty cells', () => {
  it('every one comes through a list as it was written', async () => {
    const cells = sampleJson('e05_blns/blns.json') as string[];
    const bytes = toCsvBytes([['Nr', 'Text'], ...cells.map((cell, at) => [String(at), cell])]);
    const file = await readFile({ name: 'x.csv', bytes, choices: [{ keepsAll: true }] }, () => {});
    const rows = file.kind === 'read' ? (file.lists[0]?.table.rows ?? []) : [];
    expect(rows.map((row) => unguard(row[1] ?? ''))).toEqual(cells);
  });

  it.each(present('e08_owasp_csv_injection/owasp_rules.json', 'dangerous_first_characters'))(
    'all of %s are taken for formulas: %s',
    (path, key) => {
      const signs = (sampleJson(path) as Record<string, string[]>)[key] ?? [];
      expect(signs.length).toBeGreaterThan(5);
      expect(signs.filter((sign) => !looksLikeFormula(`${sign}1`))).toEqual([]);
    },
  );
});
