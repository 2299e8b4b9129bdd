// OParl becomes actors, contacts, Gremien and seats, however its objects were saved.
import { describe, expect, it } from 'vitest';
import { readFile } from './importReading';
import { asRead, columnOf, noteCounts, partCounts, partOfKind, readAsJson } from './network.sample';

describe('an OParl file', () => {
  const type = (sort: string, version = '1.1') => `https:${'//'}schema.oparl.org/${version}/${sort}`;
  const council = {
    id: 'u/g1',
    type: type('Organization'),
    name: 'Jugendhilfeausschuss',
    organizationType: 'Gremium',
    classification: 'Ausschuss',
  };
  const group = {
    id: 'u/f1',
    type: type('Organization'),
    name: 'Fraktion Mitte',
    organizationType: 'Fraktion',
  };
  const person = {
    id: 'u/p1',
    type: type('Person'),
    name: 'Ada Muster',
    familyName: 'Muster',
    givenName: 'Ada',
    title: ['Dr.'],
    gender: 'female',
    life: 'geboren 1980',
    email: ['ada@rat.example', 'zwei@rat.example'],
    phone: ['03445 1'],
    membership: [
      { id: 'u/m1', type: type('Membership'), organization: 'u/f1', role: 'Mitglied' },
      {
        id: 'u/m2',
        type: type('Membership'),
        organization: 'u/g1',
        role: 'Sachkundige Einwohnerin',
        votingRight: false,
        startDate: '2024-07-01',
      },
      { id: 'u/m3', type: type('Membership'), organization: 'u/g1', deleted: true },
    ],
  };
  const body = {
    id: 'u/b',
    type: type('Body'),
    name: 'Musterkreis',
    location: {
      streetAddress: 'Markt 1',
      postalCode: '06618',
      locality: 'Musterstadt',
      type: type('Location'),
    },
  };

  it.each([
    ['objects in a list with data', { data: [body, council, group, person], links: {} }],
    ['a plain list', [body, council, group, person]],
    [
      'one system with everything inside',
      {
        id: 'u',
        type: type('System'),
        body: [{ ...body, organization: [council, group], person: [person] }],
      },
    ],
  ])('is read from %s', (_, value) => {
    const read = asRead(readAsJson(value));
    expect(read.format).toBe('oparl');
    expect(partCounts(read)).toEqual([
      ['actors', 2],
      ['contacts', 1],
      ['gremien', 1],
      ['seats', 1],
    ]);
    expect(columnOf(partOfKind(read, 'actors'), 'value:name')).toEqual(['Musterkreis', 'Fraktion Mitte']);
    expect(columnOf(partOfKind(read, 'actors'), 'value:postalCode')).toEqual(['06618', '']);
    expect(partOfKind(read, 'contacts')?.rows[0]).toEqual([
      'u/p1 | u/f1',
      'u/f1',
      'Fraktion Mitte',
      'Dr.',
      'Ada',
      'Muster',
      'ada@rat.example',
      '03445 1',
    ]);
    const seats = partOfKind(read, 'seats');
    expect(columnOf(seats, 'value:role')).toEqual(['advisory_member']);
    expect(columnOf(seats, 'value:voting')).toEqual(['nein']);
    expect(columnOf(seats, 'value:validFrom')).toEqual(['2024-07-01']);
    expect(noteCounts(read)).toEqual({ personalDataLeftOut: 2 });
  });

  it('also in version 1.0, and with papers and meetings left out', () => {
    const old = { id: 'u/g', type: type('Organization', '1.0'), name: 'Beirat', organizationType: 'Gremium' };
    const read = asRead(readAsJson([old, { id: 'u/x', type: type('Meeting', '1.0') }]));
    expect(partCounts(read)).toEqual([['gremien', 1]]);
    expect(read.notes).toEqual([{ code: 'otherObjects', count: 1, examples: ['Meeting'] }]);
  });

  it.each([
    ['a page', { data: [person, { ...person, id: 'u/p2' }], pagination: {} }],
    ['a plain list', [person, { ...person, id: 'u/p2' }]],
  ])('of persons alone is refused in words, as %s', async (_, value) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    expect(await readFile({ name: 'p.json', bytes, choices: [] }, () => {})).toEqual({
      kind: 'refused',
      code: 'empty',
    });
  });
});
