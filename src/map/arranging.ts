// The change of a new arrangement, made piece by piece: thousands of places at once would hold up the page.
import type { Change, Op } from '../model/change';
import { isChange, type Problem } from '../model/checks';
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import type { Arranged } from '../model/placements';
import { verbs } from '../model/verbs';

/** So many places are looked at between two looks at the clock. */
const perPiece = 200;

/** What the verb `arrange` gives, or why it refuses. */
export function* arranging(
  network: Network,
  { viewId, spots, layout }: Arranged,
  world: World,
): Generator<void, Change | readonly Problem[]> {
  const ops: Op[] = [];
  let count = 0;
  for (let at = 0; ; at += perPiece) {
    const isLast = at + perPiece >= spots.length;
    const way = isLast && layout !== undefined ? { layout } : {};
    const part = verbs.arrange(network, { viewId, spots: spots.slice(at, at + perPiece), ...way }, world);
    if (!isChange(part)) return part;
    for (const op of part.ops) ops.push(op);
    count += part.label.count;
    if (isLast) return { label: { ...part.label, count }, ops };
    yield;
  }
}
