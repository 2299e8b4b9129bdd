// A line being drawn by hand from an actor to the pointer, or to the actor under it.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import type { Growth } from './growth';
import type { Tokens } from './look';
import { type Point, shownOn } from './patch';
import type { Pen } from './pen';

/** `to` in screen pixels; `target` while an actor is under the pointer. */
export interface Draft {
  readonly from: Id;
  readonly to: Point;
  readonly target: Id | undefined;
}

/** Draws in screen pixels; nodes are drawn larger than they are. */
export function drawDraft(pen: Pen, cy: Core, draft: Draft, tokens: Tokens, growth: Growth): void {
  const screen = (id: Id): Point => cy.getElementById(id).renderedPosition();
  const from = screen(draft.from);
  const to = draft.target === undefined ? draft.to : screen(draft.target);
  pen.line(from, to, undefined, { color: tokens.accent, width: 2, dash: [6, 4], opacity: 1, round: true });
  if (draft.target === undefined) pen.circle(to, 4, { fill: tokens.accent, opacity: 1 });
  else {
    const size = shownOn(cy).nodes.get(draft.target)?.size ?? 30;
    const ring = { fill: 'none', opacity: 1, stroke: tokens.accent, strokeWidth: 3 };
    pen.circle(to, ((size + growth.of(draft.target)) * cy.zoom()) / 2 + 5, ring);
  }
}
