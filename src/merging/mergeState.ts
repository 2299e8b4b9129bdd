// The state of the merge engine: a flat Y.Map, beside the rows of a network. Yjs is known here only.
import * as Y from 'yjs';
import type { Id, TableName } from '../model/records';
import { type Flat, keyOf, placeOf, type Value } from './flatRecord';

/** Which write made an entry what it is, and whether it is still readable. */
export interface Written {
  readonly client: number;
  readonly clock: number;
  readonly value: Value | undefined;
}

/** Who wrote, as the journal of that device has it; time for display only. */
export interface Stamp {
  readonly at: string;
  readonly user: string;
}

/** What a person has decided of an entry, and the standing writes it was decided against. */
export interface Decision {
  readonly key: string;
  readonly value: Value;
  readonly against: readonly Written[];
}

/** A copy's entries by table, id and field. */
export type Raw = ReadonlyMap<TableName, ReadonlyMap<Id, Flat>>;

/**
 * Clocks play no part, `clientID` is never set, and what is overwritten is forgotten (`gc`). An absent field is written as `null`, so that
 * every change is a write with a cause; only what a tombstone leaves behind is taken out.
 */
export class MergeState {
  private readonly doc = new Y.Doc({ gc: true, guid: 'merge' });
  private readonly entries = this.doc.getMap<Value>('entries');
  private readonly stamps = this.doc.getMap<string>('stamps');
  private readonly about = this.doc.getMap<string>('about');
  /** By the write of a decision the writes that it was made against. */
  private readonly overruled = this.doc.getMap<string>('overruled');
  private decisionsAgainst: Map<string, Pick<Written, 'client' | 'clock'>[]> | undefined;
  private stampsOf: Map<number, { readonly clock: number; readonly stamp: Stamp }[]> | undefined;

  /** A new state that no copy shares. */
  static founded(root: string): MergeState {
    const state = new MergeState();
    state.about.set('root', root);
    return state;
  }

  /** `undefined` for bytes that are no whole state. Their hash was checked before: damage may pass the engine unnoticed. */
  static read(bytes: Uint8Array): MergeState | undefined {
    const state = new MergeState();
    try {
      Y.applyUpdateV2(state.doc, bytes);
    } catch {
      return undefined;
    }
    const { pendingStructs, pendingDs } = state.doc.store;
    return pendingStructs === null && pendingDs === null && state.root !== '' ? state : undefined;
  }

