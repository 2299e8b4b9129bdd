// What axe finds on a page as it is now.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules with options of their own, as axe names them. */
type Rules = Readonly<Record<string, { readonly enabled: boolean }>>;

/** Rows of a table below the ninth are made as those above are; most of the time would go into the colours of their cells. */
const sameRows = '[role="rowgroup"] > [role="row"]:nth-child(n + 10)';

/** Colours and opacity are measured after they have arrived, e.g. of a dialog that fades in; a spinner never does. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((each) => each.finished.catch(() => null)));
  });
}

/** One line for each element that breaks a rule of axe; all rules but those switched off. */
export async function violations(page: Page, rules: Rules = {}): Promise<string[]> {
  // Firefox ESR ends with a segmentation fault under axe; what it would find is found in Chromium.
  if (page.context().browser()?.browserType().name() === 'firefox') return [];
  await settle(page);
  // Its 1.3 MB are read once for each page: the builder would read them twice for each look.
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: '0' } : {}) });
  // Legacy mode spares a second page for each look; there are no frames to be joined.
  const found = await builder
    .options({ resultTypes: ['violations'], rules })
    .exclude(sameRows)
    .setLegacyMode()
    .analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}`),
  );
}
