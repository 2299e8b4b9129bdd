// Two states entry by entry: which side wrote what, and whether it knew of the other. Causes decide, never clocks.
import type { Id, TableName } from '../model/records';
import { type Place, placeOf, sameValue } from './flatRecord';
import type { Conflict, Side } from './mergeFindings';
import type { MergeState, Written } from './mergeState';

/** Who has written an entry since the copies last knew of each other. */
type Writer = 'mine' | 'theirs' | 'both';

export interface Difference extends Place {
  readonly key: string;
  readonly mine: Written | undefined;
  readonly theirs: Written | undefined;
  readonly writer: Writer;
  /** Somebody had both in front of them, and mine does not stand: it was decided against, or nobody asked took what the engine takes. */
  readonly decidedThere: boolean;
}

/** Entries that differ or were written on both sides. `union`: a state that has joined both. */
export function differencesOf(mine: MergeState, theirs: MergeState, union: MergeState): Difference[] {
  const found: Difference[] = [];
  for (const key of union.keys()) {
    const [one, other] = [mine.written(key), theirs.written(key)];
    if (one?.client === other?.client && one?.clock === other?.clock) continue;
    const place = placeOf(key);
    if (place === undefined) continue;
    const writer = writerOf(mine, theirs, one, other);
    const decidedThere =
      writer === 'theirs' &&
      one !== undefined &&
      other !== undefined &&
      !sameValue(one.value, other.value) &&
      (union.overrules(other, one) || !union.followed(one, other));
    found.push({ ...place, key, mine: one, theirs: other, writer, decidedThere });
  }
  return found;
}

function writerOf(
  mine: MergeState,
  theirs: MergeState,
  one: Written | undefined,
  other: Written | undefined,
): Writer {
  if (one === undefined) return 'theirs';
  if (other === undefined) return 'mine';
  if (theirs.knows(one)) return 'theirs';
  return mine.knows(other) ? 'mine' : 'both';
}

/** Contradictions among living records; `isLiving` says whether both sides have it. */
export function conflictsIn(
  differences: readonly Difference[],
  { mine, theirs, union }: { mine: MergeState; theirs: MergeState; union: MergeState },
  isLiving: (table: TableName, id: Id) => boolean,
): Conflict[] {
  return differences.flatMap(({ key, table, id, field, mine: one, theirs: other, writer, decidedThere }) => {
    if (one === undefined || other === undefined || field === '_del') return [];
    if (!(writer === 'both' || decidedThere) || sameValue(one.value, other.value)) return [];
    if (!isLiving(table, id)) return [];
    const side = (state: MergeState, written: Written): Side => ({
      value: written.value,
      stamp: state.stamp(written),
    });
    const winner = sameValue(union.get(key), one.value) ? ('mine' as const) : ('theirs' as const);
    const sides = { mine: side(mine, one), theirs: side(theirs, other) };
    return { key, table, id, field, ...sides, winner, decidedThere };
  });
}
