// A list keeps every value in a form from which it can be read again, in German and with one row per record.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { speak } from '../i18n/translate';
import { rowsFrom } from '../model/change';
import { fields } from '../model/fields';
import { Network } from '../model/network';
import {
  type Actor,
  type AnyRecord,
  type ListName,
  listOf,
  type NetworkRecord,
  valueOf,
} from '../model/records';
import { joinList, splitList } from '../records/listText';
import { parseInput } from '../records/parseInput';
import { cellText } from './cellText';
import { columns, listKinds } from './columns';
import { parseRecords } from './csv';
import { toCsv } from './csvWrite';
import { unguard } from '../ui/formulaGuard';
import { listColumns, listRows } from './listRows';
import { ownHeader, ownLabel } from './ownHeader';

const self: NetworkRecord = { id: 'net', name: 'Musterlandkreis', epoch: 'e', createdAt: '2026-11-22' };
const demo = new Network('net', rowsFrom({ ...buildDemo('L', '2026-11-22').records, networks: [self] }));

function networkWith(actors: readonly Partial<Actor>[], types: readonly [string, string][] = []): Network {
  return new Network(
    'net',
    rowsFrom({
      networks: [self],
      types: types.map(([id, name]) => ({ id, name, parent: 'primary_school' })),
      actors: actors.map((actor, at) => ({ id: `actor-${at}`, name: 'A', type: 'primary_school', ...actor })),
    }),
  );
}

function cellOf(network: Network, header: string, row = 1): string | undefined {
  const rows = listRows(network, 'actors');
  return rows[row]?.[rows[0]?.indexOf(header) ?? -1];
}

beforeAll(async () => {
  // The office's list stays German while the app speaks English.
  await speak('en');
  return () => speak('de');
});

describe('lists of the example network', () => {
  it.each(listKinds)('%s have the ID first, different headers and one row per record', (kind) => {
    const rows = listRows(demo, kind);
    const header = rows[0] ?? [];
    expect(header[0]).toBe('ID');
    expect(new Set(header).size).toBe(header.length);
    expect(rows.length - 1).toBe(demo.living(kind).size);
    expect(rows.slice(1).map(([id]) => id)).toEqual([...demo.living(kind).keys()]);
  });

  it.each(listKinds)('%s are read again from their cells', (kind) => {
    const read = listColumns(demo, kind).filter(({ property }) =>
      fields[kind].some(({ key, hidden }) => key === property && hidden !== true),
    );
    for (const record of demo.living(kind).values() as Iterable<AnyRecord>) {
      const bare = { id: record.id } as AnyRecord;
      for (const { property, text, header } of read) {
        const field = fields[kind].find(({ key }) => key === property);
        // The id leads, the name is for people: two schools may be called the same.
        if (field?.kind === 'ref' && !header.endsWith('-ID')) continue;
        if (text(record) === '') continue;
        const parsed = parseInput(demo, kind, property, text(record), bare);
        const expected =
          field?.kind === 'list'
            ? Object.fromEntries(listOf(record, property as ListName).map((e) => [`${property}.${e}`, true]))
            : { [property]: valueOf(record, property) };
        expect(parsed).toEqual({ patch: expected });
      }
    }
  });

  it('come back from the file cell for cell', () => {
    for (const kind of listKinds) {
      const rows = listRows(demo, kind);
      const text = toCsv(rows);
      expect(text.startsWith('\ufeff"ID";')).toBe(true);
      const read = parseRecords(text.slice(1), ';').records;
      expect(read.map((row) => row.map(unguard))).toEqual(rows);
    }
  });
});

