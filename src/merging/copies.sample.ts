// Devices that work on copies of one network, for the tests: deeds, undo, redo, files and merges, and an account of causes of their own.
import { alive, apply, type Change, reverse, type Rows, rowsFrom } from '../model/change';
import { isChange } from '../model/checks';
import type { Verb } from '../model/deeds';
import { fields } from '../model/fields';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, tableNames, type TableName, valueOf } from '../model/records';
import { verbs } from '../model/verbs';
import { mergeChange } from './mergeChange';
import { Merging } from './mergeCopies';
import type { MergeDecisions } from './mergeFindings';
import { MergeState } from './mergeState';
import { project, type Step } from './projecting';

/** A file as it would be handed to a colleague. */
export interface Handed {
  readonly bytes: Uint8Array;
  readonly rows: Rows;
  readonly known: ReadonlySet<string>;
}

interface Done {
  readonly change: Change;
  /** Of a merge: state and knowledge on both of its sides. */
  readonly before?: Memory;
  readonly after?: Memory;
}

interface Memory {
  readonly bytes: Uint8Array;
  readonly known: ReadonlySet<string>;
}

/** The account against which findings are checked: what every write knew when it was made, and what a decision was made against. */
export class Causes extends Map<string, ReadonlySet<string>> {
  readonly against = new Map<string, string>();
  /** Decisions that are no write. */
  readonly traceless: string[] = [];
}

export const selfId = 'net-1';
const today = '2026-11-23';

export class Device {
  rows: Rows;
  bytes: Uint8Array;
  known: ReadonlySet<string>;
  private readonly causes: Causes;
  private readonly random: () => number;
  private readonly skew: number;
  private undoStack: Done[] = [];
  private redoStack: Done[] = [];
  private steps: Step[] = [];
  private made = 0;
  readonly name: string;

