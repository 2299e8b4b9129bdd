// The export log: an entry for each leaving, of nobody, that no undo takes back; and what cannot be noted is told, never in the way.
import { beforeEach, expect, it, vi } from 'vitest';
import { clearShelf, found } from '../data/stage';
import { openStore } from '../data/storage';
import { sentence } from '../i18n/translate';
import { insideOf, insidePublic } from '../model/inside';
import { de } from '../i18n/de';
import { en } from '../i18n/en';
import { id } from '../model/net';
import { run, undoStep } from './command';
import { left, leavingKinds } from './leaving';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';
import { setPreferences } from './preferences';

beforeEach(async () => {
  await openStore();
  closeNetwork();
  await clearShelf();
});

async function opened(text: string): Promise<void> {
  openNetwork(await found(text));
  await expect.poll(() => useOpenNetwork.getState().status).toBe('ready');
}

const entries = () => [...(useOpenNetwork.getState().network?.disclosures.values() ?? [])];

it('holds what, when, how many, for whom in general and by whom, and no name', async () => {
  await opened('A-B');
  setPreferences({ initials: 'mm' });
  const before = entries().length;
  const people = [...(useOpenNetwork.getState().network?.contacts.values() ?? [])];
  const inside = insideOf([{ kind: 'contacts', records: people, properties: ['lastName', 'phone'] }]);
  expect(await left({ kind: 'list', format: 'csv', profile: 'gremium', inside })).toBe(true);
  expect(entries()).toHaveLength(before + 1);
  const entry = entries().at(-1);
  expect(entry).toMatchObject({
    kind: 'list',
    format: 'csv',
    profile: 'gremium',
    personal: true,
    user: 'mm',
  });
  expect(entry).toMatchObject({ persons: people.length, records: people.length });
  for (const { lastName } of people) expect(JSON.stringify(entry)).not.toContain(lastName);
});

it('is not what undo takes back', async () => {
  await opened('A-B');
  const region = () => useOpenNetwork.getState().network?.actors.get(id('A'))?.region;
  const first = region();
  await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });
  await left({ kind: 'picture', format: 'png', profile: 'public', inside: insidePublic(2) });
  const count = entries().length;
  await undoStep();
  expect(first).not.toBe('Nord');
  expect(region()).toBe(first);
  expect(entries()).toHaveLength(count);
  expect(entries().at(-1)?.personal).toBe(false);
});

it('that cannot be written says so and throws nothing', async () => {
  const told = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
  expect(await left({ kind: 'bcc', profile: 'gremium', inside: insidePublic(1) })).toBe(false);
  const said = told.mock.calls.map(([event]) => (event as CustomEvent<{ text: string }>).detail.text);
  told.mockRestore();
  expect(said).toEqual([sentence('privacy.notLogged', { what: sentence('privacy.kind.bcc', {}) })]);
});

it('has words for every way out, in both languages', () => {
  expect(Object.keys(de.privacy.kind).sort()).toEqual([...leavingKinds].sort());
  expect(Object.keys(en.privacy.kind).sort()).toEqual([...leavingKinds].sort());
});
