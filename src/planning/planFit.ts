// Whether what is left of a record still is one when single cells are left out or taken: checked as a whole before it is written.
import { type Op, patched } from '../model/change';
import { checkRecord, type Problem } from '../model/checks';
import type { Network } from '../model/network';
import type { PlanItem } from './planItems';

/** Properties that only together are right or wrong. */
const together: readonly string[] = ['validFrom', 'validTo', 'actorA', 'actorB', 'from', 'to', 'parentId'];

/** What the decided operation would break that the planned one does not. */
export function brokenBy(network: Network, { op, table, id }: PlanItem, decided: Op | undefined): Problem[] {
  if (decided === undefined || decided === op || !together.some((one) => decided.set[one] !== op?.set[one]))
    return [];
  const before = network.rows[table].get(id);
  const known = op === undefined ? before : patched(before, op);
  const old =
    known === undefined
      ? []
      : checkRecord(network, table, known).map(({ code, field }) => `${code} ${field}`);
  return checkRecord(network, table, patched(before, decided)).filter(
    // Records that the plan adds are not there yet; what is missing without them falls with them.
    ({ code, field }) => code !== 'unknownReference' && !old.includes(`${code} ${field}`),
  );
}
