// County, youth office, state and justice: the offices that exist once (the social service once per region).
import type { Actor } from '../model/records';
import { type Draft, each } from './draft';
import { phoneNumber, slug } from './numbers';
import { type Place, streetIn } from './places';

/** key, block, type, name, label on the map, ring, influence */
type Office = readonly [string, string, string, string, string, 'core' | 'involved' | 'periphery', 1 | 2 | 3];

const offices: readonly Office[] = [
  ['LK', 'LK', 'county', 'Musterlandkreis', 'Landkreis', 'involved', 3],
  ['JA', 'AMT', 'youth_office', 'Jugendamt', 'Jugendamt', 'core', 3],
  ['SOZ', 'AMT', 'county_office', 'Sozialamt', 'Sozialamt', 'periphery', 2],
  ['ABKS', 'AMT', 'education_office', 'Amt für Bildung, Kultur und Sport', 'Bildungsamt', 'involved', 3],
  ['GA', 'AMT', 'health_office', 'Gesundheitsamt', 'Gesundheitsamt', 'involved', 2],
  ['MIG', 'AMT', 'migration_agency', 'Migrationsagentur', 'Migrationsagentur', 'involved', 2],
  ['ORD', 'AMT', 'public_order_office', 'Ordnungsamt', 'Ordnungsamt', 'periphery', 2],
  ['NWST', 'TEAM_JA', 'network_office', 'Netzwerkstelle „Schulerfolg sichern“', 'Netzwerkstelle', 'core', 2],
  ['JARB', 'TEAM_JA', 'youth_work_unit', 'Sachgebiet Jugendarbeit', 'Jugendarbeit', 'core', 2],
  ['JHP', 'TEAM_JA', 'youth_planning', 'Jugendhilfeplanung', 'Jugendhilfeplanung', 'core', 2],
  [
    'KSFH',
    'TEAM_JA',
    'child_protection_network_office',
    'Koordination Netzwerk Kinderschutz und Frühe Hilfen',
    'Kinderschutz / FH',
    'core',
    2,
  ],
  ['JUHIS', 'TEAM_JA', 'youth_court_support', 'Jugendhilfe im Strafverfahren', 'JuhiS', 'involved', 1],
  [
    'EGH35A',
    'TEAM_JA',
    'integration_aid',
    'Eingliederungshilfe § 35a und Verfahrenslotsen',
    'EGH § 35a',
    'involved',
    1,
  ],
  [
    'KITAFACH',
    'TEAM_JA',
    'daycare_supervision',
    'Fachberatung Kindertagesstätten',
    'Kita-Fachberatung',
    'involved',
    1,
  ],
  ['BB', 'TEAM_BILDUNG', 'education_bureau', 'Bildungsbüro', 'Bildungsbüro', 'core', 2],
  ['SCHULVERW', 'TEAM_BILDUNG', 'school_administration', 'Schulverwaltung', 'Schulverwaltung', 'involved', 2],
  ['VHS', 'TEAM_BILDUNG', 'adult_education_centre', 'Kreisvolkshochschule Musterland', 'KVHS', 'involved', 1],
  ['JBA', 'JBA', 'youth_employment_agency', 'Jugendberufsagentur Musterland', 'JBA', 'core', 2],
  ['JC', 'JC', 'jobcenter', 'Jobcenter Musterland', 'Jobcenter', 'involved', 2],
  ['AA', 'AA', 'employment_agency', 'Agentur für Arbeit Musterstadt', 'Agentur für Arbeit', 'involved', 3],
  [
    'LSCHA_21',
    'LAND',
    'state_school_office',
    'Landesschulamt, Referat 21 (GS, FöS)',
    'LSchA Ref. 21',
    'involved',
    3,
  ],
  [
    'LSCHA_22',
    'LAND',
    'state_school_office',
    'Landesschulamt, Referat 22 (Sek, GmS)',
    'LSchA Ref. 22',
    'involved',
    3,
  ],
  [
    'LSCHA_GYM',
    'LAND',
    'state_school_office',
    'Landesschulamt, Referat Gymnasien',
    'LSchA Gymnasien',
    'periphery',
    3,
  ],
  ['LSCHA_BBS', 'LAND', 'state_school_office', 'Landesschulamt, Referat BbS', 'LSchA BbS', 'periphery', 3],
  [
    'LSCHA_SPB',
    'LAND',
    'school_psychology',
    'Schulpsychologische Beratung',
    'Schulpsychologie',
    'involved',
    2,
  ],
  ['MB', 'LAND', 'ministry_education', 'Ministerium für Bildung', 'MB', 'periphery', 3],
  ['MS', 'LAND', 'ministry_social', 'Ministerium für Soziales', 'MS', 'periphery', 3],
  [
    'LVWA_ESF',
    'LAND',
    'state_admin_office',
    'Landesverwaltungsamt, ESF-Förderung',
    'LVwA ESF',
    'involved',
    3,
  ],
  ['LVWA_LJA', 'LAND', 'state_youth_office', 'Landesjugendamt', 'Landesjugendamt', 'periphery', 3],
  ['LISA', 'LAND', 'teacher_institute', 'Landesinstitut für Lehrerbildung', 'LISA', 'periphery', 2],
  [
    'KOST',
    'LAND',
    'state_coordination',
    'Landesweite Koordinierungsstelle',
    'Koordinierungsstelle',
    'involved',
    2,
  ],
  ['POL1', 'POLIZEI', 'police', 'Polizeirevier Musterland', 'Polizei Mitte', 'involved', 2],
  ['POL2', 'POLIZEI', 'police', 'Polizeistation Groß Übungsdorf', 'Polizei Süd', 'involved', 1],
  [
    'FAMG1',
    'GERICHT',
    'family_court',
    'Amtsgericht Beispielburg, Familiengericht',
    'FamG Beispielburg',
    'periphery',
    2,
  ],
  [
    'FAMG2',
    'GERICHT',
    'family_court',
    'Amtsgericht Vorlagenstedt, Familiengericht',
    'FamG Vorlagenstedt',
    'periphery',
    2,
  ],
  ['IHK', 'KAMMER', 'chamber', 'Industrie- und Handelskammer Musterland', 'IHK', 'periphery', 2],
  ['HWK', 'KAMMER', 'chamber', 'Handwerkskammer Musterland', 'HWK', 'periphery', 2],
  ['KER', 'ELTERN_SCHUELER', 'county_parent_council', 'Kreiselternrat', 'Kreiselternrat', 'involved', 1],
  ['KSR', 'ELTERN_SCHUELER', 'student_council', 'Kreisschülerrat', 'Kreisschülerrat', 'involved', 1],
  ['HS1', 'SONSTIGE', 'university', 'Hochschule Musterstadt', 'HS Musterstadt', 'periphery', 1],
  ['STIFT1', 'SONSTIGE', 'foundation', 'Stiftung Bildung Musterland', 'Bildungsstiftung', 'periphery', 1],
  ['STIFT2', 'SONSTIGE', 'foundation', 'Bürgerstiftung Beispielburg', 'Bürgerstiftung', 'periphery', 1],
];

