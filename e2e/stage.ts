// The ground of all journeys: a page that must stay silent and alone, and the steps that many journeys share.
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { drawn } from './canvas';

/**
 * Notes every error and warning of a browser context and every request to another place than `homes`.
 * A breach of the content security policy is such an error.
 */
export class Watch {
  private readonly complaints: string[] = [];
  private readonly provoked: RegExp[] = [];
  private readonly homes: string[] = [];

  constructor(context: BrowserContext, ...homes: readonly string[]) {
    this.homes.push(...homes);
    context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (event) => this.complaints.push(`thrown: ${String(event.error())}`));
    context.on('request', (request) => {
      const address = request.url();
      if (/^(blob|data):/.test(address) || this.homes.some((home) => address.startsWith(home))) return;
      this.complaints.push(`asks another host: ${address}`);
    });
  }

  /** Another place the app is served from in this journey. */
  alsoAt(home: string): void {
    this.homes.push(home);
  }

  /** A complaint that the journey causes on purpose. */
  provokes(pattern: RegExp): void {
    this.provoked.push(pattern);
  }

  verdict(): readonly string[] {
    return this.complaints.filter((text) => !this.provoked.some((pattern) => pattern.test(text)));
  }
}

/**
 * Every journey has `watch` on its context and fails when anything was noted. The app is installed in the background only
 * where a journey asks for it by `installs`: to keep a copy of everything costs each fresh browser a second.
 */
export const test = base.extend<{ watch: Watch; installs: boolean }>({
  installs: [false, { option: true }],
  page: async ({ page }, give) => {
    if (process.env['FIREFOX_PATH'] !== undefined) suitsFirefox(page);
    await give(page);
  },
  watch: [
    async ({ context, baseURL, installs }, use) => {
      const watch = new Watch(context, `${baseURL}/`);
      if (!installs)
        await context.addInitScript(() => {
          Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
        });
      await use(watch);
      expect(watch.verdict(), 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Driven by WebDriver BiDi, Firefox gets the text of `fill` in one piece that React takes for its own: there it is typed instead. And its
 * ESR falls over when the texts of many elements are asked for at once: there one after the other.
 */
function suitsFirefox(page: Page): void {
  const kind = Object.getPrototypeOf(page.locator('html')) as Locator;
  kind.fill = async function fill(this: Locator, text: string) {
    await this.focus();
    await this.press('ControlOrMeta+a');
    await this.press('Delete');
    await this.pressSequentially(text);
  };
  kind.allTextContents = async function allTextContents(this: Locator) {
    const texts: string[] = [];
    for (const each of await this.all()) texts.push((await each.textContent()) ?? '');
    return texts;
  };
  kind.allInnerTexts = async function allInnerTexts(this: Locator) {
    const texts: string[] = [];
    for (const each of await this.all()) texts.push(await each.innerText());
    return texts;
  };
}

export { expect };

/** "242 Akteure" or "60 von 242 Akteuren" above the map and every table. */
export function shownActors(page: Page): Locator {
  return page.getByRole('region', { name: 'Filter', exact: true }).getByRole('status');
}

/** From the first screen into the fictional district; ends on the map. */
export async function openDemo(page: Page, size: 'S' | 'L' | 'XL' = 'L'): Promise<void> {
  await page.goto('/');
  await enterDemo(page, size);
}

/** The same for a page that shows the first screen already. */
export async function enterDemo(page: Page, size: 'S' | 'L' | 'XL' = 'L'): Promise<void> {
  if (size !== 'L') await page.getByRole('radio', { name: size, exact: true }).click();
  await page.getByRole('button', { name: 'Beispielnetz öffnen' }).click();
  const count = { S: '40', L: '242', XL: '2000' }[size];
  await expect(shownActors(page)).toHaveText(new RegExp(`^${count.replace('2000', '2\\.?000')} Akteure$`));
  await mapStands(page);
  await expect.poll(async () => (await drawn(page)).actors, { timeout: 30_000 }).toBe(Number(count));
}

/** A network without records; ends at its start page. */
export async function startEmpty(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Leer beginnen' }).click();
  await page.getByLabel('Name des Netzes').fill(name);
  await page.getByRole('button', { name: 'Netz anlegen' }).click();
  await expect(page.getByRole('button', { name: `Netz: ${name}` })).toBeVisible();
}

/** Goes to a main place by its name in the navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  const entry = page
    .getByRole('navigation', { name: 'Hauptnavigation' })
    .getByRole('button', { name: place, exact: true });
  await entry.click();
  await expect(entry).toHaveAttribute('aria-current', 'page');
}

/** Waits until the map is drawn and nobody is being arranged any more. */
export async function mapStands(page: Page): Promise<void> {
  await expect(page.getByRole('application', { name: 'Netzkarte' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Alles zeigen' })).toBeVisible();
  await expect(page.getByText('Karte wird angeordnet …')).toBeHidden({ timeout: 30_000 });
}

/** The grid of a table place. */
export function grid(page: Page, name: string): Locator {
  return page.getByRole('grid', { name, exact: true });
}

/** Everything is in the database: the status line says so. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('Gespeichert', { exact: true })).toBeVisible();
}

/** Creates an actor from whatever place is open and waits until the dialog has closed over it. */
export async function addActor(page: Page, name: string, type = 'Grundschule'): Promise<void> {
  await page.getByRole('button', { name: 'Akteur anlegen' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Akteur anlegen' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await choose(dialog.getByRole('combobox', { name: /^Akteurstyp/ }), type);
  await dialog.getByRole('button', { name: 'Akteur anlegen' }).click();
  await expect(dialog).toBeHidden();
}

/** Types into a field with suggestions and takes the suggestion of exactly that name. */
export async function choose(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  const option = field.page().getByRole('option', { name: text }).first();
  await expect(option).toBeVisible();
  await option.click();
}

/** What somebody finds who pastes the clipboard as text elsewhere; a page may not simply read it in every browser. */
export async function pastedText(page: Page): Promise<string> {
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent('<textarea></textarea>');
  const field = elsewhere.getByRole('textbox');
  await field.press('Control+v');
  await expect(field).not.toHaveValue('');
  const text = await field.inputValue();
  await elsewhere.close();
  await page.bringToFront();
  return text;
}

/** The card at the side. */
export function card(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Karte des ausgewählten Datensatzes' });
}

/** Counts the seconds since it was made or told last, for the report (`annotations`): a slow machine never fails a journey. */
export function stopwatch(): (what: string) => void {
  let since = performance.now();
  return (what) => {
    const now = performance.now();
    base
      .info()
      .annotations.push({ type: 'seconds', description: `${what}: ${((now - since) / 1000).toFixed(1)}` });
    since = now;
  };
}
