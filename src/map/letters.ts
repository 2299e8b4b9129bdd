// The letters of the type inside a node: how high, how wide, and whether they can be read at all.
import type { MapNode } from './elements';
import { roomInside } from './pen';

/** Height of letters that are read with ease, in CSS pixels; where not even two of them fit, all are left out. */
export const smallestLetter = 8.5;
/** Where two letters fit, more letters may be so much smaller, step by step, rather than none. */
const shrinking = [0.94, 0.88, 0.82, 0.76, 0.7] as const;
/** Letters may be set narrower down to this share of their width. */
const narrowest = 0.58;
/** Height of a capital as a share of the size of the letters. */
const capital = 0.73;
/** Between the letters and the rim, as a share of the diameter. */
const padding = 0.03;
/** Letters are as high as a node allows them at this share of their width, at most this share of its diameter, less above a sign. */
const easy = 0.86;
const tallest = { alone: 0.46, aboveSign: 0.36 } as const;

export interface Letters {
  /** Size of the letters in map units. */
  readonly size: number;
  /** Width they may take; wider ones are set narrower. */
  readonly most: number;
  /** What is written: all letters, or their beginning with a full stop where all would have to be too small. */
  readonly text: string;
}

type Lettered = Pick<MapNode, 'letter' | 'shape' | 'size'> & Partial<Pick<MapNode, 'mark'>>;

/** Letters of at least `smallest` map units that fill a node; `undefined` where the node is too small for two of them. */
export function lettersIn(node: Lettered, smallest: number): Letters | undefined {
  const { letter } = node;
  const full = fitting(node, letter, smallest) ?? fitting(node, letter, smallest * shrinking[0]);
  if (full ?? !isReadable(node.size, smallest)) return full;
  for (const text of [letter, `${letter.slice(0, 2)}.`, `${letter.slice(0, 1)}.`]) {
    for (const step of shrinking) {
      const found = fitting(node, text, smallest * step);
      if (found) return found;
    }
  }
  return undefined;
}

function fitting(node: Lettered, text: string, least: number): Letters | undefined {
  const { shape, size, letter, mark = '' } = node;
  const height = Math.max(size * shareOf(shape, letter, mark !== ''), least);
  const most = roomInside(shape, size, height * capital) - size * padding;
  return most >= narrowest * widthOf(text) * height ? { size: height, most, text } : undefined;
}

const shares = new Map<string, number>();

/** Height of easily read letters as a share of the diameter of their node. */
function shareOf(shape: MapNode['shape'], letter: string, isAboveSign: boolean): number {
  const key = `${shape} ${String(isAboveSign)} ${letter}`;
  const known = shares.get(key);
  if (known !== undefined) return known;
  const fits = (share: number) =>
    roomInside(shape, 1, share * capital) - padding >= easy * widthOf(letter) * share;
  let low = 0;
  let high: number = isAboveSign ? tallest.aboveSign : tallest.alone;
  if (fits(high)) low = high;
  else {
    for (let step = 0; step < 12; step += 1) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
  }
  shares.set(key, low);
  return low;
}

/** Two capitals fit into a circle of this size: where those are seen, nobody is left without. */
function isReadable(size: number, smallest: number): boolean {
  return fitting({ shape: 'circle', size, letter: 'GS' }, 'GS', smallest * shrinking[0]) !== undefined;
}

/** Width of semibold letters in the text font, as a multiple of their size. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign === sign.toLowerCase() ? 0.57 : 0.68), 0);
}
