// Two copies of one network → what they say of each other and, with decisions, the change that joins them. Pure: the same two copies and
// decisions give the same, whichever is called mine.
import { alive, type Rows } from '../model/change';
import { checkRecord } from '../model/checks';
import { Network } from '../model/network';
import { type AnyRecord, type Id, tableNames, type TableName, valueOf } from '../model/records';
import { fields } from '../model/fields';
import { conflictsIn, type Difference, differencesOf } from './comparing';
import { Flattener, keyOf, placeOf, type Value } from './flatRecord';
import { likeRecords } from './likeRecords';
import type { Findings, MergeDecisions, Removal, Touched } from './mergeFindings';
import { type Decision, MergeState, type Raw, type Stamp, type Written } from './mergeState';
import { erasedIn, forgetErased } from './projecting';
import { type Shown, shownBy } from './wholeRows';

/** A copy and its state, which is in step with it (`project`). */
interface Copy {
  readonly state: MergeState;
  readonly rows: Rows;
}

interface Seen {
  readonly raw: Raw;
  readonly shown: Shown;
}

/** Throws where the states have not the same root: such copies are never joined. */
export class Merging {
  readonly findings: Findings;
  private readonly selfId: Id;
  private readonly erased: ReadonlySet<Id>;
  private readonly mine: Copy & Seen;
  private readonly theirs: Copy & Seen;
  private readonly union: MergeState;
  private readonly differences: readonly Difference[];

  constructor(selfId: Id, mine: Copy, theirs: Copy) {
    if (mine.state.root !== theirs.state.root) throw new Error('states of different roots');
    this.selfId = selfId;
    this.erased = new Set([...erasedIn(mine.rows), ...erasedIn(theirs.rows)]);
    this.mine = { ...mine, ...this.seen(mine.state) };
    this.theirs = { ...theirs, ...this.seen(theirs.state) };
    this.union = joined(mine.state, theirs.state);
    this.differences = differencesOf(mine.state, theirs.state, this.union);
    this.findings = this.found();
  }

  /** The state that both become, every decision written into it: after whatever both had said before. `by`: who decides. */
  decided({ conflicts = {}, removals = {} }: MergeDecisions = {}, by?: Stamp): MergeState {
    const state = joined(this.mine.state, this.theirs.state);
    const writes = new Map<string, Decision>();
    const write = (key: string, value: Value, against: readonly Written[] = []) =>
      writes.set(key, { key, value, against });
    for (const { key, mine, theirs } of this.findings.conflicts) {
      const chosen = conflicts[key];
      if (chosen === undefined) continue;
      const [side, other] = chosen === 'mine' ? [mine, this.theirs] : [theirs, this.mine];
      write(key, side.value ?? null, writtenIn(other, key));
    }
    const chosen = (choice: 'keep' | 'remove') =>
      this.findings.removals.filter(({ key }) => removals[key] === choice);
    const flattener = new Flattener(state.root);
    for (const removal of chosen('keep')) {
      for (const { table, record } of this.broughtBack(removal)) {
        const at = { table, id: flattener.idOf(table, record.id) };
        const removed = keyOf({ ...at, field: '_del' });
        write(removed, null, writtenIn(removal.by === 'mine' ? this.mine : this.theirs, removed));
        for (const [field, value] of flattener.entries(table, record)) write(keyOf({ ...at, field }), value);
      }
    }
    // Last: what was decided of a record itself goes before what would come back with another one.
    for (const { key, table, id, by: remover } of chosen('remove')) {
      const keeper = remover === 'mine' ? this.theirs : this.mine;
      const fresh = this.entriesOf(keeper, table, id).filter((each) =>
        this.isNewTo(keeper === this.mine ? this.theirs : this.mine, keeper, each),
      );
      for (const field of this.entriesOf(keeper, table, id)) writes.delete(field);
      write(
        key,
        true,
        fresh.flatMap((each) => writtenIn(keeper, each)),
      );
    }
    if (writes.size > 0) state.decide([...writes.values()], by);
    forgetErased(state, this.erased);
    return state;
  }

  /** My own state, in step with my rows. */
  ownBytes(): Uint8Array<ArrayBuffer> {
    return this.mine.state.bytes();
  }

  /** Whether one side does not show the record of an entry. */
  isMended(key: string): boolean {
    const place = placeOf(key);
    return place === undefined || !this.isLiving(place.table, place.id);
  }

