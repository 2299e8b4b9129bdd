// The keyboard on the canvas: walk, zoom, open, add, delete, and say what happened.
import { useRef } from 'react';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id, IsoDate } from '../model/records';
import { usePreferences } from '../session/preferences';
import { select, setFocus, startPresentation, useSession } from '../session/session';
import { togglePseudonymsAloud } from '../session/togglePseudonyms';
import { toggleTime } from '../session/toggleTime';
import { useAsOf } from '../session/useNetwork';
import { startCapture } from '../session/startCapture';
import { announce } from '../ui/Announcer';
import { tiesAt } from './adjacency';
import { showAround } from './around';
import { addActor, addCooperation, removeActors } from './mapDeeds';
import type { DrawnLooks } from './drawnLooks';
import { gremiumOfNode } from './gremiumElements';
import { mapKey, type MapKey } from './mapKeys';
import { shownOn } from './patch';
import { chooseNode, pressNode } from './nodeDeeds';
import { reachedSentence } from './reached';
import { gremiumSentence } from './sentences';
import type { Surface } from './surface';
import { stepView } from './viewDeeds';
import { askForWays, leaveCard } from './waysDeeds';
import { moveView } from './viewMoves';
import { type Direction, neighbourTowards } from './walk';

/** A key handler for the canvas. */
export function useMapKeys(
  network: Network,
  surface: Surface | undefined,
  selection: readonly Id[],
  looks: DrawnLooks,
  marked: Id | undefined,
) {
  const asOf = useAsOf();
  const last = useRef<Id>(undefined);
  return (event: React.KeyboardEvent): void => {
    if (!surface || event.target !== event.currentTarget) return;
    const key = mapKey(event, usePreferences.getState().letterKeys);
    if (!key || !act(key, { network, surface, looks, marked, asOf, last }, selection)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** What the keys work on; looks are told along with an actor. */
interface Stage {
  readonly network: Network;
  readonly surface: Surface;
  readonly looks: DrawnLooks;
  /** The one node that is marked: a selected actor, who it is drawn as, or a Gremium. */
  readonly marked: Id | undefined;
  readonly asOf: IsoDate;
  /** Where the last walk ended: it goes on from there. */
  readonly last: { current: Id | undefined };
}

function act(key: MapKey, stage: Stage, selection: readonly Id[]): boolean {
  const { network, surface } = stage;
  const only = selection.length === 1 ? selection[0] : undefined;
  switch (key.kind) {
    case 'walk':
      if (stage.marked === undefined) moveView(surface, { kind: 'pan', direction: key.direction });
      else walk(stage, stage.marked, key.direction);
      return true;
    case 'pan':
    case 'zoomIn':
    case 'zoomOut':
    case 'fit':
      moveView(surface, key);
      return true;
    case 'open': {
      const id = only ?? stage.marked ?? lastOn(stage) ?? surface.nearestToMiddle();
      if (id === undefined) return false;
      if (stage.marked === undefined) choose(stage, id);
      else pressNode(id, false, []);
      return true;
    }
    case 'addActor':
      addActor();
      return true;
    case 'addTie':
      addCooperation(selection);
      return true;
    case 'capture':
      startCapture();
      return true;
    case 'present':
      startPresentation();
      return true;
    case 'time':
      toggleTime();
      return true;
    case 'pseudonyms':
      togglePseudonymsAloud();
      return true;
    case 'remove':
      if (selection.length > 0) void removeActors(selection);
      return selection.length > 0;
    case 'focus':
      toggleFocus(network, only);
      return true;
    case 'around':
      if (only === undefined) announce(sentence('map.nothingSelected', {}));
      else showAround(network, only, key.steps);
      return true;
    case 'ways':
      askForWays(network, stage.asOf, selection);
      return true;
    case 'leave':
      return leave();
    case 'nextView':
      return stepView(1);
    case 'previousView':
      return stepView(-1);
  }
}

function walk(stage: Stage, from: Id, direction: Direction): void {
  const { cy } = stage.surface;
  const node = cy.getElementById(from);
  if (node.empty()) return;
  const ends = tiesAt(shownOn(cy), from).flatMap((tie) => [tie.from, tie.to]);
  const neighbours = [...new Set(ends)]
    .filter((id) => id !== from)
    .map((id) => [id, cy.getElementById(id).position()] as const);
  const next = neighbourTowards(node.position(), neighbours, direction);
  if (next === undefined) announce(sentence('map.noneThere', {}));
  else choose(stage, next, from);
}

/** Selects on the map, moves the open card along, and says who it is and, coming from somebody, what ties both. */
function choose({ network, surface, looks, asOf, last }: Stage, id: Id, from?: Id): void {
  if (useSession.getState().card) pressNode(id, false, []);
  else chooseNode(id);
  last.current = id;
  surface.reveal(id);
  const gremium = network.gremien.get(gremiumOfNode(id) ?? '');
  if (gremium) announce(gremiumSentence(gremium.name, tiesAt(shownOn(surface.cy), id).length));
  const actor = network.actors.get(id);
  if (actor) announce(reachedSentence(network, shownOn(surface.cy), looks, actor, asOf, from));
}

function lastOn({ surface, last }: Stage): Id | undefined {
  const { current } = last;
  return current !== undefined && surface.cy.getElementById(current).nonempty() ? current : undefined;
}

function toggleFocus(network: Network, only: Id | undefined): void {
  const { focus } = useSession.getState();
  if (focus && (only === undefined || only === focus.actorId)) {
    setFocus(undefined);
    announce(sentence('map.aroundOff', {}));
  } else if (only !== undefined) showAround(network, only, 1);
  else announce(sentence('map.nothingSelected', {}));
}

function leave(): boolean {
  const { selection, focus } = useSession.getState();
  if (leaveCard()) return true;
  if (selection.length > 0) select('actors', []);
  else if (focus) {
    setFocus(undefined);
    announce(sentence('map.aroundOff', {}));
  } else return false;
  return true;
}
