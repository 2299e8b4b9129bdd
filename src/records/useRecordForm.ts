// The state of one form: what was typed, what is wrong, and how it is saved as one step.
import { useRef, useState } from 'react';
import { sentence, word } from '../i18n/translate';
import type { Patch } from '../model/change';
import type { Problem } from '../model/checks';
import { type AnyRecord, type Id, type Scalar, valueOf } from '../model/records';
import type { Outcome } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import type { SubjectTable } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { problemText, problemTexts, showValue } from './fieldWords';
import { addedId, addRecord, type Draft, editUnlessMoved, type NewActor } from './recordDeeds';

export interface FormStart {
  readonly table: SubjectTable;
  /** Left out for a new record. */
  readonly id?: Id | undefined;
  readonly preset?: Draft | undefined;
  readonly spot?: { readonly x: number; readonly y: number } | undefined;
  /** Called with the id of the new or edited record. */
  readonly onSaved: (id: Id) => void;
}

export interface RecordFormState extends FormStart {
  readonly draft: Draft;
  readonly newActors: readonly NewActor[];
  /** Sentences by property. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong with the whole. */
  readonly failures: readonly string[];
  /** Counts the attempts to save, so that focus can go to the first wrong field each time. */
  readonly attempt: number;
  readonly isSaving: boolean;
  readonly isDirty: () => boolean;
  readonly change: (patch: Patch) => void;
  readonly setUnreadable: (property: string, isUnreadable: boolean) => void;
  readonly createActor: (property: string, name: string) => void;
  readonly typeNewActor: (placeholder: string, type: string | undefined) => void;
  readonly save: () => Promise<void>;
}

const defaults: Readonly<Record<SubjectTable, Draft>> = {
  actors: {},
  contacts: {},
  cooperations: { intensity: 2, status: 'active' },
  relations: {},
  gremien: {},
  seats: {},
};

function draftOf(record: AnyRecord): Draft {
  const entries = Object.entries(record as unknown as Record<string, Scalar | undefined>);
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      key === 'id' || key === '_del' || value === undefined ? [] : [[key, value]],
    ),
  );
}

function changed(draft: Draft, patch: Patch): Draft {
  const next: Record<string, Scalar> = { ...draft };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}

/** Only what differs, so that a colleague's change to another field is not overwritten. */
function difference(before: Draft, after: Draft): Patch {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...keys].filter((key) => before[key] !== after[key]).map((key) => [key, after[key] ?? null]),
  );
}

/** The input that shows a property: `tag` for `tag.Ganztag`. */
function inputOf(property: string): string {
  return property.startsWith('own.') ? property : (property.split('.')[0] ?? property);
}

function isMoved(problem: Problem): boolean {
  return problem.code === 'worldMoved' && problem.field !== undefined;
}

/** Key of the error of the type that a new actor lacks. */
export function typeErrorKey(placeholder: string): string {
  return `${placeholder}.type`;
}

