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
  readonly privacy?: PrivacyClass;
  /** Kept and exchanged, but not offered in forms and columns. */
  readonly hidden?: true;
}

const dated: readonly Field[] = [
  { key: 'validFrom', kind: 'date' },
  { key: 'validTo', kind: 'date' },
  { key: 'source', kind: 'text' },
  { key: 'verifiedAt', kind: 'date' },
  { key: 'extSource', kind: 'text', hidden: true },
  { key: 'extKey', kind: 'text', hidden: true },
];

export const fields: { readonly [T in TableName]: readonly Field[] } = {
  networks: [
    { key: 'name', kind: 'text', required: true },
    { key: 'purpose', kind: 'long' },
    { key: 'ownActorId', kind: 'ref', refersTo: 'actors' },
    { key: 'simpleIntensity', kind: 'flag' },
    { key: 'demo', kind: 'flag', hidden: true },
    { key: 'epoch', kind: 'text', required: true, hidden: true },
    { key: 'createdAt', kind: 'text', required: true, hidden: true },
    { key: 'scale', kind: 'text', hidden: true },
    { key: 'taxonomy', kind: 'number', hidden: true },
    { key: 'layout', kind: 'data', hidden: true },
    { key: 'outline', kind: 'data', hidden: true },
    { key: 'settled', kind: 'list', carriesText: true, hidden: true },
  ],
  types: [
    { key: 'name', kind: 'text', required: true },
    { key: 'abbreviation', kind: 'text' },
    { key: 'parent', kind: 'actorType', required: true },
  ],
  actors: [
    { key: 'name', kind: 'text', required: true },
    { key: 'shortName', kind: 'text' },
    { key: 'type', kind: 'actorType', required: true },
    { key: 'role', kind: 'list', choices: roles },
    { key: 'governance', kind: 'choice', choices: ['public', 'independent', 'private'] },
    { key: 'region', kind: 'text' },
    { key: 'municipality', kind: 'text' },
    { key: 'street', kind: 'text' },
    { key: 'postalCode', kind: 'text' },
    { key: 'city', kind: 'text' },
    { key: 'latitude', kind: 'number', min: -90, max: 90 },
    { key: 'longitude', kind: 'number', min: -180, max: 180 },
    { key: 'phone', kind: 'text', privacy: 1 },
    { key: 'email', kind: 'text', privacy: 1 },
    { key: 'website', kind: 'text' },
    { key: 'openingHours', kind: 'text' },
    { key: 'schoolNo', kind: 'text' },
    { key: 'gradeRange', kind: 'text' },
    { key: 'pupilCount', kind: 'number', min: 0, max: 100000, whole: true },
    { key: 'allDay', kind: 'flag' },
    { key: 'fte', kind: 'number', min: 0, max: 10000 },
    { key: 'funding', kind: 'list', choices: fundings },
    { key: 'services', kind: 'long' },
    { key: 'target', kind: 'list' },
    { key: 'topic', kind: 'list' },
    { key: 'tag', kind: 'list' },
    { key: 'status', kind: 'choice', choices: actorStatuses },
    { key: 'ring', kind: 'choice', choices: ['core', 'involved', 'periphery'] },
    { key: 'influence', kind: 'number', min: 1, max: 3, whole: true, privacy: 'W' },
    { key: 'veto', kind: 'flag', privacy: 'W' },
    { key: 'note', kind: 'long' },
    ...dated,
    { key: 'verifiedBy', kind: 'text' },
  ],
  contacts: [
    { key: 'actorId', kind: 'ref', refersTo: 'actors', required: true },
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
    ...dated,
    { key: 'verifiedBy', kind: 'text' },
  ],
  cooperations: [
    { key: 'actorA', kind: 'ref', refersTo: 'actors', required: true },
    { key: 'actorB', kind: 'ref', refersTo: 'actors', required: true },
    { key: 'directed', kind: 'flag' },
    { key: 'intensity', kind: 'number', required: true, min: 0, max: 4, whole: true },
    { key: 'intensityTarget', kind: 'number', min: 0, max: 4, whole: true },
    { key: 'intensityA', kind: 'number', min: 0, max: 4, whole: true },
    { key: 'intensityB', kind: 'number', min: 0, max: 4, whole: true },
    { key: 'basis', kind: 'choice', choices: bases },
    { key: 'law', kind: 'list', choices: legalBases },
    { key: 'purpose', kind: 'list', choices: purposes },
    { key: 'frequency', kind: 'choice', choices: frequencies },
    { key: 'contactA', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'contactB', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'description', kind: 'long' },
    { key: 'status', kind: 'choice', choices: cooperationStatuses },
    {
      key: 'climate',
      kind: 'choice',
      choices: ['good', 'neutral', 'tense', 'broken', 'unclear'],
      privacy: 'W',
    },
    { key: 'reviewOn', kind: 'date' },
    ...dated,
  ],
  relations: [
    { key: 'from', kind: 'ref', refersTo: 'actors', required: true },
    { key: 'kind', kind: 'choice', choices: relationKinds, required: true },
    { key: 'to', kind: 'ref', refersTo: 'actors', required: true },
    { key: 'fte', kind: 'number', min: 0, max: 1000 },
    { key: 'description', kind: 'text' },
    ...dated,
  ],
  gremien: [
    { key: 'name', kind: 'text', required: true },
    { key: 'shortName', kind: 'text' },
    { key: 'type', kind: 'choice', choices: gremiumTypes, required: true },
    { key: 'mandate', kind: 'choice', choices: mandates },
    { key: 'task', kind: 'long' },
    { key: 'legalBasis', kind: 'text' },
    { key: 'parentId', kind: 'ref', refersTo: 'gremien' },
    { key: 'managingActorId', kind: 'ref', refersTo: 'actors' },
    { key: 'rhythm', kind: 'choice', choices: rhythms },
    { key: 'lastMeeting', kind: 'date' },
    { key: 'nextMeeting', kind: 'date' },
    { key: 'term', kind: 'text' },
    { key: 'isPublic', kind: 'flag' },
    { key: 'region', kind: 'text' },
    { key: 'fileRef', kind: 'text' },
    { key: 'tag', kind: 'list' },
    { key: 'note', kind: 'long' },
    ...dated,
  ],
  seats: [
    { key: 'gremiumId', kind: 'ref', refersTo: 'gremien', required: true },
    { key: 'actorId', kind: 'ref', refersTo: 'actors', required: true },
    { key: 'role', kind: 'choice', choices: seatRoles, required: true },
    { key: 'voting', kind: 'flag' },
    { key: 'votes', kind: 'number', min: 0, max: 1000, whole: true },
    { key: 'holderId', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'deputyId', kind: 'ref', refersTo: 'contacts', privacy: 1 },
    { key: 'nominatedById', kind: 'ref', refersTo: 'actors' },
    { key: 'vacant', kind: 'flag' },
    ...dated,
  ],
  views: [
    { key: 'name', kind: 'text', required: true },
    { key: 'description', kind: 'text' },
    { key: 'order', kind: 'number' },
    { key: 'filter', kind: 'data', hidden: true },
    { key: 'layers', kind: 'data', hidden: true },
    { key: 'look', kind: 'data', hidden: true },
    { key: 'time', kind: 'text', hidden: true },
    { key: 'focusId', kind: 'ref', refersTo: 'actors', hidden: true },
    { key: 'focusSteps', kind: 'number', min: 0, max: 3, whole: true, hidden: true },
    { key: 'emphasis', kind: 'text', hidden: true },
    { key: 'layout', kind: 'data', hidden: true },
    { key: 'frame', kind: 'text', hidden: true },
    { key: 'asOf', kind: 'date' },
  ],
  placements: [
    { key: 'viewId', kind: 'text', required: true, hidden: true },
    { key: 'actorId', kind: 'ref', refersTo: 'actors', required: true, hidden: true },
    { key: 'x', kind: 'number', required: true, hidden: true },
    { key: 'y', kind: 'number', required: true, hidden: true },
    { key: 'pinned', kind: 'flag', hidden: true },
  ],
  sources: [
    { key: 'name', kind: 'text', required: true, hidden: true },
    { key: 'part', kind: 'text', hidden: true },
    { key: 'kind', kind: 'text', required: true, hidden: true },
    { key: 'header', kind: 'data', required: true, hidden: true },
    { key: 'mapping', kind: 'data', required: true, hidden: true },
    { key: 'properties', kind: 'data', required: true, hidden: true },
    { key: 'importedOn', kind: 'date', hidden: true },
  ],
  sourceRows: [
    { key: 'sourceId', kind: 'ref', refersTo: 'sources', required: true, hidden: true },
    { key: 'page', kind: 'number', required: true, min: 0, whole: true, hidden: true },
    { key: 'lines', kind: 'data', required: true, hidden: true },
  ],
  questions: [
    { key: 'name', kind: 'text', required: true },
    { key: 'criteria', kind: 'data', hidden: true },
  ],
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
