// Which macro family a sector belongs to, and the colour tokens that follow from it.

/** The four macro systems whose families colour the network. */
export type Macro = 'school' | 'youth' | 'admin' | 'partner';

/** The thirteen sector codes in legend order, each with its family. */
export const macroOfSector = {
  school: 'school',
  youth_public: 'youth',
  youth_independent: 'youth',
  school_social_work: 'youth',
  early_years: 'youth',
  county_admin: 'admin',
  state: 'admin',
  municipality: 'admin',
  work_transition: 'partner',
  health_counselling: 'partner',
  police_justice: 'partner',
  civil_society: 'partner',
  other: 'partner',
} as const satisfies Readonly<Record<string, Macro>>;

/** Names of the custom properties for a sector (`--sector-school` …); an unknown sector counts as `other`. */
export function sectorTokens(sector: string): {
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
} {
  const known = Object.hasOwn(macroOfSector, sector) ? (sector as keyof typeof macroOfSector) : 'other';
  const macro = macroOfSector[known];
  return { fill: `--sector-${known}`, ink: `--macro-${macro}-ink`, edge: `--macro-${macro}-edge` };
}
