// Which records an export can take: what the filter leaves, all, or what is selected.
import { type Filter, type Focus, isEmptyFilter, type Visible } from '../model/filter';
import type { Network } from '../model/network';
import type { AnyRecord, Id, IsoDate } from '../model/records';
import type { Place } from '../session/session';
import { type ListKind, listKinds } from '../formats/columns';

export type Scope = 'filtered' | 'all' | 'selected';

export interface ScopeChoice {
  readonly scope: Scope;
  readonly records: readonly AnyRecord[];
}

/** What the session knows about what is in sight. */
export interface Sight {
  readonly visible: Visible;
  readonly filter: Filter;
  readonly focus?: Focus | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly selectedTable: string;
  readonly selection: readonly Id[];
}

/** `filtered` only where it differs from `all`, `selected` only where something of this list is selected. */
export function scopesFor(network: Network, kind: ListKind, sight: Sight): ScopeChoice[] {
  const all: readonly AnyRecord[] = [...network.living(kind).values()];
  const seen: readonly AnyRecord[] = sight.visible[kind];
  const selected =
    sight.selectedTable === kind ? all.filter((record) => sight.selection.includes(record.id)) : [];
  return [
    ...(seen.length < all.length ? [{ scope: 'filtered', records: seen } as const] : []),
    { scope: 'all', records: all },
    ...(selected.length > 0 ? [{ scope: 'selected', records: selected } as const] : []),
  ];
}

/** What is in sight where the person narrowed it, everything otherwise. A selection is never assumed: opening a card makes one. */
export function firstScope({ filter, focus, asOf }: Sight): Scope {
  return isEmptyFilter(filter) && focus === undefined && asOf === undefined ? 'all' : 'filtered';
}

/** The list of the place one is at; actors on the map and elsewhere. */
export function firstKind(table: ListKind | undefined, place: Place): ListKind {
  return table ?? listKinds.find((kind) => kind === place) ?? 'actors';
}