  private isLiving(table: TableName, id: Id): boolean {
    const rowId = table === 'networks' ? this.selfId : id;
    return [this.mine, this.theirs].every(({ shown }) => shown.living.get(table)?.has(rowId) === true);
  }

  private seen(state: MergeState): Seen {
    const raw = state.raw();
    return { raw, shown: shownBy(raw, this.selfId, this.erased) };
  }

  /** What was removed on one side and is needed on the other, with what was removed along with it. */
  private broughtBack({ table, id, by, record }: Removal): { table: TableName; record: AnyRecord }[] {
    const back = [{ table, record }];
    const [remover, keeper] = by === 'mine' ? [this.mine, this.theirs] : [this.theirs, this.mine];
    const living = (wanted: TableName, other: Id) => remover.shown.living.get(wanted)?.has(other) === true;
    for (const dependent of tableNames) {
      const needs = fields[dependent].filter(({ refersTo, required }) => refersTo !== undefined && required);
      if (!needs.some(({ refersTo }) => refersTo === table)) continue;
      for (const row of keeper.shown.living.get(dependent)?.values() ?? []) {
        const tombstone = this.removedBy(remover, keeper, dependent, row.id);
        const hangsOn = needs.some(({ key }) => valueOf(row, key) === id);
        if (!tombstone || !hangsOn) continue;
        const stands = needs.every(({ key, refersTo }) => {
          const other = String(valueOf(row, key));
          return refersTo === undefined || (refersTo === table && other === id) || living(refersTo, other);
        });
        if (stands) back.push({ table: dependent, record: row });
      }
    }
    return back;
  }

  /** Whether this copy removed a record without the other's knowledge. */
  private removedBy(remover: Copy, keeper: Copy, table: TableName, id: Id): boolean {
    if (this.isErased(table, id)) return false;
    const written = remover.state.written(keyOf({ table, id, field: '_del' }));
    return written?.value === true && !keeper.state.knows(written);
  }

  private isErased(table: TableName, id: Id): boolean {
    return table === 'contacts' && this.erased.has(id);
  }

  private found(): Findings {
    const states = { mine: this.mine.state, theirs: this.theirs.state, union: this.union };
    const conflicts = conflictsIn(this.differences, states, (table, id) => this.isLiving(table, id));
    const { shown } = this.seen(this.union);
    const groups = this.touched();
    const removals = this.removals(shown);
    const [here, there] = [erasedIn(this.mine.rows), erasedIn(this.theirs.rows)];
    const isKnown = (side: Copy, id: Id) => alive(side.rows.contacts.get(id));
    return {
      ...groups,
      same: this.sameRecords(),
      conflicts,
      removals,
      mends: shown.mends.filter(({ table }) => table !== 'placements'),
      likenesses: likeRecords(new Network(this.selfId, this.mine.rows), this.mine.shown, this.theirs.shown),
      flawed: this.flawed(shown, [...groups.both, ...conflicts]),
      erasedThere: [...there].filter((id) => saysAnything(this.mine.rows.contacts.get(id))),
      erasedHere: [...here].filter((id) => isKnown(this.theirs, id)).length,
    };
  }

  private touched(): Pick<Findings, 'onlyMine' | 'onlyTheirs' | 'both'> {
    const records = new Map<string, Difference[]>();
    for (const difference of this.differences) {
      const { table, id } = difference;
      const key = `${table} ${id}`;
      const known = records.get(key);
      if (known === undefined) records.set(key, [difference]);
      else known.push(difference);
    }
    const groups = { mine: [] as Touched[], theirs: [] as Touched[], both: [] as Touched[] };
    for (const changes of records.values()) {
      const writers = new Set(changes.map(({ writer }) => writer));
      const only = writers.size === 1 ? ([...writers][0] ?? 'both') : 'both';
      groups[only].push(touchedBy(changes, only));
    }
    return { onlyMine: groups.mine, onlyTheirs: groups.theirs, both: groups.both };
  }

  private sameRecords(): number {
    const touched = new Set(this.differences.map(({ table, id }) => `${table} ${id}`));
    let same = 0;
    for (const [table, rows] of this.mine.shown.living)
      for (const id of rows.keys())
        if (!touched.has(`${table} ${table === 'networks' ? 'self' : id}`)) same += 1;
    return same;
  }

