// The fourteen gremien of the district: type, mandate, rhythm and the keys of the organisations that sit in them.
import type { Draft } from './draft';

export interface GremiumPlan {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: string;
  readonly mandate: string;
  readonly rhythm: string;
  readonly legalBasis?: string;
  readonly task: string;
  /** The first one chairs, the second is deputy. */
  readonly members: readonly string[];
  readonly managedBy: string;
  readonly parent?: string;
  readonly isPublic?: boolean;
  /** The last meeting is longer ago than the rhythm allows. */
  readonly overdue?: boolean;
  /** Nobody has fixed the next date. */
  readonly undated?: boolean;
}

export const socialCarriers = ['FT01', 'FT02', 'FT03', 'FT04', 'FT05'] as const;

type Line = readonly [
  key: string,
  shortName: string,
  name: string,
  type: string,
  mandate: string,
  rhythm: string,
];
type More = Omit<GremiumPlan, 'key' | 'shortName' | 'name' | 'type' | 'mandate' | 'rhythm'>;

/** A gremium from its line of codes and names and the rest. */
export function gremiumPlan([key, shortName, name, type, mandate, rhythm]: Line, more: More): GremiumPlan {
  return { key, shortName, name, type, mandate, rhythm, ...more };
}

const daycares = [1, 2, 3, 4, 5, 6, 7].map((number) => `KITA0${number}`);

