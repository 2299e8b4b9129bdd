// Words of two copies becoming one.
export const mergeDe = {
  button: 'Mit einer Kopie abgleichen …',
  part: 'Mit einer Kopie abgleichen',
  partText:
    'Eine Kollegin oder ein Kollege hat an einer Kopie dieses Netzes gearbeitet? Wählen Sie deren Datei (.netz): Sie sehen, was sich unterscheidet, und entscheiden, was gilt. Beide Arbeitsstände werden zusammengeführt.',
  input: 'Datei der Kopie wählen',
  title: 'Abgleich mit „{{name}}“',
  titleOf: 'Abgleich mit „{{name}}“ (Kopie {{at, number}} von {{count, number}})',
  from: 'Stand der Kopie: {{when}}.',
  settled_one: 'Mit diesem Abgleich wird {{count, number}} früherer Abgleich endgültig',
  settled_other: 'Mit diesem Abgleich werden {{count, number}} frühere Abgleiche endgültig',
  settledText:
    'Für alles, was ein Abgleich zum Zurücknehmen braucht, ist nur begrenzt Platz. „Rückgängig“ nimmt danach bei den früheren zwar noch die Einträge zurück; das gilt dann aber als Ihre eigene Änderung und geht beim nächsten Abgleich mit. Diesen Abgleich können Sie ganz zurücknehmen.',
  reading: 'Kopien werden verglichen',
  writing: 'Abgleich wird gespeichert',
  announced: 'Abgleich beendet',
  confirm: 'Zusammenführen',
  open_one: 'Noch {{count, number}} zu entscheiden',
  open_other: 'Noch {{count, number}} zu entscheiden',
  next: 'Nächste Kopie',
  byFields: 'Feld für Feld übernehmen …',
  openCopy: 'Als eigenes Netz öffnen',
  nothing: 'leer',
  spot: 'Lage auf der Karte',
  toDecide_one: '{{count, number}} Stelle ist zu entscheiden',
  toDecide_other: '{{count, number}} Stellen sind zu entscheiden',
  toDecideText:
    'Dasselbe Feld wurde hier und in der Kopie verschieden geändert, oder etwas wurde auf einer Seite gelöscht und auf der anderen bearbeitet. „Vorschlag übernehmen“ entscheidet auf beiden Seiten gleich und behält, was bearbeitet wurde.',
  allMine: 'Überall: hier',
  allTheirs: 'Überall: Kopie',
  allProposed: 'Vorschlag übernehmen',
  more_one: '{{count, number}} weitere zeigen',
  more_other: '{{count, number}} weitere zeigen',
  andMore_one: 'und {{count, number}} weiterer Eintrag',
  andMore_other: 'und {{count, number}} weitere Einträge',
  decidedThere_one: '{{count, number}} Stelle ist in der Kopie schon entschieden',
  decidedThere_other: '{{count, number}} Stellen sind in der Kopie schon entschieden',
  decidedThereText:
    'Dort lag beides vor. Was dort gewählt wurde, gilt auch hier, wenn Sie nichts ändern. Sie können anders entscheiden.',
  figure: {
    onlyMine: 'nur hier geändert',
    onlyTheirs: 'nur in der Kopie geändert',
    both: 'auf beiden Seiten geändert',
    same: 'gleich',
    toDecide: 'zu entscheiden',
  },
  side: { mine: 'Hier', theirs: 'Kopie' },
  kind: { added: 'neu', changed: 'geändert', removed: 'gelöscht' },
  removal: {
    mine: 'Hier gelöscht',
    theirs: 'In der Kopie gelöscht',
    kept: 'Auf der anderen Seite soll der Eintrag bleiben.',
    edited_one: 'Auf der anderen Seite seitdem an {{count, number}} Stelle geändert.',
    edited_other: 'Auf der anderen Seite seitdem an {{count, number}} Stellen geändert.',
    keep: 'Behalten',
    remove: 'Gelöscht lassen',
    alsoGone_one: 'Auch {{count, number}} Eintrag der anderen Seite, der daran hängt, entfällt dann.',
    alsoGone_other: 'Auch {{count, number}} Einträge der anderen Seite, die daran hängen, entfallen dann.',
  },
  mend: {
    removed: '{{name}} entfällt, weil „{{field}}“ nicht mehr besteht. {{to}}',
    emptied: '{{name}}: „{{field}}“ wird geleert, weil der Eintrag nicht mehr besteht. {{to}}',
  },
  list: {
    decided_one: '{{count, number}} Stelle war zu entscheiden',
    decided_other: '{{count, number}} Stellen waren zu entscheiden',
    mends_one: '{{count, number}} Verweis ins Leere, wird behoben',
    mends_other: '{{count, number}} Verweise ins Leere, werden behoben',
    flawed_one: '{{count, number}} Eintrag sollte danach geprüft werden',
    flawed_other: '{{count, number}} Einträge sollten danach geprüft werden',
    byRule_one: '{{count, number}} Angabe wird nach Regel abgeglichen',
    byRule_other: '{{count, number}} Angaben werden nach Regel abgeglichen',
    likenesses_one: '{{count, number}} mögliche Dublette',
    likenesses_other: '{{count, number}} mögliche Dubletten',
    onlyTheirs_one: '{{count, number}} Eintrag nur in der Kopie geändert',
    onlyTheirs_other: '{{count, number}} Einträge nur in der Kopie geändert',
    onlyMine_one: '{{count, number}} Eintrag nur hier geändert',
    onlyMine_other: '{{count, number}} Einträge nur hier geändert',
    both_one: '{{count, number}} Eintrag auf beiden Seiten geändert',
    both_other: '{{count, number}} Einträge auf beiden Seiten geändert',
  },
  byRuleHint:
    'Wo etwas auf der Karte liegt und aus welcher Liste ein Eintrag kam, gleicht das Programm selbst ab: Danach gilt auf beiden Seiten dasselbe.',
  likeness: '{{mine}} (hier) und {{theirs}} (Kopie)',
  likenessHint:
    'Beide Seiten haben womöglich dasselbe erfasst. Nach dem Abgleich stehen beide im Netz; löschen Sie, was doppelt ist.',
  erasedThere_one:
    'In der Kopie wurde {{count, number}} Person endgültig gelöscht. Sie wird auch hier endgültig gelöscht, ohne Rückweg.',
  erasedThere_other:
    'In der Kopie wurden {{count, number}} Personen endgültig gelöscht. Sie werden auch hier endgültig gelöscht, ohne Rückweg.',
  erasedHere_one: 'Die Kopie enthält noch {{count, number}} hier gelöschte Person. Sie bleibt gelöscht.',
  erasedHere_other: 'Die Kopie enthält noch {{count, number}} hier gelöschte Personen. Sie bleiben gelöscht.',
  refused: {
    title: 'Diese Datei lässt sich nicht abgleichen',
    safe: 'Es wurde nichts verändert.',
    notOpened: 'Sie ist keine unbeschädigte Netzdatei.',
    notWhole: 'Ihr Inhalt ist nicht vollständig, sodass sich keine Listen daraus machen lassen.',
    newer: 'Sie wurde mit einer neueren Version von Akteursnetz gesichert.',
    otherNetwork:
      'Sie gehört zu einem anderen Netz oder wurde neu begonnen: Beide haben keinen gemeinsamen Ausgangsstand. „Feld für Feld übernehmen“ öffnet den Import mit ihren Listen: Er vergleicht sie mit diesem Netz, und Sie entscheiden. Was sie nicht mehr enthält, bleibt hier; Ansichten und die Lage auf der Karte kommen nicht mit.',
    noState:
      'Hier oder in der Datei fehlt der gemeinsame Ausgangsstand, zum Beispiel weil sie mit einer älteren Version gesichert wurde. „Feld für Feld übernehmen“ öffnet den Import mit ihren Listen: Er vergleicht sie mit diesem Netz, und Sie entscheiden. Was sie nicht mehr enthält, bleibt hier; Ansichten und die Lage auf der Karte kommen nicht mit.',
    otherRoot:
      'Sie geht nicht auf denselben Ausgangsstand zurück wie dieses Netz. „Feld für Feld übernehmen“ öffnet den Import mit ihren Listen: Er vergleicht sie mit diesem Netz, und Sie entscheiden. Was sie nicht mehr enthält, bleibt hier; Ansichten und die Lage auf der Karte kommen nicht mit.',
    unlikeState:
      'Ihr Inhalt passt nicht zu ihrem Abgleichstand; sie wurde wohl von Hand verändert. „Feld für Feld übernehmen“ öffnet den Import mit ihren Listen: Er vergleicht sie mit diesem Netz, und Sie entscheiden. Was sie nicht mehr enthält, bleibt hier; Ansichten und die Lage auf der Karte kommen nicht mit.',
    pseudonyms: 'In der pseudonymen Ansicht wird nichts abgeglichen, denn der Vergleich nennt Namen.',
    broken: 'Der Vergleich wurde vom Browser abgebrochen. Versuchen Sie es noch einmal.',
  },
  trouble: {
    title: 'Der Abgleich wurde nicht gespeichert',
    moved: 'Das Netz wurde inzwischen geändert. Schließen Sie den Dialog und gleichen Sie noch einmal ab.',
    other: 'Es wurde nichts verändert. Versuchen Sie es noch einmal.',
  },
  done: {
    title: 'Die Kopien sind zusammengeführt',
    nothing: 'Hier war nichts zu ändern: Alles aus der Kopie war schon da.',
    decided:
      'An den Einträgen hier war nichts zu ändern. Ihre Entscheidungen sind gespeichert und gehen mit der Datei mit.',
    records_one: '{{count, number}} Eintrag wurde hier übernommen oder geändert.',
    records_other: '{{count, number}} Einträge wurden hier übernommen oder geändert.',
    notErased_one:
      '{{count, number}} Kontaktperson, die in der Kopie endgültig gelöscht ist, konnte hier noch nicht gelöscht werden',
    notErased_other:
      '{{count, number}} Kontaktpersonen, die in der Kopie endgültig gelöscht sind, konnten hier noch nicht gelöscht werden',
    notErasedText:
      'Alles andere ist zusammengeführt und gespeichert. Gleichen Sie mit derselben Datei noch einmal ab: Dann wird das Löschen nachgeholt.',
    protocol: 'Protokoll sichern',
    undo: 'Mit „Rückgängig“ nehmen Sie den ganzen Abgleich zurück.',
    back: 'Sichern Sie das Netz und geben Sie die Datei zurück, damit auch die andere Seite diesen Stand hat.',
  },
  protocol: { file: 'Abgleich', on: 'Abgeglichen am {{when}}.' },
} as const;
