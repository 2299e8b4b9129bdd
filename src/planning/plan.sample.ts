// The stage of the plan tests: one list, everything accepted, as one change without what is remembered of the list.
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import type { TableName } from '../model/records';
import type { Mapping } from './mapping';
import { acceptedChange } from './planAccepted';
import type { Sheet } from './planCells';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

export type Planned = ReturnType<typeof plan>;

export function plan(sheet: Sheet, mapping: Mapping, network: Network, world: World, name = '') {
  const whole = planLists([{ sheet, mapping }], noDecisions, network, world, name);
  const { change } = acceptedChange(whole, noDecisions);
  const counts = new Map<TableName, { added: number; changed: number; unchanged: number }>();
  for (const [table, { added, duplicate, changed, unchanged }] of whole.counts) {
    const sum = { added: added + duplicate, changed, unchanged };
    if (sum.added + changed + unchanged > 0) counts.set(table, sum);
  }
  const ops = change.ops.filter(({ table }) => table !== 'sources' && table !== 'sourceRows');
  return { ...whole, change: { ...change, ops }, whole: change, counts };
}