  constructor(name: string, first: Handed, causes: Causes, random: () => number, skew = 0) {
    this.name = name;
    this.rows = first.rows;
    this.bytes = first.bytes;
    this.known = first.known;
    this.causes = causes;
    this.random = random;
    this.skew = skew;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  /** Any verb on whatever is there; refused ones are no step. */
  act(): void {
    this.perform(...this.deed(new Network(selfId, this.rows)));
  }

  perform(code: string, input: unknown): void {
    const network = new Network(selfId, this.rows);
    const newId = () => `${this.name}-${this.made++}-fresh`;
    const verb = verbs[code as keyof typeof verbs] as unknown as Verb<unknown>;
    const answer = verb(network, input, { today, newId });
    if (isChange(answer) && answer.ops.length > 0) this.do({ change: answer });
  }

  private do(done: Done): void {
    this.play(done.change);
    this.undoStack.push(done);
    this.redoStack = [];
  }

  private play(change: Change): void {
    this.rows = apply(this.rows, change);
    this.steps.push({ at: this.now(), user: this.name, ops: change.ops });
  }

  private now(): string {
    return new Date(Date.UTC(2026, 10, 23) + this.skew).toISOString();
  }

  last(): Change {
    const done = this.undoStack.at(-1);
    if (done === undefined) throw new Error('nothing was done');
    return done.change;
  }

  undo(): void {
    const done = this.undoStack.pop();
    if (done === undefined) return;
    this.play(reverse(done.change));
    if (done.before !== undefined) ({ bytes: this.bytes, known: this.known } = done.before);
    this.redoStack.push(done);
  }

  redo(): void {
    const done = this.redoStack.pop();
    if (done === undefined) return;
    this.play(done.change);
    if (done.after !== undefined) ({ bytes: this.bytes, known: this.known } = done.after);
    this.undoStack.push(done);
  }

  /** In step with the rows; what is new is noted with what was known by then. */
  state(): MergeState {
    const state = readState(this.bytes);
    project(state, { selfId, rows: this.rows, steps: this.steps });
    this.steps = [];
    this.bytes = state.bytes();
    this.note(state);
    return state;
  }

  private note(state: MergeState): void {
    const fresh = writesOf(state).filter((write) => !this.known.has(write));
    for (const write of fresh) this.causes.set(write, this.known);
    this.known = new Set([...this.known, ...fresh]);
  }

  file(): Handed {
    this.state();
    return { bytes: this.bytes, rows: this.rows, known: this.known };
  }

  merging(file: Handed): Merging {
    const mine = { state: this.state(), rows: this.rows };
    return new Merging(selfId, mine, { state: readState(file.bytes), rows: file.rows });
  }

  /** One step, as the app does it. */
  take(file: Handed, decisions: MergeDecisions = {}): Merging {
    const merging = this.merging(file);
    const before = { bytes: this.bytes, known: this.known };
    const state = merging.decided(decisions, { at: this.now(), user: this.name });
    const change = mergeChange(state, { selfId, mine: this.rows, theirs: file.rows });
    this.known = new Set([...this.known, ...file.known]);
    this.bytes = state.bytes();
    this.note(state);
    this.noteDecisions(merging, decisions, state, file);
    this.do({ change, before, after: { bytes: this.bytes, known: this.known } });
    return merging;
  }

  private noteDecisions(
    merging: Merging,
    { conflicts = {}, removals = {} }: MergeDecisions,
    state: MergeState,
    file: Handed,
  ): void {
    const [mine, theirs] = [readState(merging.ownBytes()), readState(file.bytes)];
    const note = (key: string, other: MergeState) => {
      const [made, lost] = [writeAt(state, key), writeAt(other, key)];
      if (made === undefined || [mine, theirs].some((state) => writeAt(state, key) === made))
        this.causes.traceless.push(key);
      else if (lost !== undefined) this.causes.against.set(made, lost);
    };
    for (const { key } of merging.findings.conflicts)
      if (conflicts[key] !== undefined) note(key, conflicts[key] === 'mine' ? theirs : mine);
    for (const { key, by } of merging.findings.removals)
      if (removals[key] !== undefined)
        note(key, (removals[key] === 'keep') === (by === 'mine') ? mine : theirs);
  }

  /** What everybody works on at once. */
  private hot(): readonly [string, unknown] {
    const value = `${this.name} ${Math.floor(this.random() * 3)}`;
    const key = this.pick(['region', 'phone', 'own.Fax', 'note']);
    if (this.random() < 0.2) return ['editNetwork', { ids: [selfId], patch: { purpose: value } }];
    return ['editActors', { ids: [this.pick(['actor-A', 'actor-B'])], patch: { [key]: value } }];
  }

  private deed(network: Network): readonly [string, unknown] {
    // The first ones more often, so that copies meet at the same records.
    const one = (table: TableName) => {
      const ids = [...network.living(table).keys(), 'nobody'];
      return this.pick(this.random() < 0.6 ? ids.slice(0, 2) : ids);
    };
    const word = () => this.pick(['Nord', 'Süd', 'West', 'Ost', null]);
    const kinds: readonly (() => readonly [string, unknown])[] = [
      () => ['addActor', { name: `Neu ${this.name}`, type: 'youth_centre', 'tag.Sport': true }],
      () => [
        'editActors',
        { ids: [one('actors')], patch: { region: word(), [this.pick(['phone', 'city'])]: word() } },
      ],
      () => [
        'editActors',
        {
          ids: [one('actors')],
          patch: { [`tag.${this.pick(['Sport', 'Ganztag'])}`]: this.pick([true, null]) },
        },
      ],
      () => ['editActors', { ids: [one('actors')], patch: { 'own.Fax': word() } }],
      () => ['removeActors', { ids: [one('actors')] }],
      () => ['addContact', { actorId: one('actors'), lastName: `Muster ${this.name}` }],
      () => [
        'editContacts',
        { ids: [one('contacts')], patch: { position: word(), email: this.pick(['a@example.org', null]) } },
      ],
      () => ['removeContacts', { ids: [one('contacts')] }],
      () => [
        'addCooperation',
        { actorA: one('actors'), actorB: one('actors'), intensity: 2, contactA: one('contacts') },
      ],
      () => [
        'editCooperations',
        { ids: [one('cooperations')], patch: { intensity: this.pick([0, 1, 2, 3, 4]) } },
      ],
      () => ['editCooperations', { ids: [one('cooperations')], patch: { actorA: one('actors') } }],
      () => ['removeCooperations', { ids: [one('cooperations')] }],
      () => ['addRelation', { from: one('actors'), to: one('actors'), kind: 'funds' }],
      () => ['addGremium', { name: `Beirat ${this.name}`, type: 'advisory_board', parentId: one('gremien') }],
      () => [
        'editGremien',
        {
          ids: [one('gremien')],
          patch: { parentId: one('gremien'), rhythm: this.pick(['monthly', 'yearly']) },
        },
      ],
      () => ['removeGremien', { ids: [one('gremien')] }],
      () => [
        'addSeat',
        { gremiumId: one('gremien'), actorId: one('actors'), role: 'guest', holderId: one('contacts') },
      ],
      () => ['editSeats', { ids: [one('seats')], patch: { holderId: one('contacts') } }],
      () => [
        'placeActors',
        { viewId: 'map', spots: [{ actorId: one('actors'), x: Math.floor(this.random() * 9), y: 1 }] },
      ],
      () => ['editNetwork', { ids: [selfId], patch: { purpose: word() } }],
      () => ['editViews', { ids: [one('views')], patch: { name: this.pick(['Alles', 'Süd']) } }],
      () => ['removeViews', { ids: [one('views')] }],
    ];
    return this.random() < 0.4 ? this.hot() : this.pick(kinds)();
  }
}

function writesOf(state: MergeState): string[] {
  return [...state.keys()].map((key) => writeAt(state, key) ?? '');
}

export function writeAt(state: MergeState, key: string): string | undefined {
  const written = state.written(key);
  return written && `${key} ${written.client}:${written.clock}`;
}

export function readState(bytes: Uint8Array): MergeState {
  const state = MergeState.read(bytes);
  if (state === undefined) throw new Error('no state');
  return state;
}

/** The first copy, as its founder hands it on. */
export function founded(causes: Causes): Handed {
  const rows = rowsOfNet('A-B:1 B-C:4 A>C D');
  const state = MergeState.founded('root-of-the-tests');
  project(state, { selfId, rows });
  const known = new Set(writesOf(state));
  for (const write of known) causes.set(write, new Set());
  return { bytes: state.bytes(), rows, known };
}

export function danglingIn(rows: Rows): string[] {
  const network = new Network(selfId, rows);
  return tableNames.flatMap((table) =>
    [...network.living(table).values()].flatMap((record: AnyRecord) =>
      fields[table].flatMap(({ key, refersTo }) => {
        const value = valueOf(record, key);
        if (!refersTo || value === undefined || network.living(refersTo).has(String(value))) return [];
        return `${table}.${record.id}.${key} → ${value}`;
      }),
    ),
  );
}

/** What a user sees of it. */
export function livingOf(rows: Rows): Rows {
  const lists = tableNames.map((table) => [
    table,
    [...(rows[table] as ReadonlyMap<string, AnyRecord>).values()].filter(alive),
  ]);
  return rowsFrom(Object.fromEntries(lists) as Parameters<typeof rowsFrom>[0]);
}
