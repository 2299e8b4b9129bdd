// Deeds of hand and mouse on the canvas, told as meanings. Knows no network and no session.
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Id } from '../model/records';
import { growthOn } from './growth';
import type { Point } from './patch';

export interface GestureEvents {
  /** A click on an actor; `more` with Shift or Ctrl. */
  readonly onActor: (id: Id, more: boolean) => void;
  readonly onTie: (id: Id) => void;
  readonly onGround: () => void;
  /** A double-click on free ground, in map units. */
  readonly onAdd: (at: Point) => void;
  /** A box drawn around actors; they come on top of what is selected. */
  readonly onBox: (ids: readonly Id[]) => void;
  /** Actors let go after dragging, with where they stand now. */
  readonly onMoved: (
    spots: readonly { readonly actorId: Id; readonly x: number; readonly y: number }[],
  ) => void;
  readonly onHover: (id: Id | undefined) => void;
}

const hoverAfter = 90;

/** Listens until the returned function is called. `tieAt` finds the line near a point of the map. */
export function listen(
  cy: Core,
  events: GestureEvents,
  tieAt: (at: Point, isTouch: boolean) => Id | undefined,
): () => void {
  let hover: ReturnType<typeof setTimeout> | undefined;
  const boxed = gathered((ids: readonly Id[]) => events.onBox(ids));
  const dropped = gathered((ids: readonly Id[]) => {
    events.onMoved(
      ids.map((id) => {
        const { x, y } = cy.getElementById(id).position();
        return { actorId: id, x, y };
      }),
    );
  });
  const started = new Map<Id, Point>();
  const idOf = (event: EventObject): Id => (event.target as NodeSingular).id();
  const more = (event: EventObject) => {
    const mouse = event.originalEvent as MouseEvent | undefined;
    return mouse !== undefined && (mouse.shiftKey || mouse.ctrlKey || mouse.metaKey);
  };
  const later = (id: Id | undefined, delay: number) => {
    clearTimeout(hover);
    hover = setTimeout(() => events.onHover(id), delay);
  };

  cy.on('tap', 'node', (event) => events.onActor(idOf(event), more(event)));
  cy.on('tap', (event) => {
    if (event.target !== cy) return;
    const isTouch = (event.originalEvent as Event | undefined)?.type.startsWith('touch') === true;
    const tie = tieAt(event.position, isTouch);
    if (tie !== undefined) events.onTie(tie);
    else if (!more(event)) events.onGround();
  });
  // Lines are everywhere in a dense network: whoever double-clicks between actors means the ground.
  cy.on('dbltap', (event) => {
    if (event.target === cy) events.onAdd({ x: event.position.x, y: event.position.y });
  });
  cy.on('boxselect', 'node', (event) => boxed(idOf(event)));
  cy.on('grab', 'node', (event) =>
    started.set(idOf(event), { ...(event.target as NodeSingular).position() }),
  );
  cy.on('free', 'node', (event) => {
    const id = idOf(event);
    const from = started.get(id);
    started.delete(id);
    const now = (event.target as NodeSingular).position();
    if (from !== undefined && (from.x !== now.x || from.y !== now.y)) dropped(id);
  });
  cy.on('mouseover', 'node', (event) => later(idOf(event), hoverAfter));
  cy.on('mouseout', 'node', () => later(undefined, 60));
  return () => {
    clearTimeout(hover);
    cy.removeAllListeners();
  };
}

/** Collects what one gesture reports node by node and hands it over together. */
function gathered(hand: (ids: readonly Id[]) => void): (id: Id) => void {
  let waiting: Id[] = [];
  return (id) => {
    if (waiting.length === 0) {
      queueMicrotask(() => {
        const all = waiting;
        waiting = [];
        hand(all);
      });
    }
    waiting.push(id);
  };
}

/** The actor under a point of the screen, with a little tolerance. */
export function actorAt(cy: Core, point: Point): Id | undefined {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const x = (point.x - pan.x) / zoom;
  const y = (point.y - pan.y) / zoom;
  const growth = growthOn(cy);
  let nearest: { id: Id; distance: number } | undefined;
  for (const node of cy.nodes()) {
    const at = node.position();
    const distance = Math.hypot(at.x - x, at.y - y) - (node.width() + growth.of(node.id())) / 2;
    if (distance <= 8 / zoom && (nearest === undefined || distance < nearest.distance)) {
      nearest = { id: node.id(), distance };
    }
  }
  return nearest?.id;
}
