// Independent carriers, youth centres, counselling, day care, associations and municipalities, all with invented names.
import type { Actor } from '../model/records';
import { casting } from './casting';
import { type Draft, each } from './draft';
import { mapLabel } from './mapLabel';
import { phoneNumber, slug } from './numbers';
import { type Place, streetIn } from './places';
import { schoolKeys, twoDigits } from './schools';

const carrierNames = [
  'Papierboot Jugendhilfe Musterland e. V.',
  'Übungsfeld Soziale Arbeit gGmbH',
  'Beispielhaus Kinder- und Jugendhilfe e. V.',
  'Blaupause Jugend und Familie gGmbH',
  'Probelauf Schule und Jugend e. V.',
  'Sozialwerk Beispielburg e. V.',
  'Familienhilfe Probendorf e. V.',
  'Jugendwerk Übungsau gGmbH',
  'Demokompass Bildung und Teilhabe e. V.',
  'Wohngruppen Modellroda gGmbH',
  'Zwischenraum Musterstadt e. V.',
  'Lernhaus Musterland gGmbH',
  'Freie Schulen Musterland e. V.',
  'Sozialgenossenschaft Vorlagenstedt eG',
];
/** Carriers with a long name are known by one word of it. */
const calledNames: Readonly<Record<string, string>> = {
  'Papierboot Jugendhilfe Musterland e. V.': 'Papierboot',
  'Übungsfeld Soziale Arbeit gGmbH': 'Übungsfeld',
  'Beispielhaus Kinder- und Jugendhilfe e. V.': 'Beispielhaus',
  'Blaupause Jugend und Familie gGmbH': 'Blaupause',
  'Probelauf Schule und Jugend e. V.': 'Probelauf',
  'Demokompass Bildung und Teilhabe e. V.': 'Demokompass',
  'Sozialgenossenschaft Vorlagenstedt eG': 'SG Vorlagenstedt',
};
const centres = [
  'Drehscheibe',
  'Wendeltreppe',
  'Alte Mälzerei',
  'Kurbel',
  'Rampe',
  'Güterboden',
  'Leuchtpunkt',
  'Kellerclub',
  'Bauwagen',
  'Ziegelei',
];
const counselling: readonly (readonly [type: string, name: string, short: string])[] = [
  ['family_counselling', 'Erziehungs- und Familienberatungsstelle', 'EFB'],
  ['addiction_counselling', 'Fachstelle Suchtprävention', 'Suchtprävention'],
  ['family_counselling', 'Ehe-, Familien- und Lebensberatung', 'EFL'],
  ['debt_counselling', 'Schuldnerberatung', 'Schuldnerberatung'],
  ['youth_counselling', 'Jugendberatungsstelle', 'Jugendberatung'],
  ['youth_migration_service', 'Jugendmigrationsdienst', 'JMD'],
  ['pregnancy_counselling', 'Schwangerschaftsberatung', 'Schwangerenberatung'],
  ['violence_protection', 'Interventionsstelle gegen häusliche Gewalt', 'Interventionsstelle'],
  ['family_counselling', 'Erziehungsberatung', 'Erziehungsberatung'],
];
const clinics: readonly (readonly [type: string, name: string, short: string])[] = [
  ['child_psychiatry', 'Kinder- und Jugendpsychiatrische Ambulanz', 'KJP'],
  ['paediatrics', 'Kinderarztpraxis', 'Kinderarztpraxis'],
  ['social_paediatric_centre', 'Sozialpädiatrisches Zentrum', 'SPZ'],
];
const daycares = [
  'Spatzennest',
  'Wichtelhaus',
  'Kieselsteine',
  'Pusteblume',
  'Rappelkiste',
  'Waldmäuse',
  'Kletterfrosch',
  'Zwergenland',
  'Murmeltiere',
  'Farbkleckse',
  'Kastanienzwerge',
  'Schneckenhaus',
];
const clubs: readonly (readonly [type: string, name: string])[] = [
  ['county_sports_federation', 'Kreissportbund'],
  ['association', 'Kulturverein Kulisse'],
  ['sports_club', 'SV Blau-Weiß'],
  ['volunteer_agency', 'Freiwilligenagentur'],
  ['multi_generation_house', 'Mehrgenerationenhaus'],
  ['association', 'Musikverein'],
  ['sports_club', 'SV Blau Weiß'],
  ['association', 'Jugendfeuerwehr'],
];

