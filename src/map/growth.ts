// From afar nodes are drawn a little larger than they are, so that the letters of their type can be read at the overview, too.
import type { MapNode } from './elements';

/** Diameter on screen at which letters are read, in CSS pixels. */
const readableFrom = 20;
/** Diameter in map units of somebody with one cooperation: who is smaller or larger stays so. */
const common = 34;
/** Map units a diameter may grow by: layouts leave more air between two rims. */
const most = 28;
/** Below the first zoom there is no room for letters and nothing grows; from the second on all that is wanted. */
const fade = { from: 0.26, to: 0.29 } as const;

/**
 * Map units by which every diameter grows at this zoom (pixels per map unit), on a canvas that is shown so many times larger: nothing near by, where letters are read anyway, and nothing
 * far out, where a node is a mere shape. All grow by the same, so larger stays larger.
 */
export function growthAt(zoom: number, enlarged = 1): number {
  const missing = Math.max(0, Math.min(most, readableFrom / zoom - common));
  return missing * Math.max(0, Math.min(1, (zoom * enlarged - fade.from) / (fade.to - fade.from)));
}

/** The node as it is drawn when diameters grow `by` so many map units. */
export function grown(node: MapNode, by: number): MapNode {
  return by === 0 ? node : { ...node, size: node.size + by };
}
