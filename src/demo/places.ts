// Invented places with postal codes 00xxx, which Germany does not assign.
import type { Dice } from './prng';

/** A municipality with the villages that belong to it. */
export interface Place {
  readonly name: string;
  readonly title: string;
  readonly region: string;
  readonly villages: readonly string[];
  readonly postalCode: string;
}

const known: readonly (readonly [
  region: string,
  title: string,
  name: string,
  villages: readonly string[],
])[] = [
  ['Nord', 'Stadt', 'Beispielburg', ['Klein Beispiel', 'Beispielburg-West']],
  ['Mitte', 'Stadt', 'Musterstadt', ['Musterstadt-Ost', 'Musterstadt-Süd']],
  ['Süd', 'Verbandsgemeinde', 'Groß Übungsdorf', ['Klein Übungsdorf', 'Übungsau']],
  ['Nord', 'Einheitsgemeinde', 'Neu Demo', ['Alt Demo', 'Demohof']],
  ['Mitte', 'Einheitsgemeinde', 'Probendorf', ['Oberprobe', 'Unterprobe']],
  ['Süd', 'Stadt', 'Vorlagenstedt', ['Neu Vorlagenstedt', 'Schablonenfeld']],
  ['Nord', 'Verbandsgemeinde', 'Musterwalde', ['Waldmuster', 'Entwurfsheide']],
  ['Mitte', 'Stadt', 'Testleben', ['Testleben-Nord', 'Versuchsau']],
  ['Süd', 'Einheitsgemeinde', 'Modellroda', ['Modellmühle', 'Platzhalterode']],
  ['Mitte', 'Einheitsgemeinde', 'Mittelmuster', ['Mustergrund', 'Beispielow']],
  ['Süd', 'Verbandsgemeinde', 'Entwurfshausen', ['Skizzenbach', 'Fantasienberg']],
];
const stems = [
  'Skizzen',
  'Schablonen',
  'Attrappen',
  'Fantasie',
  'Muster',
  'Beispiel',
  'Proben',
  'Übungs',
  'Entwurfs',
  'Modell',
  'Vorlagen',
  'Platzhalter',
];
const endings = ['dorf', 'hausen', 'rode', 'tal', 'felde', 'hain', 'brück', 'bach', 'berg', 'grund'];
const titles = ['Stadt', 'Einheitsgemeinde', 'Verbandsgemeinde'];

const streets = [
  'Schulstraße',
  'Lindenweg',
  'Bahnhofstraße',
  'Marktplatz',
  'Gartenweg',
  'Ringstraße',
  'Feldstraße',
  'Mühlenweg',
  'Bergstraße',
  'Kirchgasse',
  'Parkallee',
  'Rosenweg',
  'Wiesengrund',
  'Am Anger',
  'Straße des Musters',
];

/** The eleven hand-made ones first, then as many compounds as the larger size needs. */
export function makePlaces(count: number, regions: readonly string[]): Place[] {
  return Array.from({ length: count }, (_, i) => {
    const given = known[i];
    const postalCode = `00${101 + i * 7}`;
    if (given !== undefined) {
      const [region, title, name, villages] = given;
      return { region, title, name, villages, postalCode };
    }
    const name = `${stems[i % stems.length]}${endings[Math.floor(i / stems.length) % endings.length]}`;
    return {
      name,
      title: titles[i % titles.length] ?? 'Stadt',
      region: regions[i % regions.length] ?? 'Mitte',
      villages: [`Neu ${name}`, `Alt ${name}`],
      postalCode,
    };
  });
}

export function streetIn(dice: Dice): string {
  return `${dice.pick(streets)} ${dice.between(1, 98)}`;
}
