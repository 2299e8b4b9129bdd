// Popolo becomes actors, contacts, Gremien and seats over time; private data of persons never come along.
import { describe, expect, it } from 'vitest';
import { targetsOf } from './mapping';
import { readNetworkFile } from '../formats/networkFile';
import { sampleBytes, sampleJson, sampleNames } from '../formats/files.sample';
import { asRead, columnOf, noteCounts, partCounts, partOfKind, readAsJson } from '../formats/network.sample';

describe('a Popolo file', () => {
  const folder = 'b10_popolo_estland';
  interface Popolo {
    readonly persons: readonly {
      readonly id: string;
      readonly birth_date?: string;
      readonly image?: string;
      readonly email?: string;
    }[];
    readonly memberships: readonly { readonly person_id: string; readonly on_behalf_of_id: string }[];
  }
  const files = sampleNames(folder).filter((name) => name.endsWith('.json'));

  it.each(files)(
    '%s, the parliament of Estonia: factions, their members, the chamber and its seats over time',
    (name) => {
      const read = asRead(readNetworkFile(sampleBytes(`${folder}/${name}`), name));
      const { memberships } = sampleJson(`${folder}/${name}`) as Popolo;
      const posts = new Set(memberships.map((one) => `${one.person_id} ${one.on_behalf_of_id}`));
      expect(read.format).toBe('popolo');
      expect(partCounts(read)).toEqual([
        ['actors', 7],
        ['contacts', posts.size],
        ['gremien', 1],
        ['seats', 299],
      ]);
      expect(columnOf(partOfKind(read, 'gremien'), 'value:name')).toEqual(['Riigikogu']);
      expect(columnOf(partOfKind(read, 'actors'), 'value:type')).toEqual(Array<string>(7).fill('party'));
      const seats = partOfKind(read, 'seats');
      expect(new Set(columnOf(seats, 'key')).size).toBe(299);
      expect(new Set(columnOf(seats, 'value:role'))).toEqual(new Set(['voting_member']));
      // Those without a day of their own are there for the whole term; four left before the term they are listed under.
      const ends = columnOf(seats, 'value:validTo');
      const begins = columnOf(seats, 'value:validFrom');
      expect(begins.filter((day) => day === '')).toEqual([]);
      expect(begins.filter((day, at) => day === ends[at])).toEqual(Array<string>(4).fill('2015-03-27'));
      expect(columnOf(seats, 'value:validTo').filter((day) => day === '').length).toBeGreaterThan(0);
      const contacts = new Set(columnOf(partOfKind(read, 'contacts'), 'key'));
      expect(columnOf(seats, 'refKey:holderId').filter((key) => !contacts.has(key))).toEqual([]);
      expect(noteCounts(read)).toMatchObject({ otherObjects: 28 });
      expect(noteCounts(read)['seatsWithoutOrganisation']).toBeUndefined();
    },
  );

  it.each(files)(
    '%s, the parliament of Estonia: names in their parts, work contacts, and nothing private',
    (name) => {
      const read = asRead(readNetworkFile(sampleBytes(`${folder}/${name}`), name));
      const { persons } = sampleJson(`${folder}/${name}`) as Popolo;
      const contacts = partOfKind(read, 'contacts');
      const at = columnOf(contacts, 'value:email').indexOf('Aadu.Must@riigikogu.ee');
      expect(columnOf(contacts, 'value:firstName')[at]).toBe('Aadu');
      expect(columnOf(contacts, 'value:lastName')[at]).toBe('Must');
      expect(columnOf(contacts, 'value:phone')[at]).toBe('6316629');
      const names = columnOf(contacts, 'value:lastName').map(
        (last, row) => last || (columnOf(contacts, 'fullName:lastName')[row] ?? ''),
      );
      expect(names.filter((one) => one === '')).toEqual([]);
      const told = JSON.stringify(read);
      const secrets = persons
        .flatMap((one) => [one.birth_date, one.image])
        .filter((one) => one !== undefined);
      expect(secrets.filter((one) => told.includes(one))).toEqual([]);
      const left = read.notes.find(({ code }) => code === 'personalDataLeftOut');
      expect(left?.examples).toEqual(expect.arrayContaining(['birth_date', 'gender', 'image']));
    },
  );

  const popolo = {
    persons: [
      {
        id: 'p1',
        name: 'Dr. Ada Muster',
        given_name: 'Ada',
        family_name: 'Muster',
        honorific_prefix: 'Dr.',
        gender: 'female',
        birth_date: '1980-05-05',
        contact_details: [
          { type: 'phone', value: '0170 1', note: 'privat' },
          { type: 'phone', value: '03445 1' },
          { type: 'cell', value: '0171' },
          { type: 'email', value: 'ada@amt.example' },
        ],
      },
      { id: 'p2', name: 'Bo Beispiel' },
      { id: 'p3', name: 'Ohne Amt' },
      { id: 'p4', name: 'Nur Rat' },
    ],
    organizations: [
      { id: 'o1', name: 'Jugendamt', classification: 'Amt', founding_date: '1991-01-01' },
      { id: 'o2', name: 'ASD', classification: 'Sachgebiet', parent_id: 'o1' },
      { id: 'g1', name: 'Jugendhilfeausschuss', classification: 'Ausschuss' },
      { id: 'g2', name: 'Unterausschuss Jugendhilfeplanung', classification: 'Ausschuss', parent_id: 'g1' },
    ],
    memberships: [
      {
        person_id: 'p1',
        organization_id: 'o2',
        role: 'Leitung',
        start_date: '2019-01-01',
        end_date: '2020-12-31',
      },
      { person_id: 'p1', organization_id: 'o2', role: 'Leitung', start_date: '2022-01-01' },
      {
        person_id: 'p1',
        organization_id: 'g1',
        role: 'Vorsitzende',
        start_date: '2022-01-01',
        end_date: '2023-12-31',
      },
      { person_id: 'p1', organization_id: 'g1', role: 'Mitglied', start_date: '2024-01-01' },
      { person_id: 'p2', organization_id: 'g2', on_behalf_of_id: 'o1', role: 'Orakel' },
      { person_id: 'p4', organization_id: 'g1' },
      { person_id: 'p9', organization_id: 'g1' },
    ],
    posts: [{ id: 'x' }],
  };

  it('makes contacts of members of organisations and seats of members of Gremien', () => {
    const read = asRead(readAsJson(popolo));
    expect(read.parts.map(({ kind }) => kind)).toEqual([
      'actors',
      'contacts',
      'gremien',
      'relations',
      'seats',
    ]);
    const contacts = partOfKind(read, 'contacts');
    expect(columnOf(contacts, 'key')).toEqual(['p1 | o2', 'p2 | o1']);
    expect(columnOf(contacts, 'refName:actorId')).toEqual(['ASD', 'Jugendamt']);
    expect(columnOf(contacts, 'value:position')).toEqual(['Leitung', '']);
    expect(columnOf(contacts, 'value:validFrom')).toEqual(['2019-01-01', '']);
    expect(columnOf(contacts, 'value:validTo')).toEqual([]);
    expect(columnOf(contacts, 'value:phone')).toEqual(['03445 1', '']);
    expect(columnOf(contacts, 'fullName:lastName')).toEqual(['', 'Bo Beispiel']);
    const seats = partOfKind(read, 'seats');
    expect(columnOf(seats, 'value:role')).toEqual(['chair', 'voting_member', 'voting_member']);
    expect(columnOf(seats, 'own')).toEqual(['', '', 'Orakel']);
    expect(columnOf(seats, 'refKey:actorId')).toEqual(['o2', 'o2', 'o1']);
    expect(columnOf(seats, 'refKey:holderId')).toEqual(['p1 | o2', 'p1 | o2', 'p2 | o1']);
    expect(columnOf(seats, 'value:validTo')).toEqual(['2023-12-31', '', '']);
    expect(columnOf(partOfKind(read, 'gremien'), 'value:type')).toEqual([
      'youth_welfare_committee',
      'jha_subcommittee',
    ]);
    expect(columnOf(partOfKind(read, 'gremien'), 'refName:parentId')).toEqual(['', 'Jugendhilfeausschuss']);
    expect(columnOf(partOfKind(read, 'relations'), 'refName:to')).toEqual(['Jugendamt']);
    expect(columnOf(partOfKind(read, 'relations'), 'value:kind')).toEqual(['partOf']);
    expect(columnOf(partOfKind(read, 'actors'), 'value:validFrom')).toEqual(['1991-01-01', '']);
    expect(noteCounts(read)).toEqual({
      personalDataLeftOut: 4,
      otherObjects: 1,
      seatsWithoutOrganisation: 1,
      danglingEdges: 1,
      personsWithoutOrganisation: 2,
      unknownRoles: 1,
    });
    expect(JSON.stringify(read)).not.toMatch(/1980|0170|0171|female/);
  });

  it('uses only targets that the import knows, or keys of the same file', () => {
    const wrong = asRead(readAsJson(popolo)).parts.flatMap(({ kind, targets }) =>
      targets
        .filter((code) => !code.startsWith('refKey:') && !targetsOf(kind).has(code))
        .map((code) => `${kind} ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    [{ persons: [], organizations: [], memberships: [] }, { refused: 'noRows' }],
    [{ persons: 1, organizations: 2 }, undefined],
  ])('that holds nothing is refused, and other JSON is not taken for it', (value, result) => {
    expect(readAsJson(value)).toEqual(result);
  });

  it('may hold nonsense', () => {
    const read = readAsJson({
      persons: [null, 3, { id: '__proto__', name: 'constructor' }],
      organizations: ['x', { name: 'ohne' }],
      memberships: [null, {}, { person_id: {} }],
    });
    expect(Object.keys(noteCounts(asRead(read)))).toEqual([
      'nodesWithoutId',
      'danglingEdges',
      'personsWithoutOrganisation',
    ]);
  });
});
