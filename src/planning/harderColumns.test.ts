// Columns whose words or figures could mislead a guess, in lists as offices have them.
import { describe, expect, it } from 'vitest';
import { isOdd } from './looseCell';
import { taken } from './twins.sample';

type Outcome = Readonly<Partial<Record<keyof Awaited<ReturnType<typeof taken>>, unknown>>>;

const columns: readonly (readonly [what: string, file: string, expected: Outcome])[] = [
  [
    'a list of persons by whole names, with the address of where they work',
    'Nachname, Vorname;Einrichtung;Straße;PLZ;Ort;Telefon;Rolle\nMüller, Anna;GS am Park;Parkweg 1;06618;Naumburg;03445 12;Leitung\nvon der Heide, Karl;Jugendclub Ost;Str. 3;06217;Merseburg;03461 22;Leitung\n',
    { kind: 'contacts', contacts: { length: 2 } },
  ],
  [
    'what two work on together is not said of one of them',
    'Von;Zu;Thema\nA-Schule;B-Verein;Sport\nA-Schule;C-Amt;Kinderschutz\n',
    { kind: 'tiesByName', targets: ['a/value:name', 'b/value:name', 'value:purpose'] },
  ],
  [
    'chapters of a budget without a header are no postal codes',
    Array.from(
      { length: 30 },
      (_, at) => `Verein ${at} e. V.;${1631 + (at % 7)};${500 + at},00;Projekt ${at}`,
    ).join('\n'),
    { targets: ['value:name', 'own', 'own', 'own'] },
  ],
  [
    'five digits without a header and without a place beside are none, either',
    'Kita Nord;41510;12\nKita Süd;41511;30\nKita West;41512;25\n',
    { targets: ['value:name', 'own', 'own'] },
  ],
  [
    'with the place beside they are',
    'Kita Nord;06618;Naumburg\nKita Süd;06712;Zeitz\nKita West;06667;Weißenfels\n',
    { targets: ['value:name', 'value:postalCode', 'value:city'] },
  ],
  [
    'postal codes of Switzerland keep their four digits',
    'Kindergarten;Adresse;PLZ;Ort;E-Mail\nBoppartshof;Boppartstr. 1;9014;St. Gallen;a@stadt.sg.ch\nZil;Zilstr. 2;9016;St. Gallen;b@stadt.sg.ch\n',
    { actors: [{ postalCode: '9014' }, { postalCode: '9016' }] },
  ],
  [
    'what a station can draw is no offer',
    'Betreiber;Ort;Anschlussleistung\nStadtwerke A;Köln;22\nStadtwerke B;Köln;44\nStadtwerke C;Köln;11\n',
    { targets: ['value:name', 'value:city', 'own'] },
  ],
  [
    'offers are',
    'Einrichtung;Ort;Dienstleistungen\nKlub A;Ulm;Beratung\nKlub B;Ulm;Sport\n',
    { targets: ['value:name', 'value:city', 'value:services'] },
  ],
  [
    'a name that says more than its kind gives the type, where both are of one sector',
    'Einrichtung;Art;Ort\nGrundschule am Park;Schule;Ulm\nGymnasium Ost;Schule;Ulm\nHaus am See;Schule;Ulm\nFörderverein der Grundschule;Schule;Ulm\n',
    {
      actors: [
        { type: 'primary_school' },
        { type: 'grammar_school' },
        { type: 'other_school' },
        { type: 'other_school' },
      ],
    },
  ],
  [
    'a kind that says enough is not overruled by a name',
    'Einrichtung;Art;Ort\nHort an der Grundschule;Hort;Ulm\nSozialarbeit an der Sekundarschule;Schulsozialarbeit;Ulm\n',
    { actors: [{ type: 'after_school_care' }, { type: 'school_social_work' }] },
  ],
];

