// How a canvas has to lie for all of its map to be in sight.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import { type Backdrop, backdropExtent, wordedGround } from './backdrop';
import type { Cover } from './covering';
import { type Fit, fitOf } from './fitting';
import { growthOn } from './growth';
import { type Point, shownOn } from './patch';
import { reachOf } from './pen';

const padding = 30;
const most = 1.25;

export interface WholeMap {
  readonly backdrop: Backdrop | undefined;
  /** Where everybody stands or glides to; who is not in it stands where the canvas says. */
  readonly standing: ReadonlyMap<Id, Point> | undefined;
  readonly enlarged: number;
  /** What stands over the map. */
  readonly cover: Pick<Cover, 'lasting' | 'wanted'>;
}

export function wholeMapFit(cy: Core, { backdrop, standing, enlarged, cover }: WholeMap): Fit | undefined {
  const extent = backdropExtent(backdrop);
  // Who is dimmed is not what is looked at.
  const { shade: _, ...areas } = backdrop ?? { names: {}, rings: [] };
  const growth = growthOn(cy, enlarged).most;
  return fitOf({
    width: cy.width(),
    height: cy.height(),
    padding,
    most,
    nodes: Array.from(shownOn(cy).nodes.values(), ({ id, size, shape }) => {
      const { x, y } = standing?.get(id) ?? cy.getElementById(id).position();
      const half = reachOf(shape, size + growth);
      return { left: x - half, top: y - half, right: x + half, bottom: y + half };
    }),
    ground: extent && { left: extent.x1, top: extent.y1, right: extent.x2, bottom: extent.y2 },
    words: (zoom) => wordedGround(areas, zoom),
    covered: cover.lasting,
    wanted: cover.wanted,
  });
}
