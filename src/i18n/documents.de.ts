// German words around the generated documents; the documents themselves are in `gdprTexts`.
export const documentsDe = {
  title: 'Nachweise',
  which: 'Welches Dokument?',
  codes: {
    record: 'Verzeichnis (Art. 30)',
    information: 'Information (Art. 13/14)',
    accessibility: 'Barrierefreiheit',
  },
  hint: {
    record:
      'Aus den Angaben zum Netz und dem, was wirklich gespeichert ist. Prüfen Sie den Text, bevor Sie ihn verwenden.',
    information:
      'Zum Mitsenden oder Verlinken, wenn Sie jemanden erfassen. Danach „Informiert am“ eintragen.',
    accessibility: 'Ein Muster. Die Bewertung Ihrer Dienststelle tragen Sie selbst ein.',
  },
  german: '',
  preview: 'Dokument: {{title}}',
  settings: 'Angaben …',
  settingsTitle: 'Angaben für die Nachweise',
  settingsText: 'Gelten für dieses Netz. Leere Felder werden im Dokument benannt.',
  standard: 'Leer gelassen steht im Dokument: „{{text}}“',
  copy: 'Text kopieren',
  print: 'Drucken',
  copied: 'Text kopiert.',
  notCopied:
    'Der Browser erlaubt das Kopieren nicht. Markieren Sie den Text und kopieren Sie ihn mit Strg+C.',
  printed: 'Druckfenster geöffnet.',
  missing_one: '{{count, number}} Angabe fehlt noch',
  missing_other: '{{count, number}} Angaben fehlen noch',
} as const;
