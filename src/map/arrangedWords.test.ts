// Arranging says what it could not know.
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { arrangedWords } from './arrangedWords';

const network = (latitude?: number) =>
  new Network(
    'n',
    rowsFrom({
      actors: [
        { id: 'a', name: 'A', type: 'association', ...(latitude && { latitude, longitude: 11 }) },
        { id: 'b', name: 'B', type: 'association' },
      ],
    }),
  );

it('says of how many a place is known when a map is arranged by places, and only then', () => {
  expect(arrangedWords(network(), 'geo', 1)).toMatch(
    /^1 Akteur neu angeordnet.*Von keinem Akteur ist ein Ort bekannt/,
  );
  expect(arrangedWords(network(51), 'geo', 2)).toMatch(/Von 1 Akteur ist ein Ort bekannt, von 1 nicht\.$/);
  expect(arrangedWords(network(), 'force', 1)).not.toContain('Ort bekannt');
  expect(arrangedWords(network(), 'geo', 0)).toContain('nichts bewegt');
});
