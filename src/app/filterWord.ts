// The values of the filter in words, for chips and menu.
import { sentence, word } from '../i18n/translate';
import type { FilterList, Focus } from '../model/filter';
import type { Network } from '../model/network';

/** One value of the filter in words: "Grundschule", "Akteur ruhend". */
export function filterWord(network: Network, part: FilterList, value: string): string {
  switch (part) {
    case 'sectors':
      return word('model.sector', value);
    case 'types':
      return network.types.get(value)?.name ?? word('model.type', value);
    case 'statuses':
      return value.startsWith('tie.')
        ? word('model.choice.cooperations.status', value.slice(4))
        : word('model.choice.actors.status', value.slice(6));
    case 'regions':
      return value === '' ? word('app.filter', 'noRegion') : value;
    case 'tags':
      return value;
  }
}

/** "Umfeld von ASD Mitte: 2 Schritte", "5 ausgewählte Akteure", "Wege von ASD Mitte zu GS Nord". */
export function focusWord(network: Network, { actorId, steps, others = [], to }: Focus): string {
  const name = network.nameOf('actors', actorId);
  if (to !== undefined) return sentence('app.filter.ways', { name, to: network.nameOf('actors', to) });
  if (others.length === 0 && steps > 0) return sentence('app.filter.focus', { name, count: steps });
  const chosen = sentence('app.filter.chosen', { count: others.length + 1 });
  return steps === 0 ? chosen : sentence('app.filter.chosenAround', { chosen, count: steps });
}
