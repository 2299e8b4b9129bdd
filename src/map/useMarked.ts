// Who is marked on the map: the selected actors, the ends of a selected tie, or a selected Gremium with its members.
import { useMemo } from 'react';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { useSession } from '../session/session';
import { nodesFor } from './nodeDeeds';
import type { Staged } from './stage';

const none: readonly Id[] = [];

/** Nodes: who is drawn as another one is marked as that. */
export function useMarked(network: Network, selection: readonly Id[], staged: Staged): readonly Id[] {
  const table = useSession((state) => state.selectedTable);
  const ids = useSession((state) => state.selection);
  return useMemo(() => {
    if (table === 'gremien') return nodesFor(none, ids, staged);
    if (table === 'cooperations') {
      const ends = ids.flatMap((id) => {
        const tie = network.cooperations.get(id);
        return tie ? [tie.actorA, tie.actorB] : [];
      });
      return nodesFor(ends, none, staged);
    }
    if (table === 'relations') {
      const ends = ids.flatMap((id) => {
        const tie = network.relations.get(id);
        return tie ? [tie.from, tie.to] : [];
      });
      return nodesFor(ends, none, staged);
    }
    return staged.hosts.size === 0 ? selection : nodesFor(selection, none, staged);
  }, [network, table, ids, selection, staged]);
}
