// What the fault journeys do to the browser's storage: at its edge, never inside of the app.
import type { Page } from '@playwright/test';

/** From now on the browser refuses every write of the page so; `undefined` lets it write again. */
export async function refuseWrites(page: Page, name: string | undefined): Promise<void> {
  await page.evaluate((error) => {
    const own = IDBObjectStore.prototype as unknown as Record<string, unknown>;
    const kept = globalThis as unknown as { readonly honest?: Readonly<Record<string, unknown>> };
    if (kept.honest === undefined)
      Object.assign(globalThis, { honest: { add: own['add'], put: own['put'], delete: own['delete'] } });
    for (const way of ['add', 'put', 'delete'])
      own[way] =
        error === undefined
          ? kept.honest?.[way]
          : () => {
              throw new DOMException('refused', error);
            };
  }, name);
}
