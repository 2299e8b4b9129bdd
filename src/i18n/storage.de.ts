export const storageDe = {
  trouble: {
    worldMoved: {
      title: 'Dieser Wert wurde inzwischen anders geändert',
      text: 'In einem anderen Tab oder durch einen früheren Schritt steht hier schon etwas anderes. Es wurde nichts überschrieben. Sehen Sie nach und ändern Sie bei Bedarf noch einmal.',
    },
    dangling: {
      title: 'Ein Bezug führt ins Leere',
      text: 'Ein beteiligter Datensatz wurde gelöscht. Es wurde nichts geändert. Holen Sie ihn mit „Rückgängig“ zurück oder wählen Sie einen anderen.',
    },
    newerSchema: {
      title: 'Diese Daten gehören zu einer neueren Fassung',
      text: 'Eine neuere Fassung von Akteursnetz hat sie weitergeführt. Sie können hier alles ansehen, aber nichts ändern; verloren ist nichts. Bitte laden Sie die Seite neu. Bleibt diese Meldung, schließen Sie alle Fenster mit Akteursnetz und öffnen es noch einmal.',
    },
    olderTab: {
      title: 'In einem anderen Fenster läuft eine neuere Fassung von Akteursnetz',
      text: 'Dieses Fenster ändert deshalb nichts mehr, damit nichts durcheinandergerät. Alles Gespeicherte ist sicher. Bitte laden Sie die Seite neu.',
    },
    blocked: {
      title: 'Ein anderes Fenster hält die Datenbank fest',
      text: 'Die neue Fassung muss die Daten umstellen und wartet darauf. Bitte schließen Sie alle anderen Fenster mit Akteursnetz; danach geht es hier von selbst weiter. Es geht nichts verloren.',
    },
    upgrading: {
      title: 'Ein anderes Fenster stellt die Daten gerade um',
      text: 'Eine neue Fassung von Akteursnetz ist gestartet. Sobald das andere Fenster fertig ist, geht es hier von selbst weiter. Es geht nichts verloren.',
    },
    quota: {
      title: 'Nicht gespeichert: Der Speicherplatz reicht nicht',
      text: 'Alles vor der letzten Änderung ist gespeichert. Schaffen Sie Platz auf dem Gerät und versuchen Sie es noch einmal. Bis dahin ändert Akteursnetz nichts mehr.',
    },
    noDatabase: {
      title: 'Dieser Browser stellt keinen Speicher bereit',
      text: 'Das geschieht in privaten Fenstern oder wenn die Verwaltung den Speicher sperrt. Öffnen Sie Akteursnetz in einem normalen Fenster. Ohne Speicher würde Ihre Arbeit beim Schließen verloren gehen.',
    },
    closed: {
      title: 'Nicht gespeichert: Die Datenbank ist nicht mehr erreichbar',
      text: 'Das geschieht, wenn der Browser seine Websitedaten gelöscht hat oder der Datenträger fehlt. Sichern Sie, was Sie hier sehen, als Datei. Bis dahin ändert Akteursnetz nichts mehr.',
    },
    damaged: {
      title: 'Die Datenbank dieses Browsers ist beschädigt',
      text: 'Es wurde nichts überschrieben, und Akteursnetz ändert nichts mehr. Sichern Sie, was Sie hier sehen, als Datei, und laden Sie dann die Seite neu.',
    },
    pruned: {
      title: 'Dieser Schritt liegt zu weit zurück',
      text: 'So alte Schritte lassen sich nicht mehr rückgängig machen. Es wurde nichts geändert.',
    },
    notFound: {
      title: 'Nicht gefunden',
      text: 'Der Datensatz oder das Netz ist nicht mehr da. Es wurde nichts geändert.',
    },
    cancelled: {
      title: 'Abgebrochen',
      text: 'Es wurde nichts geändert.',
    },
    pseudonyms: {
      title: 'In der pseudonymen Ansicht wird nichts geändert',
      text: 'Alle Daten sind, wie sie waren. Beenden Sie die pseudonyme Ansicht und versuchen Sie es noch einmal.',
    },
    viewOnly: {
      title: 'Nur zum Ansehen',
      text: 'Dieses Netz stammt aus einer Datei, die eine neuere Fassung von Akteursnetz geschrieben hat. Hier kann etwas fehlen, deshalb wird nichts geändert; die Datei selbst ist unverändert. Aktualisieren Sie Akteursnetz und öffnen Sie die Datei dann noch einmal.',
    },
    missingPart: {
      title: 'Ein Teil von Akteursnetz ließ sich nicht laden',
      text: 'Es wurde nichts gelöscht und nichts geändert. Laden Sie die Seite neu und versuchen Sie es dann noch einmal. Bleibt die Meldung, ist vielleicht das Laufwerk oder der Server nicht erreichbar, von dem Akteursnetz kommt.',
    },
    unknown: {
      title: 'Nicht gespeichert: Der Browser hat die Änderung abgewiesen',
      text: 'Alles davor ist gespeichert. Versuchen Sie es noch einmal. Bis dahin ändert Akteursnetz nichts mehr.',
    },
  },
  reload: 'Seite neu laden',
  again: 'Noch einmal versuchen',
  trying: 'Wird versucht …',
  viewOnlyBanner:
    'Aus der Datei einer neueren Fassung von Akteursnetz: Hier wird nichts geändert. Aktualisieren Sie Akteursnetz und öffnen Sie die Datei dann noch einmal.',
  viewOnlyOpened: '„{{name}}“ nur zum Ansehen geöffnet',
  opened: '„{{name}}“ geöffnet',
  fromFuture:
    'Achtung: Laut Datei wurde sie erst am {{when}} geschrieben. Die Uhr dieses oder des anderen Geräts geht falsch; welche Sicherung die jüngere ist, sagt Ihnen die Zeit hier nicht.',
  saveFile: 'Als Datei sichern',
  saved: '„{{name}}“ wurde an Ihren Browser zum Speichern übergeben.',
  notWritten:
    'Die Datei ließ sich nicht schreiben. Lassen Sie dieses Fenster offen und versuchen Sie es noch einmal.',
  unsaved:
    'Die letzte Änderung ({{what}}) ist nur noch in diesem Fenster; „Als Datei sichern“ nimmt sie mit.',
  works: 'Der Speicher nimmt wieder an.',
  worksSaved: 'Jetzt gespeichert: {{what}}.',
  still: 'Es geht noch nicht. Sichern Sie Ihr Netz als Datei.',
  diagnose: 'Technische Angabe: {{code}}',
} as const;
