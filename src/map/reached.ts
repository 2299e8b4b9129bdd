// What is said on a walk from one actor to the next: what ties both, then who it is.
import { sentence } from '../i18n/translate';
import { countsOn, type Network, partnerOf } from '../model/network';
import type { Actor, Id, IsoDate } from '../model/records';
import { tiesAt } from './adjacency';
import type { DrawnLooks } from './drawnLooks';
import type { MapElements } from './elements';
import { actorSentence, tieSentence } from './sentences';

/** Who it is, with the cooperations of the day. */
export function chosenSentence(network: Network, actor: Actor, asOf: IsoDate, looks?: DrawnLooks): string {
  const ties = network.cooperationsOf(actor.id).filter((tie) => countsOn(tie, asOf));
  return actorSentence(network, actor, ties.length, looks);
}

/** Who it is; coming from a neighbour, the strongest cooperation on screen between both is told before, from where one came. */
export function reachedSentence(
  network: Network,
  shown: MapElements,
  looks: DrawnLooks,
  actor: Actor,
  asOf: IsoDate,
  from: Id | undefined,
): string {
  const told = chosenSentence(network, actor, asOf, looks);
  const ties = from === undefined ? [] : tiesAt(shown, from).map(({ id }) => network.cooperations.get(id));
  const [tie] = ties
    .filter((each) => each !== undefined)
    .filter((each) => from !== undefined && partnerOf(each, from) === actor.id)
    .sort((a, b) => b.intensity - a.intensity || (a.id < b.id ? -1 : 1));
  if (!tie || from === undefined) return told;
  const row = { kind: 'cooperation', key: tie.id, of: from, position: 1, total: 1 } as const;
  const outgoing = tie.actorA === from;
  return sentence('ways.reached', {
    tie: tieSentence({ ...row, partner: actor, tie, outgoing }, looks),
    actor: told,
  });
}
