// Names of a large map come in slices: those from before stay until all are chosen, and who moves on meanwhile is not answered any more.
import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import type { MapNode } from './elements';
import { NameSprites } from './nameSprites';
import { type Emphasis, Naming } from './naming';
import { patch } from './patch';
import { desk } from './projector';

function mapOf(count: number) {
  const columns = Math.ceil(Math.sqrt(count));
  const nodes = Array.from({ length: count }, (_, at): readonly [string, MapNode] => {
    const id = `a${String(at)}`;
    return [id, { ...node, id, label: `Name ${String(at)}`, brief: `Name ${String(at)}`, degree: at % 40 }];
  });
  const cy = cytoscape({ headless: true });
  const standing = new Map(
    nodes.map(([id], at) => [id, { x: (at % columns) * 90 + 45, y: Math.floor(at / columns) * 90 + 45 }]),
  );
  patch(cy, { nodes: new Map(nodes), ties: new Map() }, standing);
  const canvas = document.createElement('canvas');
  Object.defineProperties(canvas, { clientWidth: { value: 1200 }, clientHeight: { value: 800 } });
  return new Naming(cy, canvas, desk, new NameSprites());
}

const node: MapNode = {
  id: '',
  kind: 'actor',
  label: '',
  brief: '',
  letter: 'GS',
  type: 'primary_school',
  sector: 'school',
  macro: 'school',
  shape: 'circle',
  faint: false,
  degree: 0,
  size: 40,
  inside: 0,
  veto: false,
  tone: '',
  mark: '',
  step: '',
};

const emphasis = (hovered?: string): Emphasis => ({
  highlight: { selected: new Set(), hovered },
  lit: new Set(),
  pinned: new Set(),
  backdrop: undefined,
});

/** Resolves when it is done, or was not heard of while others had their turn many times. */
function chosenBy(naming: Naming, given: Emphasis): Promise<boolean> {
  return new Promise((resolve) => {
    naming.choose(given, () => resolve(true));
  });
}

describe('choosing names', () => {
  it('is done at once on a small map', () => {
    const naming = mapOf(100);
    naming.choose(emphasis(), () => undefined);
    expect(naming.chosen.size).toBeGreaterThan(10);
  });

  it('leaves the names from before until all are chosen on a large one, and chooses the same as before', async () => {
    const naming = mapOf(1300);
    await chosenBy(naming, emphasis());
    const before = naming.chosen;
    expect(before.size).toBeGreaterThan(10);
    const isDone = chosenBy(naming, emphasis('a41'));
    expect(naming.chosen).toBe(before);
    expect(await isDone).toBe(true);
    expect(naming.chosen.get('a41')?.style).toBe('strong');
    expect([...before.keys()].filter((id) => naming.chosen.has(id)).length).toBeGreaterThan(10);
  });

  it('gives up what was asked before', async () => {
    const naming = mapOf(1300);
    let heard = 0;
    naming.choose(emphasis('a5'), () => (heard += 1));
    await chosenBy(naming, emphasis('a7'));
    expect(heard).toBe(0);
    expect(naming.chosen.get('a7')?.style).toBe('strong');
    expect(naming.chosen.get('a5')?.style).not.toBe('strong');
  });

  it('answers nobody after it was stopped', async () => {
    const naming = mapOf(1300);
    naming.choose(emphasis(), () => undefined);
    naming.stop();
    // Another choice that was asked for later is through, so the first would be, too.
    await chosenBy(mapOf(1300), emphasis());
    expect(naming.chosen.size).toBe(0);
  });
});
