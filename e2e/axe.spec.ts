// Everything one can see is tried with axe: first screen, places, dialogs, menus, in both languages and both themes.
import type { Locator, Page } from '@playwright/test';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { violations } from './axe';
import { drawn } from './canvas';
import { refuseWrites } from './faults/storage';
import { expect, test } from './stage';

const slugs =
  'start karte akteure kontakte aktualitaet listen kooperationen gremien daten verlauf einstellungen hilfe'.split(
    ' ',
  );

/** What axe finds on the page as it is now, one line for each element. */
async function findings(page: Page, where: string): Promise<string[]> {
  // React Aria puts a hidden button that closes, for screen readers, beside the dialog of a popover.
  const inPopover = (await page.locator('[data-trigger="DialogTrigger"]').count()) > 0;
  const found = await violations(page, { region: { enabled: !inPopover } });
  return found.map((one) => `${where}: ${one}`);
}

/** One page in one language and theme, and what axe has found on it so far. */
class Round {
  readonly found: string[] = [];
  readonly page: Page;
  readonly w: typeof de | typeof en;

  constructor(page: Page, language: 'de' | 'en') {
    this.page = page;
    this.w = language === 'de' ? de : en;
  }

  async look(where: string): Promise<void> {
    this.found.push(...(await findings(this.page, where)));
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async openDemo(): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('radio', { name: 'S', exact: true }).click();
    await this.button(this.w.networks.first.demo).click();
    await expect.poll(async () => (await drawn(this.page)).actors).toBe(40);
  }

  /** Goes to a place by its address, which is the same in every language. */
  async visit(slug: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = location.hash.replace(/#\/\w+/, `#/${to}`);
    }, slug);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(this.page.getByText(this.w.ui.loading)).toBeHidden();
  }

  async palette(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const field = this.page.getByRole('combobox', { name: this.w.search.title, exact: true });
    await field.fill(text);
    await expect(this.page.getByRole('option').first()).toContainText(text);
    await this.page.keyboard.press('Enter');
    await expect(field).toBeHidden();
  }

  /** What has opened is looked at and closed with Escape. */
  async lookAndClose(where: string, role: 'dialog' | 'alertdialog' | 'menu' = 'dialog'): Promise<void> {
    const opened = this.page.getByRole(role);
    await expect(opened.first()).toBeVisible();
    await this.look(where);
    await this.page.keyboard.press('Escape');
    await expect(opened).toHaveCount(0);
  }
}

// Each round looks at every view. Words do not change colours: one language meets one theme, the other the other. Within
// `npm test` places meet the one and dialogs the other; `npm run test:long` looks at all of it.
const rounds = [
  ['de', 'light'],
  ['en', 'dark'],
] as const;

