// The landscape of Gremien: organisations as rows, Gremien as columns, seats where they meet. Pure.
import { seatRoles } from '../model/choices';
import type { Visible } from '../model/filter';
import { fold } from '../model/fold';
import { houseOf, parentsIn } from '../model/houses';
import { type Network, validOn } from '../model/network';
import type { Actor, Gremium, Id, IsoDate, Seat } from '../model/records';
import type { UnitLevel } from '../session/mapLayers';

export interface LandscapeRow {
  readonly actor: Actor;
  /** Seats in the Gremien of the landscape, vacant ones too; of its units as well where they are rolled up. */
  readonly seats: readonly Seat[];
  /** Seats by Gremium, the chair before the others. */
  readonly cells: ReadonlyMap<Id, readonly Seat[]>;
}

export interface LandscapeColumn {
  readonly gremium: Gremium;
  /** Organisations of the landscape with a seat in it. */
  readonly members: number;
  readonly seats: number;
}

export interface Landscape {
  readonly rows: readonly LandscapeRow[];
  readonly columns: readonly LandscapeColumn[];
  readonly seats: number;
  readonly vacant: number;
}

/** `units` rolls seats of units up into their organisation; `all` keeps organisations without a seat. Rows and columns by name. */
export function landscapeOf(
  network: Network,
  visible: Visible,
  { units, all }: { readonly units?: UnitLevel | undefined; readonly all: boolean },
): Landscape {
  const hostOf = hostsOn(network, visible.asOf, units);
  const gremien = new Set(visible.gremien.map(({ id }) => id));
  const held = new Map<Id, Seat[]>();
  if (all) for (const { id } of visible.actors) held.set(hostOf(id), []);
  for (const seat of visible.seats) {
    if (!gremien.has(seat.gremiumId)) continue;
    const host = hostOf(seat.actorId);
    const known = held.get(host);
    if (known) known.push(seat);
    else held.set(host, [seat]);
  }
  const rows = [...held].flatMap(([id, seats]): LandscapeRow[] => {
    const actor = network.actors.get(id);
    return actor ? [{ actor, seats, cells: cellsOf(seats) }] : [];
  });
  return withTotals(rows.sort(byName), [...visible.gremien].sort(byGremium));
}

/** Which organisation the seats of a unit count for on a day, as the map draws it; the filter does not change who a unit belongs to. */
export function hostsOn(network: Network, asOf: IsoDate, units: UnitLevel | undefined): (id: Id) => Id {
  if (units === undefined) return (id) => id;
  const isThere = (id: Id) => {
    const actor = network.actors.get(id);
    return actor !== undefined && validOn(actor, asOf);
  };
  const parents = parentsIn(
    [...network.relations.values()].filter(
      (relation) =>
        relation.kind === 'partOf' &&
        validOn(relation, asOf) &&
        isThere(relation.from) &&
        isThere(relation.to),
    ),
  );
  const known = new Map<Id, Id>();
  return (id) => {
    const host = known.get(id) ?? houseOf(id, parents, units);
    known.set(id, host);
    return host;
  };
}

/** What a search leaves: whatever carries all words in its name, and what meets it. Everything where nothing is searched. */
export function searched(landscape: Landscape, text: string): Landscape {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return landscape;
  const isNamed = (...names: readonly (string | undefined)[]) => {
    const hay = fold(names.filter(Boolean).join(' '));
    return words.every((word) => hay.includes(word));
  };
  const rows = landscape.rows.filter(({ actor }) => isNamed(actor.name, actor.shortName));
  const columns = landscape.columns
    .map(({ gremium }) => gremium)
    .filter(({ name, shortName }) => isNamed(name, shortName));
  const rowIds = new Set(rows.map(({ actor }) => actor.id));
  const columnIds = new Set(columns.map(({ id }) => id));
  const met = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const keptColumns = landscape.columns
    .map(({ gremium }) => gremium)
    .filter(({ id }) => columnIds.has(id) || met.has(id));
  const keptIds = new Set(keptColumns.map(({ id }) => id));
  const keptRows = landscape.rows
    .filter(({ actor, cells }) => rowIds.has(actor.id) || [...columnIds].some((id) => cells.has(id)))
    .map((row) => {
      const seats = row.seats.filter(({ gremiumId }) => keptIds.has(gremiumId));
      return { ...row, seats, cells: cellsOf(seats) };
    });
  return withTotals(keptRows, keptColumns);
}

/** Seats of one kind in a cell. */
export interface CellPart {
  readonly role: string;
  readonly isVacant: boolean;
  readonly count: number;
}

/** The chair first; vacant seats of a role after the others. */
export function partsOf(seats: readonly Seat[]): readonly CellPart[] {
  const parts = new Map<string, CellPart>();
  for (const { role, vacant } of seats) {
    const isVacant = vacant === true;
    const key = `${role} ${String(isVacant)}`;
    parts.set(key, { role, isVacant, count: (parts.get(key)?.count ?? 0) + 1 });
  }
  return [...parts.values()].sort(
    (a, b) => rankOf(a.role) - rankOf(b.role) || Number(a.isVacant) - Number(b.isVacant),
  );
}

/** Place of a role in the order of domain 2.2, the chair being 0. */
export function rankOf(role: string): number {
  const at = seatRoles.findIndex((known) => known === role);
  return at < 0 ? seatRoles.length : at;
}

/** Text of a cell: a letter for each role with its number before it, vacant seats in brackets: `V 2M (B)`. */
export function cellText(seats: readonly Seat[], letterOf: (role: string) => string): string {
  return partsOf(seats)
    .map(({ role, isVacant, count }) => {
      const text = `${count > 1 ? String(count) : ''}${letterOf(role)}`;
      return isVacant ? `(${text})` : text;
    })
    .join(' ');
}

const collator = new Intl.Collator('de', { numeric: true });
const byName = (a: LandscapeRow, b: LandscapeRow) =>
  collator.compare(a.actor.name, b.actor.name) || (a.actor.id < b.actor.id ? -1 : 1);
const byGremium = (a: Gremium, b: Gremium) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

function cellsOf(seats: readonly Seat[]): Map<Id, Seat[]> {
  const cells = new Map<Id, Seat[]>();
  for (const seat of seats) {
    const known = cells.get(seat.gremiumId);
    if (known) known.push(seat);
    else cells.set(seat.gremiumId, [seat]);
  }
  for (const list of cells.values())
    list.sort((a, b) => rankOf(a.role) - rankOf(b.role) || (a.id < b.id ? -1 : 1));
  return cells;
}

function withTotals(rows: readonly LandscapeRow[], gremien: readonly Gremium[]): Landscape {
  const totals = new Map(gremien.map(({ id }) => [id, { members: 0, seats: 0 }]));
  let seats = 0;
  let vacant = 0;
  for (const row of rows) {
    for (const [id, list] of row.cells) {
      const total = totals.get(id);
      if (!total) continue;
      total.members += 1;
      total.seats += list.length;
      seats += list.length;
      vacant += list.filter((seat) => seat.vacant === true).length;
    }
  }
  const columns = gremien.map((gremium) => ({
    gremium,
    ...(totals.get(gremium.id) ?? { members: 0, seats: 0 }),
  }));
  return { rows, columns, seats, vacant };
}
