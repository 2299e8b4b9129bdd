// How the map was printed and saved last, while the page lives.
import type { PrintScope } from './PrintChoices';
import type { PrintChoice } from './printJob';

export const remembered: { choice: PrintChoice; scope: PrintScope; picture: PictureChoice } = {
  choice: {
    paper: 'a4',
    orientation: 'landscape',
    columns: 1,
    rows: 1,
    legend: true,
    list: false,
    inSight: true,
  },
  scope: 'now',
  picture: { inSight: true, allNames: false },
};

/** Of a picture file. */
export interface PictureChoice {
  /** The part in sight, where not all of the map is. */
  readonly inSight: boolean;
  /** As many names as there is room for, drawn large enough for them; else as the screen has them. */
  readonly allNames: boolean;
}
