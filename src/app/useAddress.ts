// Keeps address bar and session in step, so links, bookmarks and the back button work.
import { useEffect } from 'react';
import { openNetwork, useOpenNetwork } from '../session/openNetwork';
import { useSession } from '../session/session';
import { differs } from '../session/viewLines';
import { useAwaitedView } from '../session/views';
import { fromHash, toHash } from './address';

/** Reads the address once and on every step back or forward; writes it on every change of the session. */
export function useAddress(): void {
  useAwaitedView();
  useEffect(() => {
    let isReading = false;
    const read = () => {
      // Opening another network resets the session; that must not reach the address half way.
      isReading = true;
      const { networkId, ...address } = fromHash(window.location.hash);
      if (networkId !== undefined && networkId !== useOpenNetwork.getState().id) openNetwork(networkId);
      useSession.setState(address);
      isReading = false;
    };
    const write = () => {
      if (isReading) return;
      const state = useSession.getState();
      const { id: networkId, network } = useOpenNetwork.getState();
      const view = state.view === undefined ? undefined : network?.views.get(state.view);
      const isAsSaved = state.isViewAwaited || (view !== undefined && !differs(view, state));
      const hash = toHash({ ...state, networkId, isViewAwaited: isAsSaved });
      if (hash === window.location.hash) return;
      // Only a new place is a step one goes back from; filters and cards replace.
      const samePlace = fromHash(window.location.hash).place === state.place;
      if (samePlace) window.history.replaceState(null, '', hash);
      else window.history.pushState(null, '', hash);
    };
    read();
    write();
    const stops = [useSession.subscribe(write), useOpenNetwork.subscribe(write)];
    window.addEventListener('hashchange', read);
    window.addEventListener('popstate', read);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('hashchange', read);
      window.removeEventListener('popstate', read);
    };
  }, []);
}
