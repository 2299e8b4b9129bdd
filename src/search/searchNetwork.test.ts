// The search forgives what people really type, and puts first what they mean.
import { expect, it, vi } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { apply, rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Contact, Cooperation } from '../model/records';
import { isIndexWarm, warmIndex } from './searchIndex';
import { searchNetwork } from './searchNetwork';

const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name,
  type: 'primary_school',
  ...more,
});

const small = new Network(
  'small',
  rowsFrom({
    actors: [
      actor('georg', 'Grundschule St. Georg'),
      actor('strasse', 'Grundschule an der Großen Straße', { municipality: 'Übungsau' }),
      actor('anne', 'Förderschule „Änne Müßig“', { type: 'special_school' }),
      actor('ssa', 'Schulsozialarbeit am Gymnasium Nord', { type: 'school_social_work' }),
      actor('asd', 'Allgemeiner Sozialer Dienst, Team Mitte', {
        shortName: 'ASD Mitte',
        type: 'social_services_team',
      }),
      actor('masd', 'Masdorfer Sportverein', { type: 'sports_club' }),
    ],
    contacts: [
      { id: 'kp1', actorId: 'asd', lastName: 'Größler', firstName: 'Jörg', position: 'Leitung' },
    ] as Contact[],
    cooperations: [{ id: 'tie', actorA: 'asd', actorB: 'georg', intensity: 2 }] as Cooperation[],
    types: [{ id: 'hort', name: 'Schulhort', parent: 'after_school_care' }],
  }),
);

const ids = (query: string, network = small) =>
  searchNetwork(network, query, 'de').flatMap((group) => group.found.map(({ id }) => id));

it.each([
  ['Foerderschule', 'anne'],
  ['anne mussig', 'anne'],
  ['ÄNNE', 'anne'],
  ['Grosse Strasse', 'strasse'],
  ['Großen Str.', 'strasse'],
  ['Uebungsau', 'strasse'],
  ['Sankt Georg', 'georg'],
  ['St Georg', 'georg'],
  ['Sank', 'georg'],
  ['Groessler', 'kp1'],
  ['Joerg Größl', 'kp1'],
  ['Grundschlue', 'georg'],
  ['Allgemiener Sozialer', 'asd'],
  ['Sozialarbeit', 'ssa'],
  ['Schulhort', 'hort'],
])('finds by „%s“ what was meant', (query, id) => {
  expect(ids(query)).toContain(id);
});

it('puts the organisation called so before its people and before words that only contain it', () => {
  const groups = searchNetwork(small, 'ASD', 'de');
  expect(groups[0]?.table).toBe('actors');
  expect(groups[0]?.found.map(({ id }) => id)).toEqual(['asd', 'masd']);
  expect(groups[1]?.found.map(({ id }) => id)).toEqual(['kp1']);
});

it('finds a tie by both of its ends, also with a typing error', () => {
  expect(ids('asd georg')).toEqual(['tie']);
  expect(ids('asd grundschlue')).toEqual(['tie']);
});

it('finds nothing where nothing is like it, and nothing for nothing', () => {
  expect(ids('Xylophon')).toEqual([]);
  expect(ids('  ')).toEqual([]);
});

it('follows a renaming into the ties of the actor', () => {
  const renamed = apply(small.rows, {
    ops: [
      { table: 'actors', id: 'georg', set: { name: 'Bergschule' }, prev: { name: 'Grundschule St. Georg' } },
    ],
  });
  expect(ids('Bergschule')).toEqual([]);
  expect(ids('Bergschule', new Network('small', renamed))).toEqual(['georg']);
  expect(ids('asd berg', new Network('small', renamed))).toEqual(['tie']);
  expect(ids('Sankt Georg', new Network('small', renamed))).toEqual([]);
});

it('is warmed little by little and then answers the same', async () => {
  const { records } = buildDemo('L', '2026-11-22');
  const network = new Network('demo', rowsFrom(records));
  expect(isIndexWarm(network, 'de')).toBe(false);
  await warmIndex(network, 'de');
  expect(isIndexWarm(network, 'de')).toBe(true);
  expect(searchNetwork(network, 'ASD Mit', 'de')[0]?.found[0]?.label).toBe(
    'Allgemeiner Sozialer Dienst, Team Mitte',
  );
});

it('has nothing to do where only ties and places on the map have changed', async () => {
  await warmIndex(small, 'de');
  const set = { viewId: 'map', actorId: 'asd', x: 1, y: 2 };
  const placed = apply(small.rows, { ops: [{ table: 'placements', id: 'map asd', set, prev: {} }] });
  expect(isIndexWarm(new Network('small', placed), 'de')).toBe(true);
  expect(isIndexWarm(small, 'en')).toBe(false);
});

it('stops whenever its time is over, also among records that read as before, and may be asked meanwhile', async () => {
  await warmIndex(small, 'de');
  const many = Array.from({ length: 100 }, (_, at) => actor(`n${at}`, `Hort ${at}`));
  const all = new Network('small', rowsFrom({ actors: [...small.actors.values(), ...many] }));
  await warmIndex(all, 'de');
  const set = { name: 'Bergschule' };
  const op = { table: 'actors', id: 'n99', set, prev: { name: 'Hort 99' } } as const;
  const renamed = new Network('small', apply(all.rows, { ops: [op] }));
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 100));
  const warmed = warmIndex(renamed, 'de');
  expect(isIndexWarm(renamed, 'de')).toBe(false);
  clock.mockRestore();
  expect(ids('Bergschule', renamed)).toEqual(['n99']);
  await warmed;
  expect(ids('Hort 98', renamed)).toEqual(['n98']);
  expect(ids('Müßig', small)).toEqual(['anne']);
});
