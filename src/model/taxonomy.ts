// The delivered classification of actors: 13 sectors, four macro systems and the actor types below them (domain 1.2).
import type { ActorType } from './records';

/** Raised whenever a delivered code is added, moved or retired, so an older file can be read knowingly. */
export const taxonomyVersion = 1;

/** Names the meaning of the stored integers 0–4 (domain 3.3, after Himmelman and Frey/Hogue); travels with every export. */
export const intensityScale = 'akteursnetz-0-4-v1';

/** The four systems that get a colour family and a shape each. */
export type Macro = 'school' | 'youth' | 'admin' | 'partner';
/** Drawn outline: meaning never rests on colour alone. */
export type Shape = 'circle' | 'rounded' | 'hexagon' | 'diamond';

const shapes = {
  school: 'circle',
  youth: 'rounded',
  admin: 'hexagon',
  partner: 'diamond',
} as const satisfies Record<Macro, Shape>;

/** Sector code, macro system and `[type code, German abbreviation]` below it, in the order of the letters A–M. */
const tree = [
  [
    'school',
    'school',
    'primary_school GS, secondary_school Sek, community_school GmS, comprehensive_school GesS, grammar_school Gym, ' +
      'special_school FöS, second_chance_school ZBW, vocational_school BbS, school_network SV',
  ],
  [
    'youth_public',
    'youth',
    'youth_office JA, social_services_team ASD, youth_work_unit JuFö, youth_planning JHP, network_office NWST, ' +
      'child_protection_network_office NKS, youth_court_support JGH, integration_aid EGH, daycare_supervision KFB, ' +
      'foster_care_service PKD, guardianship AV',
  ],
  [
    'youth_independent',
    'youth',
    'independent_carrier fTr, welfare_federation WV, youth_centre OKJA, mobile_youth_work MJA, residential_service HzE, ' +
      'family_support SPFH, youth_association KJR, youth_migration_service JMD, self_advocacy_group SZ, ombuds_office OMB',
  ],
  [
    'school_social_work',
    'youth',
    'school_social_work SSA, school_psychology SPB, special_needs_diagnostics MSDD',
  ],
  [
    'work_transition',
    'partner',
    'youth_employment_agency JBA, employment_agency AA, jobcenter JC, transition_coordination KÜ, training_provider BT, ' +
      'chamber KAM, company BTR',
  ],
  [
    'county_admin',
    'admin',
    'county LK, county_office FA, education_office BKS, education_bureau BB, school_administration SchV, ' +
      'migration_agency MA, adult_education_centre VHS, equal_opportunity_officer BA, social_planning SozP',
  ],
  [
    'state',
    'admin',
    'ministry_education MB, ministry_social MS, state_school_office LSchA, state_admin_office LVwA, ' +
      'state_youth_office LJA, teacher_institute LISA, state_coordination KOST, other_network_office NWST, ' +
      'foundation_programme DKJS',
  ],
  [
    'health_counselling',
    'partner',
    'family_counselling EFL, pregnancy_counselling SKB, addiction_counselling SB, debt_counselling SchB, ' +
      'violence_protection FH, health_office GA, child_psychiatry KJP, paediatrics KiA, social_paediatric_centre SPZ, ' +
      'early_intervention FFS, midwife_service FamH, health_insurer KK, youth_counselling JB',
  ],
  [
    'police_justice',
    'partner',
    'police POL, public_order_office OA, family_court FamG, youth_court JG, probation BWH',
  ],
  [
    'civil_society',
    'partner',
    'school_support_association FV, school_parent_council SER, county_parent_council KER, state_parent_council LER, ' +
      'student_council SR, sports_club SpV, county_sports_federation KSB, association V, church KG, ' +
      'multi_generation_house MGH, volunteer_agency FWA',
  ],
  [
    'early_years',
    'youth',
    'daycare_centre Kita, after_school_care Hort, childminder KTP, family_centre FZ, county_daycare_parent_council KEV',
  ],
  ['other', 'partner', 'university HS, foundation STF, sponsor SPO, media MED'],
  ['municipality', 'admin', 'municipality GEM, county_council KT'],
] as const satisfies readonly (readonly [string, Macro, string])[];

