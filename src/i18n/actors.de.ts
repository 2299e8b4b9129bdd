// Words of the place "Akteure".
export const actorsDe = {
  title: 'Akteure',
  ties: 'Kooperationen',
  people: 'Kontakte',
  seats: 'Sitze',
} as const;
