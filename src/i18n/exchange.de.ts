import { importDe } from './import.de';

export const exchangeDe = {
  import: importDe,
  export: {
    title: 'Liste exportieren',
    titleNetwork: 'Netz exportieren',
    format: 'Welches Format?',
    writes: { list: 'Eine Liste', network: 'Das ganze Netz' },
    list: 'Welche Liste?',
    option: '{{name}} ({{count, number}})',
    scope: 'Welche Zeilen?',
    scopeNetwork: 'Welche Akteure, mit allem, was dazugehört?',
    filtered: 'gefilterte ({{count, number}})',
    valid: 'gültig am {{date}} ({{count, number}})',
    all: 'alle ({{count, number}})',
    selected: 'ausgewählte ({{count, number}})',
    columns: 'Welche Spalten?',
    allColumns: 'Alle Spalten',
    idAlways:
      'Die Spalte ID ist immer dabei: An ihr erkennt Akteursnetz beim Importieren, welche Zeile zu wem gehört.',
    delicate: { personal: 'personenbezogen', working: 'Arbeitsebene', own: 'eigenes Feld' },
    guardedTitle: 'Zunächst nicht dabei: {{labels}}',
    guarded:
      'Diese Angaben gehören zu Personen oder zu Ihrer eigenen Einschätzung, und in eigenen Feldern können Personen stehen. Schalten Sie sie nur ein, wenn die Liste im eigenen Haus bleibt.',
    personalTitle: 'Diese Liste enthält personenbezogene Daten',
    personalTitleNetwork: 'Diese Datei enthält personenbezogene Daten',
    personal: 'Nämlich: {{labels}}. Geben Sie sie nur an Stellen weiter, die sie für ihre Aufgabe brauchen.',
    ownTitle: 'Eigene Felder dabei: {{labels}}',
    own: 'Was darin steht, wissen nur Sie. Prüfen Sie, ob Personen genannt sind.',
    purpose: 'Zweck dieses Netzes: {{purpose}}',
    alongTitle: 'Was darf mit?',
    along: {
      working: 'Arbeitsebene',
      workingText: 'Ihre eigenen Einschätzungen, etwa Einfluss und Klima',
      own: 'Eigene Felder',
      ownText: 'Felder, die Sie selbst angelegt haben; darin können Personen stehen',
    },
    roundTrip: 'Lässt sich unverändert wieder importieren.',
    partTrip: 'Wieder importiert ändert die Datei hier nichts: Was nicht mitgeht, bleibt, wie es ist.',
    subtitle: 'Stand {{date}}',
    subtitlePersonal: 'Stand {{date}} · enthält personenbezogene Daten',
    writing_one: '{{count, number}} Datensatz wird geschrieben …',
    writing_other: '{{count, number}} Datensätze werden geschrieben …',
    records_one: '{{count, number}} Datensatz',
    records_other: '{{count, number}} Datensätze',
    failed:
      'Die Datei wurde nicht geschrieben; Ihr Netz ist unverändert. Versuchen Sie es noch einmal oder nehmen Sie weniger Zeilen.',
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
      network: 'netz',
    },
  },
  formats: {
    csv: {
      name: 'Excel (deutsch), CSV',
      text: 'Passt in Excel und fast jedes Programm.',
    },
    xlsx: { name: 'Excel-Datei (XLSX)', text: 'Telefon und führende Nullen bleiben heil.' },
    html: { name: 'Tabelle für ein Protokoll', text: 'Für Word, E-Mail und zum Drucken.' },
    markdown: { name: 'Markdown-Tabelle', text: 'Für Wikis und Notizprogramme.' },
    vcard: { name: 'Adressbuch (vCard)', text: 'Kontakte für Outlook, Telefon und Co.' },
    workbook: { name: 'Excel-Mappe mit allen Listen', text: 'Ein Blatt für jede Liste, in einer Datei.' },
    kumuXlsx: { name: 'Kumu (XLSX)', text: 'Eine Mappe mit zwei Blättern.' },
    kumuCsv: { name: 'Kumu (zwei CSV)', text: 'Dasselbe als zwei einzelne Tabellen.' },
    kumuJson: { name: 'Kumu (JSON)', text: 'Bauplan, auch zum Laden über einen Link.' },
    gexf: { name: 'Gephi (GEXF)', text: 'Mit Anordnung, Zeiträumen, Merkmalen.' },
    gephi: { name: 'Gephi (zwei CSV)', text: 'Knoten und Kanten als Tabellen.' },
    graphml: { name: 'GraphML', text: 'Für yEd, NetworkX, igraph und R.' },
    pajek: { name: 'Pajek (NET)', text: 'Nur Namen, Verbindungen und Stufen.' },
    popolo: { name: 'Popolo (JSON)', text: 'Offener Standard: Gremien und Sitze.' },
  },
  lacks: {
    title: 'Das geht nicht mit',
    none: 'Alles, was Sie gewählt haben, geht mit.',
    list: '{{what}}: Dafür hat dieses Format keinen Platz.',
    held: '{{what}}: personenbezogen, deshalb zunächst nicht dabei.',
    ownFields_one:
      '{{count, number}} eigenes Feld: Darin können Personen stehen, deshalb zunächst nicht dabei.',
    ownFields_other:
      '{{count, number}} eigene Felder: Darin können Personen stehen, deshalb zunächst nicht dabei.',
    danglingTies_one: '{{count, number}} Verbindung, von der ein Ende nicht ausgewählt ist.',
    danglingTies_other: '{{count, number}} Verbindungen, von denen ein Ende nicht ausgewählt ist.',
    values_one: '{{count, number}} einzelne Angabe, für die es in diesem Format kein Feld gibt.',
    values_other: '{{count, number}} einzelne Angaben, für die es in diesem Format kein Feld gibt.',
    types_one: '{{count, number}} eigener Akteurstyp: Sein Name geht mit, seine Einordnung nicht.',
    types_other: '{{count, number}} eigene Akteurstypen: Ihre Namen gehen mit, ihre Einordnung nicht.',
    places_one: 'Der Platz von {{count, number}} Akteur auf der Karte.',
    places_other: 'Die Plätze von {{count, number}} Akteuren auf der Karte.',
    unfitSigns_one: '{{count, number}} Angabe enthält Zeichen, die das Format verbietet: Diese fallen weg.',
    unfitSigns_other:
      '{{count, number}} Angaben enthalten Zeichen, die das Format verbietet: Diese fallen weg.',
    longCells_one: '{{count, number}} Text ist länger, als Excel erlaubt, und wird gekürzt.',
    longCells_other: '{{count, number}} Texte sind länger, als Excel erlaubt, und werden gekürzt.',
    guarded_one:
      '{{count, number}} Zelle beginnt mit =, +, - oder @. Sie bekommt einen Apostroph davor, damit Excel nicht rechnet; beim Importieren fällt er wieder weg.',
    guarded_other:
      '{{count, number}} Zellen beginnen mit =, +, - oder @. Sie bekommen einen Apostroph davor, damit Excel nicht rechnet; beim Importieren fällt er wieder weg.',
    way: {
      rows: 'Der Weg zurück: Aus dieser Datei lässt sich die Liste nicht unverändert wieder importieren.',
      part: 'Der Weg zurück: Aus dieser Datei lässt sich die Liste nicht unverändert wieder importieren. Hier ändert ein Import nichts, ein anderes Netz bekäme nur, was dieses Format trägt.',
      none: 'Der Weg zurück: Ein Adressbuch lässt sich nicht wieder importieren. Dafür gibt es die Excel- und die CSV-Liste.',
    },
  },
  data: {
    title: 'Daten',
    where:
      'Alles, was Sie eingeben, liegt in diesem Browser auf diesem Gerät. Nichts wird übertragen. Wer die Websitedaten löscht, löscht auch das Netz: Sichern Sie es deshalb ab und zu als Datei.',
    import: {
      title: 'Liste importieren',
      text: 'Ihre Excel- oder CSV-Liste, ein Netz aus Kumu oder Gephi oder kopierte Zellen. Sie sehen vorher, was daraus wird; es lässt sich in einem Schritt rückgängig machen.',
      drop: 'Oder ziehen Sie die Datei hierher.',
      dropNow: 'Hier loslassen',
    },
    export: {
      title: 'Exportieren',
      text: 'Jede Liste als Tabelle für Excel, oder das ganze Netz für Kumu, Gephi und andere. Wieder importiert ändern diese Dateien hier nichts, bis jemand darin etwas geändert hat.',
      button: 'Exportieren …',
      label: '{{name}} exportieren …',
    },
    save: {
      title: 'Netz als Datei sichern',
      never: 'Noch nie als Datei gesichert.',
      last: 'Zuletzt gesichert {{when}}.',
      today: 'heute um {{time}} Uhr',
      yesterday: 'gestern',
      days_one: 'vor {{count, number}} Tag',
      days_other: 'vor {{count, number}} Tagen',
      since_zero: 'Seitdem hat sich nichts geändert.',
      since_one: 'Seitdem {{count, number}} Änderung.',
      since_other: 'Seitdem {{count, number}} Änderungen.',
    },
    open: {
      title: 'Datei öffnen',
      text: 'Eine gesicherte .netz-Datei wird zu einem eigenen Netz. Was schon auf diesem Gerät liegt, wird nie überschrieben.',
      button: 'Datei öffnen',
      input: 'Netzdatei auswählen',
      opening: '{{name}} wird geöffnet …',
      opened: 'Geöffnet: {{actors}}, {{cooperations}}.',
      openedPartly: '„{{name}}“ wurde nicht ganz übernommen',
      erased_one:
        '{{count, number}} Person aus der Datei wurde hier endgültig gelöscht: Sie und ihre Nennungen in Texten sind weggelassen.',
      erased_other:
        '{{count, number}} Personen aus der Datei wurden hier endgültig gelöscht: Sie und ihre Nennungen in Texten sind weggelassen.',
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
        workbook: 'Das ist eine Excel-Mappe und kein ganzes Netz. Nehmen Sie dafür „Liste importieren“.',
        empty: 'Die Datei ist leer. Auf diesem Gerät wurde nichts geändert.',
        otherFile:
          'Das ist keine Netzdatei aus Akteursnetz. Auf diesem Gerät wurde nichts geändert. Wählen Sie eine Datei mit der Endung .netz.',
        doesNotFit:
          'Die Datei ist beschädigt oder wurde verändert: Der Schlüssel, mit dem sie hier zuletzt gesichert wurde, passt nicht mehr. Auf diesem Gerät wurde nichts geändert. Nehmen Sie eine ältere Sicherung.',
        noCrypto:
          'Die Datei ist verschlüsselt. Entschlüsseln kann der Browser nur, wenn Akteursnetz über https, als installierte App oder als einzelne Datei läuft. Auf diesem Gerät wurde nichts geändert.',
        truncated:
          'Die Datei ist nicht vollständig, vermutlich brach das Kopieren ab. Auf diesem Gerät wurde nichts geändert. Kopieren Sie sie noch einmal vom Original.',
        damaged:
          'Die Datei ist beschädigt oder wurde verändert: Ihre Prüfsummen stimmen nicht. Auf diesem Gerät wurde nichts geändert. Nehmen Sie eine ältere Sicherung.',
        badContent:
          'Der Inhalt der Datei ist nicht so, wie Akteursnetz ihn schreibt: Kennzeichen sind doppelt oder fehlen, oder Angaben sind von einer Art, die nicht vorkommt. Vermutlich hat ein anderes Programm sie geschrieben. Auf diesem Gerät wurde nichts geändert. Nehmen Sie eine ältere Sicherung.',
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