export type SectorCode = (typeof tree)[number][0];

export interface Sector {
  readonly code: SectorCode;
  /** 'A'..'M', printed beside the colour. */
  readonly letter: string;
  readonly macro: Macro;
  readonly shape: Shape;
}

export interface DeliveredType {
  readonly code: string;
  readonly sector: SectorCode;
  /** German abbreviation of at most five letters; unique among the types of one shape, so that both together tell the type. */
  readonly abbr: string;
}

/** What is drawn and counted for an actor's type, whether delivered, own or unknown. */
export interface TypeInfo {
  /** The delivered code that carries the word `model.type.<code>`; for an own type the one it refines. */
  readonly code: string;
  readonly sector: SectorCode;
  readonly macro: Macro;
  readonly shape: Shape;
  readonly abbr: string;
  /** Name of the user's own type, to be shown instead of the delivered word. */
  readonly ownName?: string;
}

const letterOf = (at: number) => String.fromCharCode(65 + at);

/** A–M in the order of legends, filters and colour steps. */
export const sectors: readonly Sector[] = tree.map(([code, macro], at) => ({
  code,
  letter: letterOf(at),
  macro,
  shape: shapes[macro],
}));

/** Every delivered type by sector; the last of each sector is `other_<sector>`, so that every import has a home. */
export const actorTypes: readonly DeliveredType[] = tree.flatMap(([sector, , list], at) => [
  ...list.split(', ').map((entry) => {
    const [code = '', abbr = ''] = entry.split(' ');
    return { code, sector, abbr };
  }),
  // The rest of one sector is told from that of another without colour.
  { code: `other_${sector}`, sector, abbr: `So${letterOf(at)}` },
]);

const unknownType = 'other_other';

const delivered: ReadonlyMap<string, TypeInfo> = new Map(
  actorTypes.flatMap((type) => {
    const sector = sectors.find((candidate) => candidate.code === type.sector);
    return sector ? [[type.code, { ...type, macro: sector.macro, shape: sector.shape }] as const] : [];
  }),
);

/** Resolves a delivered code or the id of an own type through its parents; an unknown code lands in sector `other`. */
export function typeInfo(code: string, ownTypes: ReadonlyMap<string, ActorType>): TypeInfo {
  const known = delivered.get(code);
  if (known) return known;
  const own = ownTypes.get(code);
  let abbr: string | undefined;
  // Two devices can make two own types each other's parent: every id is visited once.
  const seen = new Set<string>();
  let step = own;
  while (step && !seen.has(step.id)) {
    seen.add(step.id);
    abbr ??= step.abbreviation;
    const base = delivered.get(step.parent);
    if (base) return finish(base, own, abbr);
    step = ownTypes.get(step.parent);
  }
  const fallback = delivered.get(unknownType);
  if (!fallback) throw new Error('the taxonomy has lost its fallback type');
  return finish(fallback, own, abbr);
}

function finish(base: TypeInfo, own: ActorType | undefined, abbr: string | undefined): TypeInfo {
  if (!own) return base;
  return { ...base, abbr: abbr ?? base.abbr, ownName: own.name };
}

/** The fine sector an actor type belongs to; `other` for a code nobody knows. */
export function sectorOf(code: string, ownTypes: ReadonlyMap<string, ActorType>): SectorCode {
  return typeInfo(code, ownTypes).sector;
}

/** Whether a code is a delivered type or the id of an own one. */
export function isKnownType(code: string, ownTypes: ReadonlyMap<string, ActorType>): boolean {
  return delivered.has(code) || ownTypes.has(code);
}

/** Letters of a node have room for so many. */
const mostLetters = 5;

/** What the map writes into the nodes of a type. */
export function lettersOnMap(abbreviation: string): string {
  return abbreviation.slice(0, mostLetters);
}
