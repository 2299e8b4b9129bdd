// The map as it stands in the window at this moment, for whoever draws it elsewhere: what is in sight, how large, and which names are written.
import type { Id } from '../model/records';
import type { Figures } from './lookValues';
import type { NameStyle } from './nameForms';
import type { Point } from './patch';

/** A name as it is written on the screen: its middle, in CSS pixels from the centre of its node. */
export interface ScreenName {
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
  readonly style: NameStyle;
  /** Further off, with a line to its node. */
  readonly isFar?: true;
}

export interface ScreenMap {
  /** The part in sight as `frameLine` keeps it; '' while all of the map is. */
  readonly frame: string;
  /** CSS pixels for a unit of the map. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly names: ReadonlyMap<Id, ScreenName>;
  /** Where everybody stands, also before it is kept, and figures that are ready. */
  readonly standing: ReadonlyMap<Id, Point>;
  readonly figures: Figures | undefined;
  /** Whose theme the map has. */
  readonly room: Element;
}

let ask: (() => ScreenMap | undefined) | undefined;

/** Who draws the map on the screen answers from now on. Gives back what ends it. */
export function answersForScreen(answer: () => ScreenMap | undefined): () => void {
  ask = answer;
  return () => {
    if (ask === answer) ask = undefined;
  };
}

/** `undefined` while no map is on the screen. */
export function screenNow(): ScreenMap | undefined {
  return ask?.();
}
