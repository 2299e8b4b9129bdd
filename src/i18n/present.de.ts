// Wörter der Präsentation und der Schnelleingabe.
export const presentDe = {
  title: 'Präsentation',
  start: 'Präsentation',
  leave: 'Präsentation beenden',
  tools: 'Werkzeuge der Präsentation',
  capture: 'Schnell erfassen',
  started:
    'Präsentation. Pfeiltasten, Bild auf und ab oder Leertaste blättern durch die Ansichten, S erfasst eine Kooperation, Escape schließt, was offen ist, und beendet.',
  keys: 'Pfeiltasten, Bild auf und ab, Leertaste: durch die Ansichten blättern. Pos1 und Ende: erste und letzte Ansicht. Eingabe: Akteur in der Mitte auswählen. Umschalt und Pfeiltaste: zum Nachbarn gehen oder verschieben. Plus und Minus: zoomen. 0: alles zeigen. S: Kooperation erfassen. Escape: Angaben oder Legende schließen, dann beenden.',
  noViews: 'Es gibt keine gespeicherten Ansichten. Zu sehen ist die Karte, wie sie ist.',
  before_one: '{{count}} Ansicht: weiter mit →',
  before_other: '{{count}} Ansichten: weiter mit →',
  emptyTitle: 'Noch ist niemand eingetragen',
  emptyText:
    'Nennen Sie zwei, die zusammenarbeiten: „Grundschule Nord – ASD Mitte, 2“. Beide erscheinen sofort auf der Karte. S öffnet die Schnelleingabe.',
  closeCard: 'Angaben schließen',
  partners: 'Arbeitet zusammen mit',
  step: 'Stufe {{step}}',
} as const;
