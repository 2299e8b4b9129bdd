// Texts of the generated documents. They are documents of German law and stay German in every language of the app.

/** Where a network says nothing else. */
export const standardLawfulness =
  'Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 4 DSAG LSA (Wahrnehmung einer Aufgabe im öffentlichen Interesse). Soweit Angaben beim Jugendamt verarbeitet werden, gelten ergänzend § 35 SGB I, §§ 67 bis 85a SGB X und §§ 61 bis 65 SGB VIII. Private Anschriften und Veröffentlichungen nur mit Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO).';

export const standardOrigin =
  'Von der betroffenen Person selbst, von ihrer Dienststelle, ihrem Träger oder dem entsendenden Gremium sowie aus allgemein zugänglichen dienstlichen Angaben (zum Beispiel der Internetseite der Einrichtung).';

export const standardAuthority =
  'Landesbeauftragte oder Landesbeauftragter für den Datenschutz Sachsen-Anhalt';

/** What has to be entered before a document is complete, as it is named in the document. */
export const missingTexts = {
  controllerName: 'Name der verantwortlichen Stelle',
  controllerAddress: 'Anschrift und Erreichbarkeit der verantwortlichen Stelle',
  dpoContact: 'Kontakt der oder des Datenschutzbeauftragten',
  purpose: 'Zweck der Verarbeitung',
  feedbackContact: 'Kontakt für Rückmeldungen zur Barrierefreiheit',
} as const;

