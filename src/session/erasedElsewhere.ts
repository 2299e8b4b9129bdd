// The other windows of this device after an erasure: they may be asking for the person and would write old preferences back.
import { usePreferences } from './preferences';
import { lookWhatIsLeft } from './rings';
import { clearFilter, useSession } from './session';

/** Holds the time of the last erasure, and of nobody. */
const key = 'akteursnetz-erased';

/** Once the preferences kept on this device are clean; this window hears nothing of it. */
export function tellOtherWindows(): void {
  try {
    globalThis.localStorage?.setItem(key, new Date().toISOString());
  } catch {
    // Full or forbidden: then nothing of preferences is kept there either.
  }
}

/** Keeps this window clean until the returned function is called. Who was erased is not told, so any search text goes. */
export function watchErasures(): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key !== key) return;
    void usePreferences.persist.rehydrate();
    if (useSession.getState().filter.text) clearFilter();
    useSession.setState({ asked: undefined });
    void lookWhatIsLeft();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}
