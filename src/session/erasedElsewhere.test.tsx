// A window hears of an erasure in another one: it takes the clean preferences and asks for nobody any more.
import { expect, it } from 'vitest';
import { tellOtherWindows, watchErasures } from './erasedElsewhere';
import { usePreferences } from './preferences';
import { clearFilter, useSession } from './session';

const kept = 'akteursnetz-preferences';

it('takes clean preferences and drops search texts, and leaves other filters alone', () => {
  const stop = watchErasures();
  const { filter } = useSession.getState();
  usePreferences.setState({ initials: 'Björn Hügel' });
  useSession.setState({ filter: { ...filter, text: 'Hügel' } });
  localStorage.setItem(kept, (localStorage.getItem(kept) ?? '').replace('Björn Hügel', ''));
  window.dispatchEvent(new StorageEvent('storage', { key: kept }));
  expect(useSession.getState().filter.text).toBe('Hügel');
  tellOtherWindows();
  expect(localStorage.getItem('akteursnetz-erased')).toMatch(/^\d{4}-/u);
  window.dispatchEvent(new StorageEvent('storage', { key: 'akteursnetz-erased' }));
  expect([usePreferences.getState().initials, useSession.getState().filter.text]).toEqual(['', undefined]);
  usePreferences.setState({ navigationWide: false });
  expect(localStorage.getItem(kept)).not.toContain('Hügel');
  stop();
  useSession.setState({ filter: { ...filter, text: 'Hügel' } });
  window.dispatchEvent(new StorageEvent('storage', { key: 'akteursnetz-erased' }));
  expect(useSession.getState().filter.text).toBe('Hügel');
  clearFilter();
});
