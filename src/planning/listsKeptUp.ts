// The lists of an import that is open, while another tab imports or undoes: what a list goes on from stays what is shown.
import type { Network } from '../model/network';
import { type ImportList, named, withKind } from './importList';
import { freeName, sourceOf } from './sources';

/**
 * The same array where nothing has to change. `isDecided`: whether a person has said what the list is; such a list is never taken for
 * another one.
 */
export function listsKeptUp(
  lists: readonly ImportList[],
  network: Network,
  fileName: string,
  isDecided: (list: ImportList) => boolean,
): readonly ImportList[] {
  const next = lists.map((list) => keptUp(list, network, fileName, isDecided(list)));
  if (next.every((list, at) => list === lists[at])) return lists;
  return lists.some(isDecided) ? next : named(next, network);
}

function keptUp(list: ImportList, network: Network, fileName: string, isDecided: boolean): ImportList {
  if (!isOutdated(list, network)) return list;
  const known = network.sources.get(list.known?.id ?? '');
  if (known !== undefined) return { ...list, known };
  const again = isDecided ? list : withKind(list, list.mapping.kind, network, fileName);
  if (!isOutdated(again, network)) return again;
  const { mapping, found, isOpen } = list;
  const { part: _part, ...rest } = mapping;
  const isTaken = sourceOf(network, { mapping, name: list.read.name }) !== undefined;
  const isFound = found !== undefined && network.sources.has(found.source.id);
  return {
    ...list,
    mapping: isTaken ? { ...rest, source: freeName(network, mapping.source) } : mapping,
    known: undefined,
    found: isFound ? found : undefined,
    isOpen: isOpen && isFound,
  };
}

/** The list it goes on from is gone or is another edition now, or a new one bears a name that is taken. */
function isOutdated({ known, mapping, read }: ImportList, network: Network): boolean {
  return known === undefined
    ? sourceOf(network, { mapping, name: read.name }) !== undefined
    : network.sources.get(known.id) !== known;
}