  private removals(shown: Shown): Removal[] {
    const found: Removal[] = [];
    for (const by of ['mine', 'theirs'] as const) {
      const [remover, keeper] = by === 'mine' ? [this.mine, this.theirs] : [this.theirs, this.mine];
      for (const { key, table, id, field } of this.differences) {
        if (field !== '_del' || table === 'placements' || this.isErased(table, id)) continue;
        const record = keeper.shown.living.get(table)?.get(id);
        const written = remover.state.written(key);
        if (record === undefined || written?.value !== true) continue;
        const isKept = this.isNewTo(remover, keeper, key);
        const isDecided = this.isDecidedThere(by, table, id, written);
        if (keeper.state.knows(written) && !isDecided) continue;
        const entries = this.entriesOf(keeper, table, id);
        const edited = entries.filter((each) => each !== key && this.isNewTo(remover, keeper, each));
        const needed = shown.mends.filter(
          (mend) =>
            mend.rule === 'removed' &&
            mend.table !== 'placements' &&
            mend.to?.table === table &&
            mend.to.id === id &&
            keeper.shown.living.get(mend.table)?.has(mend.id) === true,
        );
        const isAsked = edited.length + needed.length > 0 || isKept;
        if (!isAsked && !isDecided) continue;
        // What was worked on here since is not decided there.
        const decidedThere = isDecided && (by === 'mine' || !isAsked);
        found.push({
          key,
          table,
          id,
          by,
          stamp: remover.state.stamp(written),
          isKept,
          decidedThere,
          edited: isKept ? [] : edited.map((each) => placeOf(each)?.field ?? each).sort(),
          needed: needed.map((mend) => ({ table: mend.table, id: mend.id })),
          record,
        });
      }
    }
    return found;
  }

  /** Whether they have decided of what was removed on one side and worked on at the other, and I have not. */
  private isDecidedThere(by: 'mine' | 'theirs', table: TableName, id: Id, removed: Written): boolean {
    if (by === 'mine') {
      const [kept] = writtenIn(this.theirs, keyOf({ table, id, field: '_del' }));
      return kept !== undefined && !this.mine.state.knows(kept) && this.union.overrules(kept, removed);
    }
    if (this.mine.state.knows(removed)) return false;
    return this.entriesOf(this.mine, table, id).some((key) =>
      writtenIn(this.mine, key).some((each) => this.union.overrules(removed, each)),
    );
  }

  private entriesOf({ raw }: Seen, table: TableName, id: Id): string[] {
    return [...(raw.get(table)?.get(id)?.keys() ?? [])].map((field) => keyOf({ table, id, field }));
  }

  private isNewTo(remover: Copy, keeper: Copy, key: string): boolean {
    return writtenIn(keeper, key).some((written) => !remover.state.knows(written));
  }

  private flawed(shown: Shown, touched: readonly { table: TableName; id: Id }[]): Findings['flawed'] {
    const rows = { ...this.mine.rows };
    for (const table of tableNames) Object.assign(rows, { [table]: shown.living.get(table) ?? new Map() });
    const network = new Network(this.selfId, rows);
    const seen = new Set<AnyRecord>();
    return touched.flatMap(({ table, id }) => {
      const record = shown.living.get(table)?.get(table === 'networks' ? this.selfId : id);
      if (record === undefined || seen.has(record)) return [];
      seen.add(record);
      const problems = checkRecord(network, table, record);
      return problems.map((problem) => ({ table, id: record.id, problem }));
    });
  }
}

/** Whoever was only removed is still in the row, for undo. */
function saysAnything(row: AnyRecord | undefined): boolean {
  return Object.keys(row ?? {}).some((key) => key !== 'id' && key !== '_del');
}

function touchedBy(changes: readonly Difference[], writer: 'mine' | 'theirs' | 'both'): Touched {
  const { table, id } = changes[0] as Difference;
  const side = writer === 'mine' ? ('mine' as const) : ('theirs' as const);
  const other = side === 'mine' ? ('theirs' as const) : ('mine' as const);
  const removed = changes.some((each) => each.field === '_del' && each[side]?.value === true);
  const isNew = changes.every((each) => each[other] === undefined);
  const kind = removed ? 'removed' : isNew && writer !== 'both' ? 'added' : 'changed';
  return { table, id, kind, fields: changes.map(({ field }) => field) };
}

function writtenIn({ state }: Copy, key: string): readonly Written[] {
  const written = state.written(key);
  return written === undefined ? [] : [written];
}

function joined(mine: MergeState, theirs: MergeState): MergeState {
  const union = MergeState.read(mine.bytes());
  if (union === undefined) throw new Error('state cannot be read back');
  union.join(theirs);
  return union;
}