export function addCarriersAndCivicActors(draft: Draft): void {
  const { plan } = draft;
  const dice = draft.dice('civic');
  // Sites have dice of their own: whoever sits where decides who is near whom.
  const sites = draft.dice('sites');
  const anywhere = (): Place => {
    const region =
      plan.regions.length > 3
        ? sites.pick(plan.regions)
        : sites.pick(['Nord', 'Mitte', 'Süd', 'Mitte', 'Süd', 'Nord', 'Mitte']);
    return sites.pick(draft.places.filter((place) => place.region === region));
  };
  const add = (
    key: string,
    block: string,
    place: Place,
    name: string,
    more: Partial<Actor> & { type: string },
  ): void => {
    const unique = [name, `${name} ${place.name}`, `${name} ${twoDigits(draft.cast.size)}`].find(
      (n) => !draft.names.has(n),
    );
    const full = unique ?? name;
    draft.add(key, block, place, {
      name: full,
      shortName: siteLabel(full.replace(/ (e\. V\.|gGmbH|eG)$/, ''), place),
      governance: 'independent',
      region: place.region,
      municipality: place.name,
      street: streetIn(dice),
      postalCode: place.postalCode,
      city: dice.chance(0.3) ? dice.pick(place.villages) : place.name,
      phone: phoneNumber(dice),
      email: `${slug(full).slice(0, 40)}@example.org`,
      status: 'active',
      ...more,
    });
  };
  for (let i = 0; i < plan.carriers; i += 1) {
    const given = carrierNames[i];
    const seat = draft.places.find(({ name, villages }) =>
      [name, ...villages].some((site) => given?.includes(site)),
    );
    const place = seat ?? anywhere();
    const kind = dice.pick(['Sozialwerk', 'Jugendwerk', 'Familienhilfe']);
    const name = given ?? `${kind} ${place.name} ${twoDigits(i)} e. V.`;
    const called = calledNames[name];
    add(`FT${twoDigits(i)}`, 'FT', place, name, {
      type: 'independent_carrier',
      ...(called === undefined ? {} : { shortName: called }),
      website: `https://example.org/${slug(name)}`,
      fte: dice.between(4, 60),
      ring: i < 5 ? 'core' : 'involved',
      influence: i < 5 ? 3 : 2,
      services: 'Angebote der Kinder- und Jugendhilfe in mehreren Gemeinden des Kreises.',
      ...each('role', [
        'independentCarrier',
        'recognised75',
        ...(i < 5 ? ['employer', 'grantRecipient'] : []),
      ]),
    });
  }
  for (let i = 0; i < plan.youthCentres; i += 1) {
    const place = anywhere();
    const mobile = i % 6 === 5;
    const name = mobile
      ? `Mobile Jugendarbeit ${place.region}`
      : `Jugendclub „${centres[(i - Math.floor(i / 6)) % centres.length]}“ ${place.name}`;
    add(`JC_${twoDigits(i)}`, 'JUGEND', place, name, {
      type: mobile ? 'mobile_youth_work' : 'youth_centre',
      shortName: siteLabel(name.replace('Jugendclub', 'Club').replace('Jugendarbeit', 'JA'), place),
      openingHours: 'Di–Sa 14–20 Uhr',
      ring: 'involved',
      ...each('topic', dice.sample(['Freizeit', 'Ferienangebote', 'Medien', 'Beteiligung', 'Sport'], 2)),
    });
  }
  for (let i = 0; i < plan.counselling; i += 1) {
    const [type, name, short] = counselling[i % counselling.length] ?? counselling[0] ?? ['', '', ''];
    const place = anywhere();
    add(`BST${i + 1}`, 'BST', place, `${name} ${place.name}`, {
      type,
      shortName: siteLabel(`${short} ${place.name}`, place),
      ring: 'involved',
      ...each('target', ['Eltern', 'Jugendliche']),
    });
  }
  for (let i = 0; i < plan.clinics; i += 1) {
    const [type, name, short] = clinics[i % clinics.length] ?? clinics[0] ?? ['', '', ''];
    const place = anywhere();
    add(`MED${i + 1}`, 'MED', place, `${name} ${place.name}`, {
      type,
      shortName: siteLabel(`${short} ${place.name}`, place),
      governance: 'private',
      ring: 'periphery',
    });
  }
  for (let i = 0; i < plan.daycares; i += 1) {
    const place = anywhere();
    add(`KITA${twoDigits(i)}`, 'KITA', place, `Kita „${daycares[i % daycares.length]}“ ${place.name}`, {
      type: 'daycare_centre',
      governance: dice.chance(0.6) ? 'public' : 'independent',
      ring: 'involved',
    });
  }
  const schools = dice.sample(
    schoolKeys(draft).filter((key) => key !== casting.isolatedSchool && key !== casting.duplicateSchool),
    plan.supporters,
  );
  schools.forEach((key, i) => {
    const school = draft.at(key);
    add(`FV${twoDigits(i)}`, 'FV', school.place, `Förderverein ${school.actor.name} e. V.`, {
      type: 'school_support_association',
      shortName: mapLabel(`FV ${school.actor.shortName}`),
      ring: 'periphery',
    });
    draft.tie(`FV${twoDigits(i)}`, key, 3, false);
  });
  for (let i = 0; i < plan.clubs; i += 1) {
    const [type, name] = clubs[i % clubs.length] ?? ['association', 'Verein'];
    // Both spellings of one sports club stand at one place: the second planted duplicate.
    const place = i === 6 ? draft.at('VER3').place : anywhere();
    add(`VER${i + 1}`, 'VER', place, i === 6 ? `${name} ${place.name} e. V.` : `${name} ${place.name}`, {
      type,
      ring: 'periphery',
    });
  }
  draft.places.forEach((place, i) => {
    add(`GEM${twoDigits(i)}`, 'GEM', place, `${place.title} ${place.name}`, {
      type: 'municipality',
      city: place.name,
      shortName: mapLabel(place.name),
      governance: 'public',
      ring: 'periphery',
      ...each('role', ['schoolAuthority']),
    });
  });
}

/** The name of the place belongs to the label as a whole or not at all: "Neu" alone would say nothing. */
function siteLabel(name: string, place: Place): string {
  const plain = name.replace(/[„“]/g, '');
  return plain.length > 24 ? mapLabel(name.replace(` ${place.name}`, '')) : plain;
}
