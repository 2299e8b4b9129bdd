// Cells as people write them, on their way through a list: placeholders, units, days as numbers, addresses in one cell, several partners.
import { describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { Network } from '../model/network';
import type { Actor } from '../model/records';
import { guessMapping } from './mappingGuess';
import { plan } from './plan.sample';

/** What becomes of a list of one file, given as rows of cells; the first is the header. */
function taken(...[header = [], ...rows]: string[][]) {
  const sheet = { header, rows };
  const network = net('');
  let next = 0;
  const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
  return plan(sheet, guessMapping(sheet, network, 'Liste.csv'), network, world);
}

function first(...rows: string[][]): Record<string, unknown> {
  const { change, refusedRows } = taken(...rows);
  expect(refusedRows).toBe(0);
  return change.ops[0]?.set ?? {};
}

it.each(['-', '–', 'k. A.', 'n/a', '#NV', 'unbekannt', '?', 'keine Angabe', '---'])(
  '"%s" says nothing',
  (nothing) => {
    const { change, items } = taken(
      ['Name', 'Telefon', 'E-Mail', 'Schülerzahl', 'Gültig bis'],
      ['GS Nord', nothing, nothing, nothing, nothing],
      ['GS Süd', '03445 1', 'a@example.org', '12', '01.02.2026'],
    );
    expect(Object.keys(change.ops[0]?.set ?? {}).sort()).toEqual(['name', 'type']);
    expect(items[0]?.problems).toBeUndefined();
  },
);

it.each([
  ['Schülerzahl', 'ca. 120', 'pupilCount', 120],
  ['Schülerzahl', '>200', 'pupilCount', 200],
  ['Schülerzahl', "1'234", 'pupilCount', 1234],
  ['Schülerzahl', '85 Schüler', 'pupilCount', 85],
  ['VZÄ', '½', 'fte', 0.5],
  ['VZÄ', '75 %', 'fte', 0.75],
  ['Gültig von', '46054', 'validFrom', '2026-02-01'],
  ['Gültig bis', 'unbefristet', 'validTo', undefined],
  ['Gültig bis', 'bis auf Weiteres', 'validTo', undefined],
  ['PLZ', '6618', 'postalCode', '06618'],
  ['PLZ', 'D-06618', 'postalCode', '06618'],
  ['PLZ', '06 618', 'postalCode', '06618'],
  ['PLZ', '6618.0', 'postalCode', '06618'],
  ['Telefon', "'03445731", 'phone', '03445731'],
  ['Telefon', '="03445731"', 'phone', '03445731'],
  ['Telefon', 'tel:+493445731', 'phone', '+493445731'],
  ['E-Mail', 'mailto:a@example.org', 'email', 'a@example.org'],
  ['E-Mail', 'Erika Beispiel <a@example.org>', 'email', 'a@example.org'],
])('%s "%s"', (header, cell, field, value) => {
  expect(first(['Name', header], ['GS Nord', cell])[field]).toBe(value);
});

it('days of a column have the month in front only where a day above 12 proves it', () => {
  const days = (...cells: string[]) =>
    taken(['Name', 'Gültig von'], ...cells.map((cell, at) => [`GS ${at}`, cell])).change.ops.map(
      ({ set }) => set['validFrom'],
    );
  expect(days('12/31/2010', '02/01/2011')).toEqual(['2010-12-31', '2011-02-01']);
  expect(days('01/02/2011', '02/01/2011')).toEqual(['2011-02-01', '2011-01-02']);
  expect(days('31/12/2010', '02/01/2011')).toEqual(['2010-12-31', '2011-01-02']);
});

describe('addresses', () => {
  it.each([
    [['PLZ Ort', 'Straße'], ['06618 Naumburg (Saale)', 'Weg 1'], 'Naumburg (Saale)'],
    [['Adresse'], ['Weg 1, 06618 Naumburg'], 'Naumburg'],
    [['Anschrift'], ['Weg 1\n06618 Naumburg'], 'Naumburg'],
    [['Straße', 'Hausnummer', 'PLZ', 'Ort'], ['Weg', '1', '06618', 'Naumburg'], 'Naumburg'],
  ])('%j %j', (header, cells, city) => {
    expect(first(['Name', ...header], ['GS Nord', ...cells])).toMatchObject({
      street: 'Weg 1',
      postalCode: '06618',
      city,
    });
  });

  it('stay whole where a column of its own has the town', () => {
    const set = first(['Name', 'Adresse', 'Ort'], ['GS Nord', 'Weg 1, 06618 Naumburg', 'Zeitz']);
    expect(set).toMatchObject({ street: 'Weg 1, 06618 Naumburg', city: 'Zeitz' });
  });

  it('an area code stands in front of its number', () => {
    expect(first(['Name', 'Vorwahl', 'Rufnummer'], ['GS Nord', '03445', '7310'])['phone']).toBe('03445 7310');
  });
});

describe('partners', () => {
  const ties = (...rows: string[][]) => {
    const { change } = taken(...rows);
    const names = new Map(change.ops.map(({ id, set }) => [id, String(set['name'])]));
    return change.ops.flatMap(({ table, set }) =>
      table === 'cooperations'
        ? [`${names.get(String(set['actorA']))} – ${names.get(String(set['actorB']))}`]
        : [],
    );
  };

  it.each([['AWO; Polizei'], ['AWO\nPolizei'], ['1. AWO\n2. Polizei'], ['AWO | Polizei;']])(
    '%j are two',
    (cell) => {
      expect(ties(['Schule', 'Partner'], ['GS Nord', cell])).toEqual(['GS Nord – AWO', 'GS Nord – Polizei']);
    },
  );

  it('in several columns are several ties, a name with a comma is one', () => {
    expect(
      ties(
        ['Schule', 'Partner 1', 'Partner 2', 'Partner 3'],
        ['GS Nord', 'Haus, Hof und Garten', '', 'AWO'],
        ['GS Süd', '', 'AWO', '-'],
      ),
    ).toEqual(['GS Nord – Haus, Hof und Garten', 'GS Nord – AWO', 'GS Süd – AWO']);
  });

  it('that are none become no actor', () => {
    const { change, problems } = taken(['Schule', 'Partner'], ['GS Nord', 'keine'], ['GS Süd', 'AWO']);
    expect(change.ops.map(({ set }) => set['name']).filter(Boolean)).toEqual(['GS Süd', 'AWO']);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([[0, 'missingEnd']]);
  });
});

it('a list of persons brings its institutions into an empty network', () => {
  const { change, refusedRows } = taken(
    ['Vorname', 'Nachname', 'Firma'],
    ['Erika', 'Beispiel', 'Grundschule Nord'],
    ['Max', 'Muster', 'Grundschule Nord'],
  );
  expect(refusedRows).toBe(0);
  expect(change.ops.map(({ table, set }) => [table, set['type']])).toEqual([
    ['actors', 'primary_school'],
    ['contacts', undefined],
    ['contacts', undefined],
  ]);
});

describe('what cannot be read or found', () => {
  it('is left out of the record and told, where the record may do without', () => {
    const { items, refusedRows, change } = taken(
      ['Gremium', 'Gremientyp', 'Federführung', 'Turnus'],
      ['Runde Nord', 'Beirat', 'Amt', '4x jährlich'],
      ['Runde Süd', 'Beirat', '', 'jeden Mondwechsel'],
    );
    expect(refusedRows).toBe(0);
    expect(
      items.flatMap(({ table, problems }) =>
        table === 'gremien' ? [problems?.map(({ code }) => code)] : [],
      ),
    ).toEqual([undefined, ['unknownChoice']]);
    expect(change.ops.flatMap(({ table, set }) => (table === 'gremien' ? [set['rhythm']] : []))).toEqual([
      'quarterly',
      undefined,
    ]);
  });

  it('an unknown holder does not cost the seat', () => {
    const { items, refusedRows } = taken(
      ['Gremium', 'Institution', 'Mitglied', 'Rolle'],
      ['Beirat', 'Jugendamt', 'Frau Erika Beispiel', 'Vorsitzende'],
      ['Beirat', 'Caritas', 'Herr Max Muster', 'Mitglied'],
    );
    expect(refusedRows).toBe(0);
    const seats = items.filter(({ table }) => table === 'seats');
    expect(seats.map(({ status, problems }) => [status, problems?.[0]?.value])).toEqual([
      ['added', 'Frau Erika Beispiel'],
      ['added', 'Herr Max Muster'],
    ]);
  });

  it('is no empty cell: what is here stays and is not asked about', () => {
    const network = net('A');
    const actor = {
      ...network.actors.get('A'),
      id: 'A',
      name: 'GS Nord',
      type: 'primary_school',
      pupilCount: 120,
    };
    const known = new Network(network.id, { ...network.rows, actors: new Map([['A', actor as Actor]]) });
    const sheet = { header: ['Name', 'Schülerzahl'], rows: [['GS Nord', 'viele']] };
    const done = plan(sheet, guessMapping(sheet, known, 'Liste.csv'), known, {
      today: '2026-11-22',
      newId: () => 'x',
    });
    expect(done.questions.emptyCells).toBe(0);
    expect(done.change.ops).toEqual([]);
    expect(done.items[0]?.problems).toMatchObject([{ code: 'notANumber', value: 'viele' }]);
  });
});
