// Whether an item of a plan can be taken over, and whether it is.
import { type Decisions, type PlanItem, statusOf } from './planItems';

/** Where nothing can happen there is nothing to choose. */
export function isChoosable(item: PlanItem, decisions: Decisions): boolean {
  switch (statusOf(item, decisions)) {
    case 'unchanged':
    case 'refused':
      return false;
    case 'removedHere':
      // What it belongs to may be gone, too.
      return item.op !== undefined;
    case 'missing':
      return missingOp(item, decisions);
    default:
      return true;
  }
}

/** With what is decided now; what falls with another item is not told here. */
export function isChosen(item: PlanItem, decisions: Decisions): boolean {
  if (!isChoosable(item, decisions)) return false;
  return item.status === 'removedHere' ? decisions.taken.has(item.key) : !decisions.left.has(item.key);
}

function missingOp(item: PlanItem, { missing }: Decisions): boolean {
  if (missing === 'keep') return false;
  return missing === 'end' ? item.ends !== undefined : item.removes !== undefined;
}