export const documentTexts = {
  missing: (what: string) => `[Noch nicht eingetragen: ${what}]`,
  asOf: (network: string, day: string) => `Netz „${network}“, Stand ${day}`,
  record: {
    title: 'Verzeichnis von Verarbeitungstätigkeiten (Art. 30 Abs. 1 DSGVO)',
    activity: 'Bezeichnung der Verarbeitung',
    activityText: (network: string) =>
      `Netzwerkverwaltung „${network}“: Akteure, Kontaktpersonen, Kooperationen und Gremien`,
    controller: 'Verantwortliche Stelle',
    dpo: 'Datenschutzbeauftragte Person',
    purpose: 'Zweck der Verarbeitung',
    lawfulness: 'Rechtsgrundlage',
    persons: 'Kategorien betroffener Personen',
    data: 'Kategorien personenbezogener Daten',
    noCases:
      'Angaben zu Kindern, Familien oder Einzelfällen, besondere Kategorien nach Art. 9 DSGVO und Bewertungen von Personen werden nicht verarbeitet; dafür gibt es keine Felder, an Freitextfeldern steht ein entsprechender Hinweis.',
    recipients: 'Kategorien von Empfängern',
    noRecipients: 'Bisher ist keine Weitergabe personenbezogener Daten vermerkt.',
    recipientsText: 'Weitergaben, bei denen personenbezogene Daten enthalten waren (laut Ausgabeprotokoll):',
    thirdCountry: 'Übermittlung in Drittländer',
    thirdCountryText:
      'Keine. Das Programm arbeitet ohne Server und stellt keine Verbindung zu anderen Rechnern her; ein Auftragsverarbeiter ist nicht beteiligt.',
    retention: 'Löschfristen',
    measures: 'Technische und organisatorische Maßnahmen (Art. 32 DSGVO)',
    measuresList: [
      'Speicherung nur auf dem Arbeitsplatzgerät im Profil der angemeldeten Person; kein Server, keine Telemetrie, Verbindungen nach außen sind technisch gesperrt.',
      'Dateien mit dem gesamten Netz (.netz) liegen auf dem Laufwerk der Dienststelle und sind durch dessen Zugriffsrechte geschützt; auf mobilen Datenträgern nur verschlüsselt.',
      'Bilder, Drucke, Präsentation und Ausgaben enthalten in der Voreinstellung keine personenbezogenen Daten; jede Ausgabe wird mit Zeitpunkt, Art und Anzahl vermerkt, nie mit Namen.',
      'Dienstliche und private Angaben sind getrennt gekennzeichnet; Widersprüche werden bei allen Verteilern beachtet.',
      'Pseudonyme Ansicht für Vorführungen und Auswertungen.',
      'Endgültige Löschung einschließlich Verlauf und Rückgängig-Schritten; gelöschte Datensätze werden durch alte Kopien nicht wiederhergestellt.',
      'Jede Änderung ist mit Zeitpunkt und Kürzel nachvollziehbar.',
    ],
    note: 'Hinweis für die oder den Datenschutzbeauftragten',
    noteText:
      'Nach dem Wortlaut von § 67 Abs. 2 SGB X können auch dienstliche Kontaktdaten, die ein Jugendamt im Hinblick auf seine Aufgaben verarbeitet, Sozialdaten sein. Eine Datenschutz-Folgenabschätzung (Art. 35 DSGVO) ist bei einer Kontakt- und Partnerliste in der Regel nicht erforderlich. Beides ist vor Ort zu beurteilen.',
  },
  information: {
    title: 'Information zur Verarbeitung Ihrer Kontaktdaten (Art. 13 und 14 DSGVO)',
    intro:
      'Sie sind als Kontaktperson in unserem Netzwerk erfasst. Nachstehend erfahren Sie, welche Angaben wir verarbeiten, wozu, und welche Rechte Sie haben.',
    controller: 'Wer ist verantwortlich?',
    dpo: 'Wer berät zum Datenschutz?',
    purpose: 'Wozu und auf welcher Grundlage?',
    data: 'Welche Angaben?',
    origin: 'Woher stammen die Angaben?',
    recipients: 'Wer erhält die Angaben?',
    recipientsText:
      'Innerhalb der verantwortlichen Stelle nur, wer sie für die genannten Aufgaben braucht. Mitglieder gemeinsamer Gremien können dienstliche Kontaktdaten erhalten. Eine Veröffentlichung oder Übermittlung in Drittländer findet nicht statt.',
    retention: 'Wie lange?',
    rights: 'Ihre Rechte',
    rightsList: [
      'Auskunft über die zu Ihrer Person gespeicherten Daten (Art. 15 DSGVO)',
      'Berichtigung unrichtiger Daten (Art. 16 DSGVO)',
      'Löschung (Art. 17 DSGVO) und Einschränkung der Verarbeitung (Art. 18 DSGVO)',
      'Widerruf einer Einwilligung mit Wirkung für die Zukunft, soweit Sie eine erteilt haben (Art. 7 Abs. 3 DSGVO)',
    ],
    objection: 'Ihr Recht auf Widerspruch (Art. 21 DSGVO)',
    objectionText:
      'Sie können der Verarbeitung aus Gründen, die sich aus Ihrer besonderen Situation ergeben, jederzeit widersprechen. Rundschreiben können Sie ohne Angabe von Gründen abbestellen. Eine formlose Nachricht an die verantwortliche Stelle genügt.',
    complaint: 'Beschwerde',
    complaintText: (authority: string) =>
      `Sie können sich bei der Aufsichtsbehörde beschweren: ${authority}.`,
    duty: 'Müssen Sie die Angaben machen?',
    dutyText:
      'Nein, eine Pflicht besteht nicht. Ohne dienstliche Kontaktdaten können wir Sie jedoch nicht einladen oder informieren. Eine automatisierte Entscheidung oder ein Profiling findet nicht statt.',
  },
  accessibility: {
    title: 'Erklärung zur Barrierefreiheit (Muster)',
    scope: 'Geltungsbereich',
    scopeText: (network: string) =>
      `Diese Erklärung gilt für die Anwendung „Akteursnetz“ mit dem Netz „${network}“, soweit sie im Intranet oder auf Arbeitsplätzen der öffentlichen Stelle bereitgestellt wird (§§ 16 bis 16f BGG LSA, BGGVO LSA).`,
    state: 'Stand der Vereinbarkeit',
    stateText:
      'Die Anwendung ist nach den Anforderungen der EN 301 549 (WCAG 2.1, Stufe AA) gestaltet. Ob sie in Ihrer Umgebung vollständig vereinbar ist, stellt die öffentliche Stelle fest: [bitte Ergebnis der Bewertung eintragen].',
    limits: 'Nicht oder nur teilweise barrierefreie Inhalte',
    limitsText:
      'Die grafische Netzkarte ist eine zweidimensionale Darstellung. Ihr gesamter Inhalt steht gleichwertig als Text („Gliederung“), in Tabellen und in den Karten der einzelnen Akteure bereit und ist mit der Tastatur bedienbar.',
    made: 'Erstellung dieser Erklärung',
    madeText: (day: string) =>
      `Dieses Muster wurde am ${day} erzeugt. Grundlage der Bewertung: [Selbstbewertung oder Prüfung durch Dritte eintragen].`,
    feedback: 'Rückmeldung und Kontakt',
    enforcement: 'Durchsetzung',
    enforcementText:
      'Bleibt eine Rückmeldung ohne zufriedenstellende Antwort, können Sie sich an die Ombudsstelle bei der Landesfachstelle für Barrierefreiheit Sachsen-Anhalt wenden: [aktuellen Kontakt eintragen].',
  },
  data: {
    work: (fields: string) => `Dienstliche Angaben: ${fields}`,
    private: (fields: string) => `Besonders zu schützende Angaben: ${fields}`,
    own: (fields: string) => `Eigene Felder: ${fields}`,
    seats: 'Sitze und Funktionen in Gremien mit Beginn und Ende',
    ties: 'Zuständigkeit für Kooperationen',
    users: 'Kürzel der Bearbeitenden bei Änderungen und Prüfungen',
    none: 'Zurzeit sind keine Kontaktpersonen erfasst.',
  },
  persons: {
    at: (what: string, count: number) =>
      `Kontaktpersonen bei Akteuren des Bereichs ${what} (zurzeit ${String(count)})`,
    members: (count: number) => `Mitglieder von Gremien und ihre Vertretungen (zurzeit ${String(count)})`,
    privately: (count: number) =>
      `Personen, die unter einer privaten Adresse erreicht werden, etwa Ehrenamtliche oder Elternvertretungen (zurzeit ${String(count)})`,
    users: 'Personen, die mit dem Programm arbeiten (Kürzel)',
  },
  retention: {
    ended: (months: number) => `Kontaktpersonen: ${after(months)} nach dem Ende der Funktion`,
    private: (months: number) =>
      `Private Anschriften und Kontaktwege: ${after(months)} nach dem Ende der Funktion`,
    removed: (months: number) =>
      `Entfernte Kontaktpersonen (Verlauf und Rückgängig): ${after(months)} nach dem Entfernen`,
    stale: (months: number) =>
      `Richtigkeit: Angaben werden nach ${monthsOf(months)} ohne Prüfung zur Überprüfung vorgelegt`,
    request: 'Auf begründetes Verlangen der betroffenen Person unverzüglich',
  },
} as const;

function monthsOf(months: number): string {
  return months === 1 ? '1 Monat' : `${String(months)} Monaten`;
}

function after(months: number): string {
  return months === 0 ? 'unmittelbar' : months === 1 ? '1 Monat' : `${String(months)} Monate`;
}
