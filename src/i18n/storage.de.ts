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
      text: 'Akteursnetz wurde in einem anderen Tab aktualisiert. Ihre Daten sind unverändert. Laden Sie diese Seite neu, um weiterzuarbeiten.',
    },
    olderTab: {
      title: 'Akteursnetz wurde in einem anderen Tab aktualisiert',
      text: 'Dieser Tab ändert deshalb nichts mehr. Alles Gespeicherte ist sicher. Laden Sie die Seite neu.',
    },
    blocked: {
      title: 'Ein anderer Tab hält die Datenbank fest',
      text: 'Bitte schließen Sie alle anderen Tabs mit Akteursnetz und laden Sie diese Seite neu. Es geht nichts verloren.',
    },
    quota: {
      title: 'Nicht gespeichert: Der Speicherplatz reicht nicht',
      text: 'Die letzte Änderung wurde nicht übernommen, alles davor ist gespeichert. Schaffen Sie Platz auf dem Gerät, sichern Sie Ihr Netz unter „Daten“ als Datei und laden Sie die Seite neu.',
    },
    noDatabase: {
      title: 'Dieser Browser stellt keinen Speicher bereit',
      text: 'Das geschieht in privaten Fenstern oder wenn die Verwaltung den Speicher sperrt. Öffnen Sie Akteursnetz in einem normalen Fenster. Ohne Speicher würde Ihre Arbeit beim Schließen verloren gehen.',
    },
    closed: {
      title: 'Die Verbindung zur Datenbank ist abgebrochen',
      text: 'Die letzte Änderung wurde nicht übernommen, alles davor ist gespeichert. Laden Sie die Seite neu.',
    },
    damaged: {
      title: 'Die Datenbank dieses Browsers ist beschädigt',
      text: 'Es wurde nichts überschrieben. Laden Sie die Seite neu. Hilft das nicht, öffnen Sie Ihre letzte .netz-Datei.',
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
    unknown: {
      title: 'Die Änderung ließ sich nicht speichern',
      text: 'Alles davor ist gespeichert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
  },
  reload: 'Seite neu laden',
  diagnose: 'Technische Angabe: {{code}}',
} as const;
