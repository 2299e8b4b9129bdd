// The story of the demo: five saved views in the order in which a coordinator would show the district at a meeting.
import { filterToLine, noFilter } from '../model/filter';
import type { View } from '../model/records';
import type { Draft } from './draft';

const schools = [
  'primary',
  'secondary',
  'community',
  'comprehensive',
  'grammar',
  'special',
  'vocational',
].map((form) => `${form}_school`);

/** Without places: each is arranged when it is opened first, as it says or like the main map. */
export function storyOf(draft: Draft): readonly View[] {
  const views: readonly Omit<View, 'id' | 'order'>[] = [
    { name: 'Überblick', description: 'Wer gehört dazu, und wer arbeitet mit wem zusammen?' },
    {
      name: 'Kern und Umfeld',
      description: 'Wer trägt das Netz, wer ist beteiligt, wer steht am Rand?',
      layout: JSON.stringify({ code: 'ringsMacro' }),
    },
    {
      name: 'Schulen und Schulsozialarbeit',
      description: 'Welche Schulen haben Schulsozialarbeit vor Ort, welche nicht?',
      filter: filterToLine({ ...noFilter, types: [...schools, 'school_social_work'].sort() }),
      layers: 'struktur',
    },
    {
      name: 'Sozialräume im Vergleich',
      description: 'Wie dicht ist die Zusammenarbeit in Nord, Mitte und Süd?',
      layout: JSON.stringify({ code: 'regions' }),
    },
    {
      name: 'Übergang Schule – Beruf',
      description: 'Mit wem arbeitet die Jugendberufsagentur zusammen?',
      focusId: draft.id('JBA'),
      focusSteps: 1,
    },
  ];
  return views.map((view, at) => ({ id: draft.newId(), ...view, order: at + 1 }));
}
