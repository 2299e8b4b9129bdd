// React's windows onto the open network.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Filter, type Focus, type Visible, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { emptyRows } from '../model/change';
import type { IsoDate } from '../model/records';
import { useOpenNetwork } from './openNetwork';
import { useClock } from './clock';
import { contentOf } from './content';
import { shownAs } from './pseudonymView';
import { useSession } from './session';

const nothing = new Network('none', emptyRows());

/** The open network as it is to be shown (`pseudonymView`); an empty one while none is open, so rooms need no second path. */
export function useNetwork(): Network {
  const network = useOpenNetwork((state) => state.network ?? nothing);
  return shownAs(
    network,
    useSession((state) => state.pseudonyms),
  );
}

/** The reference date of everything on screen. */
export function useAsOf(): IsoDate {
  const today = useClock((state) => state.today);
  return useSession((state) => state.asOf) ?? today;
}

let cache: { readonly key: readonly unknown[]; readonly visible: Visible } | undefined;

/** What the filter, the focus and the reference date leave; computed once for all rooms, and not anew when somebody is moved. */
export function useVisible(): Visible {
  const network = contentOf(useNetwork());
  const asOf = useAsOf();
  const { filter, focus } = useSession(useShallow(({ filter, focus }) => ({ filter, focus })));
  return useMemo(() => remembered(network, filter, asOf, focus), [network, filter, asOf, focus]);
}

function remembered(network: Network, filter: Filter, asOf: IsoDate, focus: Focus | undefined): Visible {
  const key = [network, filter, asOf, focus];
  if (!cache || cache.key.some((part, at) => part !== key[at])) {
    cache = { key, visible: visibleIn(network, filter, asOf, focus) };
  }
  return cache.visible;
}
