// Saved views and what is going on now: opened, left again, stepped through as a story.
import { useEffect } from 'react';
import { noFilter } from '../model/filter';
import type { Network } from '../model/network';
import { type Id, mainView, type View } from '../model/records';
import { orderedViews } from '../model/views';
import { noLayers } from './mapLayers';
import { useOpenNetwork } from './openNetwork';
import { shownAs } from './pseudonymView';
import { useSession } from './session';
import { differs, type Shown, shownIn } from './viewLines';

const nothing: Shown = { filter: noFilter, layers: noLayers };

/** The view whose places are on the map: the open one, else the main map. */
export function useViewId(network: Network): Id {
  return known(
    network,
    useSession((state) => state.view),
  );
}

/** The same for a deed that is done now. */
export function viewIdOn(network: Network): Id {
  return known(network, useSession.getState().view);
}

function known(network: Network, view: Id | undefined): Id {
  return view !== undefined && network.views.has(view) ? view : mainView;
}

/** Whether what is on screen is not what the open view keeps; its places always are. */
export function useIsChanged(view: View): boolean {
  return useSession((state) => differs(view, state));
}

/** Shows all that the view keeps. What was on screen before the first one is kept for `leaveView`. */
export function openView(view: View): void {
  useSession.setState((state) => {
    const { filter, focus, dims, asOf, layers, look, time } = state;
    const isFirst = state.view === undefined;
    return {
      ...shownIn(view),
      view: view.id,
      isViewAwaited: false,
      viewsShown: state.viewsShown + 1,
      ...(isFirst && { beforeView: { filter, focus, dims, asOf, layers, look, time } }),
    };
  });
}

/** Back to the map without a saved view, as it was left. */
export function leaveView(): void {
  useSession.setState((state) => ({
    focus: undefined,
    dims: undefined,
    asOf: undefined,
    look: undefined,
    time: undefined,
    ...(state.beforeView ?? nothing),
    view: undefined,
    isViewAwaited: false,
    beforeView: undefined,
    viewsShown: state.viewsShown + 1,
  }));
}

/** The view before or after the open one; from the main map the first or the last. `undefined` where the story ends. */
export function nextView(network: Network, by: 1 | -1): View | undefined {
  const views = orderedViews(network);
  const at = views.findIndex((view) => view.id === useSession.getState().view);
  if (at < 0) return by === 1 ? views[0] : views.at(-1);
  return views[at + by];
}

/** Shows a view that the address named as soon as its network is there, and leaves one that is gone. */
export function useAwaitedView(): void {
  const open = useOpenNetwork((state) => state.network);
  const pseudonyms = useSession((state) => state.pseudonyms);
  const network = open && shownAs(open, pseudonyms);
  const id = useSession((state) => state.view);
  const isAwaited = useSession((state) => state.isViewAwaited);
  useEffect(() => {
    if (network === undefined || id === undefined) return;
    const view = network.views.get(id);
    if (view === undefined) leaveView();
    else if (isAwaited) openView(view);
  }, [network, id, isAwaited]);
}
