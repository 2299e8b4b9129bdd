// What can be done with saved views from the map: each is one step that undo takes back, and is told.
import { sentence } from '../i18n/translate';
import { newId } from '../data/newId';
import type { Patch } from '../model/change';
import { mainView, type View } from '../model/records';
import { type NewView, orderedViews } from '../model/views';
import { run } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import { shownNetwork } from '../session/pseudonymView';
import { closeCard, select, useSession } from '../session/session';
import { linesOf } from '../session/viewLines';
import { leaveView, nextView, openView, viewIdOn } from '../session/views';
import { announce, tell } from '../ui/Announcer';
import { toldIfFailed } from './mapDeeds';

/** What of the map is in sight, as `View.frame`; asked only when it is to be kept. */
export type FrameNow = () => string;

/** A new view of all that is on screen, behind the others, and opens it. */
export async function saveNewView(name: string, frame: FrameNow): Promise<boolean> {
  const { network } = useOpenNetwork.getState();
  if (network === undefined) return false;
  const from = viewIdOn(network);
  const layout = from === mainView ? network.self.layout : network.views.get(from)?.layout;
  const lines = linesOf(useSession.getState());
  const kept = present({ ...lines, frame: frame(), layout: layout ?? null });
  return add({ ...kept, name, from });
}

/** The same view once more, right behind it. */
export async function duplicateView(view: View): Promise<boolean> {
  const { network } = useOpenNetwork.getState();
  if (network === undefined) return false;
  const views = orderedViews(network);
  const next = views[views.findIndex(({ id }) => id === view.id) + 1];
  const order =
    view.order === undefined || next?.order === undefined ? undefined : (view.order + next.order) / 2;
  const { id: from, order: _, ...fields } = view;
  const name = sentence('map.views.copyOf', { name: view.name });
  return add({ ...fields, name, from, ...(order !== undefined && { order }) });
}

async function add(fields: NewView): Promise<boolean> {
  const id = newId();
  const isDone = toldIfFailed(await run('addView', { ...fields, id }));
  const view = useOpenNetwork.getState().network?.views.get(id);
  if (!isDone || view === undefined) return false;
  openView(view);
  announce(sentence('map.views.added', { name: view.name }));
  return true;
}

/** The open view keeps from now on what is on screen. */
export async function saveView(view: View, frame: FrameNow): Promise<void> {
  const patch = { ...linesOf(useSession.getState()), frame: frame() || null };
  if (!toldIfFailed(await run('editViews', { ids: [view.id], patch }))) return;
  announce(sentence('map.views.saved', { name: view.name }));
}

/** Shows what the view keeps, whatever was changed on screen. */
export function showAsSaved(view: View): void {
  openView(view);
  announce(sentence('map.views.back', { name: view.name }));
}

export async function renameView(view: View, name: string): Promise<boolean> {
  return toldIfFailed(await run('editViews', { ids: [view.id], patch: { name } }));
}

export async function removeView(view: View): Promise<void> {
  const isOpen = useSession.getState().view === view.id;
  if (!toldIfFailed(await run('removeViews', { ids: [view.id] }))) return;
  if (isOpen) leaveView();
  tell(sentence('map.views.removed', { name: view.name }));
}

/** One place up or down in the story. */
export async function moveView(view: View, by: 1 | -1): Promise<void> {
  const { network } = useOpenNetwork.getState();
  if (network === undefined) return;
  const ids = orderedViews(network).map(({ id }) => id);
  const at = ids.indexOf(view.id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) {
    announce(sentence(by < 0 ? 'map.views.isFirst' : 'map.views.isLast', { name: view.name }));
    return;
  }
  ids.splice(at, 1);
  ids.splice(to, 0, view.id);
  if (!toldIfFailed(await run('orderViews', { ids }))) return;
  announce(sentence('map.views.movedTo', { name: view.name, at: to + 1, count: ids.length }));
}

/** Opens a view, or the main map without one, and says which. */
export function showView(view: View | undefined): void {
  const network = shownNetwork();
  if (view === undefined) {
    leaveView();
    announce(sentence('map.views.nowMain', {}));
    return;
  }
  openView(view);
  // Whoever steps on looks at the picture, not at somebody from the one before.
  select('actors', []);
  closeCard();
  const views = network ? orderedViews(network) : [];
  const at = views.findIndex(({ id }) => id === view.id) + 1;
  announce(sentence('map.views.now', { name: view.name, at, count: views.length }));
}

/** On to the next view of the story, or back; where it ends that is said. Whether there are views at all. */
export function stepView(by: 1 | -1): boolean {
  const network = shownNetwork();
  if (network === undefined || network.views.size === 0) return false;
  const view = nextView(network, by);
  if (view === undefined) announce(sentence(by < 0 ? 'map.views.atFirst' : 'map.views.atLast', {}));
  else showView(view);
  return true;
}

/** Fields without those that are empty: a new record has none of them. */
function present(fields: Patch): Partial<NewView> {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(entries) as Partial<NewView>;
}