const seatOf: Readonly<Record<string, string>> = {
  POL2: 'Groß Übungsdorf',
  FAMG1: 'Beispielburg',
  FAMG2: 'Vorlagenstedt',
  STIFT2: 'Beispielburg',
};

const rolesOf: Readonly<Record<string, readonly string[]>> = {
  JA: ['publicCarrier'],
  LK: ['schoolAuthority', 'publicCarrier', 'employer'],
  NWST: ['grantRecipient'],
};

export function addOffices(draft: Draft): void {
  const dice = draft.dice('offices');
  const placed = (office: Office, place: Place): Omit<Actor, 'id'> => {
    const [key, block, type, name, shortName, ring, influence] = office;
    const civic = block === 'SONSTIGE' || block === 'ELTERN_SCHUELER' || block === 'KAMMER';
    return {
      name,
      shortName,
      type,
      governance: civic ? 'independent' : 'public',
      region: place.region,
      municipality: place.name,
      street: streetIn(dice),
      postalCode: place.postalCode,
      city: place.name,
      phone: phoneNumber(dice),
      email: `${slug(shortName)}@example.org`,
      website: `https://example.org/${slug(shortName)}`,
      openingHours: dice.pick([
        'Di 9–12 und 13–18 Uhr, Do 9–12 Uhr',
        'Mo–Do 8–16 Uhr, Fr 8–12 Uhr',
        'nach Vereinbarung',
      ]),
      status: 'active',
      ring,
      influence,
      ...each('role', rolesOf[key] ?? []),
    };
  };
  const placeNamed = (name: string): Place => {
    const place = draft.places.find((candidate) => candidate.name === name);
    if (place === undefined) throw new Error(`no demo place ${name}`);
    return place;
  };
  for (const office of offices) {
    const place = placeNamed(seatOf[office[0]] ?? 'Musterstadt');
    draft.add(office[0], office[1], place, placed(office, place));
  }
  draft.plan.regions.forEach((region) => {
    const place = draft.places.find((candidate) => candidate.region === region) ?? placeNamed('Musterstadt');
    const name = `Allgemeiner Sozialer Dienst, Team ${region}`;
    const office: Office = [`ASD_${region}`, 'ASD', 'social_services_team', name, `ASD ${region}`, 'core', 3];
    draft.add(office[0], office[1], place, placed(office, place));
  });
}
