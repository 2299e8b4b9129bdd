// What is due is carried out on a real store: who is due leaves, of others only private ways go, and each is one entry of the log.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadNetwork } from '../data/live';
import { duplicateNetwork, foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { dueOn, keptOn } from '../model/retention';
import type { Contact } from '../model/records';
import { run } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { eraseDue } from './eraseDue';

const day = '2026-11-22';
const school = { id: 'act-a', name: 'Grundschule Nord', type: 'primary_school' };
const ways = { phone: '03445 7319', email: 'privat@muster.example' };
const people: Contact[] = [
  {
    id: 'long-gone',
    actorId: 'act-a',
    firstName: 'Zenobia',
    lastName: 'Quastenberg',
    validTo: '2025-01-31',
    ...ways,
  },
  {
    id: 'just-gone',
    actorId: 'act-a',
    lastName: 'Vogel',
    validTo: '2026-06-30',
    privateAddress: true,
    ...ways,
  },
  {
    id: 'kept',
    actorId: 'act-a',
    lastName: 'Lerche',
    validTo: '2025-01-31',
    keptUntil: '2027-01-31',
    ...ways,
  },
  { id: 'two-old', actorId: 'act-a', firstName: 'Erika', lastName: 'Muster', validTo: '2025-01-31', ...ways },
  { id: 'two-new', actorId: 'act-b', firstName: 'Erika', lastName: 'Muster', ...ways },
  { id: 'active', actorId: 'act-b', lastName: 'Amsel', privateAddress: true, ...ways },
];
const note = 'Zenobia Quastenberg hat den Schlüssel, Erika Muster die Liste.';

function network() {
  const { network: open } = useOpenNetwork.getState();
  if (open === undefined) throw new Error('no network');
  return open;
}

async function carryOut(signal = new AbortController().signal) {
  const shares: number[] = [];
  const outcome = await eraseDue(network(), dueOn(network(), day), (share) => shares.push(share), signal);
  return { outcome, shares };
}

const logged = () =>
  [...network().erasures.values()].map(({ id, reason, fields = 'all' }) => ({ id, reason, fields }));

describe('what is due', () => {
  beforeEach(async () => {
    await openStore();
    closeNetwork();
    const records = {
      actors: [school, { id: 'act-b', name: 'Hort Süd', type: 'primary_school', note }],
      contacts: people,
    };
    openNetwork(await foundNetwork({ name: 'Probe', records }));
    await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
  });

  it('takes whole persons, of others the private ways, and leaves nothing due', async () => {
    expect(keptOn(network(), day).map(({ contactId }) => contactId)).toEqual(['kept']);
    const { outcome, shares } = await carryOut();
    expect(outcome).toMatchObject({ persons: 2, addresses: 1 });
    expect(outcome.trouble).toBeUndefined();
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(dueOn(network(), day)).toEqual([]);
    const { contacts } = network().rows;
    for (const id of ['long-gone', 'two-old'])
      expect(Object.keys(contacts.get(id) ?? {}).sort()).toEqual(['_del', 'id']);
    expect(contacts.get('just-gone')).toEqual({
      id: 'just-gone',
      actorId: 'act-a',
      lastName: 'Vogel',
      validTo: '2026-06-30',
    });
    for (const id of ['kept', 'two-new', 'active'])
      expect(contacts.get(id)).toEqual(people.find((person) => person.id === id));
  });

  it('is not the whole person where another row of theirs is active: that and texts keep the name', async () => {
    await carryOut();
    expect(network().contacts.get('two-new')).toMatchObject({ firstName: 'Erika', lastName: 'Muster' });
    expect(network().actors.get('act-b')?.note).toContain('Erika Muster die Liste');
    expect(network().actors.get('act-b')?.note).not.toContain('Quastenberg');
  });

  it('leaves the name to somebody else who is called so, but not the address and number, and says how often', async () => {
    const other = {
      id: 'act-c',
      name: 'Amt',
      type: 'primary_school',
      note: 'Erika Muster: e.muster@alt.example',
    };
    const twin = { email: 'erika@neu.example', phone: '0391 4455' };
    const old = { email: 'e.muster@alt.example', phone: '0391 998877' };
    const records = {
      actors: [school, { id: 'act-b', name: 'Hort Süd', type: 'primary_school', note }, other],
      contacts: people.map((one) => ({
        ...one,
        ...(one.id === 'two-new' && twin),
        ...(one.id === 'two-old' && old),
      })),
    };
    openNetwork(await foundNetwork({ name: 'Zwei', records }));
    await vi.waitUntil(() => useOpenNetwork.getState().network?.self.name === 'Zwei');
    const { outcome } = await carryOut();
    expect(network().actors.get('act-c')?.note).toBe('Erika Muster: [gelöscht]');
    expect(network().contacts.get('two-new')).toMatchObject(twin);
    expect(outcome).toMatchObject({ persons: 2, doubtful: 2 });
  });

  it('stays where somebody has decided in another window to keep it, after it was asked for', async () => {
    const [asked, entries] = [network(), dueOn(network(), day)];
    const patch = { keptUntil: '2027-01-31', keptReason: 'Laufendes Verfahren' };
    expect(await run('editContacts', { ids: ['long-gone'], patch })).toMatchObject({ ok: true });
    const outcome = await eraseDue(asked, entries, () => undefined, new AbortController().signal);
    expect(outcome).toMatchObject({ persons: 1, addresses: 1 });
    expect(network().contacts.get('long-gone')).toMatchObject({ lastName: 'Quastenberg', ...patch });
  });

  it('goes from chosen copies, too', async () => {
    const copy = await duplicateNetwork(network().rows, 'Kopie');
    const outcome = await eraseDue(
      network(),
      dueOn(network(), day),
      () => undefined,
      new AbortController().signal,
      [copy],
    );
    expect(outcome).toMatchObject({ persons: 2, addresses: 1 });
    const { rows } = await loadNetwork(copy);
    expect(rows.contacts.get('long-gone')?.lastName).toBeUndefined();
    expect(rows.contacts.get('just-gone')).toMatchObject({ lastName: 'Vogel' });
    expect(rows.contacts.get('just-gone')?.phone).toBeUndefined();
    expect(rows.actors.get('act-b')?.note).not.toContain('Quastenberg');
  });

  it('is one entry of the log for each, without a name', async () => {
    await carryOut();
    const entries = logged();
    expect(entries.map(({ reason }) => reason)).toEqual(['retention', 'retention', 'retention']);
    expect(
      entries
        .filter(({ fields }) => fields === 'all')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['long-gone', 'two-old']);
    expect(entries.find(({ fields }) => fields !== 'all')?.fields.split(' ')).toContain('phone');
    expect(JSON.stringify([...network().erasures.values()])).not.toMatch(
      /Quastenberg|Muster|Vogel|just-gone/,
    );
  });

  it('stays as it is when cancelled before anything is written', async () => {
    const before = [...network().rows.contacts.values()];
    const { outcome } = await carryOut(AbortSignal.abort());
    expect(outcome).toMatchObject({ persons: 0, addresses: 0, trouble: 'cancelled' });
    expect([...network().rows.contacts.values()]).toEqual(before);
    expect(logged()).toEqual([]);
  });
});
