// Ways between two actors in words: for the list, for announcements, and what helps where there is none.
import { sentence } from '../i18n/translate';
import { type Filter, type Focus, isEmptyFilter, noFilter, pathsIn } from '../model/filter';
import { type Network, validOn } from '../model/network';
import type { Path, Paths } from '../model/paths';
import type { Id, IsoDate } from '../model/records';

/** What is asked for: both ends, among what passes the filter on the day. */
export interface WaysAsk {
  readonly network: Network;
  readonly filter: Filter;
  readonly asOf: IsoDate;
  readonly focus: Focus & { readonly to: Id };
}

/** "ASD Mitte – Stufe 3 – Grundschule Nord – Stufe 2 – Jugendamt". */
export function pathWords(network: Network, { actors, ties }: Path): string {
  return actors
    .flatMap((id, at) => {
      const name = network.nameOf('actors', id);
      const tie = ties[at - 1];
      return tie ? [sentence('ways.step', { step: tie.intensity }), name] : [name];
    })
    .join(' – ');
}

/** How many ways there are and how long, or that there is none. */
export function waysSentence({ network, focus }: WaysAsk, paths: Paths | undefined): string {
  const name = network.nameOf('actors', focus.actorId);
  const to = network.nameOf('actors', focus.to);
  if (paths === undefined) return sentence('ways.none', { name, to });
  if (paths.steps === 1) return sentence('ways.direct', { name, to });
  return sentence('ways.found', { count: paths.count, name, to, steps: stepsWords(paths) });
}

const stepsWords = ({ steps }: Paths) => sentence('map.aroundSteps', { count: steps });

/** The number of ways and the strongest of them, or why there is none and what helps. */
export function waysAloud(ask: WaysAsk, paths: Paths | undefined): string {
  const best = paths?.best[0];
  const after = best
    ? [sentence('ways.first', { path: pathWords(ask.network, best) })]
    : helpFor(ask).map((each) => each.words);
  return [waysSentence(ask, paths), ...after].join(' ');
}

/** Why there is no way and what helps; the filter can be cleared at once where that would do. */
export function helpFor(ask: WaysAsk): readonly { readonly words: string; readonly clears: boolean }[] {
  const { network, filter, asOf, focus } = ask;
  const ends = [focus.actorId, focus.to];
  const plain = (words: string) => ({ words, clears: false });
  const isFiltered = !isEmptyFilter(filter);
  const free = isFiltered ? pathsIn(network, noFilter, asOf, focus) : undefined;
  if (free) return [{ words: sentence('ways.withoutFilter', { steps: stepsWords(free) }), clears: true }];
  const common = commonGremien(network, ends, asOf).map((id) => network.nameOf('gremien', id));
  return [
    ...(common.length > 0 ? [plain(sentence('ways.seated', { gremien: common.join(', ') }))] : []),
    plain(sentence('ways.help', { to: network.nameOf('actors', focus.to) })),
  ];
}

/** Gremien in which all of them have a seat on the day. */
function commonGremien(network: Network, ids: readonly Id[], asOf: IsoDate): readonly Id[] {
  const [first = new Set<Id>(), ...others] = ids.map(
    (id) =>
      new Set(
        network
          .seatsOf(id)
          .filter((seat) => validOn(seat, asOf))
          .map((seat) => seat.gremiumId),
      ),
  );
  return [...first].filter((id) => others.every((gremien) => gremien.has(id)));
}
