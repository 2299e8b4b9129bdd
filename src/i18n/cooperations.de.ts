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
} as const;
