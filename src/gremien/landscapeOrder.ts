// The order of the landscape: sorted and grouped rows and columns, a line for every group. Pure.
import { gremiumTypes, mandates } from '../model/choices';
import { type Network, validOn } from '../model/network';
import type { Actor, Gremium, Id, IsoDate } from '../model/records';
import { sectors } from '../model/taxonomy';
import type { LandscapeLook } from '../session/landscapeLook';
import { type Landscape, type LandscapeColumn, type LandscapeRow, rankOf } from './landscape';

/** A heading over rows of one kind. `members` counts its organisations with a seat, by Gremium. */
export interface RowGroup {
  readonly kind: 'group';
  /** Stable while the landscape changes. */
  readonly key: string;
  /** '' for what has no value. */
  readonly value: string;
  readonly rows: number;
  readonly seats: number;
  readonly members: ReadonlyMap<Id, number>;
}

export type RowLine = RowGroup | { readonly kind: 'row'; readonly key: Id; readonly row: LandscapeRow };

/** A heading before columns of one kind. */
export interface ColumnGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly value: string;
  readonly gremien: ReadonlySet<Id>;
}

export type ColumnItem =
  | ColumnGroup
  | { readonly kind: 'gremium'; readonly key: Id; readonly column: LandscapeColumn };

/** Rows as the look wants them; `typeName` gives the words types are sorted by. */
export function rowLines(
  network: Network,
  landscape: Landscape,
  look: LandscapeLook,
  asOf: IsoDate,
  typeName: (type: string) => string,
): readonly RowLine[] {
  const rows = sortedRows(landscape.rows, look, typeName);
  const line = (row: LandscapeRow): RowLine => ({ kind: 'row', key: row.actor.id, row });
  if (look.rowGroup === 'none') return rows.map(line);
  const valueOf = rowValue(network, look.rowGroup, asOf);
  const order = look.rowGroup === 'sector' ? sectors.map(({ code }): string => code) : [];
  const wordOf = look.rowGroup === 'type' ? typeName : (value: string) => value;
  return grouped(rows, ({ actor }) => valueOf(actor), order, wordOf).flatMap(([value, group]) => [
    groupOf(value, group),
    ...group.map(line),
  ]);
}

/** Columns as the look wants them. */
export function columnItems(landscape: Landscape, look: LandscapeLook): readonly ColumnItem[] {
  const typeAt = ({ type }: Gremium) => placeIn(gremiumTypes, type);
  const columns = [...landscape.columns].sort((a, b) => {
    if (look.columnSort === 'members') return b.members - a.members;
    return look.columnSort === 'type' ? typeAt(a.gremium) - typeAt(b.gremium) : 0;
  });
  const item = (column: LandscapeColumn): ColumnItem => ({ kind: 'gremium', key: column.gremium.id, column });
  if (look.columnGroup === 'none') return columns.map(item);
  const isByType = look.columnGroup === 'type';
  const valueOf = ({ gremium }: LandscapeColumn) => (isByType ? gremium.type : gremium.mandate) ?? '';
  return grouped(columns, valueOf, isByType ? gremiumTypes : mandates).flatMap(([value, group]) => [
    {
      kind: 'group' as const,
      key: `group:${value}`,
      value,
      gremien: new Set(group.map(({ gremium }) => gremium.id)),
    },
    ...group.map(item),
  ]);
}

function sortedRows(
  rows: readonly LandscapeRow[],
  { rowSort, firstIn }: LandscapeLook,
  typeName: (type: string) => string,
): readonly LandscapeRow[] {
  const types = new Map<string, string>();
  if (rowSort === 'type') for (const { actor } of rows) types.set(actor.type, typeName(actor.type));
  const rank = ({ cells }: LandscapeRow) => {
    const [seat] = (firstIn !== undefined && cells.get(firstIn)) || [];
    return seat ? rankOf(seat.role) : Number.MAX_SAFE_INTEGER;
  };
  const word = ({ actor }: LandscapeRow) => types.get(actor.type) ?? '';
  // Rows come by name, and sorting keeps the order of equals.
  return [...rows].sort((a, b) => {
    const first = firstIn === undefined ? 0 : rank(a) - rank(b);
    if (first !== 0) return first;
    if (rowSort === 'seats') return b.seats.length - a.seats.length;
    return rowSort === 'type' ? collator.compare(word(a), word(b)) : 0;
  });
}

/** What rows are grouped by; the carrier is an id of an actor. */
function rowValue(
  network: Network,
  group: Exclude<LandscapeLook['rowGroup'], 'none'>,
  asOf: IsoDate,
): (actor: Actor) => string {
  if (group === 'sector') return (actor) => network.typeOf(actor).sector;
  if (group === 'region') return (actor) => actor.region ?? '';
  if (group === 'type') return (actor) => actor.type;
  const carriers = carriersIn(network, asOf);
  const carrying = new Set(carriers.values());
  return ({ id }) => {
    const carrier = carriers.get(id) ?? (carrying.has(id) ? id : '');
    return network.nameOf('actors', carrier);
  };
}

const carrying = ['carrierOf', 'employerOf', 'schoolAuthorityOf'];

/** Who runs whom on the day: the carrier before the employer before the school authority; of several the one recorded under the lowest id. */
function carriersIn(network: Network, asOf: IsoDate): ReadonlyMap<Id, Id> {
  const relations = [...network.relations.values()]
    .filter((relation) => carrying.includes(relation.kind) && validOn(relation, asOf))
    .sort((a, b) => carrying.indexOf(a.kind) - carrying.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  const carriers = new Map<Id, Id>();
  for (const { from, to } of relations)
    if (!carriers.has(to) && network.actors.has(from)) carriers.set(to, from);
  return carriers;
}

function groupOf(value: string, rows: readonly LandscapeRow[]): RowGroup {
  const members = new Map<Id, number>();
  for (const { cells } of rows) for (const id of cells.keys()) members.set(id, (members.get(id) ?? 0) + 1);
  const seats = rows.reduce((sum, row) => sum + row.seats.length, 0);
  return { kind: 'group', key: `group:${value}`, value, rows: rows.length, seats, members };
}

const collator = new Intl.Collator('de', { numeric: true });

/** Groups in the order of a list, else by their words; what has no value comes last. */
function grouped<R>(
  items: readonly R[],
  valueOf: (item: R) => string,
  order: readonly string[],
  wordOf: (value: string) => string = (value) => value,
): [value: string, items: R[]][] {
  const groups = new Map<string, R[]>();
  for (const item of items) {
    const value = valueOf(item);
    const known = groups.get(value);
    if (known) known.push(item);
    else groups.set(value, [item]);
  }
  const words = new Map([...groups.keys()].map((value) => [value, wordOf(value)]));
  const place = (value: string) => placeIn(order, value);
  return [...groups].sort(
    ([a], [b]) =>
      Number(a === '') - Number(b === '') ||
      place(a) - place(b) ||
      collator.compare(words.get(a) ?? '', words.get(b) ?? ''),
  );
}

function placeIn(order: readonly string[], value: string): number {
  const at = order.indexOf(value);
  return at < 0 ? order.length : at;
}
