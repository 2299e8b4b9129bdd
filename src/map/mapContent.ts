// What is drawn of a map that leaves the screen, and where on the ground of a pen: for pictures, prints and hand-outs.
import type { Id } from '../model/records';
import { airAround } from './air';
import type { Backdrop } from './backdrop';
import type { Rect } from './collision';
import type { MapElements } from './elements';
import { type Growth, growthWith } from './growth';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { ScreenName } from './screenNow';
import type { TimeMarks } from './timeMarks';

/** Everything that is drawn of a map. */
export interface MapContent {
  readonly elements: MapElements;
  readonly at: ReadonlyMap<Id, Point>;
  readonly tokens: Tokens;
  /** Areas behind the actors, as on the screen. */
  readonly backdrop?: Backdrop | undefined;
  /** What is new and what has ended, as on the screen. */
  readonly marks?: TimeMarks | undefined;
  /** Who is named, and as what: those on the screen. As many as there is room for without. */
  readonly names?: ReadonlyMap<Id, ScreenName> | undefined;
  /** Named besides, where there is room: the others stand where they stand on the screen if they can. */
  readonly besides?: ReadonlySet<Id> | undefined;
  /** Width of a text in pixels at a size and weight. */
  readonly measure: (text: string, size: number, weight: number) => number;
}

/** Where a map goes on the ground of a pen. */
export interface MapPlacing {
  /** Units of the pen for one unit of the map. */
  readonly scale: number;
  /** Where the origin of the map falls. */
  readonly x: number;
  readonly y: number;
  /** The ground names may take, in units of the pen. */
  readonly room: Rect;
  /** As `drawBackdrop` takes it: how small the names of areas would be. */
  readonly zoom: number;
  /** Only what is in the room is drawn. */
  readonly isCut?: boolean;
  /** As large as on the screen: nodes and names are as there. */
  readonly asOnScreen?: boolean;
}

/** A printer draws finer than a screen: what grows there to be read grows less here, and leaves room for names. */
const fineness = 1.5;

/** The zoom of a screen on which things are as large. */
export function seenAt({ scale, asOnScreen }: Pick<MapPlacing, 'scale' | 'asOnScreen'>): number {
  return asOnScreen ? scale : scale * fineness;
}

/** By how much nodes are drawn larger. */
export function growthIn({ elements, at }: MapContent, placing: MapPlacing): Growth {
  return growthWith(
    airAround(elements.nodes, (id) => at.get(id)),
    seenAt(placing),
  );
}
