// The map of the XL demo: first picture, layout and edits while it is open; bare: Cytoscape with the same elements.
import cytoscape, { type Core } from 'cytoscape';
import { elementsOf, type MapElements } from '../src/map/elements';
import { layOut } from '../src/map/layout';
import { MapPlace } from '../src/map/MapPlace';
import type { Point } from '../src/map/patch';
import { layoutAsk } from '../src/map/standing';
import { Surface } from '../src/map/surface';
import { readTokens } from '../src/map/tokens';
import { noFilter, visibleIn } from '../src/model/filter';
import type { Id } from '../src/model/records';
import { run } from '../src/session/command';
import { breath, type Measured, nextFrame, paired, timed } from './clock';
import { mounted } from './edit';
import { day, demo, now, opened } from './networks';

const silent = {
  onActor: () => {},
  onTie: () => {},
  onGround: () => {},
  onAdd: () => {},
  onBox: () => {},
  onMoved: () => {},
  onHover: () => {},
};

interface Scene {
  readonly elements: MapElements;
  readonly standing: ReadonlyMap<Id, Point>;
}

/** Everything of the XL demo, where the layout would put it. */
async function scene(): Promise<Scene> {
  await opened(demo('XL', false));
  const network = now();
  const laid = await layOut('force', layoutAsk(network, new Map()), () => {}, new AbortController().signal);
  return {
    elements: elementsOf(network, visibleIn(network, noFilter, day), { structure: false }),
    standing: new Map(Object.entries(laid?.positions ?? {})),
  };
}

function room(): { ground: HTMLElement; overlay: HTMLCanvasElement; remove: () => void } {
  const stage = document.getElementById('stage') as HTMLElement;
  const frame = document.createElement('div');
  frame.style.cssText = 'position: relative; width: 1200px; height: 720px';
  const ground = document.createElement('div');
  const overlay = document.createElement('canvas');
  for (const part of [ground, overlay]) part.style.cssText = 'position: absolute; inset: 0';
  overlay.style.pointerEvents = 'none';
  frame.append(ground, overlay);
  stage.append(frame);
  return { ground, overlay, remove: () => frame.remove() };
}

function bareElements({ elements, standing }: Scene): cytoscape.ElementDefinition[] {
  return [
    ...[...elements.nodes.values()].map((node) => ({
      data: { id: node.id, label: node.label },
      position: { ...(standing.get(node.id) ?? { x: 0, y: 0 }) },
    })),
    ...[...elements.ties.values()].map((tie) => ({ data: { id: tie.id, source: tie.from, target: tie.to } })),
  ];
}

function bareCytoscape(container: HTMLElement, shown: Scene): Core {
  return cytoscape({ container, elements: bareElements(shown), layout: { name: 'preset' } });
}

/** From elements with places to the first frame. */
export async function firstPicture(rounds: number): Promise<Measured> {
  const shown = await scene();
  return paired(
    rounds,
    async () => {
      const { ground, overlay, remove } = room();
      const time = await timed(async () => {
        const surface = new Surface({ ground, overlay }, silent);
        surface.setTokens(readTokens(ground));
        surface.show(shown.elements, shown.standing);
        surface.fit();
        made = surface;
        await nextFrame();
        await nextFrame();
      });
      made?.destroy();
      remove();
      return time;
    },
    async () => {
      const { ground, remove } = room();
      let cy: Core | undefined;
      const time = await timed(async () => {
        cy = bareCytoscape(ground, shown);
        await nextFrame();
        await nextFrame();
      });
      cy?.destroy();
      remove();
      return time;
    },
  );
}
let made: Surface | undefined;

/** Leaves a bare Cytoscape on the page, fitted, for panning and zooming by mouse. */
export async function standBare(): Promise<void> {
  const shown = await scene();
  document.getElementById('stage')?.replaceChildren();
  bareCytoscape(room().ground, shown);
  await nextFrame();
}

/** The layout of the XL demo in its worker, with how long the page stood still meanwhile. */
export async function layoutXl(): Promise<{ readonly took: number; readonly longestGap: number }> {
  await opened(demo('XL', false));
  const network = now();
  let longestGap = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longestGap = Math.max(longestGap, performance.now() - last);
    last = performance.now();
  }, 4);
  const took = await timed(() =>
    layOut('force', layoutAsk(network, new Map()), () => {}, new AbortController().signal),
  );
  clearInterval(pulse);
  return { took, longestGap };
}

/** From an edit of an actor's type to the frame that shows it, with the whole map room open on XL. */
export async function editOnMap(rounds: number): Promise<Measured> {
  await opened(demo('XL', false));
  const unmount = await mounted(<MapPlace />);
  const cy = await livingCytoscape();
  const node = cy.nodes()[77] ?? cy.nodes().first();
  const id: Id = node.id();
  // Cytoscape refines its first picture over many frames; those are not part of an edit.
  for (let frame = 0; frame < 60; frame += 1) await nextFrame();
  performance.mark('edits');
  const measured: Measured = { ours: [], bare: [] };
  const types = ['primary_school', 'youth_centre'];
  for (let round = 0; round <= rounds; round += 1) {
    const before = node.data('letter') as string;
    const type = now().actors.get(id)?.type === types[0] ? types[1] : types[0];
    const time = await timed(async () => {
      const outcome = await run('editActors', { ids: [id], patch: { type: type ?? '' } });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      for (let frame = 0; node.data('letter') === before; frame += 1) {
        if (frame > 600) throw new Error('the edit never reached the map');
        await nextFrame();
      }
      await nextFrame();
    });
    if (round > 0) measured.ours.push(time);
  }
  unmount();
  return measured;
}

/** The map room's own Cytoscape, once it shows something. */
async function livingCytoscape(): Promise<Core> {
  for (let wait = 0; wait < 5000; wait += 1) {
    for (const element of document.querySelectorAll('[data-map-canvas] *')) {
      const registered = (element as unknown as { _cyreg?: { cy?: Core } })._cyreg?.cy;
      if (registered?.nodes().nonempty()) return registered;
    }
    await breath();
  }
  throw new Error('no actors on the map');
}
