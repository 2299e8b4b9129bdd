// What a plan is made from, as plain data that can be handed to a worker, and the plan made from it.
import { newId } from '../data/newId';
import { type Rows, rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Id, IsoDate, RecordOf, TableName } from '../model/records';
import { withTypes } from './mappingGuess';
import type { Mapping } from './mapping';
import { type Plan, plan } from './plan';
import type { Sheet } from './planCells';

export interface PlanRequest {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly networkId: Id;
  /** Tombstones included; tables that no list can speak of may be absent. */
  readonly rows: { readonly [T in TableName]?: readonly RecordOf[T][] };
  readonly today: IsoDate;
  readonly name: string;
}

/** What a plan needs to know of a network: everything but where actors stand on maps. */
export function listsOf(rows: Rows): PlanRequest['rows'] {
  const { placements: _placements, views: _views, ...tables } = rows;
  return Object.fromEntries(Object.entries(tables).map(([table, map]) => [table, [...map.values()]]));
}

/** The same plan the import makes in place. */
export function planRequested({ sheet, mapping, networkId, rows, today, name }: PlanRequest): Plan {
  const network = new Network(networkId, rowsFrom(rows));
  return planOn(network, { sheet, mapping, today, name });
}

/** A plan with a type for everything the list calls one, even where the mapping has none yet. */
export function planOn(
  network: Network,
  { sheet, mapping, today, name }: Pick<PlanRequest, 'sheet' | 'mapping' | 'today' | 'name'>,
): Plan {
  return plan(sheet, withTypes(mapping, sheet, network), network, { today, newId }, name);
}
