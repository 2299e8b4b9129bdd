export const ringsDe = {
  once: 'nur einfach',
  partly: 'unvollständig',
  hint: {
    both: 'Jede bestätigte Änderung steht in der Datenbank dieses Browsers und in einer zweiten, unabhängigen Aufzeichnung auf diesem Gerät.',
    partly: 'Was hier steht, ist gespeichert. Dieses Netz wurde aber nicht vollständig wiederhergestellt.',
    missing:
      'Jede bestätigte Änderung steht in der Datenbank dieses Browsers. Eine zweite Aufzeichnung lässt dieser Browser hier nicht zu, z. B. in privaten Fenstern oder bei einer Datei vom Datenträger. Sichern Sie Ihr Netz regelmäßig als Datei.',
    full: 'Die Änderung steht in der Datenbank dieses Browsers. Für die zweite Aufzeichnung fehlt der Platz.',
    failed:
      'Die Änderung steht in der Datenbank dieses Browsers. Die zweite Aufzeichnung ließ sich nicht schreiben.',
    behind:
      'Die Datenbank dieses Browsers hat weniger als die zweite Aufzeichnung. Laden Sie die Seite neu, um es wiederherzustellen.',
  },
  banner: {
    full: {
      title: 'Nur einfach gespeichert: Für die zweite Aufzeichnung fehlt der Platz',
      text: 'Sie können weiterarbeiten, und alles Bestätigte steht in der Datenbank. Schaffen Sie Platz auf dem Gerät und sichern Sie Ihr Netz unter „Daten“ als Datei, denn bei einem Absturz könnte die Datenbank allein verloren gehen.',
    },
    failed: {
      title: 'Nur einfach gespeichert: Die zweite Aufzeichnung ließ sich nicht schreiben',
      text: 'Sie können weiterarbeiten, und alles Bestätigte steht in der Datenbank. Mit der nächsten Änderung wird es noch einmal versucht. Sichern Sie Ihr Netz unter „Daten“ als Datei.',
    },
  },
  loss: {
    title_one: 'In der Datenbank fehlt ein Netz',
    title_other: 'In der Datenbank fehlen {{count, number}} Netze',
    titleOlder: 'Die Datenbank ist auf einem älteren Stand',
    titleDamaged: 'Die Datenbank lässt sich nicht öffnen',
    what: 'Der Browser hat Daten verloren, die schon gespeichert waren. Das kommt nach Abstürzen, bei vollem Datenträger oder durch Aufräumprogramme vor. Sie haben nichts falsch gemacht.',
    whole:
      'Auf diesem Gerät liegt eine zweite Aufzeichnung Ihrer Arbeit. Daraus lässt sich der letzte bestätigte Stand wiederherstellen. Dabei entsteht immer ein neues Netz, nichts wird überschrieben.',
    damaged:
      'Laden Sie zuerst die Seite neu. Hilft das nicht, wird die Datenbank beim Wiederherstellen neu angelegt: Was nicht unten steht, ist danach nicht mehr zu retten.',
    none: 'Eine zweite Aufzeichnung gibt es hier nicht. Öffnen Sie Ihre letzte .netz-Datei über „Datei öffnen“.',
    partly:
      'Auf diesem Gerät liegt eine zweite Aufzeichnung Ihrer Arbeit, sie ist aber nicht vollständig. Wiederherstellen lässt sich, was unten bei jedem Netz steht. Dabei entsteht immer ein neues Netz, nichts wird überschrieben. Haben Sie eine jüngere .netz-Datei, ist in ihr mehr.',
    harmed:
      'Auch die zweite Aufzeichnung auf diesem Gerät ist beschädigt oder reicht nicht weiter als die Datenbank. Daraus lässt sich nichts wiederherstellen. Heben Sie die Diagnose auf und öffnen Sie Ihre letzte .netz-Datei über „Datei öffnen“.',
    unread:
      'Die zweite Aufzeichnung auf diesem Gerät ließ sich nicht lesen. Es wurde nichts verändert. Schließen Sie andere Fenster mit Akteursnetz und laden Sie die Seite neu. Bleibt es dabei, öffnen Sie Ihre letzte .netz-Datei über „Datei öffnen“.',
    networks: 'Was die zweite Aufzeichnung enthält',
    missing: 'Was fehlt',
    confirmed: 'Zuletzt bestätigt: {{what}}',
    last: 'Letzte Änderung {{when}}: {{what}}',
    lastOnly: 'Letzte Änderung {{when}}',
    later: 'Spätere Änderungen bis {{when}} konnte die zweite Aufzeichnung nicht aufnehmen.',
    heldNothing: 'In der Datenbank: nichts mehr',
    heldUnknown: 'In der Datenbank: nicht lesbar',
    held_one: 'In der Datenbank: Stand {{when}}, die letzte Änderung fehlt',
    held_other: 'In der Datenbank: Stand {{when}}, die letzten {{count, number}} Änderungen fehlen',
    rows: 'In der Datenbank: einzelne Datensätze fehlen',
    lookedAt: {
      none: 'Davon gibt es hier keine zweite Aufzeichnung.',
      damaged: 'Die zweite Aufzeichnung davon ist beschädigt.',
      unread: 'Die zweite Aufzeichnung davon ließ sich nicht lesen.',
      older: 'Die zweite Aufzeichnung davon reicht nicht weiter als die Datenbank.',
    },
    difference: 'Unterschied zeigen',
    hideDifference: 'Unterschied ausblenden',
    saveFile: 'Als Datei sichern',
    fileSaved: '„{{name}}“ wurde als Datei gesichert.',
    notSaved: {
      nothing:
        '„{{name}}“ ließ sich nicht als Datei sichern: Die zweite Aufzeichnung ist beschädigt. Es wurde nichts verändert.',
      failed:
        '„{{name}}“ ließ sich nicht als Datei sichern. Es ist nichts verloren: Die zweite Aufzeichnung ist unverändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
    restore: 'Wiederherstellen',
    restoring: '„{{name}}“ wird wiederhergestellt …',
    restored: '„{{name}}“ ist wiederhergestellt.',
    restoredPartly: '„{{name}}“ ist nicht vollständig wiederhergestellt.',
    diagnose: 'Diagnose speichern',
    without: 'Ohne Wiederherstellung beginnen',
    reload: 'Seite neu laden',
    copyName: '{{name}} (wiederhergestellt)',
    failed: {
      title: '„{{name}}“ ließ sich nicht wiederherstellen',
      nothing:
        'Auch die zweite Aufzeichnung ist beschädigt. Es wurde nichts verändert. Öffnen Sie Ihre letzte .netz-Datei und heben Sie die Diagnose auf.',
      unread:
        'Die zweite Aufzeichnung ließ sich nicht lesen. Es wurde nichts verändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
      failed:
        'Der Browser hat das Schreiben abgelehnt, z. B. weil der Platz fehlt. Es ist nichts verloren: Die zweite Aufzeichnung ist unverändert. Schaffen Sie Platz und versuchen Sie es noch einmal, oder sichern Sie das Netz als Datei.',
      locked:
        'Der Browser legt seine Datenbank auch nicht neu an. Es ist nichts verloren: Die zweite Aufzeichnung ist unverändert. Sichern Sie zuerst jedes Netz unten mit „Als Datei sichern“. Löschen Sie erst danach in den Einstellungen des Browsers die Websitedaten dieser Seite, laden Sie sie neu und öffnen Sie die Dateien mit „Datei öffnen“.',
    },
    sure: {
      title: 'Wirklich ohne Wiederherstellung beginnen?',
      text: 'Sie beginnen mit dem, was die Datenbank noch hat. Die zweite Aufzeichnung bleibt 14 Tage liegen. So lange lässt sie sich unter „Einstellungen“, „Sicherungspunkte“ noch wiederherstellen.',
      textDamaged:
        'Die Datenbank wird neu angelegt, und was in ihr stand, lässt sich danach nicht mehr lesen. Die zweite Aufzeichnung der Netze, die hier genannt sind, bleibt 14 Tage liegen. So lange lässt sie sich unter „Einstellungen“, „Sicherungspunkte“ noch wiederherstellen.',
      textDamagedNone:
        'Die Datenbank wird neu angelegt, und was in ihr stand, lässt sich danach nicht mehr lesen.',
      textNone: 'Sie beginnen mit dem, was die Datenbank noch hat.',
      confirm: 'Ohne Wiederherstellung beginnen',
      back: 'Zurück',
    },
  },
  short: {
    missing_one:
      'Nicht vollständig: Die zweite Aufzeichnung reicht nur bis {{when}}. Es fehlt die letzte Änderung, bestätigt {{confirmed}}.',
    missing_other:
      'Nicht vollständig: Die zweite Aufzeichnung reicht nur bis {{when}}. Es fehlen die letzten {{count, number}} Änderungen, bestätigt bis {{confirmed}}.',
    uncounted:
      'Nicht vollständig: Die zweite Aufzeichnung hat nur einen anderen Stand, den bis {{when}}. Bestätigt war der Stand vom {{confirmed}}.',
    unused_one:
      'Davon ist {{count, number}} noch lesbar, lässt sich ohne die beschädigte davor aber nicht sicher anwenden.',
    unused_other:
      'Davon sind {{count, number}} noch lesbar, lassen sich ohne die beschädigte davor aber nicht sicher anwenden.',
    confirmed: 'Bestätigt: {{counts}}.',
    there: 'Wiederhergestellt: {{counts}}.',
    advice:
      'Was fehlt, kommt nur aus einer jüngeren .netz-Datei oder von Hand wieder. Die zweite Aufzeichnung, wie sie ist, bleibt bis zu 14 Tage unter „Einstellungen“, „Sicherungspunkte“.',
    looking: 'Die zweite Aufzeichnung wird gelesen …',
    holds: 'Die zweite Aufzeichnung enthält {{counts}}.',
  },
  points: {
    title: 'Sicherungspunkte',
    text: 'Frühere Stände dieses Netzes auf diesem Gerät: die letzten vier, je einer von zwei früheren Tagen und Wochen. Ein Stand wird immer als neues Netz wiederhergestellt.',
    missing:
      'Dieser Browser lässt hier keine Sicherungspunkte zu, z. B. in privaten Fenstern oder bei einer Datei vom Datenträger. Sichern Sie Ihr Netz regelmäßig als Datei.',
    none: 'Es gibt noch keinen Sicherungspunkt.',
    occasion: {
      begun: 'erster Stand',
      regular: 'regelmäßig',
      import: 'vor einem Import',
      upgrade: 'vor einer Aktualisierung',
      erasure: 'nach einer Löschung',
      parted: 'nach einem Datenverlust',
    },
    look: 'Ansehen …',
    lookAt: 'Stand vom {{when}} ansehen',
    at: 'Stand vom {{when}}',
    name: '{{name}}, Stand {{when}}',
    restore: 'Als neues Netz wiederherstellen',
    left: 'Verlorene Netze',
    leftText: 'Diese Netze fehlen in der Datenbank. Ihre zweite Aufzeichnung bleibt 14 Tage liegen.',
    leftSince: 'Zuletzt bestätigt {{at}}, liegt hier seit {{since}}',
    restoreLeft: 'Wiederherstellen',
  },
  difference: {
    title: 'Seitdem hat sich geändert',
    loading: 'Der Unterschied wird ermittelt …',
    none: 'Kein Unterschied: Beides enthält dasselbe.',
    failed: 'Der Unterschied ließ sich nicht ermitteln.',
    gone_one: '{{count, number}} nur in diesem Stand',
    gone_other: '{{count, number}} nur in diesem Stand',
    come_one: '{{count, number}} nur im heutigen Netz',
    come_other: '{{count, number}} nur im heutigen Netz',
    changed_one: '{{count, number}} anders',
    changed_other: '{{count, number}} anders',
    kind: {
      gone: 'nur in diesem Stand',
      come: 'nur im heutigen Netz',
      changed: 'anders',
    },
    list: 'Einzeln',
    more: 'Gezeigt werden die ersten {{count, number}}.',
  },
} as const;
