// Words of the place "Kontakte".
export const contactsDe = {
  title: 'Kontaktpersonen',
} as const;
