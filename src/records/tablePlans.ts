// How the table of each kind of record begins: which column names the row, which columns are in sight, how wide they are.
import type { SubjectTable } from '../session/session';

export interface TablePlan {
  /** The column that names the row and opens its card. */
  readonly title: string;
  /** Columns shown before the user chooses others, derived ones by their id. */
  readonly shown: readonly string[];
  /** Tables whose records appear by name in the cells. */
  readonly names: readonly ('actors' | 'contacts' | 'gremien')[];
}

export const tablePlans: Readonly<Record<SubjectTable, TablePlan>> = {
  actors: {
    title: 'name',
    shown: ['type', 'region', 'city', 'phone', 'email', 'ties', 'people', 'tag', 'status'],
    names: [],
  },
  contacts: {
    title: 'lastName',
    shown: ['firstName', 'actorId', 'position', 'age', 'remarks', 'phone', 'mobile', 'email', 'verifiedAt'],
    names: ['actors', 'contacts'],
  },
  cooperations: {
    title: 'actorA',
    shown: ['actorB', 'intensity', 'intensityTarget', 'basis', 'purpose', 'status', 'validFrom', 'reviewOn'],
    names: ['actors', 'contacts'],
  },
  relations: {
    title: 'from',
    shown: ['kind', 'to', 'fte', 'description', 'validFrom', 'validTo'],
    names: ['actors'],
  },
  gremien: {
    title: 'name',
    shown: ['type', 'mandate', 'rhythm', 'lastMeeting', 'nextMeeting', 'seats', 'managingActorId', 'region'],
    names: ['actors', 'gremien'],
  },
  seats: {
    title: 'gremiumId',
    shown: ['actorId', 'role', 'holderId', 'deputyId', 'voting', 'vacant', 'validFrom', 'validTo'],
    names: ['actors', 'contacts', 'gremien'],
  },
};

const wide: Readonly<Record<string, number>> = {
  name: 280,
  actorA: 260,
  actorB: 260,
  actorId: 240,
  gremiumId: 260,
  from: 240,
  to: 240,
  purpose: 240,
  type: 200,
  tag: 180,
  intensity: 170,
  intensityTarget: 170,
  email: 220,
  postalCode: 80,
  fte: 100,
  allDay: 90,
  voting: 110,
  vacant: 110,
  status: 120,
};

/** Pixels before the user drags. */
export function columnWidth(kind: string, key: string): number {
  return wide[key] ?? (kind === 'date' ? 120 : kind === 'number' ? 110 : kind === 'flag' ? 110 : 160);
}
