// Taking an arrangement back brings back what it changed besides places, and only that.
import { expect, it } from 'vitest';
import { ArrangedSteps, type ArrangedStep, layersTurned } from './arrangedBack';

const at = (...xs: number[]) => new Map(xs.map((x, index) => [`a${String(index)}`, { x, y: 0 }]));
const step = (before: readonly number[], after: readonly number[], more: Partial<ArrangedStep> = {}) => ({
  viewId: 'map',
  before: at(...before),
  after: at(...after),
  structure: true,
  frame: { x: 0, y: 0, width: 800, height: 600 },
  ...more,
});

it('knows the step that was taken back by where everybody stands, and the one brought again', () => {
  const steps = new ArrangedSteps();
  const first = step([1, 2], [10, 20]);
  steps.add(first);
  expect(steps.turned('map', at(10, 20))).toBeUndefined();
  expect(steps.turned('map', at(1, 2))).toEqual({ step: first, isBack: true });
  expect(steps.turned('map', at(1, 2))).toBeUndefined();
  expect(steps.turned('map', at(10, 20))).toEqual({ step: first, isBack: false });
  expect(steps.turned('map', at(1, 2))).toEqual({ step: first, isBack: true });
});

it('takes several back one after the other, the newest first', () => {
  const steps = new ArrangedSteps();
  const [one, two] = [step([1, 2], [10, 20]), step([10, 20], [5, 6], { structure: undefined })];
  steps.add(one);
  steps.add(two);
  expect(steps.turned('map', at(10, 20))?.step).toBe(two);
  expect(steps.turned('map', at(1, 2))?.step).toBe(one);
  expect(steps.turned('map', at(10, 20))).toEqual({ step: one, isBack: false });
  expect(steps.turned('map', at(5, 6))).toEqual({ step: two, isBack: false });
});

it('is not misled by a drag, another view, or somebody who came or went meanwhile', () => {
  const steps = new ArrangedSteps();
  steps.add(step([1, 2], [10, 20]));
  expect(steps.turned('map', at(10, 2))).toBeUndefined();
  expect(steps.turned('other', at(1, 2))).toBeUndefined();
  expect(steps.turned('map', at(1, 2, 3))?.isBack).toBe(true);
});

it('switches structural relations off only where the arrangement had switched them on', () => {
  const shown = { structure: true, ssa: true };
  expect(layersTurned({ step: step([], []), isBack: true }, shown)).toEqual({ structure: false, ssa: true });
  expect(layersTurned({ step: step([], []), isBack: false }, { structure: false })).toEqual({
    structure: true,
  });
  const own = step([], [], { structure: undefined });
  expect(layersTurned({ step: own, isBack: true }, shown)).toBe(shown);
});

it('takes structural relations away with the next arrangement where only the last one wanted them', () => {
  const steps = new ArrangedSteps();
  expect(steps.structureFor('map', true, false)).toBe(true);
  // Somebody had them on before.
  expect(steps.structureFor('map', true, true)).toBeUndefined();
  expect(steps.structureFor('map', false, true)).toBeUndefined();
  const tree = step([1, 2], [10, 20]);
  steps.add(tree);
  expect(steps.structureFor('map', true, true)).toBeUndefined();
  expect(steps.structureFor('other', false, true)).toBeUndefined();
  expect(steps.structureFor('map', false, true)).toBe(false);
  steps.letGo();
  expect(steps.structureFor('map', false, true)).toBeUndefined();
});

it('knows whose structural relations are after steps were taken back and brought again', () => {
  const steps = new ArrangedSteps();
  const tree = step([1, 2], [10, 20]);
  const grid = step([10, 20], [5, 6], { structure: false });
  steps.add(tree);
  steps.add(grid);
  steps.letGo();
  const back = steps.turned('map', at(10, 20));
  expect(back && layersTurned(back, { structure: false })).toEqual({ structure: true });
  expect(steps.structureFor('map', false, true)).toBe(false);
  steps.turned('map', at(1, 2));
  steps.letGo();
  const again = steps.turned('map', at(10, 20));
  expect(again && layersTurned(again, { structure: false })).toEqual({ structure: true });
  expect(steps.structureFor('map', false, true)).toBe(false);
  const last = steps.turned('map', at(5, 6));
  expect(last && layersTurned(last, { structure: true })).toEqual({ structure: false });
});