describe('a cell', () => {
  it('holds German words, dates, decimal commas and flags whatever the language of the app', () => {
    const network = networkWith([
      {
        governance: 'independent',
        validFrom: '2024-08-01',
        fte: 0.75,
        allDay: false,
        'tag.Ganztag': true,
        'tag.Nord': true,
      },
    ]);
    expect(cellOf(network, 'Typ')).toBe('Grundschule');
    expect(cellOf(network, 'Trägerschaft')).toBe('frei');
    expect(cellOf(network, 'Gültig von')).toBe('01.08.2024');
    expect(cellOf(network, 'VZÄ')).toBe('0,75');
    expect(cellOf(network, 'Ganztag')).toBe('nein');
    expect(cellOf(network, 'Schlagworte')).toBe('Ganztag | Nord');
  });

  it('holds the code of a type whose word two types bear', () => {
    const network = networkWith(
      [{ type: 'own-type' }, { type: 'primary_school' }, { type: 'own-other' }, { type: 'gone-type' }],
      [
        ['own-type', 'grundschule'],
        ['own-other', 'Lerninsel'],
      ],
    );
    expect([1, 2, 3, 4].map((row) => cellOf(network, 'Typ', row))).toEqual([
      'own-type',
      'primary_school',
      'Lerninsel',
      'gone-type',
    ]);
  });

  it('holds any number without exponent, so that it is read as the same number', () => {
    const field = { key: 'fte', kind: 'number', privacy: 0 } as const;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10_000, noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value === 0 || value > 1e-6);
        const text = cellText(demo, 'actors', field, value);
        expect(text).toMatch(/^\d+(,\d+)?$/);
        const parsed = parseInput(demo, 'actors', 'fte', text, { id: 'x' } as AnyRecord);
        expect(parsed).toEqual({ patch: { fte: value === 0 ? 0 : value } });
      }),
    );
    expect(cellText(demo, 'actors', field, 1e-7)).toBe('0,0000001');
  });
});

describe('several values in one cell', () => {
  it('come apart as they went in, whatever signs they hold', () => {
    const element = fc
      .string({ unit: fc.constantFrom('a', 'ß', ' ', '|', ';', '\\', '\n', ',') })
      .map((text) => text.replace(/^\s+|\s+$/g, ''))
      .filter((text) => text !== '' && !/[\s|;\\]$/.test(text));
    fc.assert(
      fc.property(fc.array(element), (elements) => {
        expect(splitList(joinList(elements))).toEqual(elements);
      }),
    );
  });

  it('are read from lists written by hand', () => {
    expect(splitList('Ganztag; Nord|  Hort \n\n')).toEqual(['Ganztag', 'Nord', 'Hort']);
    expect(splitList('C:\\Ablage')).toEqual(['C:\\Ablage']);
  });
});

describe('own fields', () => {
  it('follow the fixed columns under their labels', () => {
    const network = networkWith([{ 'own.Hausfarbe': 'gelb' }, {}]);
    expect(listRows(network, 'actors')[0]?.at(-1)).toBe('Hausfarbe');
    expect(cellOf(network, 'Hausfarbe')).toBe('gelb');
    expect(cellOf(network, 'Hausfarbe', 2)).toBe('');
  });

  it('are marked where a fixed column is called the same, and find back to their label', () => {
    for (const label of ['Telefon', 'tel', 'ID', 'Farbe', 'Farbe (eigen)', 'Name (eigen) (eigen)']) {
      const header = ownHeader('actors', label);
      const fixed = columns.actors.flatMap(({ header: name, synonyms }) => [name, ...synonyms]);
      expect(fixed).not.toContain(header);
      expect(ownLabel(header) ?? header).toBe(label);
    }
  });
});

describe('columns', () => {
  it('of the import source appear only where something was imported', () => {
    expect(listRows(networkWith([{}]), 'actors')[0]).not.toContain('Importquelle');
    expect(listRows(networkWith([{ extSource: 'liste.csv' }]), 'actors')[0]).toContain('Importquelle');
  });

  it('never hold a full name beside its parts', () => {
    expect(listRows(demo, 'contacts')[0]).not.toContain('Ansprechperson');
  });
});
