import type { handoutDe } from './handout.de';
import type { Words } from './words';

export const handoutEn: Words<typeof handoutDe> = {
  map: 'Network map',
  keys: 'Arrow keys: move. Plus and minus: zoom. 0: show all. The actors are in the list and as text below, too.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  list: 'Actors',
  search: 'Find an actor',
  legend: 'Legend',
  twin: 'The network as text',
  redacted: 'This hand-out holds no contact details, notes or confidential assessments.',
  gremium: 'Gremium',
  chosen: '{name}: {count} ties, partners are highlighted.',
  cleared: 'All actors are shown.',
  found: '{count} of {total} actors',
  neighbours: 'Ties on this map: {count}',
  noTies: 'No tie on this map.',
  close: 'Clear choice',
  saved: 'Hand-out saved: {{name}}. It holds no contact details and no notes.',
  failed: 'The hand-out could not be made. Your data are unchanged. Please try again.',
} as const;
