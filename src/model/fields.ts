// What each record may carry. Checks, forms, table columns, import mapping, export and erasure all loop over this table.
import {
  actorStatuses,
  bases,
  cooperationStatuses,
  frequencies,
  fundings,
  gremiumTypes,
  legalBases,
  mandates,
  purposes,
  relationKinds,
  rhythms,
  roles,
  seatRoles,
} from './choices';
import { keptFields } from './keptFields';
import type { TableName } from './records';

export type FieldKind =
  | 'text'
  | 'long'
  /** Text for the app itself: long, never shown, never in lists. */
  | 'data'
  | 'date'
  | 'number'
  | 'flag'
  | 'choice'
  | 'ref'
  | 'list'
  | 'actorType';

/** 0 organisational · 1 work contact · 2 private · 'W' working layer: never in presentation or standard exports. */
export type PrivacyClass = 0 | 1 | 2 | 'W';

export interface Field {
  /** Property of the record; for a list its prefix. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Codes of a closed choice, or suggestions of an open list. */
  readonly choices?: readonly string[];
  /** A list whose elements must come from `choices`. */
  readonly closed?: true;
  /** A list whose elements carry a text each instead of `true`. */
  readonly carriesText?: true;
  readonly refersTo?: TableName;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: true;
  /** Who may see it (`model/privacy`). */
  readonly privacy: PrivacyClass;
  /** Kept and exchanged, but not offered in forms and columns. */
  readonly hidden?: true;
}

/** What every dated record has; of a person it says something about the person. */
const dated = (privacy: PrivacyClass): readonly Field[] => [
  { key: 'validFrom', kind: 'date', privacy },
  { key: 'validTo', kind: 'date', privacy },
  { key: 'source', kind: 'text', privacy },
  { key: 'verifiedAt', kind: 'date', privacy },
  // Whatever a list calls its rows, which may be an e-mail address or a name.
  { key: 'extSource', kind: 'text', privacy: 1, hidden: true },
  { key: 'extKey', kind: 'text', privacy: 1, hidden: true },
];

