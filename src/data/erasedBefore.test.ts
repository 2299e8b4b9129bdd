// An older file brings nobody back: not who was named in texts only, not former names, not what was ticked on purpose; nor does it lose more.
import { beforeEach, expect, it } from 'vitest';
import { id } from '../model/net';
import type { Id, NetworkRecord } from '../model/records';
import { erase } from './erasure';
import { withoutErased } from './erasedBefore';
import { loadNetwork } from './live';
import type { Founding } from './networks';
import { act, clearShelf, found } from './stage';

beforeEach(clearShelf);

const edit = (network: Id, name: string, patch: Readonly<Record<string, string | boolean>>) =>
  act(network, 'editActors', { ids: [id(name)], patch });

/** The network as a file would hold it. */
async function asFile(network: Id): Promise<Founding> {
  const { rows } = await loadNetwork(network);
  const { networks, ...tables } = rows;
  const records = Object.fromEntries(
    Object.entries(tables).map(([table, map]) => [table, [...map.values()]]),
  );
  const self = [...networks.values()][0] as NetworkRecord;
  return { name: self.name, self, records };
}

async function withPerson(): Promise<Id> {
  const network = await found('A-B:3 B-C A>C D');
  const patch = { firstName: 'Karin', lastName: 'Neumannin', email: 'k.neumannin@amt.example' };
  await act(network, 'editContacts', { ids: ['contact-A'], patch });
  return network;
}

const noteIn = ({ records }: Founding, name: string) =>
  records?.actors?.find((row) => row.id === id(name))?.note;

it('who was named in texts only stays away, by places and by what stood in them', async () => {
  const network = await found('A-B:3 B-C A>C D');
  await edit(network, 'B', { note: 'Schlüssel bei Karin Müllerin, Raum 2.' });
  const oldest = await asFile(network);
  await edit(network, 'B', { note: 'Früher Karin Müllerin.' });
  await edit(network, 'D', { note: 'Alles neu.' });
  const older = await asFile(network);
  await erase([network], {
    persons: [[]],
    named: [{ firstName: 'Karin', lastName: 'Müllerin' }],
    reason: 'request',
  });
  const newer = await asFile(network);
  for (const file of [oldest, older, newer]) {
    const { founding, persons } = await withoutErased(file);
    expect(JSON.stringify(founding)).not.toContain('Müllerin');
    expect(persons).toBe(file === newer ? 0 : 1);
    // The stage has one of its own.
    expect(founding.records?.erasures).toHaveLength(2);
  }
  // The wording of then stays, but for the name.
  expect(noteIn((await withoutErased(oldest)).founding, 'B')).toBe('Schlüssel bei [gelöscht], Raum 2.');
  expect(noteIn((await withoutErased(older)).founding, 'D')).toBe('Alles neu.');
});

it('former names and what was ticked on purpose stay away, what was spared stays', async () => {
  const network = await withPerson();
  await edit(network, 'B', { note: 'Früher Karin Müllerin.', name: 'Kita Neumannin', email: 'k@x.example' });
  await edit(network, 'C', { note: 'Haus Neumannin' });
  await edit(network, 'D', { note: 'Frau Neumannin kommt.' });
  const file = await asFile(network);
  const key = (name: string, field: string) => `actors ${id(name)} ${field}`;
  await act(network, 'editContacts', { ids: ['contact-A'], patch: { email: 'k@x.example' } });
  await act(network, 'editContacts', { ids: ['contact-A'], patch: { lastName: 'Müllerin' } });
  await erase([network], {
    persons: [['contact-A']],
    reason: 'request',
    spared: new Set([key('C', 'note')]),
    replaced: new Set([key('B', 'name'), key('B', 'email')]),
  });
  const { founding, persons } = await withoutErased(file);
  expect(persons).toBe(1);
  const actor = (name: string) => founding.records?.actors?.find((row) => row.id === id(name));
  expect(actor('B')).toMatchObject({ note: 'Früher [gelöscht].', name: 'Kita [gelöscht]' });
  expect(actor('B')?.email).toBeUndefined();
  expect(actor('D')?.note).toBe('Frau [gelöscht] kommt.');
  expect(actor('C')?.note).toBe('Haus Neumannin');
});

it('the proof names places, but no words and no names of lists', async () => {
  const network = await withPerson();
  await edit(network, 'B', {
    note: 'Karin Neumannin',
    'tag.Team Neumannin': true,
    'own.Neumannins Zimmer': '2',
  });
  await erase([network], { persons: [['contact-A']], reason: 'request' });
  const { rows } = await loadNetwork(network);
  const [proof] = [...rows.erasures.values()].filter(({ places }) => places !== undefined);
  expect(proof?.places?.split('\n')).toEqual(['note', 'own', 'tag'].map((key) => `actors ${id('B')} ${key}`));
});

it('where nobody looked, an older file loses no more than the network did', async () => {
  const network = await withPerson();
  await act(network, 'editContacts', {
    ids: ['contact-B'],
    patch: { firstName: 'Karin', lastName: 'Neumannin' },
  });
  await edit(network, 'D', { note: 'Karin Neumannin, k.neumannin@amt.example, Neumannin' });
  await edit(network, 'C', { note: 'Frau Neumannin' });
  const file = await asFile(network);
  const { doubtful } = await erase([network], {
    persons: [['contact-A']],
    reason: 'retention',
    mentions: 'ways',
  });
  expect(doubtful).toBe(2);
  const left = 'Karin Neumannin, [gelöscht], Neumannin';
  expect((await loadNetwork(network)).rows.actors.get(id('D'))?.note).toBe(left);
  const { founding } = await withoutErased(file);
  expect(noteIn(founding, 'D')).toBe(left);
  expect(noteIn(founding, 'C')).toBe('Frau Neumannin');
  expect(founding.records?.contacts?.find(({ id }) => id === 'contact-B')?.lastName).toBe('Neumannin');
});
