// What a check of the Gremien finds, and the scene it looks at.
import type { Network } from './network';
import type { Gremium, Id, IsoDate, Scalar, Seat } from './records';

/** In the order in which they are shown: people first, then dates, then who is missing, then the landscape. */
export const checkCodes = [
  'vacantSeat',
  'leftHolder',
  'noChair',
  'noMinutes',
  'overdue',
  'noNextDate',
  'missingSide',
  'missingRegion',
  'voteShare',
  'overlap',
  'manySeats',
  'unseatedSchools',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export interface Finding {
  /** Check and subject: the same finding on another day has the same key. */
  readonly key: string;
  readonly check: CheckCode;
  /** The Gremien it is about, in whose cards it stands; none for organisations and schools. */
  readonly gremiumIds: readonly Id[];
  /** What it counted, to be opened: records of one table. */
  readonly counted: { readonly table: 'gremien' | 'seats' | 'actors'; readonly ids: readonly Id[] };
  /** What `findings.told.<check>` tells: numbers, days, codes. */
  readonly figures: Readonly<Record<string, Scalar>>;
  /** What it rests on, as short texts: a dismissal holds while nothing is added to them (`settled.ts`). */
  readonly facts: readonly string[];
}

/** The network on a day, with what every check asks for. */
export interface Scene {
  readonly network: Network;
  readonly asOf: IsoDate;
  /** Gremien of the day. */
  readonly gremien: readonly Gremium[];
  /** Organisations by Gremium. */
  readonly members: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** Regions of the county, sorted. */
  readonly regions: readonly string[];
  readonly seatsIn: (gremiumId: Id) => readonly Seat[];
}

export type Check = (scene: Scene) => readonly Finding[];
