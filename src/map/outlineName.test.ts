// Names that differ at their end can be told apart in a narrow line.
import { expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { nameParts } from './outlineName';

it('keeps the last word of a long name, and leaves a short one whole', () => {
  expect(nameParts('Jobcenter')).toEqual(['Jobcenter', '']);
  expect(nameParts('Allgemeiner Sozialer Dienst, Team Süd')).toEqual([
    'Allgemeiner Sozialer Dienst, Team',
    ' Süd',
  ]);
  expect(nameParts('Bundesausbildungsförderungsgesetzstelle')).toEqual([
    'Bundesausbildungsförderungsge',
    'setzstelle',
  ]);
});

it('loses no letter of any name of the demo', () => {
  const { actors = [] } = buildDemo('L', '2026-11-22').records;
  expect(actors.length).toBe(242);
  for (const { name } of actors) expect(nameParts(name).join('')).toBe(name);
});
