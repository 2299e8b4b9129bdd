// Words of the place "Gremien".
export const gremienDe = {
  title: 'Gremien',
  seats: 'Sitze',
  which: 'Was die Tabelle zeigt',
} as const;
