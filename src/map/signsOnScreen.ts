// Where signs of the time lie on the screen, and where those stand who are gone.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import type { Rect } from './collision';
import { signSpots } from './drawMarks';
import { growthOn } from './growth';
import { type Point, shownOn } from './patch';
import type { TimeMarks } from './timeMarks';

/** In map units; who is not on the map stands where they stood. */
export function standsAt(cy: Core, id: Id, marks: TimeMarks | undefined): Point {
  const element = cy.getElementById(id);
  return (element.empty() ? marks?.standing.get(id) : undefined) ?? element.position();
}

/** The ground of the signs in pixels of the canvas. */
export function signsOnScreen(cy: Core, marks: TimeMarks | undefined, enlarged: number): Rect[] {
  if (!marks) return [];
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const at = (id: Id) => {
    const element = cy.getElementById(id);
    return element.empty() ? undefined : element.position();
  };
  const scene = { marks, ...shownOn(cy), at, zoom, growth: growthOn(cy, enlarged), view: cy.extent() };
  return signSpots(scene).map(({ x, y, radius }) => {
    const [left, top, reach] = [x * zoom + pan.x, y * zoom + pan.y, radius * zoom];
    return { left: left - reach, top: top - reach, right: left + reach, bottom: top + reach };
  });
}
