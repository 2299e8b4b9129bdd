// What a surface shows at this moment, for whoever draws it elsewhere.
import { frameToLine } from './frameLine';
import type { ScreenMap } from './screenNow';
import type { Surface } from './surface';

type Shown = Pick<ScreenMap, 'standing' | 'figures'>;

/** `undefined` before there is a surface. */
export function screenOf(surface: Surface | undefined, { standing, figures }: Shown): ScreenMap | undefined {
  const room = surface?.cy.container();
  if (!surface || !room) return undefined;
  const { cy, overlay } = surface;
  return {
    frame: frameToLine(surface.framed),
    zoom: cy.zoom(),
    width: cy.width(),
    height: cy.height(),
    names: overlay.names,
    standing,
    figures,
    room,
  };
}
