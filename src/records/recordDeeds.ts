// Which verbs add, edit and remove the records of each table, so that one form and one table serve all of them.
import { apply, type Change, compose, type Patch } from '../model/change';
import { type Answer, isChange } from '../model/checks';
import type { Fresh, Verb, World } from '../model/deeds';
import { movedIn } from '../model/moved';
import { Network } from '../model/network';
import type { Id, Scalar, TableName } from '../model/records';
import { type VerbCode, verbs } from '../model/verbs';
import { type Outcome, perform, run } from '../session/command';
import type { SubjectTable } from '../session/session';
import { viewIdOn } from '../session/views';

export const deeds = {
  actors: { add: 'addActor', edit: 'editActors', remove: 'removeActors' },
  contacts: { add: 'addContact', edit: 'editContacts', remove: 'removeContacts' },
  cooperations: { add: 'addCooperation', edit: 'editCooperations', remove: 'removeCooperations' },
  relations: { add: 'addRelation', edit: 'editRelations', remove: 'removeRelations' },
  gremien: { add: 'addGremium', edit: 'editGremien', remove: 'removeGremien' },
  seats: { add: 'addSeat', edit: 'editSeats', remove: 'removeSeats' },
} as const satisfies Record<SubjectTable, Record<'add' | 'edit' | 'remove', VerbCode>>;

/** Values of a record by property, lists as `tag.Ganztag: true`. */
export type Draft = Readonly<Record<string, Scalar>>;

/** An actor that is created together with the record that names it. */
export interface NewActor {
  /** Stands in the draft until the actor has an id. */
  readonly placeholder: string;
  readonly name: string;
  readonly type: string;
}

export interface Addition {
  readonly table: SubjectTable;
  readonly draft: Draft;
  readonly newActors?: readonly NewActor[];
  /** Where a new actor goes on the map, in map units. */
  readonly spot?: { readonly x: number; readonly y: number } | undefined;
}

/** Sets the same properties on records, as one step. */
export function editRecords(table: SubjectTable, ids: readonly Id[], patch: Patch): Promise<Outcome> {
  return run(deeds[table].edit, { ids, patch });
}

/** Like `editRecords` for one record, but refused (`worldMoved` per property) where something else than in `begun` stands by now. */
export function editUnlessMoved(table: SubjectTable, id: Id, patch: Patch, begun: Draft): Promise<Outcome> {
  const edit = verbs[deeds[table].edit] as unknown as Verb<{ ids: readonly Id[]; patch: Patch }>;
  return perform((network, world) => {
    const record = network.living(table).get(id);
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, begun[key] ?? null]));
    const moved = record === undefined ? [] : movedIn(table, record, before, patch);
    if (moved.length > 0) return moved;
    return edit(network, { ids: [id], patch }, world);
  });
}

/** Removes records with all that cannot stand without them, as one step. */
export function removeRecords(table: SubjectTable, ids: readonly Id[]): Promise<Outcome> {
  return run(deeds[table].remove, { ids });
}

/** Adds a record, the actors it brings along and its place on the map, as one step. */
export function addRecord(addition: Addition): Promise<Outcome> {
  return perform((network, world) => additionOf(network, addition, world));
}

/** The id of the record that a change has added to a table. */
export function addedId(change: Change, table: TableName): Id | undefined {
  return change.ops.findLast((op) => op.table === table && Object.keys(op.prev).length === 0)?.id;
}

/** Several verbs as one change: each sees what the ones before did; the label is that of `named`. */
function together(network: Network, steps: readonly ((network: Network) => Answer)[], named: number): Answer {
  let change: Change | undefined;
  let label: Change['label'] | undefined;
  let now = network;
  for (const [at, step] of steps.entries()) {
    const answer = step(now);
    if (!isChange(answer)) return answer;
    change = change === undefined ? answer : compose(change, answer);
    if (at === named) label = answer.label;
    now = new Network(network.id, apply(now.rows, answer));
  }
  return { ops: change?.ops ?? [], label: label ?? change?.label ?? { code: 'several', count: 0 } };
}

function additionOf(network: Network, addition: Addition, world: World): Answer {
  const { table, spot } = addition;
  const brought = (addition.newActors ?? []).map((actor) => ({ ...actor, id: world.newId() }));
  const id = world.newId();
  const draft = Object.fromEntries(
    Object.entries(addition.draft).map(([key, value]) => [
      key,
      brought.find((actor) => actor.placeholder === value)?.id ?? value,
    ]),
  );
  const add = verbs[deeds[table].add] as unknown as Verb<Draft>;
  const steps = [
    ...brought.map((actor) => (now: Network) => {
      const fresh: Fresh<'actors'> = { id: actor.id, name: actor.name, type: actor.type };
      return verbs.addActor(now, fresh, world);
    }),
    (now: Network) => add(now, { ...draft, id }, world),
  ];
  const named = steps.length - 1;
  if (table === 'actors' && spot !== undefined) {
    const spots = [{ actorId: id, ...spot, pinned: true }];
    steps.push((now) => verbs.placeActors(now, { viewId: viewIdOn(now), spots }, world));
  }
  return together(network, steps, named);
}
