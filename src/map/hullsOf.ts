// The areas of the Gremien that are shown, around where their members stand. Made once for the same places and sizes.
import { shortNameOf } from '../model/network';
import type { Id } from '../model/records';
import type { MapElements } from './elements';
import type { Hull } from './hullDraw';
import { type HullShape, hullWork, type Standing } from './hulls';
import type { Point } from './patch';
import type { Sitting } from './sitting';

/** Shapes by the places they were made with, so that another Gremium costs no more than its own. */
const shapes = new WeakMap<
  ReadonlyMap<Id, Point>,
  Map<Id, { readonly of: string; readonly shape: HullShape }>
>();

export function hullsOf(sitting: Sitting, elements: MapElements, standing: ReadonlyMap<Id, Point>): Hull[] {
  const work = hullsWork(sitting, elements, standing);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same in pieces of a few milliseconds. */
export function* hullsWork(
  sitting: Sitting,
  { nodes }: MapElements,
  standing: ReadonlyMap<Id, Point>,
): Generator<undefined, Hull[]> {
  const all = [...nodes.values()].flatMap(({ id, size }): (Standing & { readonly id: Id })[] => {
    const at = standing.get(id);
    return at ? [{ id, x: at.x, y: at.y, half: size / 2 }] : [];
  });
  const around = all.map(({ id, half }) => `${id} ${String(half)}`).join();
  const known = shapes.get(standing) ?? new Map<Id, { of: string; shape: HullShape }>();
  shapes.set(standing, known);
  const hulls: Hull[] = [];
  for (const [at, gremium] of sitting.gremien.entries()) {
    const ids = new Set(sitting.members.get(gremium.id));
    const of = `${[...ids].join()} ${around}`;
    const before = known.get(gremium.id);
    const members = () => all.filter(({ id }) => ids.has(id));
    const others = () => all.filter(({ id }) => !ids.has(id));
    const shape = before?.of === of ? before.shape : yield* hullWork(members(), others());
    if (shape === undefined) continue;
    known.set(gremium.id, { of, shape });
    hulls.push({ id: gremium.id, name: shortNameOf(gremium), style: at, members: ids.size, ...shape });
  }
  return hulls;
}
