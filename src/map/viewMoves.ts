// Keys that move the view and nothing else, the same on every map: on the screen, on the map of another day, on the wall.
import type { ViewMove } from './mapKeys';
import type { Surface } from './surface';
import { zoomStep } from './ViewTools';

/** In pixels of the screen. */
const panStep = 80;

/** The map goes the other way, so that what lies in this direction comes into sight. */
export function moveView(surface: Pick<Surface, 'panBy' | 'zoomBy' | 'fit'>, move: ViewMove): void {
  switch (move.kind) {
    case 'pan': {
      const { direction } = move;
      const x = direction === 'left' ? panStep : direction === 'right' ? -panStep : 0;
      const y = direction === 'up' ? panStep : direction === 'down' ? -panStep : 0;
      surface.panBy(x, y);
      return;
    }
    case 'zoomIn':
      surface.zoomBy(zoomStep);
      return;
    case 'zoomOut':
      surface.zoomBy(1 / zoomStep);
      return;
    case 'fit':
      surface.fit();
  }
}
