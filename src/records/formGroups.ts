// How the fields of a form are grouped: the essential ones first, the rest in groups that open when needed.
import { fields } from '../model/fields';
import type { SubjectTable } from '../session/session';

export interface FormGroup {
  /** Word in `records.group`. */
  readonly code: string;
  readonly keys: readonly string[];
}

export interface FormPlan {
  readonly essential: readonly string[];
  readonly more: readonly FormGroup[];
}

const care: FormGroup = {
  code: 'care',
  keys: ['validFrom', 'validTo', 'verifiedAt', 'verifiedBy', 'source'],
};

const formPlans: Readonly<Record<SubjectTable, FormPlan>> = {
  actors: {
    essential: ['name', 'shortName', 'type', 'region', 'tag'],
    more: [
      {
        code: 'address',
        keys: [
          'street',
          'postalCode',
          'city',
          'municipality',
          'latitude',
          'longitude',
          'phone',
          'email',
          'website',
          'openingHours',
        ],
      },
      {
        code: 'profile',
        keys: ['governance', 'role', 'status', 'services', 'target', 'topic', 'consultedAt', 'note'],
      },
      { code: 'school', keys: ['schoolNo', 'gradeRange', 'pupilCount', 'allDay', 'fte', 'funding'] },
      { code: 'map', keys: ['ring', 'influence', 'veto'] },
      care,
    ],
  },
  contacts: {
    essential: ['actorId', 'salutation', 'firstName', 'lastName', 'position', 'phone', 'email'],
    more: [
      {
        code: 'reach',
        keys: [
          'title',
          'responsibility',
          'mobile',
          'preferredChannel',
          'salutationLine',
          'mailing',
          'privateAddress',
        ],
      },
      { code: 'privacy', keys: ['informedAt', 'consent', 'objection', 'objectionAt'] },
      { code: 'succession', keys: ['successorId', 'positionEnds'] },
      care,
    ],
  },
  cooperations: {
    essential: ['actorA', 'actorB', 'intensity', 'basis', 'purpose', 'status'],
    more: [
      { code: 'agreement', keys: ['law', 'frequency', 'description', 'reviewOn'] },
      { code: 'people', keys: ['directed', 'contactA', 'contactB'] },
      { code: 'assessment', keys: ['intensityTarget', 'intensityA', 'intensityB', 'climate'] },
      care,
    ],
  },
  relations: {
    essential: ['from', 'kind', 'to'],
    more: [{ code: 'profile', keys: ['fte', 'description'] }, care],
  },
  gremien: {
    essential: ['name', 'shortName', 'type', 'mandate', 'parentId', 'managingActorId'],
    more: [
      { code: 'meetings', keys: ['rhythm', 'lastMeeting', 'nextMeeting', 'isPublic'] },
      { code: 'order', keys: ['legalBasis', 'task', 'term', 'fileRef'] },
      { code: 'profile', keys: ['region', 'tag', 'note'] },
      care,
    ],
  },
  seats: {
    essential: ['gremiumId', 'actorId', 'role', 'holderId', 'deputyId', 'voting', 'vacant'],
    more: [{ code: 'profile', keys: ['votes', 'nominatedById'] }, care],
  },
};

/** The groups of a table without fields it does not have; a field nobody grouped lands at the end. */
export function formGroups(table: SubjectTable): FormPlan {
  const known = new Set(fields[table].filter((field) => field.hidden !== true).map((field) => field.key));
  const { essential, more } = formPlans[table];
  const grouped = new Set([...essential, ...more.flatMap((group) => group.keys)]);
  const left = [...known].filter((key) => !grouped.has(key));
  const groups = more.map(({ code, keys }) => ({ code, keys: keys.filter((key) => known.has(key)) }));
  return { essential, more: left.length === 0 ? groups : [...groups, { code: 'other', keys: left }] };
}
