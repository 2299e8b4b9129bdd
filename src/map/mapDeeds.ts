// What can be done from the map, by mouse, key or menu alike.
import { sentence, word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Spot } from '../model/placements';
import { type Id, mainView } from '../model/records';
import { presetFor } from '../records/presetFor';
import { problemTexts } from '../records/fieldWords';
import { removeAloud } from '../records/removeAloud';
import { type Outcome, run } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import { closeCard, openDialog, select, useSession } from '../session/session';
import { viewIdOn } from '../session/views';
import { announce, tell } from '../ui/Announcer';
import type { Point } from './patch';
import { layoutOf, placesOf } from './standing';
import { zoneMove } from './zoneMoves';
import type { ZonePlan } from './zones';
import { areaWords } from './zoneWords';

export function addActor(spot?: Point): void {
  openDialog({ kind: 'record', table: 'actors', ...(spot ? { spot } : {}) });
}

/** With one or two actors the ends are filled in. */
export function addCooperation(ends: readonly Id[]): void {
  const actors = ends.length <= 2 ? ends : [];
  openDialog({ kind: 'record', table: 'cooperations', ...presetFor('cooperations', actors) });
}

/** A selection may hold actors that somebody has removed meanwhile; they are passed over. */
export async function removeActors(ids: readonly Id[]): Promise<void> {
  const actors = useOpenNetwork.getState().network?.actors;
  const there = ids.filter((id) => actors?.has(id) === true);
  if (there.length === 0) return select('actors', []);
  const { text, isBad } = await removeAloud('actors', there);
  if (isBad) showFailure(text);
  else if (there.includes(useSession.getState().card?.id ?? '')) closeCard();
}

/** Dragging pins: who was put somewhere by hand stays there when the map is arranged anew. `putBack` when nothing was kept. */
export async function moveActors(
  spots: readonly { readonly actorId: Id; readonly x: number; readonly y: number }[],
  putBack: () => void,
): Promise<void> {
  const pinned = spots.map((spot) => ({ ...spot, pinned: true }));
  const viewId = viewIdNow();
  const { network } = useOpenNetwork.getState();
  const zones = network && layoutOf(network, viewId).zones;
  if (network && zones) return sortActors(network, viewId, zones, pinned, putBack);
  const isKept = toldIfFailed(await run('placeActors', { viewId, spots: pinned }));
  if (!isKept) putBack();
}

/** Where places stand for values, moving into another area sets them. */
async function sortActors(
  network: Network,
  viewId: Id,
  zones: ZonePlan,
  pinned: readonly Spot[],
  putBack: () => void,
): Promise<void> {
  const { spots, edits, values, sentBack } = zoneMove(network, zones, placesOf(network, viewId), pinned);
  const deed =
    edits.length > 0 ? run('sortActors', { viewId, spots, edits }) : run('placeActors', { viewId, spots });
  const isKept = toldIfFailed(await deed);
  if (!isKept || sentBack.length > 0) putBack();
  const id = sentBack[0] ?? edits[0]?.ids[0];
  const now = id === undefined ? undefined : values.get(id);
  if (!isKept || id === undefined || now === undefined) return;
  const told = { name: network.nameOf('actors', id), area: areaWords(zones, now), count: edits.length };
  if (sentBack.length > 0)
    tell(sentence(zones.by === 'macro' ? 'map.zones.sentBack' : 'map.zones.sentBackBox', told));
  else tell(sentence('map.zones.sorted', told));
}

export async function releaseActors(ids: readonly Id[]): Promise<void> {
  toldIfFailed(await run('releaseActors', { viewId: viewIdNow(), actorIds: ids }));
}

/** The view whose map is on screen. */
function viewIdNow(): Id {
  const { network } = useOpenNetwork.getState();
  return network === undefined ? mainView : viewIdOn(network);
}

/** Says in a dialog what could not be done; whether it was done. */
export function toldIfFailed(outcome: Outcome): boolean {
  if (outcome.ok) return true;
  const text = problemTexts(outcome).join(' ');
  announce(text, 'assertive');
  showFailure(text);
  return false;
}

/** The map has no line for news, so a failure asks to be seen. */
function showFailure(text: string): void {
  openDialog({ kind: 'message', tone: 'danger', title: word('records', 'notDone'), text });
}