const relations: readonly (readonly [what: string, file: string, expected: Outcome])[] = [
  [
    'carrier and school',
    'Träger;Standort (Schule);VZÄ\nAWO Kreisverband;GS Nord;0,75\nDiakonie;GS Süd;1,0\nAWO Kreisverband;GS Süd;0,5\n',
    {
      kind: 'relations',
      refused: 0,
      actors: { length: 4 },
      relations: [
        'AWO Kreisverband carrierOf GS Nord',
        'Diakonie carrierOf GS Süd',
        'AWO Kreisverband carrierOf GS Süd',
      ],
    },
  ],
  [
    'the other way round, with a number and a date',
    'Nr.;Einrichtung;Träger;seit\n1;Kita Spatzennest;AWO;2019\n2;Hort Nord;DRK;01.08.2021\n',
    {
      kind: 'relations',
      refused: 0,
      relations: ['AWO carrierOf Kita Spatzennest', 'DRK carrierOf Hort Nord'],
    },
  ],
  [
    'authorities of schools',
    'Schule;Schulträger\nGS Nord;Stadt Zeitz\nGymnasium;Burgenlandkreis\n',
    {
      kind: 'relations',
      relations: ['Stadt Zeitz schoolAuthorityOf GS Nord', 'Burgenlandkreis schoolAuthorityOf Gymnasium'],
    },
  ],
  [
    'a column that says what sort it is',
    'Träger;Einrichtung;Art der Beziehung\nAWO;Kita A;Träger von\nLandkreis;Kita A;finanziert\n',
    { kind: 'relations', refused: 0, relations: ['AWO carrierOf Kita A', 'Landkreis funds Kita A'] },
  ],
  [
    'an address list with the carrier beside stays one of actors',
    'Träger;Einrichtung;Ort;Telefon\nAWO;Kita A;Zeitz;03441 1\nDRK;Kita B;Zeitz;03441 2\n',
    { kind: 'actors', actors: [{ name: 'Kita A' }, { name: 'Kita B' }] },
  ],
];

const words: readonly (readonly [header: string, cell: string, target: string])[] = [
  ['Post-leitzahl', '06618', 'value:postalCode'],
  ['Wohn-/Sitzort', 'Naumburg', 'value:city'],
  ['Einr.-Art', 'Kita', 'value:type'],
  ['Festnetz', '03445 731', 'value:phone'],
  ['Tel.-Nr. dienstl.', '03445/731', 'value:phone'],
  ['Straße/Hausnr.', 'Weg 1', 'value:street'],
  ['Mailadresse', 'a@example.org', 'value:email'],
  ['Fon', '03445 731', 'value:phone'],
];

describe('a header as offices write it', () => {
  it.each(words)('%s', async (header, cell, target) => {
    const { targets } = await taken(`Einrichtungsname;${header}\nKita A;${cell}\nKita B;${cell}\n`);
    expect(targets).toEqual(['value:name', target]);
  });
});

describe('a cell that can hardly be right', () => {
  it('is taken as it stands, and told', async () => {
    const { actors, odd } = await taken(
      'Name;PLZ;Telefon;E-Mail\nA;1;3,4567E+10;kaputt@\nB;06618;03445 1;b@example.org\nC;SW1A;+49 1;c(at)example.org\n',
    );
    expect(actors[0]).toMatchObject({ postalCode: '1', phone: '3,4567E+10', email: 'kaputt@' });
    expect(odd).toEqual(['oddValue postalCode', 'oddValue phone', 'oddValue email']);
  });

  it.each([
    ['postalCode', '1', true],
    ['postalCode', '06618', false],
    ['postalCode', 'SW1A 1AA', false],
    ['email', 'kaputt@', true],
    ['email', 'a@b', true],
    ['email', 'a@example.org; b@example.org', false],
    ['email', 'a(at)example.org', false],
    ['phone', '4,93445E+11', true],
    ['phone', '03445/731-0', false],
    ['phone', '3445731000', true],
    ['mobile', '1701234567', true],
    ['phone', '493445731000', false],
    ['phone', '42863000', false],
    ['phone', '3445 731-0', false],
  ])('%s %s: %s', (field, text, expected) => {
    expect(isOdd(field, text)).toBe(expected);
  });
});

describe('a list of who runs what', () => {
  it.each(relations)('%s', async (_what, file, expected) => {
    expect(await taken(file)).toMatchObject(expected);
  });
});

describe('a column', () => {
  it.each(columns)('%s', async (_what, file, expected) => {
    expect(await taken(file)).toMatchObject(expected);
  });
});
