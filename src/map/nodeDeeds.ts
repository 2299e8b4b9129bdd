// What a press on the map means: the card of an actor or Gremium, of a cooperation, relation or seat, or what stands behind a line.
import type { Id } from '../model/records';
import { openCard, select } from '../session/session';
import { gremiumNodeId, gremiumOfNode } from './gremiumElements';
import type { Staged } from './stage';

/** Those of these nodes that are actors. */
export function actorsAmong(ids: readonly Id[]): readonly Id[] {
  return ids.filter((id) => gremiumOfNode(id) === undefined);
}

/** `more`: comes to what is selected, or leaves it; only actors are selected together. */
export function pressNode(nodeId: Id, more: boolean, selection: readonly Id[]): void {
  const gremium = gremiumOfNode(nodeId);
  if (gremium !== undefined) openCard('gremien', gremium);
  else if (!more) openCard('actors', nodeId);
  else
    select(
      'actors',
      selection.includes(nodeId) ? selection.filter((id) => id !== nodeId) : [...selection, nodeId],
    );
}

/** Selects an actor or a Gremium, without its card. */
export function chooseNode(nodeId: Id): void {
  const gremium = gremiumOfNode(nodeId);
  if (gremium === undefined) select('actors', [nodeId]);
  else select('gremien', [gremium]);
}

/** Opens the card of what the line, or the name of an area, is; `false` where several things stand behind it. */
export function pressTie(id: Id, staged: Staged): boolean {
  const gremium = gremiumOfNode(id);
  if (gremium !== undefined) {
    openCard('gremien', gremium);
    return true;
  }
  const { merged, sitting, left } = staged;
  const [first, ...more] = merged.get(id) ?? [];
  const seats = sitting?.seats.find((line) => line.id === id)?.seats;
  if (more.length > 0 || (seats && seats.length > 1) || sitting?.shared.some((tie) => tie.id === id))
    return false;
  if (first) openCard('cooperations', first.id);
  else if (seats?.[0]) openCard('seats', seats[0].id);
  else openCard(left.relations.some((relation) => relation.id === id) ? 'relations' : 'cooperations', id);
  return true;
}

/** The nodes that stand for these records: the organisation of a unit, a Gremium as a node or all its members. */
export function nodesFor(
  actors: readonly Id[],
  gremien: readonly Id[],
  { hosts, sitting }: Staged,
): readonly Id[] {
  const seated =
    sitting?.as === 'nodes'
      ? gremien.map(gremiumNodeId)
      : gremien.flatMap((id) => sitting?.members.get(id) ?? []);
  return [...new Set([...actors.map((id) => hosts.get(id) ?? id), ...seated])];
}
