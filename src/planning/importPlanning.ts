// What a plan is made from, as plain data that can be handed to a worker, and the plan made from it.
import { newId } from '../data/newId';
import type { Rows } from '../model/change';
import type { Network } from '../model/network';
import type { AnyRecord, IsoDate, TableName } from '../model/records';
import { withTypes } from './mappingGuess';
import type { Decisions, Plan } from './planItems';
import { planLists } from './planLists';
import type { ListToPlan } from './planNames';

export interface PlanRequest {
  readonly lists: readonly ListToPlan[];
  readonly decisions: Pick<Decisions, 'sameAs'>;
  readonly today: IsoDate;
  readonly name: string;
}

/** Told while a plan is made: rows planned and rows in all. */
export type PlanProgress = (done: number, all: number) => void;

/** A plan with a type for everything a list calls one, even where its mapping has none yet. */
export function planOn(
  network: Network,
  { lists, decisions, today, name }: PlanRequest,
  onProgress: PlanProgress = () => {},
): Plan {
  const typed = lists.map((list) => ({ ...list, mapping: withTypes(list.mapping, list.sheet, network) }));
  const all = lists.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  return planLists(typed, decisions, network, { today, newId }, name, (done) => onProgress(done, all));
}

/** What a plan needs to know of a network, table by table: everything but where actors stand on maps. */
export function tablesOf(rows: Rows): (readonly [TableName, readonly AnyRecord[]])[] {
  const { placements: _placements, views: _views, ...tables } = rows;
  return Object.entries(tables).map(([table, map]) => [table as TableName, [...map.values()]] as const);
}
