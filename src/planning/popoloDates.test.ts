// Members over time: a parliament from a Popolo file, imported as the dialog proposes it, shows on any day who the file says sat then.
import { describe, expect, it } from 'vitest';
import { readFile } from '../formats/importReading';
import { hasSample, sampleBytes, sampleJson } from '../formats/files.sample';
import { apply, rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { organisationsIn } from '../model/gremiumOverlap';
import { Network, validOn } from '../model/network';
import { freshList } from './importList';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

const parliaments = ['b10_popolo_estland/estonia-ep-popolo-v1.0.json'];

interface Popolo {
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly start_date?: string;
    readonly end_date?: string;
  }[];
  readonly memberships: readonly {
    readonly person_id: string;
    readonly organization_id: string;
    readonly on_behalf_of_id: string;
    readonly legislative_period_id: string;
    readonly start_date?: string;
    readonly end_date?: string;
  }[];
}

/** Straight from the file: own days, else those of the term; "Person | Fraktion", sorted. */
function membersInFile(file: Popolo, day: string): string[] {
  const named = (list: Popolo['persons'], id: string) => list.find((one) => one.id === id)?.name ?? '';
  return file.memberships
    .filter((one) => {
      const term = file.events.find(({ id }) => id === one.legislative_period_id);
      const from = one.start_date ?? term?.start_date ?? '0000';
      const to = one.end_date ?? term?.end_date ?? '9999';
      return from <= day && day <= to;
    })
    .map((one) => `${named(file.persons, one.person_id)} | ${named(file.organizations, one.on_behalf_of_id)}`)
    .sort();
}

async function imported(bytes: Uint8Array): Promise<Network> {
  const empty = new Network(
    'net-1',
    rowsFrom({ networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' }] }),
  );
  const name = 'parlament.json';
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind === 'refused') throw new Error(read.code);
  let next = 0;
  const lists = read.lists.map((list) => ({ ...freshList(list, empty, name), name: list.name }));
  const world = { today: '2026-11-22', newId: () => `new-${next++}` };
  const { change } = acceptedChange(planLists(lists, noDecisions, empty, world, name), noDecisions);
  return new Network(empty.id, apply(empty.rows, change));
}

describe('members of a Gremium over time', () => {
  it('are those of their own days or of their term, and nobody who left before it began', async () => {
    const member = (person_id: string, legislative_period_id: string, days: object = {}) => ({
      person_id,
      organization_id: 'rat',
      on_behalf_of_id: 'liste',
      legislative_period_id,
      ...days,
    });
    const file = {
      persons: ['Ada', 'Bo', 'Cleo'].map((name) => ({ id: name, name: `${name} Beispiel (fiktiv)` })),
      organizations: [
        { id: 'rat', name: 'Jugendhilfeausschuss', classification: 'legislature' },
        { id: 'liste', name: 'Freie Liste', classification: 'party' },
      ],
      events: [
        { id: 't1', start_date: '2019-07-01', end_date: '2024-06-30' },
        { id: 't2', start_date: '2024-07-08' },
      ],
      memberships: [
        member('Ada', 't1', { end_date: '2020-01-31' }),
        member('Ada', 't2', { end_date: '2024-07-01' }),
        member('Bo', 't1'),
        member('Cleo', 't2', { start_date: '2025-01-01' }),
      ],
    };
    const network = await imported(new TextEncoder().encode(JSON.stringify(file)));
    const on = (day: string) =>
      visibleIn(network, noFilter, day)
        .seats.map(({ holderId }) => network.nameOf('contacts', holderId).split(' ')[0] ?? '')
        .sort((one, other) => one.localeCompare(other, 'de'));
    expect(on('2019-06-30')).toEqual([]);
    expect(on('2019-07-01')).toEqual(['Ada', 'Bo']);
    expect(on('2022-01-01')).toEqual(['Bo']);
    expect(on('2024-06-30')).toEqual(['Bo']);
    // Who left before their term began: a seat of one day, which has a yesterday and a tomorrow without it.
    expect(on('2024-07-01')).toEqual(['Ada']);
    expect(on('2024-07-02')).toEqual([]);
    const oneDay = [...network.seats.values()].filter(({ validFrom, validTo }) => validFrom === validTo);
    expect(oneDay.map(({ validFrom }) => validFrom)).toEqual(['2024-07-01']);
    const members = (day: string) => [...organisationsIn(network, day).values()].map(({ size }) => size);
    expect(['2024-06-30', '2024-07-01', '2024-07-02'].map(members)).toEqual([[1], [1], [0]]);
    expect(on('2024-12-31')).toEqual([]);
    expect(on('2026-01-01')).toEqual(['Cleo']);
  });

  it.each(parliaments.filter(hasSample))(
    '%s has on each day the members and factions that the file has',
    async (path) => {
      const network = await imported(sampleBytes(path));
      const file = sampleJson(path) as Popolo;
      const days = [
        ['2012-06-01', 103],
        ['2014-03-26', 111],
        ['2016-01-01', 101],
      ] as const;
      for (const [day, count] of days) {
        const { seats, gremien, contacts } = visibleIn(network, noFilter, day);
        const shown = seats.map(
          ({ holderId, actorId }) =>
            `${network.nameOf('contacts', holderId)} | ${network.nameOf('actors', actorId)}`,
        );
        expect(shown.sort()).toEqual(membersInFile(file, day));
        expect(shown).toHaveLength(count);
        expect(gremien.map(({ name }) => name)).toEqual(['Riigikogu']);
        // Whoever holds a seat on that day belongs to the faction on that day.
        const there = new Set(contacts.map(({ id }) => id));
        expect(seats.filter(({ holderId }) => !there.has(holderId ?? ''))).toEqual([]);
        const [factions] = organisationsIn(network, day).values();
        const inFile = new Set(membersInFile(file, day).map((line) => line.split(' | ')[1]));
        expect(new Set([...(factions ?? [])].map((id) => network.nameOf('actors', id)))).toEqual(inFile);
      }

      expect(network.seats.size).toBe(file.memberships.length);
      const held = [...network.seats.values()].map((seat) => network.nameOf('contacts', seat.holderId));
      expect(new Set(held)).toEqual(new Set(file.persons.map(({ name }) => name)));
      // Between two parliaments nobody sits but those of whom the file says that they left on that day.
      const between = [...network.seats.values()].filter((seat) => validOn(seat, '2015-03-27'));
      expect(between).toHaveLength(file.memberships.filter((one) => one.end_date === '2015-03-27').length);
    },
  );
});
