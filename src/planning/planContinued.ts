// Which remembered list each list of an import goes on from at the moment it is planned: what was decided, whatever bears its name meanwhile.
import type { Network } from '../model/network';
import type { ListToPlan } from './planNames';
import { continuedBy, freeName, sourceOf } from './sources';

/**
 * The same lists as they can go on now. A list whose predecessor is gone is new; a new one whose name another tab has taken meanwhile gets
 * a free one, and the parts that speak of it by its keys with it. Lists of one name in one file go on from the one of their number.
 */
export function asContinued(given: readonly ListToPlan[], network: Network): readonly ListToPlan[] {
  const counts = new Map<string, number>();
  const lists = given.map((list): ListToPlan => {
    if (list.goesOn === undefined || list.goesOn === null) return list;
    if (continuedBy(network, list) === undefined) return { ...list, goesOn: null };
    const { mapping, name = '', goesOn } = list;
    const sign = `${goesOn}\u0000${name}`;
    const nth = (counts.get(sign) ?? 0) + 1;
    counts.set(sign, nth);
    if (nth === 1) return list;
    const part = `${mapping.part ?? name} ${String(nth)}`.trim();
    const numbered = sourceOf(network, { mapping: { ...mapping, part } });
    return numbered === undefined ? list : { ...list, goesOn: numbered.id, mapping: { ...mapping, part } };
  });
  const taken = lists.filter((list) => list.goesOn === null && sourceOf(network, list) !== undefined);
  const names = new Map(taken.map(({ mapping: { source } }) => [source, freeName(network, source)]));
  return lists.map((list) => {
    const source = list.goesOn === null ? names.get(list.mapping.source) : undefined;
    return source === undefined ? list : { ...list, mapping: { ...list.mapping, source } };
  });
}
