// Erasing in one go what is due: others of the same last name and words that look like it are left alone, and counted.
import { beforeEach, describe, expect, it } from 'vitest';
import { adding } from '../model/change';
import { id } from '../model/net';
import type { Disclosure, Id } from '../model/records';
import { commit } from './commit';
import { db } from './db';
import { erase } from './erasure';
import { loadNetwork } from './live';
import { act, clearShelf, found } from './stage';

beforeEach(clearShelf);

const texts = {
  note: 'Sommer 2024 geschlossen. Herr Kurt Sommer kommt, Karin Sommer nicht.',
  services: 'Kita Sommer',
  'tag.Sommer': true,
  'topic.Ferien im Sommer': true,
};

async function sommers(kurt = 'Kurt'): Promise<Id> {
  const network = await found('A-B:3 B-C A>C D');
  const named = (lastName: string, firstName: string) => ({ lastName, firstName });
  await act(network, 'editContacts', { ids: ['contact-A'], patch: named('Sommer', 'Karin') });
  await act(network, 'editContacts', { ids: ['contact-B'], patch: named('Sommer', kurt) });
  await act(network, 'editActors', { ids: [id('B'), id('C')], patch: texts });
  return network;
}

const actor = async (network: Id, name: string) => (await loadNetwork(network)).rows.actors.get(id(name));

describe('without somebody who looks', () => {
  it('only what can be nobody else goes, and what may be is counted', async () => {
    const network = await sommers();
    await act(network, 'editActors', { ids: [id('D')], patch: { note: 'Frau Sommer und K. Sommer' } });
    const { doubtful } = await erase([network], {
      persons: [['contact-A']],
      reason: 'retention',
      mentions: 'certain',
    });
    const note = 'Sommer 2024 geschlossen. Herr Kurt Sommer kommt, [gelöscht] nicht.';
    for (const name of ['B', 'C']) expect(await actor(network, name)).toMatchObject({ ...texts, note });
    // Of two called Sommer nobody can say which is meant.
    expect((await actor(network, 'D'))?.note).toBe('Frau Sommer und K. Sommer');
    expect(doubtful).toBe(2 * 4 + 1);
  });

  it('Frau and the last name are enough where nobody else is called so', async () => {
    const network = await sommers();
    await act(network, 'editContacts', { ids: ['contact-B'], patch: { lastName: 'Winter' } });
    await act(network, 'editActors', { ids: [id('D')], patch: { note: 'Frau Sommer' } });
    await erase([network], { persons: [['contact-A']], reason: 'retention', mentions: 'certain' });
    expect((await actor(network, 'D'))?.note).toBe('[gelöscht]'.padStart(15, 'Frau '));
  });
});

describe('on request', () => {
  it('the last name alone goes, but not after the first name of somebody else', async () => {
    const network = await sommers();
    const { doubtful } = await erase([network], { persons: [['contact-A']], reason: 'request' });
    expect((await actor(network, 'B'))?.note).toBe(
      '[gelöscht] 2024 geschlossen. Herr Kurt Sommer kommt, [gelöscht] nicht.',
    );
    expect(doubtful).toBe(0);
  });

  it('somebody else who is called the same does not keep the name', async () => {
    const network = await sommers('Karin');
    await erase([network], { persons: [['contact-A']], reason: 'request' });
    expect((await actor(network, 'B'))?.note).toContain('Kurt [gelöscht] kommt, [gelöscht] nicht');
  });
});

it('the key of a list goes as a whole or stays as it is, so that no two become the same', async () => {
  const network = await sommers();
  await act(network, 'editActors', { ids: [id('B')], patch: { extSource: 'Amt', extKey: 'Karin Sommer' } });
  await act(network, 'editActors', { ids: [id('C')], patch: { extSource: 'Amt', extKey: 'Sommer' } });
  await erase([network], { persons: [['contact-A']], reason: 'request' });
  expect((await actor(network, 'B'))?.extKey).toBeUndefined();
  expect((await actor(network, 'C'))?.extKey).toBe('Sommer');
  expect((await actor(network, 'C'))?.extSource).toBe('Amt');
});

it('the logs do not name whoever erased their own data', async () => {
  const network = await sommers();
  const entry = { at: '2026-11-01T08:00:00.000Z', kind: 'pdf', profile: 'internal', user: 'K. Sommer' };
  const op = adding('disclosures', { id: 'out-1', ...entry } as Disclosure);
  await commit(network, { label: { code: 'logDisclosure', count: 1 }, ops: [op] }, { origin: 'user' });
  await act(network, 'editContacts', { ids: ['contact-B'], patch: { lastName: 'Winter' } });
  const wish = { persons: [['contact-A']], reason: 'request', user: 'K. Sommer' } as const;
  const { seqs } = await erase([network], wish);
  const { rows } = await loadNetwork(network);
  expect(rows.erasures.get('contact-A')).toMatchObject({ reason: 'request' });
  expect(rows.disclosures.get('out-1')).toEqual({
    id: 'out-1',
    at: entry.at,
    kind: 'pdf',
    profile: 'internal',
  });
  const head = (await db.journal.toArray()).find(({ seq }) => seq === seqs.get(network));
  expect(head).toMatchObject({ code: 'erasePersons', user: '' });
  expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toContain(
    'K. Sommer',
  );
});
