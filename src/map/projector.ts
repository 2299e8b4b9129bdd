// How large the map is written: at a desk, and for the last row of a room.
import { smallestLetter } from './letters';

export interface Lettering {
  /** Everything is drawn so many times larger than at a desk; the canvas is shown enlarged by the same. */
  readonly scale: number;
  /** No name is written smaller than this, in CSS pixels before enlarging. */
  readonly smallest: number;
  /** Letters inside actors are never written smaller than this, in CSS pixels before enlarging. */
  readonly letters: number;
  /** Names at once, the most important ones first. */
  readonly most: number;
  /** So many of the best connected are named also where the next free ground is far: a line leads there. */
  readonly sure: number;
}

export const desk: Lettering = {
  scale: 1,
  smallest: 0,
  letters: smallestLetter,
  most: Number.POSITIVE_INFINITY,
  sure: 0,
};

/** Names of 18 CSS pixels, at most 60 (domain, story 2), among them those everybody in the room will ask for. */
export const projector: Lettering = { scale: 1.5, smallest: 12, letters: 6.5, most: 60, sure: 9 };
