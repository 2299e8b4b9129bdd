import { importDe } from './import.de';

export const exchangeDe = {
  import: importDe,
  export: {
    title: 'Liste exportieren',
    list: 'Welche Liste?',
    option: '{{name}} ({{count, number}})',
    scope: 'Welche Zeilen?',
    filtered: 'gefilterte ({{count, number}})',
    valid: 'gültig am {{date}} ({{count, number}})',
    all: 'alle ({{count, number}})',
    selected: 'ausgewählte ({{count, number}})',
    columns: 'Welche Spalten?',
    allColumns: 'Alle Spalten',
    idAlways:
      'Die Spalte ID ist immer dabei: An ihr erkennt Akteursnetz beim Importieren, welche Zeile zu wem gehört.',
    delicate: { personal: 'personenbezogen', working: 'Arbeitsebene' },
    guardedTitle: 'Zunächst nicht dabei: {{labels}}',
    guarded:
      'Diese Angaben gehören zu Personen oder zu Ihrer eigenen Einschätzung. Schalten Sie sie nur ein, wenn die Liste im eigenen Haus bleibt.',
    personalTitle: 'Diese Liste enthält personenbezogene Daten',
    personal: 'Nämlich: {{labels}}. Geben Sie sie nur an Stellen weiter, die sie für ihre Aufgabe brauchen.',
    purpose: 'Zweck dieses Netzes: {{purpose}}',
    roundTrip: 'Öffnet in Excel; lässt sich unverändert wieder importieren.',
    nothing: 'In dieser Liste steht noch nichts.',
    copy: 'Als Tabelle kopieren',
    copied_one: '{{count, number}} Zeile kopiert. Fügen Sie sie in Excel oder Word ein.',
    copied_other: '{{count, number}} Zeilen kopiert. Fügen Sie sie in Excel oder Word ein.',
    notCopied: 'Der Browser lässt das Kopieren hier nicht zu. Exportieren Sie stattdessen eine Datei.',
    confirm: 'Exportieren',
    done: '{{what}} exportiert als {{name}}',
    file: {
      actors: 'akteure',
      contacts: 'kontakte',
      cooperations: 'kooperationen',
      relations: 'strukturen',
      gremien: 'gremien',
      seats: 'sitze',
    },
  },
  data: {
    title: 'Daten',
    where:
      'Alles, was Sie eingeben, liegt in diesem Browser auf diesem Gerät. Nichts wird übertragen. Wer die Websitedaten löscht, löscht auch das Netz: Sichern Sie es deshalb ab und zu als Datei.',
    import: {
      title: 'Liste importieren',
      text: 'Ihre Excel-Liste als CSV oder kopierte Zellen. Sie sehen vorher, was daraus wird; es lässt sich in einem Schritt rückgängig machen.',
      drop: 'Oder ziehen Sie die Datei hierher.',
      dropNow: 'Hier loslassen',
    },
    export: {
      title: 'Exportieren',
      text: 'Jede Liste als Tabelle für Excel. Sie lässt sich unverändert wieder importieren.',
      button: 'Exportieren …',
      label: '{{name}} exportieren …',
    },
    save: {
      title: 'Netz als Datei sichern',
      text: 'Das ganze Netz in einer Datei mit der Endung .netz, zum Aufheben, für ein anderes Gerät oder für die Vertretung. Sie enthält auch die Kontaktpersonen.',
      button: 'Als Datei sichern',
      never: 'Noch nie als Datei gesichert.',
      last: 'Zuletzt gesichert {{when}}.',
      today: 'heute um {{time}} Uhr',
      yesterday: 'gestern',
      days_one: 'vor {{count, number}} Tag',
      days_other: 'vor {{count, number}} Tagen',
      since_zero: 'Seitdem hat sich nichts geändert.',
      since_one: 'Seitdem {{count, number}} Änderung.',
      since_other: 'Seitdem {{count, number}} Änderungen.',
      done: 'Gesichert als {{name}}',
      failed: 'Die Datei wurde nicht geschrieben',
      failedText:
        'Eine Zeile lässt sich nicht sichern ({{detail}}). Ihr Netz ist unverändert auf diesem Gerät.',
    },
    open: {
      title: 'Datei öffnen',
      text: 'Eine gesicherte .netz-Datei wird zu einem eigenen Netz. Was schon auf diesem Gerät liegt, wird nie überschrieben.',
      button: 'Datei öffnen',
      input: 'Netzdatei auswählen',
      opening: '{{name}} wird geöffnet …',
      opened: 'Geöffnet: {{actors}}, {{cooperations}}.',
      openedPartly: '„{{name}}“ wurde nicht ganz übernommen',
      rejectedRows_one:
        '{{count, number}} Datensatz fehlt, weil eine Pflichtangabe fehlt oder ins Leere führt.',
      rejectedRows_other:
        '{{count, number}} Datensätze fehlen, weil Pflichtangaben fehlen oder ins Leere führen.',
      rejectedValues_one: '{{count, number}} einzelne Angabe war nicht lesbar und wurde weggelassen.',
      rejectedValues_other: '{{count, number}} einzelne Angaben waren nicht lesbar und wurden weggelassen.',
      unknownTables: 'Diese Teile kennt Ihre Fassung von Akteursnetz noch nicht: {{tables}}.',
      fileUnchanged: 'Die Datei selbst ist unverändert.',
      copyName: '{{name}} (Datei vom {{date}})',
      notOpened: '„{{name}}“ wurde nicht geöffnet',
      isList: '„{{name}}“ ist eine Liste',
      importInstead: 'Liste importieren',
      refused: {
        list: 'Das ist kein ganzes Netz. Importieren Sie die Liste über „Liste importieren“; Sie sehen vorher, was daraus wird.',
        workbook:
          'Das ist eine Excel-Mappe und kein ganzes Netz. Speichern Sie das Blatt in Excel als „CSV (Trennzeichen-getrennt)“ und wählen Sie dann „Liste importieren“.',
        empty: 'Die Datei ist leer. Auf diesem Gerät wurde nichts geändert.',
        otherFile:
          'Das ist keine Netzdatei aus Akteursnetz. Auf diesem Gerät wurde nichts geändert. Wählen Sie eine Datei mit der Endung .netz.',
        encrypted:
          'Die Datei ist verschlüsselt; das kann diese Fassung von Akteursnetz noch nicht öffnen. Auf diesem Gerät wurde nichts geändert.',
        truncated:
          'Die Datei ist nicht vollständig, vermutlich brach das Kopieren ab. Auf diesem Gerät wurde nichts geändert. Kopieren Sie sie noch einmal vom Original.',
        damaged:
          'Die Datei ist beschädigt oder wurde verändert: Ihre Prüfsummen stimmen nicht. Auf diesem Gerät wurde nichts geändert. Nehmen Sie eine ältere Sicherung.',
        newerFormat:
          'Die Datei stammt aus einer neueren Fassung von Akteursnetz. Auf diesem Gerät wurde nichts geändert. Aktualisieren Sie Akteursnetz und öffnen Sie sie dann.',
        tooBig: 'Die Datei ist größer, als ein Netz sein kann. Auf diesem Gerät wurde nichts geändert.',
        unreadable:
          'Die Datei ließ sich nicht lesen. Vielleicht wurde sie verschoben oder ein anderes Programm hält sie fest. Auf diesem Gerät wurde nichts geändert.',
        notWhole:
          'In der Datei fehlt zu viel: Viele Angaben führen ins Leere. Auf diesem Gerät wurde nichts geändert. Nehmen Sie eine ältere Sicherung.',
      },
    },
  },
} as const;
