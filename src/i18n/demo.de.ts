// Deutsche Wörter zu den Demonetzen.
export const demoDe = {
  size: {
    S: 'Klein: 40 Akteure mit 60 Kooperationen, gut zum Kennenlernen',
    L: 'Ganzer Landkreis: 242 Akteure, 450 Kooperationen, 14 Gremien',
    XL: 'Sehr groß: 2.000 Akteure und 6.000 Kooperationen, zum Testen der Geschwindigkeit',
  },
} as const;
