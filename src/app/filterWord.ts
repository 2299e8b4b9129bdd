// The values of the filter in words, for chips and menu.
import { word } from '../i18n/translate';
import type { FilterList } from '../model/filter';
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