/** One per open form; give the component a `key` to begin anew. */
export function useRecordForm(start: FormStart): RecordFormState {
  const { table, id } = start;
  const network = useNetwork();
  const [begunWith] = useState<Draft>(() => {
    const record = id === undefined ? undefined : network.living(table).get(id);
    return record === undefined ? { ...defaults[table], ...start.preset } : draftOf(record);
  });
  // Moves on where a colleague's value was shown: saving again means it.
  const begun = useRef(begunWith);
  const [draft, setDraft] = useState(begunWith);
  const [newActors, setNewActors] = useState<readonly NewActor[]>([]);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  // Enter both ends a field's typing and saves: what the field hands over must be there before React renders.
  const latest = useRef(begunWith);
  const actors = useRef<readonly NewActor[]>([]);
  const unreadable = useRef(new Set<string>());

  const change = (patch: Patch) => {
    latest.current = changed(latest.current, patch);
    setDraft(latest.current);
    const touched = Object.keys(patch).map(inputOf);
    setErrors((known) => Object.fromEntries(Object.entries(known).filter(([key]) => !touched.includes(key))));
  };
  const keepActors = (next: readonly NewActor[]) => {
    actors.current = next;
    setNewActors(next);
  };
  const fail = (next: Readonly<Record<string, string>>, general: readonly string[]) => {
    setErrors(next);
    setFailures(general);
    setAttempt((count) => count + 1);
  };
  const told = (outcome: Extract<Outcome, { ok: false }>) => {
    const own = (problem: Problem) => problem.table === table && problem.field !== undefined;
    const next: Record<string, string> = {};
    for (const problem of outcome.problems.filter(own)) {
      next[inputOf(problem.field ?? '')] ??= problemText(problem);
    }
    const rest = outcome.problems.filter((problem) => !own(problem));
    const isWhole = rest.length > 0 || outcome.problems.length === 0;
    fail(next, isWhole ? problemTexts({ ...outcome, problems: rest }) : []);
  };

  /** Shows what a colleague has put there meanwhile and takes it for what the next saving overwrites. */
  const toldMoved = ({ problems }: Extract<Outcome, { ok: false }>) => {
    const now = useOpenNetwork.getState().network;
    const record = id === undefined ? undefined : now?.living(table).get(id);
    if (now === undefined || record === undefined) return fail({}, problemTexts({ problems }));
    const next: Record<string, string> = {};
    const seen: Record<string, Scalar | null> = {};
    for (const { field = '' } of problems.filter(isMoved)) {
      seen[field] = valueOf(record, field) ?? null;
      const value = showValue(now, table, inputOf(field), record);
      next[inputOf(field)] =
        value === '' ? word('records', 'movedAway') : sentence('records.movedTo', { value });
    }
    begun.current = changed(begun.current, seen);
    fail(next, problemTexts({ problems: [], trouble: 'worldMoved' }));
  };

  const save = async () => {
    const used = actors.current.filter(({ placeholder }) =>
      Object.values(latest.current).includes(placeholder),
    );
    const wrong: Record<string, string> = {};
    for (const property of unreadable.current) wrong[property] = word('records', 'unreadable');
    for (const { placeholder, type, name } of used) {
      if (type === '') wrong[typeErrorKey(placeholder)] = sentence('records.typeMissing', { name });
    }
    if (Object.keys(wrong).length > 0) return fail(wrong, []);
    setSaving(true);
    const patch = difference(begun.current, latest.current);
    const outcome =
      id === undefined
        ? await addRecord({ table, draft: latest.current, newActors: used, spot: start.spot })
        : await editUnlessMoved(table, id, patch, begun.current);
    setSaving(false);
    if (!outcome.ok) return outcome.problems.some(isMoved) ? toldMoved(outcome) : told(outcome);
    const saved = id ?? addedId(outcome.change, table);
    if (saved !== undefined) start.onSaved(saved);
  };

  return {
    ...start,
    draft,
    newActors,
    errors,
    failures,
    attempt,
    isSaving,
    isDirty: () =>
      Object.keys(difference(begun.current, latest.current)).length > 0 || unreadable.current.size > 0,
    change,
    setUnreadable: (property, isUnreadable) => {
      if (isUnreadable) unreadable.current.add(property);
      else unreadable.current.delete(property);
    },
    createActor: (property, name) => {
      const placeholder = `new-${property}`;
      keepActors([
        ...actors.current.filter((actor) => actor.placeholder !== placeholder),
        { placeholder, name, type: '' },
      ]);
      change({ [property]: placeholder });
    },
    typeNewActor: (placeholder, type = '') => {
      keepActors(
        actors.current.map((actor) => (actor.placeholder === placeholder ? { ...actor, type } : actor)),
      );
      setErrors(({ [typeErrorKey(placeholder)]: _gone, ...others }) => others);
    },
    save,
  };
}
