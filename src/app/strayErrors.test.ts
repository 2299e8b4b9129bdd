// What nobody waits for is still said: trouble of the store, and a part of the app that is gone after an update.
import { beforeEach, describe, expect, it } from 'vitest';
import { clearShelf } from '../data/stage';
import { openStore, storeState } from '../data/storage';
import { resetSession, useSession } from '../session/session';
import { isMissingPart } from './missingPart';
import { takeStray } from './strayErrors';

beforeEach(async () => {
  resetSession();
  await openStore();
  await clearShelf();
});

describe('a failure that no deed answers for', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['DatabaseClosedError', 'closed'],
    ['UnknownError', 'damaged'],
  ])('%s of the store stops editing', (name, trouble) => {
    takeStray(new DOMException('gone', name));
    expect(storeState().trouble).toBe(trouble);
  });

  it.each([
    'Failed to fetch dynamically imported module: https://example.org/assets/MapPlace-1.js',
    'error loading dynamically imported module: https://example.org/assets/MapPlace-1.js',
    'Importing a module script failed.',
  ])('"%s" is a part that is missing, told with the way out', (text) => {
    expect(isMissingPart(new TypeError(text))).toBe(true);
    takeStray(new TypeError(text));
    expect(useSession.getState().dialog).toMatchObject({ kind: 'message', tone: 'danger' });
    expect(storeState().trouble).toBeUndefined();
  });

  it('of any other kind is no trouble of the store', () => {
    for (const reason of [new TypeError('x is undefined'), 'text', undefined, { name: 'Odd' }]) {
      takeStray(reason);
      expect(storeState().trouble).toBeUndefined();
      expect(useSession.getState().dialog).toBeUndefined();
    }
  });
});
