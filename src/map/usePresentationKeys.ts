// The keyboard in a presentation: step through the story, look closer, walk from actor to actor, and say what happened.
import { useEffect, useEffectEvent } from 'react';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id, IsoDate } from '../model/records';
import { orderedViews } from '../model/views';
import { usePreferences } from '../session/preferences';
import { endPresentation, select, useSession } from '../session/session';
import { startCapture } from '../session/startCapture';
import { useAsOf } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { type PresentationKey, presentationKey } from './presentationKeys';
import { shownOn } from './patch';
import { chosenSentence } from './reached';
import type { Surface } from './surface';
import { showView, stepView } from './viewDeeds';
import { type Direction, neighbourTowards } from './walk';
import { moveView } from './viewMoves';

/**
 * Wherever the focus is, except where somebody types; a button keeps Enter and the space bar. Escape leaves what `leaveOne` still finds
 * open, and only then the presentation.
 */
export function usePresentationKeys(
  network: Network,
  surface: Surface | undefined,
  leaveOne: () => boolean,
): void {
  const asOf = useAsOf();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || useSession.getState().dialog) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (target?.closest('input, textarea, select')) return;
    if (['Enter', ' '].includes(event.key) && target?.closest('button, a')) return;
    const key = presentationKey(event, usePreferences.getState().letterKeys);
    if (!key) return;
    event.preventDefault();
    if (event.key === 'Escape' && leaveOne()) return;
    act(key, { network, asOf, surface });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** One step on in the story, or back; a network without views has only the map as it is. */
export function stepStory(by: 1 | -1): void {
  if (!stepView(by)) announce(sentence('present.noViews', {}));
}

interface Stage {
  readonly network: Network;
  readonly asOf: IsoDate;
  readonly surface: Surface | undefined;
}

function act(key: PresentationKey, stage: Stage): void {
  const { network, surface } = stage;
  switch (key.kind) {
    case 'step':
      stepStory(key.by);
      return;
    case 'first':
    case 'last': {
      const views = orderedViews(network);
      const view = key.kind === 'first' ? views[0] : views.at(-1);
      if (view) showView(view);
      else announce(sentence('present.noViews', {}));
      return;
    }
    case 'leave':
      endPresentation();
      return;
    case 'capture':
      startCapture();
      return;
    case 'zoomIn':
    case 'zoomOut':
    case 'fit':
      if (surface) moveView(surface, { kind: key.kind });
      return;
    case 'choose': {
      const id = surface?.nearestToMiddle();
      if (id !== undefined) choose(stage, id);
      return;
    }
    case 'walk':
      walk(stage, key.direction);
  }
}

/** From whoever is selected to a neighbour; with nobody selected the map moves. */
function walk(stage: Stage, direction: Direction): void {
  const { surface } = stage;
  if (!surface) return;
  const { selection, selectedTable } = useSession.getState();
  const from = selectedTable === 'actors' && selection.length === 1 ? selection[0] : undefined;
  const node = from === undefined ? undefined : surface.cy.getElementById(from);
  if (from === undefined || node === undefined || node.empty()) {
    moveView(surface, { kind: 'pan', direction });
    return;
  }
  const near = [...shownOn(surface.cy).ties.values()].filter((tie) => tie.from === from || tie.to === from);
  const neighbours = near.map((tie) => {
    const id = tie.from === from ? tie.to : tie.from;
    return [id, surface.cy.getElementById(id).position()] as const;
  });
  const next = neighbourTowards(node.position(), neighbours, direction);
  if (next === undefined) announce(sentence('map.noneThere', {}));
  else choose(stage, next);
}

function choose({ network, asOf, surface }: Stage, id: Id): void {
  select('actors', [id]);
  surface?.reveal(id);
  const actor = network.actors.get(id);
  if (actor) announce(chosenSentence(network, actor, asOf));
}