export function gremiumList(draft: Draft): GremiumPlan[] {
  const projects = draft.keys('SSA');
  const secondaryProject = projects.find((key) => key.startsWith('SSA_SEK')) ?? 'SEK02';
  return [
    gremiumPlan(['JHA', 'JHA', 'Jugendhilfeausschuss', 'youth_welfare_committee', 'decides', 'bimonthly'], {
      legalBasis: '§ 71 SGB VIII',
      task: 'Beschließt über Jugendhilfeplanung und Förderung der freien Jugendhilfe.',
      members: [
        'LK',
        'FT01',
        'JA',
        'FT02',
        'FT06',
        'FT07',
        'VER1',
        'JHP',
        'LSCHA_21',
        'POL1',
        'FAMG1',
        'AA',
        'KER',
      ],
      managedBy: 'JA',
      isPublic: true,
    }),
    gremiumPlan(
      [
        'UA_JHP',
        'UA JHP',
        'Unterausschuss Jugendhilfeplanung',
        'jha_subcommittee',
        'recommends',
        'quarterly',
      ],
      {
        legalBasis: '§ 7 KJHG-LSA',
        task: 'Bereitet Beschlüsse zur Jugendhilfeplanung vor.',
        members: ['JHP', 'FT01', 'JA', 'FT03', 'FT08', 'JARB'],
        managedBy: 'JHP',
        parent: 'JHA',
      },
    ),
    gremiumPlan(
      [
        'AG78_13',
        'AG 78 Jugendsozialarbeit',
        'AG nach § 78 – § 13 Jugendsozialarbeit',
        'working_group_78',
        'recommends',
        'quarterly',
      ],
      {
        legalBasis: '§ 78 SGB VIII',
        task: 'Stimmt Angebote der Jugendsozialarbeit und Schulsozialarbeit ab.',
        members: ['JARB', 'FT01', 'NWST', 'JHP', 'FT02', 'FT03', 'FT04', 'FT05', 'FT06', 'FT09', 'JBA'],
        managedBy: 'JARB',
      },
    ),
    gremiumPlan(
      [
        'AG78_HZE',
        'AG 78 HzE',
        'AG nach § 78 – Hilfen zur Erziehung',
        'working_group_78',
        'recommends',
        'quarterly',
      ],
      {
        legalBasis: '§ 78 SGB VIII',
        task: 'Stimmt Angebote der Hilfen zur Erziehung ab.',
        members: ['JHP', 'FT07', 'ASD_Nord', 'ASD_Mitte', 'ASD_Süd', 'FT02', 'FT06', 'FT08', 'FT10', 'FT11'],
        managedBy: 'JHP',
      },
    ),
    gremiumPlan(
      [
        'AG78_KITA',
        'AG 78 Kita',
        'AG nach § 78 – Kindertagesbetreuung',
        'working_group_78',
        'recommends',
        'half_yearly',
      ],
      {
        legalBasis: '§ 78 SGB VIII',
        task: 'Stimmt Bedarfe der Kindertagesbetreuung ab.',
        members: ['KITAFACH', 'KITA01', 'JHP', ...daycares.slice(1), 'GEM01', 'GEM02'],
        managedBy: 'KITAFACH',
        overdue: true,
      },
    ),
    gremiumPlan(
      [
        'STEUERGRUPPE',
        'Steuergruppe',
        'Steuergruppe „Schulerfolg sichern“',
        'steering_group',
        'decides',
        'quarterly',
      ],
      {
        legalBasis: 'Programm „Schulerfolg sichern“',
        task: 'Steuert das regionale Programm und entscheidet über bildungsbezogene Angebote.',
        members: ['JA', 'ABKS', 'NWST', 'SCHULVERW', 'LSCHA_21', 'LSCHA_22', ...socialCarriers],
        managedBy: 'NWST',
      },
    ),
    gremiumPlan(
      [
        'AK_SSA',
        'AK Schulsozialarbeit',
        'Arbeitskreis Schulsozialarbeit',
        'ssw_working_circle',
        'exchanges',
        'quarterly',
      ],
      {
        task: 'Fachlicher Austausch der Projekte untereinander.',
        members: ['NWST', ...projects],
        managedBy: 'NWST',
      },
    ),
    gremiumPlan(
      [
        'NW_KS_FH',
        'Netzwerk Kinderschutz',
        'Netzwerk Kinderschutz und Frühe Hilfen',
        'child_protection_network',
        'coordinates',
        'half_yearly',
      ],
      {
        legalBasis: '§ 3 KKG',
        task: 'Verbindliche Zusammenarbeit im Kinderschutz.',
        members: [
          ...['KSFH', 'GA', 'JA', 'FAMG1', 'POL1', 'MED1', 'MED2', 'BST1', 'BST2', 'BST3', 'BST4'],
          ...['KITAFACH', 'ASD_Mitte', 'NWST', 'GS01', 'FOES01', 'KITA01', 'KITA02'],
        ],
        managedBy: 'KSFH',
      },
    ),
    gremiumPlan(
      [
        'LK_KS',
        'Lenkungskreis Kinderschutz',
        'Lenkungskreis Kinderschutz',
        'steering_group',
        'decides',
        'half_yearly',
      ],
      {
        task: 'Lenkt das Netzwerk Kinderschutz und Frühe Hilfen.',
        members: ['JA', 'GA', 'KSFH', 'SOZ'],
        managedBy: 'KSFH',
        parent: 'NW_KS_FH',
      },
    ),
    gremiumPlan(
      [
        'AB_JUB',
        'Arbeitsbündnis',
        'Arbeitsbündnis Jugend und Beruf',
        'transition_alliance',
        'coordinates',
        'half_yearly',
      ],
      {
        legalBasis: '§ 13 SGB VIII',
        task: 'Stimmt den Übergang von der Schule in den Beruf ab.',
        members: ['AA', 'JC', 'JBA', 'JA', 'ABKS', 'BBS01', 'IHK', 'HWK', 'NWST'],
        managedBy: 'JBA',
      },
    ),
    gremiumPlan(
      [
        'BILDUNGSBEIRAT',
        'Bildungsbeirat',
        'Bildungsbeirat des Musterlandkreises',
        'education_board',
        'recommends',
        'half_yearly',
      ],
      {
        task: 'Berät den Landkreis in Fragen der Bildung.',
        members: ['ABKS', 'BB', 'NWST', 'VHS', 'MIG', 'KER', 'KSR', 'HS1', 'IHK', 'LSCHA_22'],
        managedBy: 'BB',
        undated: true,
      },
    ),
    gremiumPlan(
      [
        'AG_SCHULABS',
        'AG Schulabsentismus',
        'Arbeitsgruppe Schulabsentismus',
        'project_group',
        'operative',
        'bimonthly',
      ],
      {
        task: 'Erarbeitet einen Handlungsleitfaden bei Schulabsentismus.',
        members: [
          ...['NWST', 'LSCHA_SPB', 'JA', 'ORD', 'LSCHA_22', 'ASD_Mitte', 'SEK01', 'GMS01', 'FOES02'],
          secondaryProject,
        ],
        managedBy: 'NWST',
      },
    ),
    gremiumPlan(
      [
        'KRIMPRAEV',
        'Präventionsrat',
        'Kriminalpräventiver Rat',
        'prevention_circle',
        'coordinates',
        'half_yearly',
      ],
      {
        task: 'Plant gemeinsame Vorhaben der Prävention.',
        members: ['ORD', 'POL1', 'POL2', 'JARB', 'NWST', 'GEM01', 'BST5'],
        managedBy: 'ORD',
      },
    ),
    gremiumPlan(
      [
        'AG_MIGR',
        'AG Migration',
        'Arbeitsgruppe Bildung und Migration',
        'round_table',
        'exchanges',
        'quarterly',
      ],
      {
        task: 'Austausch über Sprachförderung und Schulplätze.',
        members: ['MIG', 'BB', 'JC', 'BST6', 'FT09', 'GMS02', 'VHS'],
        managedBy: 'MIG',
      },
    ),
  ];
}