for (const [language, theme] of rounds) {
  test.describe(`axe finds nothing, ${language}, ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      test.setTimeout(180_000);
      await page.addInitScript(
        (state) => {
          if (localStorage.getItem('akteursnetz-preferences') === null)
            localStorage.setItem('akteursnetz-preferences', JSON.stringify({ state, version: 1 }));
        },
        { language, theme },
      );
    });

    test('on the first screen, the shelf and in the import', async ({ page }) => {
      const round = new Round(page, language);
      const { w } = round;
      await page.goto('/');
      await expect(round.button(w.networks.first.demo)).toBeEnabled();
      await round.look('first screen');
      await round.button(w.networks.first.empty).click();
      await round.look('first screen, empty network');
      await round.button(w.networks.first.import).click();
      const input = page.getByLabel(w.exchange.import.fileInput, { exact: true });
      await expect(input).toBeAttached();
      await round.look('import, source');
      const buffer = Buffer.from(
        'Name;Typ;Ort;Leitspruch\nSchule X;Grundschule;Adorf;Hier\n;Hort;Bdorf;Da\n',
      );
      await input.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer });
      const next = round.button(w.exchange.import.next);
      await expect(next).toBeEnabled();
      await round.look('import, list read');
      await next.click();
      await expect(page.getByRole('heading', { name: w.exchange.import.columnsTitle })).toBeVisible();
      await round.look('import, columns');
      await next.click();
      await expect(page.getByLabel(w.exchange.import.countsLabel)).toBeVisible();
      await round.look('import, preview');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: w.exchange.import.confirm, exact: true }).click();
      await expect(dialog.getByRole('button', { name: w.exchange.import.toMap, exact: true })).toBeVisible();
      await round.look('import, done');
      await dialog.getByRole('button', { name: w.exchange.import.close, exact: true }).last().click();
      await round.button(w.app.place.shelf).click();
      const menu = page.getByRole('button', { name: w.networks.shelf.menu.slice(0, 6) });
      await menu.click();
      await round.lookAndClose('menu of the shelf', 'menu');
      await menu.click();
      await page.getByRole('menuitem', { name: w.networks.shelf.rename, exact: true }).click();
      await round.lookAndClose('rename');
      await menu.click();
      await page.getByRole('menuitem', { name: w.networks.shelf.delete, exact: true }).click();
      await round.lookAndClose('delete', 'alertdialog');
      // What the database has lost is asked about at the next start.
      const origin = new URL(page.url()).origin;
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      await page.reload();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await round.look('networks lost');
      expect(round.found).toEqual([]);
    });

    test('in any place, with a card beside it', { tag: language === 'de' ? [] : '@long' }, async ({
      page,
    }) => {
      const round = new Round(page, language);
      const { w } = round;
      await round.openDemo();
      await round.palette('Jugendamt');
      const card = page.getByRole('complementary', { name: w.app.panel });
      await expect(card.getByRole('heading', { level: 2 })).toBeVisible();
      for (const slug of slugs) {
        await round.visit(slug);
        await round.look(slug);
      }
      // Places of several leaves, each leaf once.
      const leaf = async (where: string, name: string) => {
        await page.getByRole('radio', { name, exact: true }).click({ force: true });
        await expect(page.getByText(w.ui.loading)).toBeHidden();
        await round.look(`${where}, ${name}`);
      };
      await round.visit('gremien');
      await leaf('gremien', w.landscape.title);
      for (const name of Object.values(w.landscape.view).slice(1)) await leaf('landscape', name);
      await round.visit('datenschutz');
      for (const name of Object.values(w.privacy.leaf)) await leaf('privacy', name);
      await round.visit('karte');
      await round.button(w.map.outline).click();
      await round.button(w.map.legend).click();
      await round.button(w.layers.title).click();
      await page.getByRole('checkbox', { name: w.map.structure }).press('Space');
      await round.lookAndClose('menu of layers');
      await round.look('map with outline and legend');
      await round.button(w.map.legend).click();
      await round.button(w.time.title).click();
      await round.button(w.time.compareLabel).click();
      await round.button(w.time.changesOpen).click();
      await expect(page.getByRole('grid', { name: w.time.changes })).toBeVisible();
      await round.look('two days, list');
      await page.getByText(w.time.figures.title, { exact: true }).click();
      await round.look('two days, figures');
      expect(round.found).toEqual([]);
    });

    test('in any dialog or menu', { tag: language === 'en' ? [] : '@long' }, async ({ page }) => {
      const round = new Round(page, language);
      const { w } = round;
      await round.openDemo();
      await round.button(w.map.views.title).click();
      await page.getByRole('textbox', { name: w.map.views.newName }).fill('A');
      await round.button(w.map.views.saveNew).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await round.button(w.map.views.title).click();
      await round.lookAndClose('menu of views');
      await round.button(w.print.menu).click();
      await round.lookAndClose('menu of pictures', 'menu');
      await round.palette('Jugendamt');
      await round.visit('akteure');
      const grid = page.getByRole('grid', { name: w.actors.title, exact: true });
      await expect(grid).toBeVisible();
      // The whole table is looked at as a place; behind a dialog a few of its rows will do.
      await page.evaluate(() => {
        location.hash += '&geaendert=1&text=Jugendamt';
      });
      await expect.poll(() => grid.getByRole('row').count()).toBeLessThan(12);
      await round.button(w.app.filter.add).click();
      await round.lookAndClose('filter');
      await page.getByRole('banner').getByRole('button').nth(1).click();
      await round.lookAndClose('reference date');
      await page.getByRole('banner').getByRole('button').first().click();
      await round.lookAndClose('menu of networks', 'menu');
      await round.button(w.records.grid.columns).click();
      await round.lookAndClose('columns');
      await round.button(w.cards.more).click();
      await round.lookAndClose('menu of the card', 'menu');
      await round.button(w.records.changeField).click();
      await round.lookAndClose('change a field of many');
      await page.keyboard.press('Control+k');
      await round.lookAndClose('palette');
      const { newActor, newCooperation, newContact, newSeat, shortcuts } = w.app.command;
      for (const command of [
        newActor,
        newCooperation,
        newContact,
        newSeat,
        shortcuts,
        w.app.command.export,
        w.print.commandPrint,
        w.ways.openFrom,
      ]) {
        await round.palette(command);
        await round.lookAndClose(command);
      }
      await grid.getByRole('gridcell').nth(3).focus();
      await page.keyboard.press('F2');
      await round.look('cell being edited');
      await refuseWrites(page, 'QuotaExceededError');
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await expect(round.button(w.storage.again)).toBeVisible();
      await round.look('a change that the browser refuses');
      await refuseWrites(page, undefined);
      await round.button(w.storage.again).click();
      await expect(round.button(w.storage.again)).toBeHidden();
      await page.keyboard.press('Control+s');
      await round.lookAndClose('save as a file');
      await page.getByRole('banner').getByRole('button', { name: w.files.state.none }).click();
      await round.lookAndClose('menu of the file', 'menu');
      await round.visit('daten');
      await page
        .getByLabel(w.merge.input)
        .setInputFiles({ name: 'x.netz', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await expect(page.getByText(w.merge.refused.title)).toBeVisible();
      await round.lookAndClose('a copy that cannot be merged');
      await round.visit('einstellungen');
      await page.getByRole('region', { name: w.rings.points.title }).getByRole('button').first().click();
      await round.lookAndClose('restore point');
      await round.palette(w.present.start);
      const stage = page.getByRole('main', { name: w.present.title });
      await expect(stage.getByRole('application')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(stage.getByRole('complementary')).toBeVisible();
      await round.button(w.map.legend).click();
      await round.look('presentation with details and legend');
      await page.keyboard.press('s');
      await page.getByRole('combobox', { name: w.cooperations.captureField }).fill('Jugend');
      await expect(page.getByRole('option').first()).toBeVisible();
      await round.lookAndClose('quick capture');
      expect(round.found).toEqual([]);
    });
  });
}
