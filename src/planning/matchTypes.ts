// Guesses the type of an actor from a word of a type column or from its name.
import { modelDe } from '../i18n/model.de';
import { modelEn } from '../i18n/model.en';
import { fold } from '../model/fold';
import type { ActorType } from '../model/records';
import { actorTypes, sectorOf } from '../model/taxonomy';

/** Where everything lands that nothing is known about. */
export const fallbackType = 'other_other';

export interface TypeGuess {
  readonly code: string;
  /** `word`: it is the name of a type · `hint`: a telling word is in it · `none`: nothing known. */
  readonly by: 'word' | 'hint' | 'none';
}

type OwnTypes = ReadonlyMap<string, ActorType>;

/** Telling words, the first that fits wins: what names the bearer stands before what names the place. Compared in lower case. */
const hints: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/förderverein|förderkreis|freundeskreis der schule/, 'school_support_association'],
  [/landeselternrat/, 'state_parent_council'],
  [/kreiselternrat/, 'county_parent_council'],
  [/elternrat|elternvertretung/, 'school_parent_council'],
  [/schülerrat|schülervertretung/, 'student_council'],
  [/schulsozialarbeit/, 'school_social_work'],
  [/schulpsycholog/, 'school_psychology'],
  [/landesschulamt|schulaufsicht/, 'state_school_office'],
  [/schulamt|schulverwaltung/, 'school_administration'],
  [/jugendmigrationsdienst/, 'youth_migration_service'],
  [/jugendberufsagentur/, 'youth_employment_agency'],
  [/landesjugendamt/, 'state_youth_office'],
  [/jugendamt/, 'youth_office'],
  [/gesundheitsamt/, 'health_office'],
  [/ordnungsamt/, 'public_order_office'],
  [/jobcenter/, 'jobcenter'],
  [/agentur für arbeit|arbeitsagentur|arbeitsamt/, 'employment_agency'],
  [
    /volkshochschule|musikschule|musikalisch|bibliothek|bücherei|medienzentrum|\bvhs\b/,
    'adult_education_centre',
  ],
  [/universität|hochschule|forschung|\buni\b|\btu berlin\b/, 'university'],
  [
    /berufs?(?:schul|fachschul|oberschul|kolleg|bild)|berufliche|fachschule|fachoberschule|oberstufenzentrum|\bosz\b|\bbbs\b|technikerschule/,
    'vocational_school',
  ],
  [/förderschul|förderzentr|förderschwerp|sonderpäd|sonderschul/, 'special_school'],
  [/abendgymnasium|abendschule|zweite[rn]? bildungsweg|kolleg\b/, 'second_chance_school'],
  [/gymnasi(?:um|en)?/, 'grammar_school'],
  [/gemeinschaftsschule/, 'community_school'],
  [/gesamtschule|\bkgs\b|\bigs\b/, 'comprehensive_school'],
  [
    /sekundarschule|realschule|mittelschule|oberschule|hauptschule|stadtteilschule|\biss\b/,
    'secondary_school',
  ],
  [/kindergarten|kindergärten|kindertages(?:st|ein)|\bkitas?\b|krippe/, 'daycare_centre'],
  [/tagespflege|tagesmutter/, 'childminder'],
  [/grundschule|primarschule|\bgs\b/, 'primary_school'],
  [/\bhort\b/, 'after_school_care'],
  [/mehrgenerationenhaus/, 'multi_generation_house'],
  [/familienzentrum|familien-\//, 'family_centre'],
  [/jugendclub|jugendzentrum|jugendfreizeit|jugendhaus|freizeitheim/, 'youth_centre'],
  [/streetwork|mobile jugendarbeit/, 'mobile_youth_work'],
  [/jugendring|pfadfinder|jugendverband/, 'youth_association'],
  [/polizei/, 'police'],
  [/sicherheit\/ordnung|feuerwehr|justiz/, 'other_police_justice'],
  [/jugend\/kinderfürsorge|jugendhilfe|fürsorge/, 'other_youth_public'],
  [/gesundheitswesen|krankenhaus|klinik/, 'other_health_counselling'],
  [/krankenkasse|\baok\b|\bbarmer\b/, 'health_insurer'],
  [
    /caritas|diakoni|\bawo\b|arbeiterwohlfahrt|\bdrk\b|rotes kreuz|paritätisch|wohlfahrt/,
    'welfare_federation',
  ],
  [/kreissportbund/, 'county_sports_federation'],
  [/sportverein|sportclub|turnverein|\b(?:t?sv|fc|tus|vfl|vfb)\b/, 'sports_club'],
  [/gemeinnützig|\be\.\s?v\.?(?:\s|$|\))|\bev\b|verein\b/, 'association'],
  [/schulen?\b|schulzentrum/, 'other_school'],
  [/kirch|pfarr|religiös/, 'church'],
  [/stiftung/, 'foundation'],
  [/kammer|innung|\bihk\b|\bhwk\b|kreishandwerk/, 'chamber'],
  [/wirtschaftsakteur \(bildung\)|bildungsträger|produktionsschule/, 'training_provider'],
  [/ggmbh/, 'independent_carrier'],
  [/gewerkschaft|verband/, 'other_civil_society'],
  [/zeitung|presse|rundfunk|redaktion/, 'media'],
  [/wirtschaft|gmbh|\bag\b|\bkg\b|\bohg\b|sparkasse|\bbank\b|unternehmen|firma|betrieb/, 'company'],
  [/ministerium|senatsverwaltung/, 'other_state'],
  [/landkreis|kreisverwaltung/, 'county'],
  [/\bamt\b|amt\)|behörde|bezirksamt|verwaltung/, 'other_county_admin'],
  [/stadtverwaltung|gemeinde|rathaus/, 'municipality'],
];

