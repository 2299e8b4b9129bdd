// The state of one form: what was typed, what is wrong, and how it is saved as one step.
import { useRef, useState } from 'react';
import { sentence, word } from '../i18n/translate';
import type { Patch } from '../model/change';
import type { Problem } from '../model/checks';
import type { AnyRecord, Id, Scalar } from '../model/records';
import type { Outcome } from '../session/command';
import type { SubjectTable } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { problemText, problemTexts } from './fieldWords';
import { addedId, addRecord, type Draft, editRecords, type NewActor } from './recordDeeds';

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

/** Key of the error of the type that a new actor lacks. */
export function typeErrorKey(placeholder: string): string {
  return `${placeholder}.type`;
}

/** One per open form; give the component a `key` to begin anew. */
export function useRecordForm(start: FormStart): RecordFormState {
  const { table, id } = start;
  const network = useNetwork();
  const [begun] = useState<Draft>(() => {
    const record = id === undefined ? undefined : network.living(table).get(id);
    return record === undefined ? { ...defaults[table], ...start.preset } : draftOf(record);
  });
  const [draft, setDraft] = useState(begun);
  const [newActors, setNewActors] = useState<readonly NewActor[]>([]);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  // Enter both ends a field's typing and saves: what the field hands over must be there before React renders.
  const latest = useRef(begun);
  const actors = useRef<readonly NewActor[]>([]);
  const unreadable = useRef(new Set<string>());

  const change = (patch: Patch) => {
    latest.current = changed(latest.current, patch);
    setDraft(latest.current);
    const touched = Object.keys(patch).map((key) =>
      key.startsWith('own.') ? key : (key.split('.')[0] ?? key),
    );
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
      const field = problem.field ?? '';
      next[field.startsWith('own.') ? field : (field.split('.')[0] ?? field)] ??= problemText(problem);
    }
    const rest = outcome.problems.filter((problem) => !own(problem));
    const isWhole = rest.length > 0 || outcome.problems.length === 0;
    fail(next, isWhole ? problemTexts({ ...outcome, problems: rest }) : []);
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
    const patch = difference(begun, latest.current);
    const outcome =
      id === undefined
        ? await addRecord({ table, draft: latest.current, newActors: used, spot: start.spot })
        : await editRecords(table, [id], patch);
    setSaving(false);
    if (!outcome.ok) return told(outcome);
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
    isDirty: () => Object.keys(difference(begun, latest.current)).length > 0 || unreadable.current.size > 0,
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
