// Which actors play a part in the planted stories; the generators leave room for them.

interface GivenSchool {
  readonly name: string;
  readonly shortName: string;
  readonly place: string;
  readonly street: string;
}

const longName = 'Förderschule mit Ausgleichsklassen „Änne Müßig“, Groß Übungsdorf';

export const casting = {
  /** Schools whose name matters. */
  schools: {
    GS12: { name: 'Grundschule Am Park', shortName: 'GS Am Park', place: 'Musterstadt', street: 'Am Park 3' },
    GS13: { name: 'GS am Park', shortName: 'GS am Park', place: 'Musterstadt', street: 'Am Park 3' },
    SEK07: {
      name: 'Sekundarschule „Änne Müßig“',
      shortName: 'SekS Änne Müßig',
      place: 'Vorlagenstedt',
      street: 'Müßiggasse 7',
    },
    FOES05: {
      name: longName,
      shortName: 'FöS Änne Müßig',
      place: 'Groß Übungsdorf',
      street: 'Österfeldstraße 11',
    },
  } as Readonly<Record<string, GivenSchool | undefined>>,
  /** Has no tie to anyone. */
  isolatedSchool: 'GS20',
  /** The second entry of one school under another name. */
  duplicateSchool: 'GS13',
  /** The better kept entry of the same school. */
  keptSchool: 'GS12',
  /** The same sports club twice. */
  clubs: ['VER3', 'VER7'],
  /** Runs services for young people but has no § 8a agreement with the youth office. */
  carrierWithoutAgreement: 'FT09',
  /** Its counselling agreement ran out. */
  expiredCounselling: 'BST1',
  /** The seat nobody has filled. */
  vacantSeatOf: 'FT07',
} as const;

/** The project that does not know its social service team: the first one at a secondary school in the region Mitte. */
export function isProjectWithoutSocialService(key: string, projectsOfMitte: readonly string[]): boolean {
  return projectsOfMitte.find((project) => project.startsWith('SSA_SEK')) === key;
}
