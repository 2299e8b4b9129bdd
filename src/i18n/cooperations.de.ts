// Words of the place "Kooperationen" and of ending a cooperation.
export const cooperationsDe = {
  title: 'Kooperationen',
  relations: 'Strukturbeziehungen',
  which: 'Was die Tabelle zeigt',
  end_one: 'Kooperation beenden',
  end_other: '{{count, number}} Kooperationen beenden',
  endAsOf: 'Beenden zum …',
  endTitle_one: 'Kooperation beenden',
  endTitle_other: '{{count, number}} Kooperationen beenden',
  endDay: 'Beendet zum',
  endDayMissing: 'Bitte einen Tag eingeben, zum Beispiel 22.11.2026.',
  endHint: 'Der letzte Tag zählt noch mit. Die Kooperation bleibt im Verlauf und über den Stichtag sichtbar.',
  andMore_one: 'und {{count, number}} weitere',
  andMore_other: 'und {{count, number}} weitere',
  ended_one: 'Kooperation zum {{date}} beendet – Rückgängig mit Strg+Z',
  ended_other: '{{count, number}} Kooperationen zum {{date}} beendet – Rückgängig mit Strg+Z',
  captureTitle: 'Kooperation schnell erfassen',
  captureField: 'Wer arbeitet mit wem zusammen?',
  captureExample: 'Grundschule Nord – ASD Mitte, 2',
  captureHint: 'Zwei Namen mit einem Strich dazwischen, dann Komma und die Stufe von 0 bis 4.',
  captureNew: 'Neu: {{from}} arbeitet mit {{to}} zusammen, Stufe {{step}} – Enter zum Speichern',
  captureNewDefault:
    'Neu: {{from}} arbeitet mit {{to}} zusammen, Stufe {{step}}, weil keine Stufe dasteht – Enter zum Speichern',
  captureChange: 'Schon erfasst: {{from}} und {{to}}, Stufe {{now}}. Enter ändert auf Stufe {{step}}',
  captureSame:
    'Schon erfasst: {{from}} arbeitet mit {{to}} zusammen, Stufe {{step}}. Es gibt nichts zu speichern.',
  captureNewActor: '„{{name}}“ wird neu angelegt als {{type}}.',
  capturePartner: '{{from}}: Mit wem? Bitte einen Strich und den zweiten Namen tippen.',
  capturePartnerNew: '„{{from}}“ gibt es noch nicht. Mit wem arbeitet dieser Akteur zusammen?',
  captureSeveral_one: 'Wer ist mit „{{name}}“ gemeint? Bitte in der Liste wählen.',
  captureSeveral_other:
    'Wer ist mit „{{name}}“ gemeint? {{count}} Namen passen: bitte mit den Pfeiltasten wählen.',
  captureSeveralType:
    'Wer ist mit „{{name}}“ gemeint? {{count}} Akteure tragen diese Buchstaben: bitte mit den Pfeiltasten wählen.',
  captureTwo: 'Bitte einzeln: erst „{{text}}“, Enter, dann die nächste Verbindung.',
  captureNoStep: 'Stufen gehen von 0 bis 4. „{{text}}“ ist keine Stufe.',
  captureSelf: 'Das ist zweimal derselbe Akteur: {{name}}.',
  captureMany:
    'Zwischen {{from}} und {{to}} stehen schon {{count}} Kooperationen. Bitte in der Tabelle ändern, welche gemeint ist.',
  captureAsNew: '„{{name}}“ als neuen Akteur anlegen',
  captureOptions: 'Passende Akteure',
  captureSaved: 'Gespeichert: {{what}} – Rückgängig mit Strg+Z',
  captureHidden:
    'Auf der Karte ist davon jetzt nicht alles zu sehen: Filter, Umfeld oder Stand blenden etwas aus.',
  capturePreparing: 'Die Namen werden vorbereitet …',
  captureWhat: '{{from}} – {{to}}, Stufe {{step}}',
  captureKeys: '↓ Vorschläge · Enter speichert · Strg+Z nimmt zurück · Esc schließt',
} as const;
