// The network as a file: downloaded as it is, and the pickers of the browser, which nobody can press here, answered with real handles.
import { type Download, expect, type Page } from '@playwright/test';
import { goTo } from './stage';

/** The part of the place "Daten" that is about the file of the network. */
export function filePart(page: Page) {
  return page.getByRole('region', { name: 'Netz als Datei sichern', exact: true });
}

/** The whole network, unencrypted, as a download; ends at the place "Daten". */
export async function downloadNetwork(page: Page): Promise<Download> {
  await goTo(page, 'Daten');
  const first = filePart(page).getByRole('button', { name: 'Als Datei sichern …' });
  const again = filePart(page).getByRole('button', { name: 'Sichern', exact: true });
  await expect(first.or(again)).toBeVisible();
  const download = page.waitForEvent('download');
  if (await again.isVisible()) {
    await again.click();
    return download;
  }
  await first.click();
  const dialog = page.getByRole('dialog', { name: 'Netz als Datei sichern' });
  await expect(dialog).toBeVisible();
  // Where nothing else is possible there is nothing to choose.
  const place = dialog.getByRole('radiogroup', { name: 'Wohin?' }).getByText('Herunterladen').first();
  if (await place.isVisible()) await place.click();
  await dialog.getByText('Jeder, der die Datei bekommt').first().click();
  await expect(dialog.getByRole('button', { name: 'Herunterladen' })).toBeDisabled();
  await dialog.getByText(/^Ich sichere unverschlüsselt/).click();
  await dialog.getByRole('button', { name: 'Herunterladen' }).click();
  const file = await download;
  await expect(dialog).toBeHidden();
  return file;
}

/**
 * Native dialogs cannot be pressed without a screen: they answer with `Laufwerk.netz` and the folder `Ordner` of the browser's own files,
 * which are handles like those of a drive. A file that is chosen to be saved to is emptied, as Chromium does.
 */
export async function answerPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory();
    Object.assign(globalThis, {
      showSaveFilePicker: async () => {
        const handle = await (await root()).getFileHandle('Laufwerk.netz', { create: true });
        await (await handle.createWritable()).close();
        return handle;
      },
      showOpenFilePicker: async () => [await (await root()).getFileHandle('Laufwerk.netz')],
      showDirectoryPicker: async () => (await root()).getDirectoryHandle('Ordner', { create: true }),
    });
  });
}

/** The bytes of a file among the browser's own; `path` with slashes. Empty where there is none. */
export async function ownFile(page: Page, path: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (names) => {
    try {
      let folder = await navigator.storage.getDirectory();
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      const file = await (await folder.getFileHandle(names.at(-1) ?? '')).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    } catch {
      return [];
    }
  }, path.split('/'));
  return Buffer.from(bytes);
}

/** As another device would write it, or a drive that fails. */
export async function writeOwnFile(page: Page, path: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([names, content]) => {
      let folder = await navigator.storage.getDirectory();
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
      const stream = await (
        await folder.getFileHandle(names.at(-1) ?? '', { create: true })
      ).createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
    },
    [path.split('/'), [...bytes]] as const,
  );
}
