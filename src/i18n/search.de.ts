// Words of the palette.
export const searchDe = {
  title: 'Suchen oder Befehl eingeben',
  results: 'Treffer',
  preparing: 'Die Suche wird vorbereitet …',
  nothing: 'Nichts gefunden zu „{{query}}“. Ein Teil des Namens genügt.',
  count_one: '{{count, number}} Treffer',
  count_other: '{{count, number}} Treffer',
  more_one: 'noch {{count, number}}',
  more_other: 'noch {{count, number}}',
  keys: '↑ ↓ wählen · Eingabetaste öffnen · Esc schließen',
  group: {
    recent: 'Zuletzt geöffnet',
    actors: 'Akteure',
    contacts: 'Kontaktpersonen',
    gremien: 'Gremien',
    cooperations: 'Kooperationen',
    types: 'Eigene Typen',
    commands: 'Befehle',
  },
} as const;
