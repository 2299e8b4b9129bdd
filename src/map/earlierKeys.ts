// The keyboard on the map of the other day: walk along its ties, also to who is gone by now, pan, zoom, open; and say who is reached.
import { sentence, showDate } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { usePreferences } from '../session/preferences';
import { select } from '../session/session';
import { announce } from '../ui/Announcer';
import { tiesAt } from './adjacency';
import type { DrawnLooks } from './drawnLooks';
import { gremiumOfNode } from './gremiumElements';
import { mapKey } from './mapKeys';
import { chooseNode, pressNode } from './nodeDeeds';
import type { Point } from './patch';
import { reachedSentence } from './reached';
import { gremiumSentence } from './sentences';
import type { Surface } from './surface';
import type { Compared } from './useTimeMarks';
import { moveView } from './viewMoves';
import { type Direction, neighbourTowards } from './walk';

interface EarlierStage {
  readonly network: Network;
  readonly compared: Compared;
  /** The map beside it: both have one pan and zoom. */
  readonly surface: Surface;
  readonly looks: DrawnLooks;
  readonly selection: readonly Id[];
}

/** A key handler; what it does not know is left to others. */
export function earlierKeys(stage: EarlierStage) {
  return (event: React.KeyboardEvent): void => {
    if (event.target !== event.currentTarget || !act(event, stage)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function act(event: React.KeyboardEvent, stage: EarlierStage): boolean {
  const { surface, selection } = stage;
  const key = mapKey(event, usePreferences.getState().letterKeys);
  const here = selection.find((id) => stage.compared.elements.nodes.has(id));
  switch (key?.kind) {
    case 'walk':
      if (here === undefined) moveView(surface, { kind: 'pan', direction: key.direction });
      else walk(stage, here, key.direction);
      return true;
    case 'pan':
    case 'zoomIn':
    case 'zoomOut':
    case 'fit':
      moveView(surface, key);
      return true;
    case 'open':
      if (here !== undefined) pressNode(here, false, []);
      else reach(stage, nearestToMiddle(stage));
      return true;
    case 'leave':
      select('actors', []);
      return selection.length > 0;
    default:
      return false;
  }
}

function walk(stage: EarlierStage, from: Id, direction: Direction): void {
  const { elements, standing } = stage.compared;
  const at = standing.get(from);
  if (!at) return;
  const ends = new Set(tiesAt(elements, from).flatMap((tie) => [tie.from, tie.to]));
  ends.delete(from);
  const neighbours = [...ends].flatMap((id) => {
    const place = standing.get(id);
    return place ? [[id, place] as const] : [];
  });
  const next = neighbourTowards(at, neighbours, direction);
  if (next === undefined) announce(sentence('map.noneThere', {}));
  else reach(stage, next, from);
}

function reach({ network, compared, surface, looks }: EarlierStage, id: Id | undefined, from?: Id): void {
  if (id === undefined) return;
  chooseNode(id);
  bringIntoSight(surface, compared.standing.get(id));
  const day = compared.before.asOf;
  const actor = network.actors.get(id);
  const gremium = network.gremien.get(gremiumOfNode(id) ?? '');
  const said = actor
    ? reachedSentence(network, compared.elements, looks, actor, day, from)
    : gremiumSentence(gremium?.name ?? '', tiesAt(compared.elements, id).length);
  announce(sentence('time.onDay', { date: showDate(day), said }));
}

/** Who is gone stands on this map only; the map beside it cannot bring them into sight. */
function bringIntoSight({ cy }: Surface, at: Point | undefined): void {
  if (!at) return;
  const { zoom, pan: moved } = { zoom: cy.zoom(), pan: cy.pan() };
  const [x, y] = [at.x * zoom + moved.x, at.y * zoom + moved.y];
  const air = 24;
  if (x > air && y > air && x < cy.width() - air && y < cy.height() - air) return;
  cy.pan({ x: cy.width() / 2 - at.x * zoom, y: cy.height() / 2 - at.y * zoom });
}

function nearestToMiddle({ surface: { cy }, compared }: EarlierStage): Id | undefined {
  const zoom = cy.zoom();
  const middle = { x: (cy.width() / 2 - cy.pan().x) / zoom, y: (cy.height() / 2 - cy.pan().y) / zoom };
  let best: { readonly id: Id; readonly distance: number } | undefined;
  for (const id of compared.elements.nodes.keys()) {
    const at = compared.standing.get(id);
    const distance = at ? Math.hypot(at.x - middle.x, at.y - middle.y) : Number.POSITIVE_INFINITY;
    if (best === undefined || distance < best.distance) best = { id, distance };
  }
  return best?.id;
}
