// Whether an item of a plan can be taken over, whether it is, and which side wins where both have changed.
import {
  type Accepted,
  cellKey,
  cellsOf,
  type Decisions,
  type PlanItem,
  statusOf,
} from '../planning/planItems';

/** Where nothing can happen there is nothing to choose. */
export function isChoosable(item: PlanItem, decisions: Decisions): boolean {
  switch (statusOf(item, decisions)) {
    case 'unchanged':
    case 'refused':
      return false;
    case 'conflict':
      // Which side wins is decided cell by cell; a tick would do nothing where there is nothing else.
      return item.op !== undefined || (decisions.emptyCells === 'clear' && item.emptied !== undefined);
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

/** Who wins where a record was changed on both sides. */
export type WinningSide = 'mine' | 'file';

/** As decisions speak of them: the cells of an item that were changed here and in the file. */
export function conflictKeys(item: PlanItem): readonly string[] {
  if (item.conflicts === undefined) return [];
  const known = keysOf.get(item);
  if (known !== undefined) return known;
  const keys = cellsOf(item).flatMap(({ verdict, property }) =>
    verdict === 'conflict' ? [cellKey(item, property)] : [],
  );
  keysOf.set(item, keys);
  return keys;
}

/** Asked for with every decision. */
const keysOf = new WeakMap<PlanItem, readonly string[]>();

/** The side that wins in all of these items; `undefined` where some are decided this way and some that way. */
export function winningSide(
  items: readonly PlanItem[],
  { fromFile }: Pick<Decisions, 'fromFile'>,
): WinningSide | undefined {
  let side: WinningSide | undefined;
  for (const item of items) {
    for (const key of conflictKeys(item)) {
      const own = fromFile.has(key) ? 'file' : 'mine';
      if (side !== undefined && side !== own) return undefined;
      side = own;
    }
  }
  return side;
}

/** Something of the item was edited here and stays, although the file says otherwise. */
export function keepsMine(item: PlanItem, { fromFile }: Pick<Decisions, 'fromFile'>): boolean {
  if (item.kept === undefined && item.conflicts === undefined) return false;
  return cellsOf(item).some(
    ({ verdict, property }) =>
      (verdict === 'kept' || verdict === 'conflict') && !fromFile.has(cellKey(item, property)),
  );
}

/**
 * How many items are not taken though they could have been: not ticked, no right record, or falling with another one. What was deleted
 * here and stays so is none of them.
 */
export function leftOut(
  items: readonly PlanItem[],
  decisions: Decisions,
  { alsoLeft, unfit }: Pick<Accepted, 'alsoLeft' | 'unfit'>,
): number {
  const unticked = items.filter(
    (item) => item.status !== 'removedHere' && isChoosable(item, decisions) && !isChosen(item, decisions),
  );
  return new Set([...unticked.map(({ key }) => key), ...alsoLeft, ...unfit.keys()]).size;
}