export const fields: { readonly [T in TableName]: readonly Field[] } = {
  networks: [
    { key: 'name', kind: 'text', required: true, privacy: 0 },
    { key: 'purpose', kind: 'long', privacy: 0 },
    { key: 'ownActorId', kind: 'ref', refersTo: 'actors', privacy: 0 },
    { key: 'simpleIntensity', kind: 'flag', privacy: 0 },
    { key: 'demo', kind: 'flag', privacy: 0, hidden: true },
    { key: 'epoch', kind: 'text', required: true, privacy: 0, hidden: true },
    { key: 'createdAt', kind: 'text', required: true, privacy: 0, hidden: true },
    { key: 'scale', kind: 'text', privacy: 0, hidden: true },
    { key: 'taxonomy', kind: 'number', privacy: 0, hidden: true },
    { key: 'layout', kind: 'data', privacy: 0, hidden: true },
    { key: 'outline', kind: 'data', privacy: 0, hidden: true },
    { key: 'viewOnly', kind: 'flag', privacy: 0, hidden: true },
    { key: 'ownClass', kind: 'list', carriesText: true, privacy: 0, hidden: true },
    { key: 'settled', kind: 'list', carriesText: true, privacy: 'W', hidden: true },
    { key: 'retentionEnded', kind: 'number', min: 0, max: 120, whole: true, privacy: 0, hidden: true },
    { key: 'retentionPrivate', kind: 'number', min: 0, max: 3, whole: true, privacy: 0, hidden: true },
    { key: 'retentionRemoved', kind: 'number', min: 0, max: 12, whole: true, privacy: 0, hidden: true },
    { key: 'retentionStale', kind: 'number', min: 1, max: 60, whole: true, privacy: 0, hidden: true },
    { key: 'controllerName', kind: 'text', privacy: 0, hidden: true },
    { key: 'controllerAddress', kind: 'long', privacy: 0, hidden: true },
    { key: 'dpoContact', kind: 'long', privacy: 1, hidden: true },
    { key: 'lawfulness', kind: 'long', privacy: 0, hidden: true },
    { key: 'dataOrigin', kind: 'long', privacy: 0, hidden: true },
    { key: 'authority', kind: 'text', privacy: 0, hidden: true },
    { key: 'feedbackContact', kind: 'long', privacy: 1, hidden: true },
  ],
  types: [
    { key: 'name', kind: 'text', required: true, privacy: 0 },
    { key: 'abbreviation', kind: 'text', privacy: 0 },
    { key: 'parent', kind: 'actorType', required: true, privacy: 0 },
  ],
  actors: [
    { key: 'name', kind: 'text', required: true, privacy: 0 },
    { key: 'shortName', kind: 'text', privacy: 0 },
    { key: 'type', kind: 'actorType', required: true, privacy: 0 },
    { key: 'role', kind: 'list', choices: roles, privacy: 0 },
    { key: 'governance', kind: 'choice', choices: ['public', 'independent', 'private'], privacy: 0 },
    { key: 'region', kind: 'text', privacy: 0 },
    { key: 'municipality', kind: 'text', privacy: 0 },
    { key: 'street', kind: 'text', privacy: 0 },
    { key: 'postalCode', kind: 'text', privacy: 0 },
    { key: 'city', kind: 'text', privacy: 0 },
    { key: 'latitude', kind: 'number', min: -90, max: 90, privacy: 0 },
    { key: 'longitude', kind: 'number', min: -180, max: 180, privacy: 0 },
    { key: 'phone', kind: 'text', privacy: 1 },
    { key: 'email', kind: 'text', privacy: 1 },
    { key: 'website', kind: 'text', privacy: 0 },
    { key: 'openingHours', kind: 'text', privacy: 0 },
    { key: 'schoolNo', kind: 'text', privacy: 0 },
    { key: 'gradeRange', kind: 'text', privacy: 0 },
    { key: 'pupilCount', kind: 'number', min: 0, max: 100000, whole: true, privacy: 0 },
    { key: 'allDay', kind: 'flag', privacy: 0 },
    { key: 'fte', kind: 'number', min: 0, max: 10000, privacy: 0 },
    { key: 'funding', kind: 'list', choices: fundings, privacy: 0 },
    { key: 'services', kind: 'long', privacy: 0 },
    { key: 'target', kind: 'list', privacy: 0 },
    { key: 'topic', kind: 'list', privacy: 0 },
    { key: 'tag', kind: 'list', privacy: 0 },
    { key: 'status', kind: 'choice', choices: actorStatuses, privacy: 0 },
    { key: 'ring', kind: 'choice', choices: ['core', 'involved', 'periphery'], privacy: 0 },
    { key: 'influence', kind: 'number', min: 1, max: 3, whole: true, privacy: 'W' },
    { key: 'veto', kind: 'flag', privacy: 'W' },
    { key: 'note', kind: 'long', privacy: 0 },
    { key: 'consultedAt', kind: 'date', privacy: 0 },
    ...dated(0),
    { key: 'verifiedBy', kind: 'text', privacy: 1 },
  ],
  contacts: [
    { key: 'actorId', kind: 'ref', refersTo: 'actors', required: true, privacy: 1 },
    { key: 'salutation', kind: 'choice', choices: ['ms', 'mr', 'none'], privacy: 1 },
    { key: 'title', kind: 'text', privacy: 1 },
    { key: 'firstName', kind: 'text', privacy: 1 },
    { key: 'lastName', kind: 'text', required: true, privacy: 1 },
    { key: 'position', kind: 'text', privacy: 1 },
    { key: 'responsibility', kind: 'text', privacy: 1 },
    { key: 'phone', kind: 'text', privacy: 1 },
    { key: 'mobile', kind: 'text', privacy: 1 },
    { key: 'email', kind: 'text', privacy: 1 },
    { key: 'privateAddress', kind: 'flag', privacy: 2 },
    { key: 'preferredChannel', kind: 'choice', choices: ['email', 'phone', 'post', 'personal'], privacy: 1 },
    { key: 'mailing', kind: 'list', privacy: 1 },
    { key: 'salutationLine', kind: 'text', privacy: 1 },
    { key: 'informedAt', kind: 'date', privacy: 1 },
    { key: 'consent', kind: 'text', privacy: 2 },
    { key: 'objection', kind: 'flag', privacy: 2 },
    { key: 'objectionAt', kind: 'date', privacy: 2 },
    { key: 'successorId', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'positionEnds', kind: 'flag', privacy: 1 },
    { key: 'keptUntil', kind: 'date', privacy: 2, hidden: true },
    { key: 'keptReason', kind: 'text', privacy: 2, hidden: true },
    ...dated(1),
    { key: 'verifiedBy', kind: 'text', privacy: 1 },
  ],
  cooperations: [
    { key: 'actorA', kind: 'ref', refersTo: 'actors', required: true, privacy: 0 },
    { key: 'actorB', kind: 'ref', refersTo: 'actors', required: true, privacy: 0 },
    { key: 'directed', kind: 'flag', privacy: 0 },
    { key: 'intensity', kind: 'number', required: true, min: 0, max: 4, whole: true, privacy: 0 },
    { key: 'intensityTarget', kind: 'number', min: 0, max: 4, whole: true, privacy: 0 },
    { key: 'intensityA', kind: 'number', min: 0, max: 4, whole: true, privacy: 0 },
    { key: 'intensityB', kind: 'number', min: 0, max: 4, whole: true, privacy: 0 },
    { key: 'basis', kind: 'choice', choices: bases, privacy: 0 },
    { key: 'law', kind: 'list', choices: legalBases, privacy: 0 },
    { key: 'purpose', kind: 'list', choices: purposes, privacy: 0 },
    { key: 'frequency', kind: 'choice', choices: frequencies, privacy: 0 },
    { key: 'contactA', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'contactB', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'description', kind: 'long', privacy: 0 },
    { key: 'status', kind: 'choice', choices: cooperationStatuses, privacy: 0 },
    {
      key: 'climate',
      kind: 'choice',
      choices: ['good', 'neutral', 'tense', 'broken', 'unclear'],
      privacy: 'W',
    },
    { key: 'reviewOn', kind: 'date', privacy: 0 },
    ...dated(0),
  ],
  relations: [
    { key: 'from', kind: 'ref', refersTo: 'actors', required: true, privacy: 0 },
    { key: 'kind', kind: 'choice', choices: relationKinds, required: true, privacy: 0 },
    { key: 'to', kind: 'ref', refersTo: 'actors', required: true, privacy: 0 },
    { key: 'fte', kind: 'number', min: 0, max: 1000, privacy: 0 },
    { key: 'description', kind: 'text', privacy: 0 },
    ...dated(0),
  ],
  gremien: [
    { key: 'name', kind: 'text', required: true, privacy: 0 },
    { key: 'shortName', kind: 'text', privacy: 0 },
    { key: 'type', kind: 'choice', choices: gremiumTypes, required: true, privacy: 0 },
    { key: 'mandate', kind: 'choice', choices: mandates, privacy: 0 },
    { key: 'task', kind: 'long', privacy: 0 },
    { key: 'legalBasis', kind: 'text', privacy: 0 },
    { key: 'parentId', kind: 'ref', refersTo: 'gremien', privacy: 0 },
    { key: 'managingActorId', kind: 'ref', refersTo: 'actors', privacy: 0 },
    { key: 'rhythm', kind: 'choice', choices: rhythms, privacy: 0 },
    { key: 'lastMeeting', kind: 'date', privacy: 0 },
    { key: 'nextMeeting', kind: 'date', privacy: 0 },
    { key: 'term', kind: 'text', privacy: 0 },
    { key: 'isPublic', kind: 'flag', privacy: 0 },
    { key: 'region', kind: 'text', privacy: 0 },
    { key: 'fileRef', kind: 'text', privacy: 0 },
    { key: 'tag', kind: 'list', privacy: 0 },
    { key: 'note', kind: 'long', privacy: 0 },
    ...dated(0),
  ],
  seats: [
    { key: 'gremiumId', kind: 'ref', refersTo: 'gremien', required: true, privacy: 0 },
    { key: 'actorId', kind: 'ref', refersTo: 'actors', required: true, privacy: 0 },
    { key: 'role', kind: 'choice', choices: seatRoles, required: true, privacy: 0 },
    { key: 'voting', kind: 'flag', privacy: 0 },
    { key: 'votes', kind: 'number', min: 0, max: 1000, whole: true, privacy: 0 },
    { key: 'holderId', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'deputyId', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'nominatedById', kind: 'ref', refersTo: 'actors', privacy: 0 },
    { key: 'vacant', kind: 'flag', privacy: 0 },
    ...dated(0),
  ],
  ...keptFields,
};

/** The descriptor behind a property of a record; `tag.Ganztag` finds the list `tag`, own fields find none. */
export function fieldOf(table: TableName, property: string): Field | undefined {
  const dot = property.indexOf('.');
  const field = byKey[table].get(dot < 0 ? property : property.slice(0, dot));
  return field !== undefined && (field.kind === 'list') === dot > 0 ? field : undefined;
}

// Asked for every value of every record that is checked or written.
const byKey = Object.fromEntries(
  Object.entries(fields).map(([table, list]) => [table, new Map(list.map((field) => [field.key, field]))]),
) as unknown as { readonly [T in TableName]: ReadonlyMap<string, Field> };

/** The property that keeps one element of a list. */
export function elementKey(list: string, element: string): string {
  return `${list}.${element}`;
}
