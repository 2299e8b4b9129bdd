// The change that makes my rows what the joined state shows: one step, made of the touched fields alone.
import { alive, type Change, type Op, removing, type Rows, setting } from '../model/change';
import { type KnownPlaces, withoutPlaces } from '../model/erasedPlaces';
import { Eraser, plainKey } from '../model/erasing';
import { MentionFinder } from '../model/mentions';
import { type AnyRecord, type Id, type Scalar, tableNames, type TableName, valueOf } from '../model/records';
import type { MergeState } from './mergeState';
import { type Alias, erasedIn } from './projecting';
import { shownBy } from './wholeRows';

interface Joining {
  readonly selfId: Id;
  readonly mine: Rows;
  readonly theirs: Rows;
  readonly alias?: Alias | undefined;
}

/** `state`: what both copies become (`Merging.decided`). The label counts records. */
export function mergeChange(state: MergeState, { selfId, mine, theirs, alias }: Joining): Change {
  const erased = new Set([...erasedIn(mine), ...erasedIn(theirs)]);
  const { living, dead } = shownBy(state.raw(), selfId, erased);
  const ops: Op[] = [];
  for (const table of tableNames) {
    const rows = mine[table] as ReadonlyMap<Id, AnyRecord>;
    for (const record of living.get(table)?.values() ?? []) {
      const op = opFor(
        table,
        rows.get(record.id),
        table === 'networks' ? asHere(record, rows, alias) : record,
      );
      if (op !== undefined) ops.push(op);
    }
    for (const id of dead.get(table) ?? []) {
      const record = rows.get(id);
      if (alive(record) && table !== 'networks') ops.push(removing(table, record));
    }
  }
  const clean = withoutErased(ops, mine, theirs);
  return { label: { code: 'mergeCopy', count: clean.length }, ops: clean };
}

function opFor(table: Op['table'], before: AnyRecord | undefined, after: AnyRecord): Op | undefined {
  const { id, ...set } = after as unknown as Record<string, Scalar> & { id: Id };
  if (before === undefined) return { table, id, set, prev: {} };
  const patch: Record<string, Scalar | null> = { ...set };
  for (const key of Object.keys(before)) if (key !== 'id' && !(key in set)) patch[key] = null;
  return setting(table, before, patch);
}

/** The network's own row: what every device says for itself stays. */
function asHere(record: AnyRecord, rows: ReadonlyMap<Id, AnyRecord>, alias: Alias | undefined): AnyRecord {
  const mine = rows.get(record.id);
  if (mine === undefined) return record;
  const { name, epoch, createdAt } = mine as unknown as Record<string, Scalar>;
  const isAlias = alias !== undefined && valueOf(record, 'name') === alias.there;
  const own = { epoch, createdAt, ...(isAlias && name === alias.here && { name }) };
  return { ...record, ...own } as AnyRecord;
}

/** An old copy does not bring back somebody who was erased here, not even in texts of others. */
function withoutErased(ops: readonly Op[], mine: Rows, theirs: Rows): Op[] {
  const ids = erasedIn(mine);
  const named = [...ids].flatMap((id) => theirs.contacts.get(id) ?? []).filter((contact) => alive(contact));
  const known = placesIn(mine, theirs);
  if (named.length === 0 && known.size === 0) return [...ops];
  const others = [...mine.contacts.values()].filter((contact) => alive(contact) && !ids.has(contact.id));
  const eraser = new Eraser({ ids, finder: new MentionFinder(named, others) });
  return ops.flatMap((op) => {
    const row = { id: op.id, ...withoutGaps(op.set) } as unknown as AnyRecord;
    const left = withoutPlaces(op.table, eraser.row(op.table, row, ''), known, {
      captured: [],
      changed: new Set(),
    });
    return left === row ? op : (narrowed(op, left, mine) ?? []);
  });
}

/** The operation with what is left of its values; what then is as it stands here, or was erased here, is not touched. */
function narrowed(op: Op, left: AnyRecord, mine: Rows): Op | undefined {
  const stands = (mine[op.table] as ReadonlyMap<Id, AnyRecord>).get(op.id);
  const keys = Object.keys(op.set).filter((key) => {
    if (op.set[key] === null) return true;
    const value = valueOf(left, key);
    return value !== undefined && (stands === undefined || valueOf(stands, key) !== value);
  });
  if (keys.length === 0) return undefined;
  const set = Object.fromEntries(keys.map((key) => [key, valueOf(left, key) ?? null]));
  const isAdding = Object.keys(op.prev).length === 0;
  const prev = isAdding ? {} : Object.fromEntries(keys.map((key) => [key, op.prev[key] ?? null]));
  return { ...op, set, prev };
}

/** Places in which something was erased here that the copy knows nothing of, and what stands there now. */
function placesIn(mine: Rows, theirs: Rows): KnownPlaces {
  const known = new Map<string, Map<string, Set<Scalar>>>();
  for (const { id, places } of mine.erasures.values()) {
    if (places === undefined || theirs.erasures.has(id)) continue;
    for (const place of places.split('\n')) {
      const [table = '', row = '', key = ''] = place.split(' ');
      const record = (mine[table as TableName] as ReadonlyMap<Id, AnyRecord> | undefined)?.get(row);
      const values = new Map<string, Set<Scalar>>();
      for (const [property, value] of Object.entries((record ?? {}) as Record<string, Scalar>))
        if (plainKey(property) === key) values.set(property, new Set([value]));
      known.set(place, values);
    }
  }
  return known;
}

function withoutGaps(set: Op['set']): object {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
}
