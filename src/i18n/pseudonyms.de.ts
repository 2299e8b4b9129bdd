// Words of the pseudonymous view.
export const pseudonymsDe = {
  person: 'Kontaktperson {{number}}',
  view: 'Ansicht {{number}}',
  question: 'Frage {{number}}',
  start: 'Pseudonyme Ansicht einschalten',
  end: 'Pseudonyme Ansicht beenden',
  toggle: 'Pseudonyme Ansicht ein und aus',
  title: 'Pseudonyme Ansicht',
  text: 'Statt Namen stehen Nummern da; Anschriften, Kontaktwege, Notizen und freie Texte fehlen – auch in Bildern, Drucken und Ausgaben. Geändert wird solange nichts.',
  netz: 'Die .netz-Datei sichert weiterhin die echten Daten mit allen Namen.',
  noWayBack: 'Statt der IDs stehen Nummern darin: Beim Importieren würde hier nichts wiedererkannt.',
  actors: 'Auch Akteure und Gremien',
  onPaper: 'Pseudonyme Ansicht',
  on: 'Pseudonyme Ansicht ist eingeschaltet.',
  off: 'Pseudonyme Ansicht ist beendet. Alle Namen sind wieder zu sehen.',
  leafRests: 'In der pseudonymen Ansicht nicht zu sehen',
  leafRestsText: 'Hier stehen die wirklich gespeicherten Daten.',
  rests: 'Ruht in der pseudonymen Ansicht.',
  restsTitle: 'In der pseudonymen Ansicht wird nichts geändert',
  restsText:
    'Hier würden echte Namen und Angaben gebraucht. Es wurde nichts geändert. Beenden Sie zuerst die pseudonyme Ansicht.',
} as const;