/** Looks types up by id, code, name in either language, abbreviation and telling words. Make it once per import. */
export function typeGuesser(ownTypes: OwnTypes): (text: string) => TypeGuess {
  const words = typeWords(ownTypes);
  return (text) => {
    const exact = words.get(text.trim()) ?? words.get(fold(text));
    if (exact !== undefined) return { code: exact, by: 'word' };
    const hint = hintIn(text);
    return hint ? { code: hint.code, by: 'hint' } : { code: fallbackType, by: 'none' };
  };
}

/** The telling word in a text, so that a whole group of names can be given another type at once. */
export function hintIn(text: string): { readonly word: string; readonly code: string } | undefined {
  const low = text.normalize('NFC').toLowerCase();
  for (const [pattern, code] of hints) {
    const match = pattern.exec(low);
    if (match) return { word: match[0].trim(), code };
  }
  return undefined;
}

function typeWords(ownTypes: OwnTypes): ReadonlyMap<string, string> {
  givenWords ??= wordsOfGiven();
  if (ownTypes.size === 0) return givenWords;
  const known = wordsWithOwn.get(ownTypes);
  if (known !== undefined) return known;
  const words = new Map(givenWords);
  for (const own of ownTypes.values()) {
    words.set(fold(own.name), own.id);
    words.set(own.id, own.id);
  }
  wordsWithOwn.set(ownTypes, words);
  return words;
}

const wordsWithOwn = new WeakMap<OwnTypes, ReadonlyMap<string, string>>();

/** Made once: the given types and their words never change while the app runs. */
let givenWords: ReadonlyMap<string, string> | undefined;

function wordsOfGiven(): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const names = [modelEn.type, modelDe.type] as readonly Readonly<Record<string, string>>[];
  const shared = new Set<string>();
  for (const { code, abbr } of actorTypes) {
    const key = fold(abbr);
    if (words.has(key)) shared.add(key);
    words.set(key, code);
  }
  for (const key of shared) words.delete(key);
  for (const name of names) for (const { code } of actorTypes) words.set(fold(name[code] ?? code), code);
  for (const { code } of actorTypes) words.set(code, code);
  return words;
}

/** What decides the type of a new actor: the cell of its type column, else the telling word in its name. */
export function typeSign(
  read: { readonly typeText: string },
  name: string,
): { from: 'cell' | 'name'; text: string } {
  if (read.typeText !== '') return { from: 'cell', text: read.typeText };
  return { from: 'name', text: hintIn(name)?.word ?? '' };
}

/** A cell that says little ("Schule") beside a name that says more ("Grundschule am Park"): both together decide. */
export function closerSign(typeText: string, name: string): string | undefined {
  const word = typeText === '' ? undefined : hintIn(name)?.word;
  return word === undefined ? undefined : `${typeText}${besides}${word}`;
}

/** Between the cell and the word of the name in a closer sign. */
export const besides = ' · ';

/** The type that a name gives where the cell is a bare word that tells no more than the sector the name is of, too. */
export function closerGuess(
  text: string,
  cell: TypeGuess,
  name: string,
  ownTypes: OwnTypes,
): TypeGuess | undefined {
  if (cell.by !== 'hint' || !cell.code.startsWith('other_') || !/^\p{L}+$/u.test(text)) return undefined;
  const hint = hintIn(name);
  if (hint === undefined || hint.code.startsWith('other_')) return undefined;
  const isWithin = sectorOf(cell.code, ownTypes) === sectorOf(hint.code, ownTypes);
  return isWithin ? { code: hint.code, by: 'hint' } : undefined;
}
