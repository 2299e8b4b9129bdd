// How many of what the demo network has: the composition of the fictional district in its two full sizes.

export type DemoSize = 'S' | 'L' | 'XL';
export const schoolForms = ['GS', 'SEK', 'GMS', 'GES', 'GYM', 'FOES', 'BBS'] as const;
export type SchoolForm = (typeof schoolForms)[number];

/** Numbers per region, in the order of `regions`. */
type PerRegion = readonly number[];

export interface Plan {
  readonly regions: readonly string[];
  readonly schools: Readonly<Record<SchoolForm, PerRegion>>;
  /** School social work projects, unequal on purpose: the region Mitte is under-served. */
  readonly projects: Readonly<Record<SchoolForm, PerRegion>>;
  readonly carriers: number;
  readonly youthCentres: number;
  readonly counselling: number;
  readonly clinics: number;
  readonly daycares: number;
  readonly supporters: number;
  readonly clubs: number;
  readonly municipalities: number;
  readonly ties: number;
  readonly contacts: number;
  readonly extraGremien: number;
  /** Damps the ties of hubs, which would otherwise grow with the number of schools. */
  readonly hubFactor: number;
}

export const planL: Plan = {
  regions: ['Nord', 'Mitte', 'Süd'],
  schools: {
    GS: [11, 17, 16],
    SEK: [2, 4, 3],
    GMS: [2, 1, 3],
    GES: [0, 1, 0],
    GYM: [2, 3, 2],
    FOES: [1, 3, 4],
    BBS: [1, 1, 1],
  },
  projects: {
    GS: [4, 1, 4],
    SEK: [2, 3, 2],
    GMS: [2, 1, 3],
    GES: [0, 0, 0],
    GYM: [0, 1, 1],
    FOES: [1, 2, 2],
    BBS: [1, 1, 1],
  },
  carriers: 14,
  youthCentres: 12,
  counselling: 9,
  clinics: 3,
  daycares: 12,
  supporters: 18,
  clubs: 8,
  municipalities: 11,
  ties: 450,
  contacts: 300,
  extraGremien: 0,
  hubFactor: 1,
};

// Eight times the district: nine regions, of which each repeats one of the three two or three times over.
const copies = [3, 3, 3, 3, 3, 3, 2, 2, 2];

function enlarge(rows: Readonly<Record<SchoolForm, PerRegion>>): Record<SchoolForm, PerRegion> {
  const grow = (form: SchoolForm): PerRegion => copies.map((times, i) => times * (rows[form][i % 3] ?? 0));
  return {
    GS: grow('GS'),
    SEK: grow('SEK'),
    GMS: grow('GMS'),
    GES: grow('GES'),
    GYM: grow('GYM'),
    FOES: grow('FOES'),
    BBS: grow('BBS'),
  };
}

export const planXL: Plan = {
  regions: ['Nord', 'Mitte', 'Süd', 'Nordost', 'Ost', 'Südost', 'Nordwest', 'West', 'Südwest'],
  schools: enlarge(planL.schools),
  projects: enlarge(planL.projects),
  carriers: 112,
  youthCentres: 96,
  counselling: 72,
  clinics: 24,
  daycares: 200,
  supporters: 277,
  clubs: 200,
  municipalities: 88,
  ties: 6000,
  contacts: 2000,
  extraGremien: 26,
  hubFactor: 0.3,
};
