// Harder twins of the sample lists on their whole way: file → list → what its columns mean → network, by the automatic guess alone.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../model/records';
import { inPage, networkOf, taken } from './twins.sample';

type Outcome = Readonly<Partial<Record<keyof Awaited<ReturnType<typeof taken>>, unknown>>>;
type Twin = readonly [what: string, file: string | Uint8Array, expected: Outcome];

const read: readonly Twin[] = [
  [
    'the first umlaut at the very end',
    inPage(`Name;Ort\n${'Schule;Ulm\n'.repeat(9000)}Südschule;Köthen\n`, 'windows-1252'),
    { encoding: 'windows-1252', actors: [{ name: 'Schule' }, { name: 'Südschule', city: 'Köthen' }] },
  ],
  [
    'a title, a table of its own and a legend before the list',
    'Netzwerkstelle;Musterland\nOrt;Naumburg\nTelefon;03445 73-0\n\nSchulen im Netzwerk; Stand 2026\n\nSchule;Straße;PLZ;Ort;Telefon\nNord;Weg 1;06618;Naumburg;1\nSüd;Weg 2;06712;Zeitz;2\nOst;Weg 3;06667;Weißenfels;3\nWest;Weg 4;06618;Naumburg;4\n',
    { header: ['Schule', 'Straße', 'PLZ', 'Ort', 'Telefon'], actors: { length: 4 }, left: 0, refused: 0 },
  ],
  [
    'rows too short, too long, blank and closed by separators',
    'Name;Ort;Telefon\nA;Ulm;1;\n\nB;Bonn\n;;\nC\nD;Köln;4;;\n',
    { actors: [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D', phone: '4' }], refused: 0 },
  ],
  [
    'one name in five towns, one of them twice in two streets',
    'Name;Straße;Ort\nA;Weg 1;Naumburg\nA;Weg 1;Zeitz\nA;Weg 1;Halle\nA;Weg 1;Jena\nA;Weg 1;Gera\nA;Ring 2;Gera\n',
    { actors: { length: 6 } },
  ],
  [
    'the same row twice is one actor',
    'Name;PLZ;Ort\nA;06618;Naumburg\nB;06618;Naumburg\nA;06618;Naumburg\n',
    { actors: { length: 2 }, refused: 0 },
  ],
  [
    'ties of schools of one name in two towns',
    'Schule;Ort;Partner\nAnne-Frank-Schule;Zeitz;AWO\nAnne-Frank-Schule;Naumburg;AWO\nAnne-Frank-Schule;Zeitz;DRK\n',
    { actors: { length: 4 }, ties: { length: 3 } },
  ],
  [
    'a tie with itself is left out, one told from both sides comes once',
    'Akteur A;Akteur B\nNord;Nord\nNord;AWO\nAWO;Nord\n',
    { ties: ['Nord – AWO'], refused: 1, problems: ['0 selfTie'] },
  ],
  [
    'zeros kept from the spreadsheet by a formula',
    'Name;PLZ;Telefon\nA;="06618";="03445 1"\nB;="06712";="03441 2"\n',
    {
      actors: [
        { name: 'A', postalCode: '06618', phone: '03445 1' },
        { name: 'B', postalCode: '06712' },
      ],
    },
  ],
];

const meant: readonly Twin[] = [
  [
    'names and a contact beside are institutions, not ties to persons',
    'Nr.;Einrichtung;Schulform;Str. + Hausnr.;PLZ/Ort;Tel.;Mail;Ansprechpartner/in\n1;Schule am Park;Grundschule;Parkweg 3;06618 Naumburg;03445/731-0;a@example.org;Frau Beispiel\n2;Nordschule;Gymnasium;Ring 1;06712 Zeitz;03441 2;b@example.org;Herr Muster\n',
    {
      ties: [],
      actors: [
        {
          name: 'Schule am Park',
          type: 'primary_school',
          street: 'Parkweg 3',
          postalCode: '06618',
          city: 'Naumburg',
          phone: '03445/731-0',
          email: 'a@example.org',
        },
        { name: 'Nordschule' },
      ],
    },
  ],
  [
    'partners, with numbers, places and a person beside them',
    'Lfd.Nr.;Name der Schule;PLZ;Ort;Kooperationspartner;Ansprechperson beim Partner;Laufzeit von\n1;Nord;06618;Naumburg;AWO;Frau Beispiel;01.08.2024\n2;Nord;06618;Naumburg;SV 09;;01.08.2025\n3;Süd;6618;Naumburg;AWO;;\n',
    {
      kind: 'tiesByName',
      ties: ['Nord – AWO', 'Nord – SV 09', 'Süd – AWO'],
      actors: [{ name: 'Nord' }, { name: 'Süd', postalCode: '06618' }, { name: 'AWO' }, { name: 'SV 09' }],
    },
  ],
  [
    'ties in other words, with a year as their beginning',
    'Schule;kooperiert mit;seit\nNord;AWO;2019\nSüd;Polizei;2021\n',
    {
      ties: ['Nord – AWO', 'Süd – Polizei'],
      cooperations: [{ validFrom: '2019-01-01' }, { validFrom: '2021-01-01' }],
    },
  ],
  [
    'ends with numbers',
    'Einrichtung 1;Einrichtung 2;Beginn\nNord;AWO;01.02.2024\nSüd;AWO;1.3.24\n',
    { ties: ['Nord – AWO', 'Süd – AWO'] },
  ],
  [
    'one unreadable cell does not cost the record',
    'Name;Schülerzahl;Ganztag;Telefon\nA;k. A.;ja;-\nB;ca. 120;✓;1\nC;85;-;2\n',
    {
      refused: 0,
      actors: [
        { name: 'A', allDay: true },
        { name: 'B', pupilCount: 120, allDay: true },
        { name: 'C', pupilCount: 85 },
      ],
    },
  ],
  [
    'dates as people write them',
    'Schule;Partner;Beginn;Ende\nA;P1;1. Februar 2026;31. Dezember 2026\nA;P2;46054;unbefristet\nA;P3;02/2026;2026\nA;P4;01.02.26;bis auf Weiteres\n',
    {
      refused: 0,
      cooperations: [
        { validFrom: '2026-02-01', validTo: '2026-12-31' },
        { validFrom: '2026-02-01' },
        { validTo: '2026-12-31' },
        { validFrom: '2026-02-01' },
      ],
    },
  ],
  [
    'postal codes that spreadsheets and forms spoiled',
    'Name;PLZ;Ort\nA;6618;Naumburg\nB;D-06618;Naumburg\nC;06 618;Naumburg\nD;39104;Magdeburg\n',
    { actors: ['06618', '06618', '06618', '39104'].map((postalCode) => ({ postalCode })) },
  ],
  [
    'street and number, place and code in columns of their own or together',
    'Name;Straße;Hausnummer;PLZ Ort\nA;Parkweg;3;06618 Naumburg (Saale)\nB;Am Markt;12a;06712 Zeitz\n',
    {
      actors: [
        { name: 'A', street: 'Parkweg 3', postalCode: '06618', city: 'Naumburg (Saale)' },
        { name: 'B', street: 'Am Markt 12a' },
      ],
    },
  ],
  [
    'the carrier stands first, the institution is meant',
    'Träger;Kita;Ort\nAWO;Kita Spatz;Zeitz\nAWO;Kita Storch;Zeitz\n',
    { actors: [{ name: 'Kita Spatz', type: 'daycare_centre' }, { name: 'Kita Storch' }] },
  ],
  [
    'names alone',
    'Schulen\nGrundschule Nord\nGymnasium Süd, Haus 2\nHort\n',
    { actors: { length: 3 }, refused: 0 },
  ],
  [
    'no header at all',
    'Nordschule;Weg 1;06618;Naumburg;03445 1\nSüdschule;Weg 2;06712;Zeitz;03441 2\nGymnasium;Ring 3;06667;Weißenfels;03443 3\n',
    { actors: [{ name: 'Nordschule', postalCode: '06618' }, { name: 'Südschule' }, { name: 'Gymnasium' }] },
  ],
  [
    'headers in capitals, with breaks, units and no umlauts',
    'SCHULNR;"NAME DER\nSCHULE";STRASSE_HAUSNR;"Telefon\n(Sekretariat)";"Stellen-\nanteil (VZÄ)"\n0100123;NORD;WEG 1;03445 1;0,75\n0100124;SÜD;WEG 2;03445 2;1\n',
    {
      actors: [
        { name: 'NORD', schoolNo: '0100123', street: 'WEG 1', phone: '03445 1', fte: 0.75 },
        { name: 'SÜD' },
      ],
    },
  ],
  [
    'names that look like formulas, lists or quotes',
    'Name;Ort\n-ger e. V.;Ulm\n=Gleich GmbH;Ulm\n„Brücke“ e. V.;Ulm\n@home;Ulm\n"""Alte Post"" Klub";Ulm\n',
    {
      actors: ['-ger e. V.', '=Gleich GmbH', '„Brücke“ e. V.', '@home', '"Alte Post" Klub'].map((name) => ({
        name,
      })),
    },
  ],
];

const two: readonly Partial<Actor>[] = [
  { name: 'Anne-Frank-Schule', city: 'Zeitz', postalCode: '06712' },
  { name: 'Anne-Frank-Schule', city: 'Naumburg', postalCode: '06618' },
  { name: 'AWO' },
];
const known: readonly Twin[] = [
  [
    'persons of two schools of one name, by their place',
    'Schule;Ort;Nachname;Vorname\nAnne-Frank-Schule;Zeitz;Beispiel;Erika\nAnne-Frank-Schule;Naumburg;Muster;Max\n',
    {
      contacts: [
        { lastName: 'Beispiel', actorId: 'old-0' },
        { lastName: 'Muster', actorId: 'old-1' },
      ],
    },
  ],
  [
    'persons of schools that cannot be told apart are left',
    'Schule;Nachname;Vorname\nAnne-Frank-Schule;Beispiel;Erika\nAWO;Muster;Max\n',
    { problems: ['0 ambiguousReference'], contacts: [{ lastName: 'Muster' }], actors: { length: 3 } },
  ],
  [
    'a third school of that name in another town is new',
    'Name;PLZ;Ort\nAnne-Frank-Schule;06108;Halle\n',
    { actors: { length: 4 } },
  ],
  [
    'another spelling of name and town is told, not merged',
    'Name;PLZ;Ort\nAnne Frank Schule;06618;Naumburg (Saale)\n',
    { actors: { length: 4 }, alike: 1 },
  ],
];

describe('what is read', () => {
  it.each(read)('%s', async (_, file, expected) => {
    expect(await taken(file)).toMatchObject(expected);
  });
});

describe('what is meant', () => {
  it.each(meant)('%s', async (_, file, expected) => {
    expect(await taken(file)).toMatchObject(expected);
  });
});

describe('what is here already', () => {
  it.each(known)('%s', async (_, file, expected) => {
    expect(await taken(file, networkOf(two))).toMatchObject(expected);
  });
});
