// Where things stand on the map's canvas, which no locator can see into.
import type { Page } from '@playwright/test';
import { idOf } from './store';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Node {
  empty(): boolean;
  renderedPosition(): Point;
  position(): Point;
  id(): string;
}

interface Core {
  getElementById(id: string): Node;
  nodes(): { map<T>(each: (node: Node) => T): T[] };
  pan(): Point;
  zoom(): number;
  container(): HTMLElement;
}

type Ground = HTMLElement & { readonly _cyreg?: { readonly cy: Core } };

/** Middle of an actor on the screen, in pixels of the page, once it rests: a closing card widens the map and moves everything. */
export async function spotOf(page: Page, name: string): Promise<Point> {
  const id = await idOf(page, 'actors', name);
  let last = await spotNow(page, id);
  for (let still = 0; still < 3; ) {
    await page.waitForTimeout(100);
    const now = await spotNow(page, id);
    still = now.x === last.x && now.y === last.y ? still + 1 : 0;
    last = now;
  }
  return last;
}

function spotNow(page: Page, id: string): Promise<Point> {
  return page.evaluate((wanted) => {
    const ground = document.querySelector<Ground>('.__________cytoscape_container');
    const cy = ground?._cyreg?.cy;
    const node = cy?.getElementById(wanted);
    if (!cy || !node || node.empty()) throw new Error('not on the map');
    const { left, top, width } = cy.container().getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    // On a projector the canvas is shown larger than it is.
    const scale = width / cy.container().offsetWidth;
    return { x: left + x * scale, y: top + y * scale };
  }, id);
}

/** A free spot of the ground, away from every actor and tool; `onMap` is the same in map units. */
export async function freeSpot(page: Page): Promise<Point & { readonly onMap: Point }> {
  return page.evaluate(() => {
    const ground = document.querySelector<Ground>('.__________cytoscape_container');
    const cy = ground?._cyreg?.cy;
    if (!ground || !cy) throw new Error('no map');
    const { left, top, width, height } = ground.getBoundingClientRect();
    const taken = cy.nodes().map((node) => node.renderedPosition());
    for (let y = 60; y < height - 60; y += 20) {
      for (let x = 60; x < width - 60; x += 20) {
        if (taken.some((at) => Math.hypot(at.x - x, at.y - y) < 70)) continue;
        if (!ground.contains(document.elementFromPoint(left + x, top + y))) continue;
        const onMap = { x: (x - cy.pan().x) / cy.zoom(), y: (y - cy.pan().y) / cy.zoom() };
        return { x: left + x, y: top + y, onMap };
      }
    }
    throw new Error('no room');
  });
}

/** How many actors and lines are drawn, and where each actor stands in map units. */
export async function drawn(page: Page) {
  return page.evaluate(() => {
    const ground = document.querySelector<Ground>('.__________cytoscape_container');
    const cy = ground?._cyreg?.cy;
    if (!cy) return { actors: 0, lines: 0, at: {} as Record<string, Point> };
    const places = cy.nodes().map((node) => [node.id(), { ...node.position() }] as const);
    return { actors: places.length, lines: Number(ground?.dataset['ties']), at: Object.fromEntries(places) };
  });
}

/** The id of the actor with the most room around it that lies under no tool of the map. */
export async function freestActor(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ground = document.querySelector<Ground>('.__________cytoscape_container');
    const cy = ground?._cyreg?.cy;
    if (!ground || !cy) throw new Error('no map');
    const { left, top } = ground.getBoundingClientRect();
    const all = cy.nodes().map((node) => ({ id: node.id(), at: node.renderedPosition() }));
    const inReach = all.filter(({ at }) =>
      ground.contains(document.elementFromPoint(left + at.x, top + at.y)),
    );
    const room = (id: string, at: Point) =>
      Math.min(
        ...all.map((other) =>
          other.id === id ? Infinity : Math.hypot(other.at.x - at.x, other.at.y - at.y),
        ),
      );
    const [best] = inReach.sort((a, b) => room(b.id, b.at) - room(a.id, a.at));
    if (!best) throw new Error('nobody in reach');
    return best.id;
  });
}
