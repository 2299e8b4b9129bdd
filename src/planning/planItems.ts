// What a plan tells, item by item: what an import would do to each record, down to the cell, and what a person may decide about it.
import type { Change, Op, Patch } from '../model/change';
import type { Problem } from '../model/checks';
import type { Id, Scalar, TableName } from '../model/records';
import type { RowProblem } from './planCells';

/**
 * `added` a new record · `changed` cells differ · `unchanged` nothing to do · `duplicate` a new record that looks like another one ·
 * `conflict` changed here and in the file since the last import · `refused` a row with a problem · `removedHere` still in the file,
 * but removed here since · `missing` came from this list and is not in it any more.
 */
export const itemStatuses = [
  'added',
  'changed',
  'unchanged',
  'duplicate',
  'conflict',
  'refused',
  'removedHere',
  'missing',
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** Why two records look alike: words are in `i18n/import` under `alike`. */
export type AlikeCode = 'sameWords' | 'spelling' | 'abbreviation' | 'legalForm' | 'contained';

export interface Candidate {
  /** A record of the network, or of this plan when `item` is there. */
  readonly id: Id;
  /** Key of the item that adds it. `Decisions.sameAs` takes this one where it is there, for new ids differ from plan to plan. */
  readonly item?: string;
  /** What it is called, with its place. */
  readonly name: string;
  /** 0–1. */
  readonly score: number;
  readonly why: readonly AlikeCode[];
}

export interface PlanItem {
  /** The same in every plan of the same lists. */
  readonly key: string;
  /** Position among the lists of the file. */
  readonly list: number;
  /** Body rows (from 0) it was made from; none where only other rows name it, or none is left. */
  readonly rows: readonly number[];
  readonly table: TableName;
  /** Empty for a refused row. */
  readonly id: Id;
  /** With nothing decided; `statusOf` tells it for an answer about empty cells. */
  readonly status: ItemStatus;
  /** What accepting does with nothing decided; none for `missing`, which `ends` and `removes` speak of. */
  readonly op?: Op;
  /** Cells edited here that win over the file, with what the file says. A list (`tag`) is one cell: its elements are the keys. */
  readonly kept?: Patch;
  /** Cells changed here and in the file, with what the file says; ours stay unless decided. */
  readonly conflicts?: Patch;
  /** Cells that have a value here and none in the file: what clearing them sets. */
  readonly emptied?: Patch;
  /** Present values of the cells in `kept`, `conflicts` and `emptied`. */
  readonly mine?: Patch;
  readonly candidates?: readonly Candidate[];
  /** Why the row is refused; in any other item the cells that could not be read: it is taken without them. */
  readonly problems?: readonly RowProblem[];
  /** `missing`: ends it as of today; absent where it cannot end. */
  readonly ends?: Op;
  /** `missing`: removes it with all that cannot stand without it; absent where something in the file needs it. */
  readonly removes?: readonly Op[];
  /** Positions of items without which this one cannot be. */
  readonly needs?: readonly number[];
  /** Only there because others name it: falls when none of them is accepted. */
  readonly onDemand?: true;
  /** Another list of the file speaks of the record already: it is not counted once more. */
  readonly repeats?: true;
  readonly remembers?: RememberedLine;
}

/** Where an item's line stands in the memory of its list. */
export interface RememberedLine {
  /** Position of the page, -1 for a line that is not there yet. */
  readonly page: number;
  readonly at: number;
  readonly line: string;
  /** Lines that are added, of further rows that mean the same record. */
  readonly more?: readonly string[];
}

/** `file`: taken over · `kept`: edited here, stays · `conflict`: changed on both sides, ours stays · `empty`: the file's cell is empty. */
export type Verdict = 'file' | 'kept' | 'conflict' | 'empty';

export interface ItemCell {
  /** Property of the record; for a multi-value its prefix (`tag`). */
  readonly property: string;
  /** What is there now and what the file says; a multi-value as the list of its elements. */
  readonly was: Scalar | readonly string[] | undefined;
  readonly now: Scalar | readonly string[] | undefined;
  readonly verdict: Verdict;
}

export interface Decisions {
  /** Keys of items that are not accepted. */
  readonly left: ReadonlySet<string>;
  /** `cellKey` of kept and conflict cells where the file shall win. */
  readonly fromFile: ReadonlySet<string>;
  /** `cellKey` of cells that are not accepted. */
  readonly leftCells: ReadonlySet<string>;
  /** Key of an item → id of the record it is, or key of the item that adds that record. Needs a new plan. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** Keys of `removedHere` items to bring back. */
  readonly taken: ReadonlySet<string>;
  readonly emptyCells: 'keep' | 'clear';
  readonly missing: 'keep' | 'end' | 'remove';
}

export const noDecisions: Decisions = {
  left: new Set(),
  fromFile: new Set(),
  leftCells: new Set(),
  sameAs: new Map(),
  taken: new Set(),
  emptyCells: 'keep',
  missing: 'keep',
};

/** What is remembered of one list of the file. */
export interface ListMemory {
  /** The operation on the list's own record; none where nothing about it changes. */
  readonly source: Op | undefined;
  readonly sourceId: Id;
  /** The list was imported before. */
  readonly isKnown: boolean;
  /** Properties by table, in the order of the hashes of a line. */
  readonly properties: { readonly [table: string]: readonly string[] };
  /** Pages as they are. */
  readonly pages: readonly { readonly id: Id; readonly text: string }[];
  /** Ids for pages that are added. */
  readonly freshPages: readonly Id[];
}

export type ItemCounts = Readonly<Record<ItemStatus, number>>;

export interface Plan {
  readonly items: readonly PlanItem[];
  /** Of every row that is left out, by list in the order of the rows. */
  readonly problems: readonly (RowProblem & { readonly list: number })[];
  /** Items by table and status, with nothing decided. */
  readonly counts: ReadonlyMap<TableName, ItemCounts>;
  /** Rows that are left out because of a problem. */
  readonly refusedRows: number;
  /** Rows that repeat another one that is taken. */
  readonly mergedRows: number;
  /** Asked once where more than 0. */
  readonly questions: {
    /** Cells that are empty in the file and not here. */
    readonly emptyCells: number;
    /** Records of these lists that the file has no more. */
    readonly missing: number;
    /** Of these, those that can end. */
    readonly endable: number;
  };
  readonly memory: readonly (ListMemory | undefined)[];
  /** What history calls the import. */
  readonly name: string;
}

export interface Accepted {
  /** Put together when it is asked for. */
  readonly change: Change;
  /** Operations by table and what they do, without those of the memory. */
  readonly counts: ReadonlyMap<
    TableName,
    Readonly<Record<'added' | 'changed' | 'ended' | 'removed', number>>
  >;
  /** Operations, without those of the memory. */
  readonly size: number;
  /** There is nothing to do, not even to remember an answer. */
  readonly isEmpty: boolean;
  /** New records among them that look like others. */
  readonly likely: number;
  /** Why an item is not taken although it is ticked: with the cells that were decided it would be no right record. By key. */
  readonly unfit: ReadonlyMap<string, readonly Problem[]>;
  /** Keys of items that fall with a left-out one they need. */
  readonly alsoLeft: readonly string[];
}

/** How decisions speak of one cell. */
export function cellKey(item: Pick<PlanItem, 'key'>, property: string): string {
  return `${item.key} ${property}`;
}

/** The cell a property belongs to: all elements of a multi-value are one, every own field is its own. */
export function cellOf(property: string): string {
  if (property.startsWith('own.')) return property;
  const dot = property.indexOf('.');
  return dot < 0 ? property : property.slice(0, dot);
}

/** The status once it is decided what empty cells mean. */
export function statusOf(item: PlanItem, { emptyCells }: Pick<Decisions, 'emptyCells'>): ItemStatus {
  return item.status === 'unchanged' && emptyCells === 'clear' && item.emptied !== undefined
    ? 'changed'
    : item.status;
}

const hidden = new Set(['_del', 'extSource', 'extKey']);

/** What an item is about, cell by cell, in the order of the file: changes first, then what stays as it is. */
export function cellsOf(item: PlanItem): ItemCell[] {
  return [
    ...cellsIn(item.op?.prev ?? {}, item.op?.set ?? {}, 'file'),
    ...cellsIn(item.mine ?? {}, item.conflicts ?? {}, 'conflict'),
    ...cellsIn(item.mine ?? {}, item.kept ?? {}, 'kept'),
    ...cellsIn(item.mine ?? {}, item.emptied ?? {}, 'empty'),
  ];
}

function cellsIn(before: Patch, after: Patch, verdict: Verdict): ItemCell[] {
  const cells = new Map<string, { was: ItemCell['was']; now: ItemCell['now'] }>();
  for (const property of Object.keys(after)) {
    if (hidden.has(property)) continue;
    const cell = cellOf(property);
    if (cell === property) {
      cells.set(cell, { was: before[property] ?? undefined, now: after[property] ?? undefined });
      continue;
    }
    const known = cells.get(cell) ?? { was: [], now: [] };
    cells.set(cell, known);
    const element = property.slice(cell.length + 1);
    if (before[property] === true) known.was = [...(known.was as readonly string[]), element];
    if (after[property] === true) known.now = [...(known.now as readonly string[]), element];
  }
  return Array.from(cells, ([property, { was, now }]) => ({ property, was, now, verdict }));
}
