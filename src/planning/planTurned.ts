// A tie without direction that is kept the other way round than a list writes it: what belongs to an end changes sides.
import type { AnyRecord, Id, Scalar } from '../model/records';

const mirrored: readonly (readonly [string, string])[] = [
  ['intensityA', 'intensityB'],
  ['contactA', 'contactB'],
];

/** Turns what a row says in place where the record has its ends the other way round, and leaves the ends out. */
export function turned(said: Record<string, Scalar>, before: AnyRecord | undefined): boolean {
  const { actorA, actorB } = (before ?? {}) as { actorA?: Id; actorB?: Id };
  if (before === undefined || said['actorA'] !== actorB || said['actorB'] !== actorA || actorA === actorB)
    return false;
  delete said['actorA'];
  delete said['actorB'];
  for (const [one, other] of mirrored) {
    const { [one]: left, [other]: right } = said;
    delete said[one];
    delete said[other];
    if (right !== undefined) said[one] = right;
    if (left !== undefined) said[other] = left;
  }
  return true;
}

/** The columns of a list as the record has them that is kept the other way round. */
export function turnedCells(cells: readonly string[]): string[] {
  return cells
    .filter((cell) => cell !== 'actorA' && cell !== 'actorB')
    .map((cell) => {
      const pair = mirrored.find((both) => both.includes(cell));
      return pair?.find((one) => one !== cell) ?? cell;
    });
}
