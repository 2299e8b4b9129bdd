// How copies travel to the merging worker and what it finds comes back: rows in slices, so that the screen goes on.
import { alive, type Change, type Rows, rowsFrom } from '../model/change';
import { type AnyRecord, type Id, tableNames, type TableName } from '../model/records';
import { Merging } from './mergeCopies';
import { mergeChange } from './mergeChange';
import type { Findings, MergeDecisions } from './mergeFindings';
import { MergeState, type Stamp } from './mergeState';
import { type Alias, project, type Step } from './projecting';
import { Flattener, sameValue } from './flatRecord';
import { shownBy } from './wholeRows';

type Bytes = Uint8Array<ArrayBuffer>;
type Side = 'mine' | 'theirs';
/** Records in one message: taking in that many costs the screen some ten milliseconds. */
const slice = 500;

/** What is known of my copy beside its rows. */
export interface Known {
  readonly selfId: Id;
  /** Absent where no other copy was ever made: then `root` begins a state. */
  readonly state?: Bytes | undefined;
  readonly root: string;
  readonly steps: readonly Step[];
  readonly alias?: Alias | undefined;
}

/** Why two copies cannot be joined entry by entry. */
export type NoMerge = 'noState' | 'otherRoot' | 'unlikeState';

export type ToMerger =
  | {
      readonly kind: 'rows';
      readonly side: Side;
      readonly table: TableName;
      readonly rows: readonly AnyRecord[];
    }
  | { readonly kind: 'project'; readonly known: Known }
  | { readonly kind: 'compare'; readonly known: Known; readonly theirs: Bytes }
  | { readonly kind: 'decide'; readonly decisions: MergeDecisions; readonly by: Stamp };

export type FromMerger =
  | { readonly kind: 'projected'; readonly state: Bytes }
  | { readonly kind: 'found'; readonly findings: Findings; readonly state: Bytes }
  | { readonly kind: 'refused'; readonly why: NoMerge }
  | { readonly kind: 'decided'; readonly change: Change; readonly state: Bytes };

export function* rowMessages(side: Side, rows: Rows): Generator<ToMerger> {
  for (const table of tableNames) {
    const all: readonly AnyRecord[] = [...rows[table].values()];
    for (let from = 0; from < all.length; from += slice)
      yield { kind: 'rows', side, table, rows: all.slice(from, from + slice) };
  }
}

/** The worker's side: collects rows and answers orders. */
export function mergeAnswers(post: (message: FromMerger) => void): (message: ToMerger) => void {
  const given = { mine: new Map<TableName, AnyRecord[]>(), theirs: new Map<TableName, AnyRecord[]>() };
  let open: { readonly merging: Merging; readonly theirs: Rows; readonly known: Known } | undefined;
  const rowsOf = (side: Side) => rowsFrom(Object.fromEntries(given[side]) as Parameters<typeof rowsFrom>[0]);
  return (message) => {
    if (message.kind === 'rows') {
      const table = given[message.side].get(message.table) ?? [];
      given[message.side].set(message.table, table);
      for (const row of message.rows) table.push(row);
    } else if (message.kind === 'project') {
      post({ kind: 'projected', state: inStep(message.known, rowsOf('mine')).bytes() });
    } else if (message.kind === 'compare') {
      const { known } = message;
      const rows = { mine: rowsOf('mine'), theirs: rowsOf('theirs') };
      const merging = compared(known, rows.mine, message.theirs, rows.theirs);
      if (typeof merging === 'string') return post({ kind: 'refused', why: merging });
      open = { merging, theirs: rows.theirs, known };
      post({ kind: 'found', findings: merging.findings, state: merging.ownBytes() });
    } else if (open !== undefined) {
      const { merging, theirs, known } = open;
      const state = merging.decided(message.decisions, message.by);
      const change = mergeChange(state, { ...known, mine: rowsOf('mine'), theirs });
      post({ kind: 'decided', change, state: state.bytes() });
    }
  };
}

function inStep({ selfId, state, root, steps, alias }: Known, rows: Rows): MergeState {
  const merge = (state && MergeState.read(state)) ?? MergeState.founded(root);
  project(merge, { selfId, rows, steps, alias });
  return merge;
}

function compared(known: Known, mine: Rows, bytes: Bytes, theirs: Rows): Merging | NoMerge {
  const state = MergeState.read(bytes);
  if (known.state === undefined || state === undefined) return 'noState';
  const own = inStep(known, mine);
  if (own.root !== state.root) return 'otherRoot';
  if (!isLike(state, theirs)) return 'unlikeState';
  // Their own row has the id it has on their device.
  const self = [...theirs.networks.values()].map((row) => ({ ...row, id: known.selfId }));
  const rows = { ...theirs, networks: new Map(self.map((row) => [row.id, row])) };
  return new Merging(known.selfId, { state: own, rows: mine }, { state, rows });
}

/** Whether a state says what stands in the tables beside it: one that does not was not made by this app. */
function isLike(state: MergeState, rows: Rows): boolean {
  const flattener = new Flattener(state.root);
  const raw = state.raw();
  const { living } = shownBy(raw, 'self', new Set());
  return tableNames.every((table) =>
    [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()].every((row) => {
      const id = flattener.idOf(table, row.id);
      const shown = living.get(table)?.get(id);
      if (!alive(row)) return shown === undefined;
      if (shown === undefined) return false;
      const [one, other] = [flattener.entries(table, row), flattener.entries(table, shown)];
      const keys = new Set([...one.keys(), ...other.keys()]);
      // Where the shelf had its name already a network is called otherwise.
      if (table === 'networks') keys.delete('name');
      return [...keys].every((field) => sameValue(one.get(field), other.get(field)));
    }),
  );
}
