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
  edges(): { length: number };
  container(): HTMLElement;
}

type Ground = Element & { readonly _cyreg?: { readonly cy: Core } };

/** Middle of an actor on the screen, in pixels of the page. */
export async function spotOf(page: Page, name: string): Promise<Point> {
  const id = await idOf(page, 'actors', name);
  return page.evaluate((wanted) => {
    const ground = document.querySelector<Ground>('.__________cytoscape_container');
    const cy = ground?._cyreg?.cy;
    const node = cy?.getElementById(wanted);
    if (!cy || !node || node.empty()) throw new Error('not on the map');
    const { left, top } = cy.container().getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    return { x: left + x, y: top + y };
  }, id);
}

/** A free spot of the ground, away from every actor and tool. */
export async function freeSpot(page: Page): Promise<Point> {
  return page.evaluate(() => {
    const ground = document.querySelector<Ground>('.__________cytoscape_container');
    const cy = ground?._cyreg?.cy;
    if (!ground || !cy) throw new Error('no map');
    const { left, top, width, height } = ground.getBoundingClientRect();
    const taken = cy.nodes().map((node) => node.renderedPosition());
    for (let y = 60; y < height - 60; y += 20) {
      for (let x = 60; x < width - 60; x += 20) {
        if (taken.some((at) => Math.hypot(at.x - x, at.y - y) < 70)) continue;
        if (ground.contains(document.elementFromPoint(left + x, top + y))) return { x: left + x, y: top + y };
      }
    }
    throw new Error('no room');
  });
}

/** How many actors and lines are drawn, and where each actor stands in map units. */
export async function drawn(page: Page) {
  return page.evaluate(() => {
    const cy = document.querySelector<Ground>('.__________cytoscape_container')?._cyreg?.cy;
    if (!cy) return { actors: 0, lines: 0, at: {} as Record<string, Point> };
    const places = cy.nodes().map((node) => [node.id(), { ...node.position() }] as const);
    return { actors: places.length, lines: cy.edges().length, at: Object.fromEntries(places) };
  });
}
