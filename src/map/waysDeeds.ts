// Ways between two actors and what the map shows of a selection: asked for by key, menu, card or command.
import { sentence } from '../i18n/translate';
import { pathsIn } from '../model/filter';
import type { Network } from '../model/network';
import type { Id, IsoDate } from '../model/records';
import { closeCard, goTo, openDialog, select, setFocus, useSession } from '../session/session';
import { announce } from '../ui/Announcer';
import { waysAloud } from './waysWords';

/** Asks for both ends; two selected actors are those at once. */
export function askForWays(network: Network, asOf: IsoDate, selection: readonly Id[]): void {
  const [from, to, third] = selection;
  if (from !== undefined && to !== undefined && third === undefined) showWays(network, asOf, from, to);
  else openDialog({ kind: 'ways', from: third === undefined ? from : undefined });
}

/** Shows all shortest ways on the map among dimmed others, and says how many there are and which is the strongest. */
export function showWays(network: Network, asOf: IsoDate, from: Id, to: Id): void {
  const { filter } = useSession.getState();
  const focus = { actorId: from, steps: 0, to } as const;
  closeCard();
  select('actors', []);
  setFocus(focus);
  goTo('map');
  announce(waysAloud({ network, filter, asOf, focus }, pathsIn(network, filter, asOf, focus)));
}

/** Only the selected actors and their ties, or with all their direct partners. */
export function showOnly(ids: readonly Id[], steps: 0 | 1): void {
  const [actorId, ...others] = ids;
  if (actorId === undefined) return;
  setFocus({ actorId, steps, others });
  announce(sentence(steps === 0 ? 'ways.onlyOn' : 'ways.onlyAroundOn', { count: ids.length }));
}

/** Back to everybody. */
export function leaveFocus(): void {
  setFocus(undefined);
  announce(sentence('map.aroundOff', {}));
}

/** Escape on the map begins with the open card, which takes along what it selects. Whether there was one. */
export function leaveCard(): boolean {
  if (!useSession.getState().card) return false;
  closeCard();
  return true;
}
