// Whether a plan that was made anew does the same as the one that was shown.
import type { Change, Op, Patch } from '../model/change';
import type { Network } from '../model/network';
import type { Plan } from './planItems';

/** A plan, what is taken of it, and the network it was made on. */
export interface PlannedChange {
  readonly network: Network;
  readonly plan: Plan;
  readonly change: Change;
}

/** The same items with the same status, and the same operations; only the ids of new records differ from plan to plan. */
export function isSamePlan(shown: PlannedChange, made: PlannedChange): boolean {
  const items = made.plan.items;
  return (
    shown.plan.items.length === items.length &&
    shown.plan.items.every(({ key, status }, at) => items[at]?.key === key && items[at].status === status) &&
    isSame(signsOf(shown), signsOf(made))
  );
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((sign, at) => sign === others[at]);
}

/** One text per operation; what an import remembers of itself is not what was shown. */
function signsOf({ network, change }: PlannedChange): string[] {
  const ops = change.ops.filter(({ table }) => table !== 'sources' && table !== 'sourceRows');
  const fresh = new Map<unknown, string>();
  for (const { table, id } of ops)
    if (!network.rows[table].has(id) && !fresh.has(id)) fresh.set(id, `new ${fresh.size}`);
  const plain = (patch: Patch) =>
    Object.entries(patch)
      .map(([property, value]) => [property, fresh.get(value) ?? value])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  const signOf = ({ table, id, set, prev }: Op) =>
    JSON.stringify([table, fresh.get(id) ?? id, plain(set), plain(prev)]);
  return ops.map(signOf);
}
