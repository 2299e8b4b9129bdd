export const dataCheckDe = {
  title: 'Daten prüfen',
  text: 'Sucht nach Bezügen ins Leere, Werten falscher Art und Abweichungen vom Verlauf. Ändert nichts, bevor Sie zustimmen.',
  start: 'Jetzt prüfen',
  checking: 'Wird geprüft …',
  fine: 'Alles in Ordnung: {{count, number}} Datensätze geprüft.',
  found_one: '{{count, number}} Fehler gefunden',
  found_other: '{{count, number}} Fehler gefunden',
  foundText: 'Unter „Einstellungen“ steht bei „Daten prüfen“, was nicht stimmt und was sich beheben lässt.',
  show: 'Ansehen',
  mend_one: 'Einen Fehler beheben',
  mend_other: '{{count, number}} Fehler beheben',
  mending: 'Wird behoben …',
  mended: 'Behoben. Ein Schritt, den „Rückgängig“ zurücknimmt.',
  done_one: 'Behoben wurde {{count, number}} Fehler. „Rückgängig“ nimmt es zurück.',
  done_other: 'Behoben wurden {{count, number}} Fehler. „Rückgängig“ nimmt es zurück.',
  byHand_one: 'Einen Fehler können nur Sie beheben: Öffnen Sie den Datensatz und ergänzen Sie ihn.',
  byHand_other:
    '{{count, number}} Fehler können nur Sie beheben: Öffnen Sie die Datensätze und ergänzen Sie sie.',
  more_one: 'und {{count, number}} weiterer',
  more_other: 'und {{count, number}} weitere',
  open: 'Öffnen',
  nameless: 'ohne Namen',
  journal_one:
    'Ein Datensatz sagt etwas anderes als der Verlauf. Beheben stellt her, was zuletzt gespeichert wurde.',
  journal_other:
    '{{count, number}} Datensätze sagen etwas anderes als der Verlauf. Beheben stellt her, was zuletzt gespeichert wurde.',
  brokenSteps_one:
    'Ein Schritt im Verlauf ist unvollständig und lässt sich nicht mehr zurücknehmen. Die Daten selbst sind da.',
  brokenSteps_other:
    '{{count, number}} Schritte im Verlauf sind unvollständig und lassen sich nicht mehr zurücknehmen. Die Daten selbst sind da.',
  doubleIds_one:
    'Ein Datensatz ist doppelt abgelegt. Sichern Sie das Netz als Datei und öffnen Sie diese: Darin ist er einmal.',
  doubleIds_other:
    '{{count, number}} Datensätze sind doppelt abgelegt. Sichern Sie das Netz als Datei und öffnen Sie diese: Darin sind sie einmal.',
  flaw: {
    lostEnd: '{{field}} fehlt im Netz. Beheben entfernt den Eintrag.',
    lostReference: '{{field}} zeigt ins Leere. Beheben leert das Feld.',
    selfTie: 'Verbindet einen Akteur mit sich selbst. Beheben entfernt den Eintrag.',
    circle: '{{field}}: im Kreis. Beheben leert das Feld hier.',
    wrongKind: '{{field}}: „{{value}}“ passt nicht in dieses Feld. Beheben leert es.',
    wrongKindSet: '{{field}}: „{{value}}“ ist falsch abgelegt. Beheben macht daraus „{{meant}}“.',
    wrongKindByHand: '{{field}}: „{{value}}“ passt nicht in dieses Feld.',
    missing: '{{field}} fehlt.',
    missingRemove: '{{field}} fehlt. Beheben entfernt den Eintrag.',
    reversed: 'Endet, bevor es beginnt.',
    badId: 'Trägt ein ungültiges Kennzeichen. Sichern Sie das Netz als Datei und öffnen Sie diese.',
  },
} as const;
