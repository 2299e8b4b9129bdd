// Runs before every test file of components: DOM matchers, an IndexedDB in memory, an empty page after each test.
// These files share processes and the packages they load, but no module of ours: each finds the world as if it were the first.
import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

vi.useRealTimers();
vi.resetModules();
localStorage.clear();
sessionStorage.clear();
window.history.replaceState(null, '', '/');
for (const { name } of await indexedDB.databases()) {
  await new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(name ?? '');
    request.onsuccess = done;
    request.onerror = fail;
  });
}

// A second is too short for a busy machine; what is waited for comes, or it does not.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);
