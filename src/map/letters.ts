// The letters of the type inside a node: how high, how wide, and whether they can be read at all.
import type { MapNode } from './elements';
import { roomInside } from './pen';

/** Letters below this height on screen, in CSS pixels, are left out. */
export const smallestLetter = 8.5;
/** Many letters may be so much smaller, rather than none. */
const long = 0.94;
/** Letters may be set narrower down to this share of their width. */
const narrowest = 0.58;
/** Height of a capital as a share of the size of the letters. */
const capital = 0.73;
/** Between the letters and the rim, as a share of the diameter. */
const padding = 0.03;

export interface Letters {
  /** Size of the letters in map units. */
  readonly size: number;
  /** Width they may take; wider ones are set narrower. */
  readonly most: number;
}

type Lettered = Pick<MapNode, 'letter' | 'shape' | 'size'>;

/** Letters of at least `smallest` map units that fill a node; `undefined` where they would have to be squeezed too much. */
export function lettersIn({ letter, shape, size }: Lettered, smallest: number): Letters | undefined {
  const natural = Math.min(size * 0.36, (size * 1.22) / Math.max(2, letter.length));
  for (const least of [smallest, smallest * long]) {
    const height = Math.max(natural, least);
    const most = roomInside(shape, size, height * capital) - size * padding;
    if (most >= narrowest * widthOf(letter) * height) return { size: height, most };
  }
  return undefined;
}

/** Width of semibold letters in the text font, as a multiple of their size. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign === sign.toLowerCase() ? 0.57 : 0.68), 0);
}
