// Actors as rows and as columns, a mark where two work together: each mark is a tie.
import { describe, expect, it } from 'vitest';
import { networkOf, taken } from './twins.sample';

type Outcome = Readonly<Partial<Record<keyof Awaited<ReturnType<typeof taken>>, unknown>>>;

const matrices: readonly (readonly [what: string, file: string, expected: Outcome])[] = [
  [
    'schools and partners with crosses',
    'Schule;Jugendclub;AWO;Polizei;SV 09\nGS Nord;x;;x;\nGS Süd;;X;;\nGymnasium;x;x;;x\n',
    {
      kind: 'tiesByName',
      refused: 0,
      actors: { length: 7 },
      ties: [
        'GS Nord – Jugendclub',
        'GS Nord – Polizei',
        'GS Süd – AWO',
        'Gymnasium – Jugendclub',
        'Gymnasium – AWO',
        'Gymnasium – SV 09',
      ],
    },
  ],
  [
    'ones and noughts are marks',
    'Schule / Partner;Jugendamt;Verein A;Verein B\nGS Nord;1;0;1\nGS Süd;0;1;0\n',
    { ties: { length: 3 }, cooperations: [{ intensity: 1 }, { intensity: 1 }, { intensity: 1 }] },
  ],
  [
    'steps, a place beside, sums at the end',
    'Schule;Ort;AWO;DRK;Polizei;Summe\nGS Nord;Zeitz;3;;1;4\nGS Süd;Ulm;;2;;2\nSumme;;3;2;1;6\n',
    {
      ties: ['GS Nord – AWO', 'GS Nord – Polizei', 'GS Süd – DRK'],
      cooperations: [{ intensity: 3 }, { intensity: 1 }, { intensity: 2 }],
      actors: [{ name: 'GS Nord', city: 'Zeitz' }, {}, {}, {}, {}],
    },
  ],
  [
    'everybody with everybody: each pair once',
    ';AWO;DRK;Jugendamt\nAWO;;x;x\nDRK;x;;\nJugendamt;x;;\n',
    { actors: { length: 3 }, ties: { length: 2 } },
  ],
  [
    'who works with nobody is reported',
    'Schule;Telefon;Jugendclub;AWO\nGS Nord;03445 1;x;x\nGS Süd;03445 2;;\nGS West;03445 3;x;\n',
    { ties: { length: 3 }, refused: 1 },
  ],
];

const others: readonly (readonly [what: string, file: string])[] = [
  ['what schools have', 'Schule;Ganztag;Hort;Mensa;Schulsozialarbeit\nGS Nord;x;;x;\nGS Süd;;x;;x\n'],
  ['topics', 'Einrichtung;Sport;Musik;Kunst\nKlub A;x;;x\nKlub B;;x;\n'],
  ['who takes part when', 'Akteur;Montag;Dienstag;Mittwoch\nAWO;x;;x\nDRK;;x;\n'],
  ['of which type', 'Einrichtung;Ort;Grundschule;Gymnasium;Kita\nNord;Zeitz;x;;\nSüd;Ulm;;x;\nOst;Ulm;;;x\n'],
  ['who sits in which Gremium', 'Gremium;AWO;DRK;Jugendamt\nAG 78;x;x;\nBeirat;;x;x\n'],
  ['who runs what', 'Träger;Kita;Jugendhilfe;Schule;Jugendclub\nAWO;x;x;;x\nDRK;x;;;x\n'],
  ['what there is where', 'Ort;Grundschule;Kindergarten\nZeitz;x;x\nUlm;x;\n'],
  ['persons', 'Name;Verteiler A;Verteiler B\nErika Muster;x;\nMax Beispiel;;x\n'],
];

describe('a matrix of actors', () => {
  it.each(matrices)('%s', async (_what, file, expected) => {
    expect(await taken(file)).toMatchObject(expected);
  });

  it('is known by the actors that are here', async () => {
    const network = networkOf([{ name: 'Pusteblume' }, { name: 'Die Brücke' }]);
    const file = 'Akteur;Pusteblume;Die Brücke\nKreisel;x;\nKompass;;x\n';
    expect((await taken(file, network)).ties).toEqual(['Kreisel – Pusteblume', 'Kompass – Die Brücke']);
    expect((await taken(file)).kind).toBe('actors');
  });
});

describe('crosses that mean something else', () => {
  it.each(others)('%s', async (_what, file) => {
    const { ties, kind } = await taken(file);
    expect(ties).toEqual([]);
    expect(kind).not.toBe('tiesByName');
  });
});
