// Who is marked on the map: the selected actors, or the ends of a selected tie.
import { useMemo } from 'react';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { useSession } from '../session/session';

/** The selected actors; of a selected tie, or of one whose card is open, its two ends. */
export function useMarked(network: Network, selection: readonly Id[]): readonly Id[] {
  const table = useSession((state) => state.selectedTable);
  const ids = useSession((state) => state.selection);
  return useMemo(() => {
    if (table === 'cooperations') {
      return ids.flatMap((id) => {
        const tie = network.cooperations.get(id);
        return tie ? [tie.actorA, tie.actorB] : [];
      });
    }
    if (table === 'relations') {
      return ids.flatMap((id) => {
        const tie = network.relations.get(id);
        return tie ? [tie.from, tie.to] : [];
      });
    }
    return selection;
  }, [network, table, ids, selection]);
}
