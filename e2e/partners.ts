// A list of partners as an office keeps it, its next edition, and the table of actors in which single cells are edited.
import type { Page } from '@playwright/test';
import { listFile, type ListFile } from './lists';
import { expect, grid } from './stage';

interface Entry {
  readonly number: string;
  name: string;
  readonly type: string;
  street: string;
  code: string;
  city: string;
  phone: string;
}

const types = ['Grundschule', 'Kita', 'Hort', 'Verein', 'Jugendamt'];

/** Forty partners, as an office writes them: umlauts, leading zeros, phones. */
export function partners(): Entry[] {
  return Array.from({ length: 40 }, (_, at) => ({
    number: `P-${String(at + 1).padStart(3, '0')}`,
    name: `${['Löwenzahn', 'Mühle', 'Straßenbahn', 'Über den Gärten', 'Nord'][at % 5] ?? ''} ${String(at + 1)}`,
    type: types[at % types.length] ?? '',
    street: `Große Gasse ${String(at + 1)}`,
    code: `0${String(6100 + at)}`,
    city: 'Müllershausen',
    phone: `03${String(400 + at)} 10 20`,
  }));
}

/** The first edition: UTF-8, semicolon, the order of an office. */
export function firstEdition(list: readonly Entry[], name = 'Partner 2025.csv'): ListFile {
  const lines = list.map((one) =>
    [one.number, one.name, one.type, one.street, one.code, one.city, one.phone].join(';'),
  );
  const head = 'Nr;Name;Typ;Straße;PLZ;Ort;Telefon';
  return listFile(name, [head, ...lines, ''].join('\r\n'));
}

/** The next edition: Windows-1252, other columns first. */
export function nextEdition(list: readonly Entry[]): Exclude<ListFile, string> {
  const lines = list.map((one) =>
    [one.phone, one.city, one.code, one.name, one.street, one.type, one.number].join(';'),
  );
  const text = ['Telefon;Ort;PLZ;Name;Straße;Typ;Nr', ...lines, ''].join('\r\n');
  return { name: 'Partner 2026.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') };
}

/** Types into a cell of the table of actors. */
export async function editCell(page: Page, name: string, column: string, text: string): Promise<void> {
  const table = grid(page, 'Akteure');
  const at = await table
    .getByRole('columnheader', { name: column, exact: true })
    .getAttribute('aria-colindex');
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const cell = row.locator(`[aria-colindex="${at ?? ''}"]`);
  await cell.focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText(text);
}
