// From afar nodes are drawn a little larger than they are, so that the letters of their type can be read at the overview, too.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import { type Air, airOn } from './air';
import type { MapNode } from './elements';

/** Map units by which diameters grow. */
export interface Growth {
  readonly most: number;
  readonly of: (id: Id) => number;
}

/** Diameter on screen at which letters are read, in CSS pixels; on a larger screen nodes stay as large a part of the map, up to the second. */
const readable = { least: 20, most: 28, share: 59 } as const;
/** Diameter in map units of somebody with one cooperation: who is smaller or larger stays so. */
const common = 34;
/** Map units a diameter may grow by where nobody has looked how much room there is: layouts leave more air between two rims. */
const most = 28;
/** Below the first zoom there is no room for letters and nothing grows; from the second on all that is wanted. */
const fade = { from: 0.26, to: 0.29 } as const;
/** The same by the diameter on screen, where the room is known. */
const seen = { from: 9, to: 13 } as const;
/** What may be taken of the air between two rims. */
const share = 0.85;
/** Who stands on others grows by this all the same: better a heap with letters than one without. */
const least = 25;

const between = (value: number, { from, to }: { readonly from: number; readonly to: number }) =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));

/**
 * Map units by which every diameter grows at this zoom (pixels per map unit), on a canvas that is shown so many times larger: nothing near by, where letters are read anyway, and nothing
 * far out, where a node is a mere shape. All grow by the same, so larger stays larger.
 */
export function growthAt(zoom: number, enlarged = 1): number {
  const missing = Math.max(0, Math.min(most, readable.least / zoom - common));
  return missing * between(zoom * enlarged, fade);
}

/** The same where it is known how much room there is: as far out as letters can be read, and less for who has less room. */
export function growthWith(air: Air | undefined, zoom: number, enlarged = 1): Growth {
  if (!air) {
    const all = growthAt(zoom, enlarged);
    return { most: all, of: () => all };
  }
  // Only what letters need is taken from neighbours who stand too near; more than that only from free ground.
  const needed = Math.max(0, Math.min(least, readable.least / zoom - common));
  const diameter = Math.max(readable.least, Math.min(readable.most, readable.share * zoom));
  const wanted = Math.max(0, Math.min(diameter / zoom - common, Math.max(needed, air.usual * share)));
  const all = wanted * between((common + wanted) * zoom * enlarged, seen);
  return { most: all, of: (id) => Math.min(all, Math.max(needed, air.of(id) * share)) };
}

/** The same for what is shown on a canvas now. */
export function growthOn(cy: Core, enlarged = 1): Growth {
  return growthWith(airOn(cy), cy.zoom(), enlarged);
}

/** The node as it is drawn when diameters grow `by` so many map units. */
export function grown(node: MapNode, by: number): MapNode {
  return by === 0 ? node : { ...node, size: node.size + by };
}
