// Words of the place "Gremien".
export const gremienDe = {
  title: 'Gremien',
  seats: 'Sitze',
  findings_zero: 'Prüfungen',
  findings_one: 'Prüfungen ({{count}})',
  findings_other: 'Prüfungen ({{count, number}})',
  which: 'Was gezeigt wird',
} as const;