  /** Where the state began: copies of another root are never joined. */
  get root(): string {
    const root: unknown = this.about.get('root');
    return typeof root === 'string' ? root : '';
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Y.encodeStateAsUpdateV2(this.doc));
  }

  /** Takes over everything the other has written. Associative, commutative, idempotent. */
  join(other: MergeState): void {
    Y.applyUpdateV2(this.doc, Y.encodeStateAsUpdateV2(other.doc, Y.encodeStateVector(this.doc)));
    this.stampsOf = undefined;
    this.decisionsAgainst = undefined;
  }

  /** Whether this copy had this write when it stood as it does. */
  knows({ client, clock }: Written): boolean {
    return clock < Y.getState(this.doc.store, client);
  }

  get(key: string): Value | undefined {
    const item = this.entries._map.get(key);
    return item && valueOf(item);
  }

  written(key: string): Written | undefined {
    const item = this.entries._map.get(key);
    if (item === undefined) return undefined;
    const { client, clock } = item.id;
    return { client, clock, value: valueOf(item) };
  }

  /** Every entry that was ever written, also those taken out. */
  keys(): IterableIterator<string> {
    return this.entries._map.keys();
  }

  /** Whether `later` took the place of `earlier`: whoever wrote it had that in front of them. */
  followed(earlier: Pick<Written, 'client' | 'clock'>, later: Written): boolean {
    let origin: { client: number; clock: number } | null = later;
    while (origin !== null) {
      const item: unknown = Y.getItem(this.doc.store, Y.createID(origin.client, origin.clock));
      if (!(item instanceof Y.Item)) return false;
      // Writes that one author made at once and that are overwritten are kept as one.
      const { id, length } = item;
      if (id.client === earlier.client && id.clock <= earlier.clock && earlier.clock < id.clock + length)
        return true;
      ({ origin } = item);
    }
    return false;
  }

  /** Whether somebody had both in front of them and decided against `earlier`, and `later` is that decision or follows from it. */
  overrules(later: Written, earlier: Written): boolean {
    this.decisionsAgainst ??= this.byOverruled();
    const decisions = this.decisionsAgainst.get(nameOf(earlier)) ?? [];
    return decisions.some((decision) => this.followed(decision, later));
  }

  private byOverruled() {
    const found = new Map<string, Pick<Written, 'client' | 'clock'>[]>();
    for (const [decision, against] of this.overruled.entries()) {
      const [client = Number.NaN, clock = Number.NaN] = decision.split(':').map(Number);
      for (const name of String(against).split(' '))
        found.set(name, [...(found.get(name) ?? []), { client, clock }]);
    }
    return found;
  }

  raw(): Raw {
    const raw = new Map<TableName, Map<Id, Map<string, Value>>>();
    for (const [key, item] of this.entries._map) {
      const value = valueOf(item);
      const place = value === undefined ? undefined : placeOf(key);
      if (place === undefined || value === undefined) continue;
      const { table, id, field } = place;
      const rows = raw.get(table) ?? new Map<Id, Map<string, Value>>();
      raw.set(table, rows);
      const row = rows.get(id);
      if (row === undefined) rows.set(id, new Map([[field, value]]));
      else row.set(field, value);
    }
    return raw;
  }

  /** Writes of one author. A value that stands already is written again: callers ask before. */
  write(entries: Iterable<readonly [key: string, value: Value]>, stamp?: Stamp): void {
    this.doc.transact(() => {
      const { clientID, store } = this.doc;
      const clock = Y.getState(store, clientID);
      for (const [key, value] of entries) this.entries.set(key, value);
      if (stamp !== undefined && Y.getState(store, clientID) > clock)
        this.stamps.set(`${clientID}:${clock}`, `${stamp.at} ${stamp.user}`);
    });
    this.stampsOf = undefined;
  }

  /** Written also where it confirms what stands: a decision that left no trace would give way to the next one made elsewhere. */
  decide(decisions: readonly Decision[], stamp?: Stamp): void {
    this.doc.transact(() => {
      const { clientID, store } = this.doc;
      const clocks = decisions.map(() => 0);
      for (const [at, { key, value }] of decisions.entries()) {
        clocks[at] = Y.getState(store, clientID);
        this.entries.set(key, value);
      }
      for (const [at, { against }] of decisions.entries())
        if (against.length > 0)
          this.overruled.set(`${clientID}:${clocks[at]}`, against.map(nameOf).join(' '));
      if (stamp !== undefined && clocks[0] !== undefined)
        this.stamps.set(`${clientID}:${clocks[0]}`, `${stamp.at} ${stamp.user}`);
    });
    this.stampsOf = undefined;
    this.decisionsAgainst = undefined;
  }

  /** What records that are gone still say is forgotten; that they are gone stays. */
  forget(table: TableName, id: Id, fields: Iterable<string>): void {
    this.doc.transact(() => {
      for (const field of fields) this.entries.delete(keyOf({ table, id, field }));
    });
  }

  /** Authors who must not be named any more. */
  forgetAuthors(isNaming: (user: string) => boolean): void {
    this.doc.transact(() => {
      for (const [key, text] of [...this.stamps.entries()]) {
        const { at, user } = stampOf(text);
        if (isNaming(user)) this.stamps.set(key, `${at} `);
      }
    });
    this.stampsOf = undefined;
  }

  /** Who made this write; `undefined` where nobody noted it. */
  stamp({ client, clock }: Written): Stamp | undefined {
    this.stampsOf ??= this.sortedStamps();
    return this.stampsOf.get(client)?.findLast((noted) => noted.clock <= clock)?.stamp;
  }

  private sortedStamps() {
    const sorted = new Map<number, { readonly clock: number; readonly stamp: Stamp }[]>();
    for (const [key, text] of this.stamps.entries()) {
      const [client = Number.NaN, clock = Number.NaN] = key.split(':').map(Number);
      const list = sorted.get(client) ?? [];
      sorted.set(client, list);
      list.push({ clock, stamp: stampOf(text) });
    }
    for (const list of sorted.values()) list.sort((one, other) => one.clock - other.clock);
    return sorted;
  }
}

function valueOf(item: Y.Item): Value | undefined {
  if (item.deleted) return undefined;
  const content: unknown[] = item.content.getContent();
  return content.at(-1) as Value;
}

function nameOf({ client, clock }: Written): string {
  return `${client}:${clock}`;
}

function stampOf(text: unknown): Stamp {
  const [at = '', ...user] = String(text).split(' ');
  return { at, user: user.join(' ').slice(0, 80) };
}
