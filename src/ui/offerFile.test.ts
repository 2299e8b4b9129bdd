// Names that every office drive accepts.
import { expect, it } from 'vitest';
import { fileName } from './offerFile';

it.each([
  [['akteure', 'Muster/Kreis (neu)', '2026-11-22'], 'akteure_Muster-Kreis-neu_2026-11-22'],
  [['Börde <"|?*:', ''], 'Börde'],
  [['***', '2026-11-22'], '2026-11-22'],
  [['x'.repeat(80)], 'x'.repeat(60)],
  [['Bo\u0308rde'], 'Börde'],
])('%j become %s', (parts, name) => {
  expect(fileName(...parts)).toBe(name);
});
