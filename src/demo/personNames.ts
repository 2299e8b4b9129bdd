// Everyday first and last names; every last name carries the mark that the person is invented.
import type { Dice } from './prng';

/** Behind every last name, so no list, letter or search can take the person for real. */
export const fictionMark = '(fiktiv)';

const women = [
  'Anja',
  'Birgit',
  'Carla',
  'Doreen',
  'Elif',
  'Franziska',
  'Grit',
  'Hanna',
  'Ines',
  'Jana',
  'Katrin',
];
const moreWomen = [
  'Linh',
  'Maria',
  'Nadine',
  'Olga',
  'Petra',
  'Romy',
  'Sabine',
  'Susann',
  'Uta',
  'Yvonne',
  'Zoë',
];
const men = [
  'Andreas',
  'Björn',
  'Christian',
  'Dirk',
  'Enrico',
  'Frank',
  'Georg',
  'Hagen',
  'Ivo',
  'Jörg',
  'Karsten',
];
const moreMen = [
  'Lars',
  'Mario',
  'Norman',
  'Oliver',
  'Paweł',
  'Ralf',
  'Steffen',
  'Thomas',
  'Uwe',
  'Volker',
  'Yusuf',
];
const either = ['Alex', 'Jona', 'Kim', 'Luca', 'Mika', 'Robin', 'Sascha', 'Toni'];
const last = [
  'Ahornblatt',
  'Birkenhain',
  'Blumenfeld',
  'Brückner',
  'Dornbusch',
  'Ebersbach',
  'Eichenlaub',
  'Falkenau',
  'Federspiel',
  'Feldmann',
  'Fröhlich',
  'Gärtner',
  'Grünwald',
  'Haselbach',
  'Herbstlaub',
  'Hügel',
  'Immergrün',
  'Jäger',
  'Kastanienberg',
  'Kieselstein',
  'Kräuter',
  'Lindner',
  'Löwenstern',
  'Mohnfeld',
  'Morgentau',
  'Mühlbach',
  'Nussbaum',
  'Ostwald',
  'Pfeffer',
  'Quellmann',
  'Rebstock',
  'Rosenbusch',
  'Sandmann',
  'Schilfrohr',
  'Schönborn',
  'Silberbach',
  'Sommerfeld',
  'Steinbrück',
  'Tannhäuser',
  'Uhlenhorst',
  'Veilchen',
  'Wacholder',
  'Weißdorn',
  'Wiesengrund',
  'Winterstein',
  'Zaunkönig',
  'Özdemir-Probe',
  'Nguyen-Muster',
];

export interface PersonName {
  readonly salutation: 'ms' | 'mr' | 'none';
  readonly firstName: string;
  readonly lastName: string;
}

export function personName(dice: Dice): PersonName {
  const lastName = `${dice.pick(last)} ${fictionMark}`;
  const roll = dice.next();
  if (roll < 0.58) return { salutation: 'ms', firstName: dice.pick([...women, ...moreWomen]), lastName };
  if (roll < 0.9) return { salutation: 'mr', firstName: dice.pick([...men, ...moreMen]), lastName };
  return { salutation: 'none', firstName: dice.pick(either), lastName };
}
