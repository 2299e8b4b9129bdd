// Names of schools, fitting to their form.
import { mapLabel } from './mapLabel';
import type { Place } from './places';
import type { SchoolForm } from './plan';
import type { Dice } from './prng';

const words: Readonly<Record<SchoolForm, string>> = {
  GS: 'Grundschule',
  SEK: 'Sekundarschule',
  GMS: 'Gemeinschaftsschule',
  GES: 'Gesamtschule',
  GYM: 'Gymnasium',
  FOES: 'Förderschule',
  BBS: 'Berufsbildende Schulen',
};

const epithets: Readonly<Record<SchoolForm, readonly string[]>> = {
  GS: [
    'Am Teich',
    'An der Linde',
    'Am Kirchberg',
    'Am Mühlbach',
    'Am Stadtwall',
    'Im Rosengarten',
    '„Regenbogen“',
    '„Sonnenblume“',
    '„Pfiffikus“',
    '„Buntspecht“',
    '„Kleiner Muck“',
    '„Wirbelwind“',
    '„Löwenzahn“',
    '„Tintenfass“',
    '„Sternschnuppe“',
    '„Vier Winde“',
    '„Grünschnabel“',
    '„Maulwurfshügel“',
    '„Siebenschläfer“',
    '„Bücherwurm“',
    '„Kunterbunt“',
    '„Zaubertinte“',
    'Am Rodelberg',
    'An der Alten Post',
  ],
  SEK: ['Am Stadtpark', '„Völkermuster“', 'An der Aue', '„Lise Beispiel“', 'Am Wasserturm', '„Karl Entwurf“'],
  GMS: ['„Miteinander“', 'Am Rathausplatz', '„Otto Probe“', 'Am Schwanenteich', '„Neue Wege“'],
  GES: ['„Vielfalt“', 'Am Campus'],
  GYM: ['Am Schlossberg', '„Erika Mustermann“', 'Am Dom', '„Theodor Entwurf“', 'An der Sternwarte'],
  FOES: [
    '„Lebenswege“',
    '„Kastanienhof“',
    'Am Weinberg',
    '„Brückenschlag“',
    '„Albert Übung“',
    '„Sprachquelle“',
  ],
  BBS: ['„August Muster“', '„Technik und Wirtschaft“', '„Gesundheit und Soziales“'],
};

/** Map labels: the abbreviation of the form with the rest of the name, at most 24 characters. */
export function schoolLabel(form: SchoolForm, name: string): string {
  const short = { GS: 'GS', SEK: 'SekS', GMS: 'GmS', GES: 'GesS', GYM: 'Gym', FOES: 'FöS', BBS: 'BbS' }[form];
  return mapLabel(`${short} ${name.slice(words[form].length + 1)}`);
}

/** A name that is not taken yet: by epithet, by place, by both, at last with a number. */
export function schoolName(form: SchoolForm, place: Place, dice: Dice, taken: ReadonlySet<string>): string {
  const word = words[form];
  const site = dice.pick([place.name, ...place.villages]);
  const unused = epithets[form].filter((epithet) => !taken.has(`${word} ${epithet}`));
  const epithet = dice.pick(unused.length > 0 ? unused : epithets[form]);
  const first = dice.chance(0.6) ? [`${word} ${epithet}`] : [];
  const candidates = [...first, `${word} ${site}`, `${word} ${epithet}`, `${word} ${epithet} ${site}`];
  for (let number = 1; ; number += 1) {
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free !== undefined) return free;
    candidates.push(`${number + 1}. ${word} ${site}`);
  }
}
