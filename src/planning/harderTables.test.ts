// Tables as statistical offices, programs and people make them – several headers, several tables, one column – on their whole way.
import { describe, expect, it } from 'vitest';
import { inPage, taken } from './twins.sample';

type Outcome = Readonly<Partial<Record<keyof Awaited<ReturnType<typeof taken>>, unknown>>>;

const names = (...all: string[]) => all.map((name) => ({ name }));

const tables: readonly (readonly [what: string, file: string | Uint8Array, expected: Outcome])[] = [
  [
    'GENESIS: title, statistics, columns without a name, units, a line, notes',
    inPage(
      'Tabelle: 21111-0001\nSchulen, Schüler: Deutschland, Schuljahr;;;;\nStatistik der allgemeinbildenden Schulen;;;;\n;;Schulen;Schüler;Klassen\n;;Anzahl;Anzahl;Anzahl\n2024/25;Grundschulen;15;1200;60\n2024/25;Gymnasien;3;900;-\n__________\nDie Daten wurden am 01.08.2026 abgerufen.\n(C)opyright Statistisches Bundesamt, 2026\nStand: 22.11.2026 / 16:00:00\n',
      'windows-1252',
    ),
    {
      encoding: 'windows-1252',
      header: ['', '', 'Schulen', 'Schüler', 'Klassen'],
      actors: names('Grundschulen', 'Gymnasien'),
    },
  ],
  [
    'regional database: codes, names with blanks in front, titles over the first columns',
    'Allgemeinbildende Schulen - Stichtag 15.10.;;;;;\nregionale Tiefe: Gemeinden;;;;;\nSchuljahr;Schlüssel;Gemeinde;Schulen;Schüler;Lehrkräfte\n;;;Anzahl;Anzahl;Anzahl\n2024/25;15084355;  Naumburg (Saale), Stadt;12;2100;180\n2024/25;15084590;  Zeitz, Stadt;9;1500;120\n2024/25;15084550;  Weißenfels, Stadt;10;1700;140\n_____________\n© Statistisches Landesamt;;;;;\n',
    { header: ['Schuljahr', 'Schlüssel', 'Gemeinde', 'Schulen', 'Schüler', 'Lehrkräfte'], sizes: [3] },
  ],
  [
    'two tables one below the other, a blank row between',
    'Schule;Straße;PLZ;Ort\nNord;Weg 1;06618;Naumburg\nSüd;Weg 2;06712;Zeitz\n\n\nName;Funktion;Telefon\nFrau Beispiel;Leitung;1\nHerr Muster;Vertretung;2\n',
    { sizes: [2], kinds: ['actors'], actors: { length: 2 }, notes: ['1 tablesBelow'] },
  ],
  [
    'two tables with titles, padded as a spreadsheet pads',
    'Grundschulen;;;\nSchule;Straße;PLZ;Ort\nNord;Weg 1;06618;Naumburg\nSüd;Weg 2;06712;Zeitz\n;;;\nJugendclubs;;;\nEinrichtung;Träger;Telefon;\nKlub A;AWO;03445 1;\nKlub B;DRK;03445 2;\n',
    { sizes: [2, 2], kinds: ['actors', 'actors'], actors: names('Nord', 'Süd', 'Klub A', 'Klub B') },
  ],
  [
    'the same header again is no second table',
    'Name;Ort;Telefon\nA;Ulm;1\nB;Bonn;2\n\nName;Ort;Telefon\nC;Köln;3\n',
    { sizes: [3], left: 1 },
  ],
  [
    'a row of words behind a blank row is no header',
    'Name;Ort;Leitung\nNord;Ulm;Muster\n\nSchule am Park;Bonn;Beispiel\nKita Nord;Köln;Beispiel\n',
    { sizes: [3] },
  ],
  [
    'three rows below a letterhead of eleven lines',
    'Landkreis Muster\nSchulverwaltungsamt\n\nListe der Einrichtungen\nStand: 01.08.2026\nBearbeiter: Frau Muster\n\nTel. 03445 73-0\n\nvertraulich\n\nLfd. Nr.;Einrichtung;PLZ;Ort;Telefon\n1;Kita A;06618;Naumburg;03445 1\n2;Kita B;06712;Zeitz;03441 1\n',
    {
      header: ['Lfd. Nr.', 'Einrichtung', 'PLZ', 'Ort', 'Telefon'],
      actors: names('Kita A', 'Kita B'),
      refused: 0,
    },
  ],
  [
    'names alone, without header',
    'Grundschule Nord\nGymnasium Süd\nSekundarschule Mitte\nFörderschule Ost\n',
    { actors: names('Grundschule Nord', 'Gymnasium Süd', 'Sekundarschule Mitte', 'Förderschule Ost') },
  ],
  ['names alone, one in apostrophes', "Grundschule Nord\n'Klub 99'\nAWO Zeitz\n", { actors: { length: 3 } }],
  [
    'names alone, all in apostrophes',
    "'Grundschule Nord'\n'Klub, 99'\n'AWO Zeitz'\n",
    { actors: names('Grundschule Nord', 'Klub, 99', 'AWO Zeitz') },
  ],
  ...['Name', 'Kooperationspartner', 'Teilnehmende Einrichtungen', 'Name der Schule', 'Schulname'].map(
    (header) =>
      [
        `names alone under “${header}”`,
        `${header}\nGrundschule Nord\nGymnasium Süd\n`,
        { actors: names('Grundschule Nord', 'Gymnasium Süd') },
      ] as const,
  ),
  [
    'a sign of old programs',
    'Name^Ort^Telefon\nKita A^Ulm^0731 1\nKita B^Bonn^0228 2\n',
    { actors: names('Kita A', 'Kita B') },
  ],
];

describe('a table of another kind', () => {
  it.each(tables)('%s', async (_what, file, expected) => {
    expect(await taken(file)).toMatchObject(expected);
  });
});
