// How lists and networks travel to the planning worker and plans come back: in slices, so that neither side stands still.
import type { RecordOf, Id, TableName, AnyRecord } from '../model/records';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { type PlanRequest, planOn } from './importPlanning';
import type { Plan, PlanItem } from './planItems';
import type { ListToPlan } from './planNames';

/** Rows, records or items in one message: taking in that many items costs the screen some ten milliseconds. */
export const slice = 500;

export type ToPlanner =
  | { readonly kind: 'records'; readonly table: TableName; readonly records: readonly AnyRecord[] }
  | { readonly kind: 'rows'; readonly list: number; readonly rows: ListToPlan['sheet']['rows'] }
  /** The lists come without their rows. */
  | { readonly kind: 'plan'; readonly networkId: Id; readonly request: PlanRequest };

export type FromPlanner =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'items'; readonly items: readonly PlanItem[] }
  | { readonly kind: 'end'; readonly plan: Plan };

/** The messages of one request, the order to plan last. */
export function* planMessages(
  networkId: Id,
  tables: readonly (readonly [TableName, readonly AnyRecord[]])[],
  request: PlanRequest,
): Generator<ToPlanner> {
  for (const [table, records] of tables) {
    for (const part of slices(records)) yield { kind: 'records', table, records: part };
  }
  for (const [list, { sheet }] of request.lists.entries()) {
    for (const rows of slices(sheet.rows)) yield { kind: 'rows', list, rows };
  }
  const lists = request.lists.map(({ sheet, ...rest }) => ({
    ...rest,
    sheet: { header: sheet.header, rows: [] },
  }));
  yield { kind: 'plan', networkId, request: { ...request, lists } };
}

/** The worker's side: collects what comes and answers the order to plan. */
export function planAnswers(post: (message: FromPlanner) => void): (message: ToPlanner) => void {
  const tables = new Map<TableName, AnyRecord[]>();
  const rows = new Map<number, (readonly string[])[]>();
  return (message) => {
    if (message.kind === 'records') append(tables, message.table, message.records);
    else if (message.kind === 'rows') append(rows, message.list, message.rows);
    else {
      const { networkId, request } = message;
      const lists = request.lists.map(({ sheet, ...rest }, list) => {
        return { ...rest, sheet: { header: sheet.header, rows: rows.get(list) ?? [] } };
      });
      const given = Object.fromEntries(tables) as { readonly [T in TableName]?: readonly RecordOf[T][] };
      const network = new Network(networkId, rowsFrom(given));
      const plan = planOn(network, { ...request, lists }, (done, all) =>
        post({ kind: 'progress', done, all }),
      );
      for (const items of slices(plan.items)) post({ kind: 'items', items });
      post({ kind: 'end', plan: { ...plan, items: [] } });
    }
  };
}

function append<K, V>(groups: Map<K, V[]>, key: K, values: readonly V[]): void {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  for (const value of values) group.push(value);
}

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += slice) yield all.slice(from, from + slice);
}
