// Writes the form letters that `.ci/office.mjs` opens with LibreOffice; without a folder it checks that every cell is a text.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { toWorkbook } from '../formats/excelWrite';
import { readPhone } from '../formats/phoneNumbers';
import { answersTo, noCriteria } from '../model/questions';
import { recipientsOf } from '../model/recipients';
import { Network } from '../model/network';
import { rowsFrom } from '../model/change';
import { letterTable } from './listTables';

const folder = process.env['OFFICE_FOLDER'];

it('form letters keep umlauts, postal codes, telephone numbers and what looks like a formula', () => {
  const network = new Network(
    'net-1',
    rowsFrom({
      actors: [
        {
          id: 'a-1',
          name: 'Förderschule „Änne Müßig“, Groß Übungsdorf',
          type: 'special_school',
          street: '-Weg 1',
          postalCode: '06618',
          city: 'Übungsdorf',
        },
      ],
      contacts: [
        {
          id: 'c-1',
          actorId: 'a-1',
          salutation: 'ms',
          firstName: 'Änne',
          lastName: 'Größig',
          position: 'Schulleitung',
          phone: '03445/731-0',
          mobile: '+43 1 588 00',
          email: 'aenne@schule.example',
        },
      ],
    }),
  );
  const { kept } = recipientsOf(answersTo(network, noCriteria, '2026-11-22'), 'post');
  const table = letterTable(kept, readPhone, false);
  expect(table).toHaveLength(2);
  const row = table[1]?.filter((cell) => cell !== '') ?? [];
  for (const text of ['06618', '06618 Übungsdorf', '03445 731-0', '+43 1 58800', 'Sehr geehrte Frau Größig'])
    expect(row).toContain(text);
  const bytes = toWorkbook([{ name: 'Serienbrief', rows: table }]);
  expect(bytes.length).toBeGreaterThan(1000);
  if (folder === undefined || !existsSync(folder)) return;
  writeFileSync(join(folder, 'letters.xlsx'), bytes);
  writeFileSync(join(folder, 'letters.json'), JSON.stringify([...(table[0] ?? []), ...row]));
});
