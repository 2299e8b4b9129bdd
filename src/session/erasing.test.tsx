// An erasure that is in the store stays one, whatever happens to what is kept beside it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearShelf, found } from '../data/stage';
import { openStore } from '../data/storage';
import { sentence } from '../i18n/translate';
import { cleanRing, cleanRingLater } from '../rings/secondRing';
import * as announcer from '../ui/Announcer';
import { erasePersons } from './erasing';
import { run } from './command';
import { cleanWhatWasLeft } from './cleaning';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';
import { usePreferences } from './preferences';

vi.mock('../rings/secondRing', { spy: true });
vi.mock('../ui/Announcer', { spy: true });

beforeEach(async () => {
  closeNetwork();
  await openStore();
  await clearShelf();
  openNetwork(await found('A-B'));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});
afterEach(() => vi.restoreAllMocks());

it('is told as done and cleans everything else where the preferences cannot be written', async () => {
  const { id = '' } = useOpenNetwork.getState();
  const person = { firstName: 'Kim', lastName: 'Nebelhorn' };
  expect(await run('editContacts', { ids: ['contact-A'], patch: person })).toMatchObject({ ok: true });
  usePreferences.setState({ initials: 'Kim Nebelhorn' });
  expect(JSON.stringify(localStorage)).toContain('Nebelhorn');
  const full = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const outcome = await erasePersons({ persons: [['contact-A']], reason: 'request' });
  // By itself: what restores all leaves it, and the next file of this process could keep nothing.
  full.mockRestore();
  expect(outcome).toMatchObject({ ok: true });
  expect(cleanRing).toHaveBeenCalledWith([id]);
  expect(usePreferences.getState().initials).toBe('');
  expect(JSON.stringify(localStorage)).not.toContain('Nebelhorn');
});

it('says when something may be left beside the database, and tries again at the next start', async () => {
  const { id = '' } = useOpenNetwork.getState();
  vi.mocked(cleanRing).mockResolvedValueOnce(false);
  const outcome = await erasePersons({ persons: [['contact-A']], reason: 'request' });
  expect(outcome).toMatchObject({ ok: true, isLeftBeside: true });
  vi.mocked(cleanRingLater).mockResolvedValueOnce(false);
  const told: string[] = [];
  vi.spyOn(announcer, 'tell').mockImplementation((text) => void told.push(text));
  await cleanWhatWasLeft();
  expect(told).toEqual([sentence('access.done.leftBeside', {})]);
  await cleanWhatWasLeft();
  expect(vi.mocked(cleanRingLater).mock.calls).toEqual([[id], [id]]);
  await cleanWhatWasLeft();
  expect(cleanRingLater).toHaveBeenCalledTimes(2);
  expect(told).toHaveLength(1);
});
