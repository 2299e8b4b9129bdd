// The type of somebody new is guessed by the name, and said to be unknown where the name tells nothing.
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { guessType } from './captureType';

const network = new Network(
  'net',
  rowsFrom({ types: [{ id: 'type-1', name: 'Elterncafé', parent: 'association' }] }),
);

it.each([
  ['Grundschule Am Park', 'primary_school'],
  ['GS Am Park', 'primary_school'],
  ['Förderschule Süd', 'special_school'],
  ['ASD Nord', 'social_services_team'],
  ['Jobcenter Musterstadt', 'jobcenter'],
  ['Kreisjugendamt', 'youth_office'],
  ['Elterncafé Mitte', 'type-1'],
  ['Irgendwer', 'other_other'],
  ['', 'other_other'],
])('%s', (name, type) => {
  expect(guessType(name, network)).toBe(type);
});
