// A list of Gremien that only its column of types tells from one of actors.
import { describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { guessMapping } from './mappingGuess';

function guessed(list: string) {
  const [header = [], ...rows] = list.split('\n').map((line) => line.split(';'));
  const { kind, targets } = guessMapping({ header, rows }, net(''), 'Liste.csv');
  return [kind, ...targets];
}

describe('a list of names and types', () => {
  it.each([
    'Name;Typ\nJugend Mitte;Runder Tisch\nSchulsozialarbeit Kreis;Steuerungsgruppe\nKinder stark;Beirat',
    'Name;Typ\nJugend Mitte;Runder Tisch',
    'Bezeichnung;Art\nJugend Mitte;JHA\nPlanung;Unterausschuss\nHilfen;Arbeitskreis\nBürgerrunde;Sonstiges',
    'Name;Type\nYouth centre town;Round table\nSchools;Steering group',
  ])('is one of Gremien where the types are theirs: %s', (list) => {
    expect(guessed(list)).toEqual(['gremien', 'value:name', 'value:type']);
  });

  it.each([
    'Name;Typ\nNord;Grundschule\nSüd;Gymnasium\nMitte;Runder Tisch',
    'Name;Typ\nKreis;Kreiselternrat\nLand;Landeselternrat',
    'Name;Typ\nNord;Sonstiges\nSüd;Netzwerk\nMitte;Team',
    'Name;Typ\nNord;e. V.\nSüd;Verein',
    'Name;Typ;PLZ;Ort\nNord;Runder Tisch;06618;Naumburg\nSüd;Beirat;06712;Zeitz',
  ])('stays one of actors where they are not, or not only: %s', (list) => {
    expect(guessed(list)[0]).toBe('actors');
  });
});
