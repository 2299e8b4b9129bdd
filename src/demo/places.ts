// Invented places with postal codes 00xxx, which Germany does not assign.
import type { Dice } from './prng';

/** A municipality with the villages that belong to it. */
export interface Place {
  readonly name: string;
  readonly title: string;
  readonly region: string;
  readonly villages: readonly string[];
  readonly postalCode: string;
  /** Invented like the place: degrees of a district that looks like one and is none. */
  readonly latitude: number;
  readonly longitude: number;
}

const known: readonly (readonly [
  region: string,
  title: string,
  name: string,
  villages: readonly string[],
  at: readonly [latitude: number, longitude: number],
])[] = [
  ['Nord', 'Stadt', 'Beispielburg', ['Klein Beispiel', 'Beispielburg-West'], [52.43, 11.62]],
  ['Mitte', 'Stadt', 'Musterstadt', ['Musterstadt-Ost', 'Musterstadt-Süd'], [52.21, 11.71]],
  ['Süd', 'Verbandsgemeinde', 'Groß Übungsdorf', ['Klein Übungsdorf', 'Übungsau'], [51.98, 11.58]],
  ['Nord', 'Einheitsgemeinde', 'Neu Demo', ['Alt Demo', 'Demohof'], [52.38, 11.91]],
  ['Mitte', 'Einheitsgemeinde', 'Probendorf', ['Oberprobe', 'Unterprobe'], [52.25, 11.44]],
  ['Süd', 'Stadt', 'Vorlagenstedt', ['Neu Vorlagenstedt', 'Schablonenfeld'], [52.04, 11.86]],
  ['Nord', 'Verbandsgemeinde', 'Musterwalde', ['Waldmuster', 'Entwurfsheide'], [52.47, 11.32]],
  ['Mitte', 'Stadt', 'Testleben', ['Testleben-Nord', 'Versuchsau'], [52.18, 12.02]],
  ['Süd', 'Einheitsgemeinde', 'Modellroda', ['Modellmühle', 'Platzhalterode'], [52.07, 11.31]],
  ['Mitte', 'Einheitsgemeinde', 'Mittelmuster', ['Mustergrund', 'Beispielow'], [52.3, 12.09]],
  ['Süd', 'Verbandsgemeinde', 'Entwurfshausen', ['Skizzenbach', 'Fantasienberg'], [51.91, 11.75]],
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
      const [region, title, name, villages, [latitude, longitude]] = given;
      return { region, title, name, villages, postalCode, latitude, longitude };
    }
    const name = `${stems[i % stems.length]}${endings[Math.floor(i / stems.length) % endings.length]}`;
    return {
      name,
      title: titles[i % titles.length] ?? 'Stadt',
      region: regions[i % regions.length] ?? 'Mitte',
      villages: [`Neu ${name}`, `Alt ${name}`],
      postalCode,
      // Turned by the golden angle each is apart from all before.
      latitude: rounded(52.2 + 0.055 * Math.sqrt(i) * Math.sin(i * goldenAngle)),
      longitude: rounded(11.7 + 0.09 * Math.sqrt(i) * Math.cos(i * goldenAngle)),
    };
  });
}

export function streetIn(dice: Dice): string {
  return `${dice.pick(streets)} ${dice.between(1, 98)}`;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/**
 * Coordinates for two actors in three, within three kilometres of their town; the others have a town and no more, as in most lists.
 */
export function locate(
  dice: Dice,
  places: readonly Place[],
  actors: Iterable<{ municipality?: string; latitude?: number; longitude?: number }>,
): void {
  const byName = new Map(places.map((place) => [place.name, place]));
  for (const actor of actors) {
    const [away, turn, isKnown] = [dice.next(), dice.next() * 2 * Math.PI, dice.chance(0.67)];
    const place = byName.get(actor.municipality ?? '');
    if (place === undefined || !isKnown) continue;
    actor.latitude = rounded(place.latitude + 0.027 * away * Math.sin(turn));
    actor.longitude = rounded(place.longitude + 0.044 * away * Math.cos(turn));
  }
}
