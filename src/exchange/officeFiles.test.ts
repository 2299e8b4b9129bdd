// Writes the files that `.ci/office.mjs` opens with LibreOffice; without a folder it checks only that they can be written.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { everything, sampleAbout, whole } from './export.sample';
import { writeExport } from './exportWriting';

const folder = process.env['OFFICE_FOLDER'];

/** What an office program must not touch: umlauts, leading zeros, phones, what looks like a date, a number or a formula. */
const delicate = {
  name: 'Förderschule „Änne Müßig“, Groß Übungsdorf',
  postalCode: '06618',
  phone: '+49 3445 731-0',
  schoolNo: '00123',
  gradeRange: '5-6',
  street: '- Primarstufe',
  city: '=1+1',
  municipality: '1E5',
  openingHours: '03/04',
};

const network = new Network(
  'net-1',
  rowsFrom({
    networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-01-01' }],
    actors: [
      { id: 'a-1', type: 'special_school', pupilCount: 120, fte: 0.5, validFrom: '2024-08-01', ...delicate },
      { id: 'a-2', type: 'police', name: 'Zweiter' },
    ],
    cooperations: [{ id: 't-1', actorA: 'a-1', actorB: 'a-2', intensity: 3 }],
  }),
);

it.each([
  ['csv', 'list.csv'],
  ['xlsx', 'list.xlsx'],
  ['workbook', 'network.xlsx'],
  ['html', 'list.html'],
] as const)('%s is written for the office program', (format, name) => {
  const parts = whole(network, format);
  const { bytes } = writeExport({
    format,
    networkId: 'net-1',
    rows: network.rows,
    parts: format === 'workbook' ? parts : parts.slice(0, 1),
    release: everything,
    about: sampleAbout,
    called: 'probe',
  });
  expect(bytes.length).toBeGreaterThan(100);
  if (folder !== undefined && existsSync(folder)) writeFileSync(join(folder, name), bytes);
});

it('says which cells must be found again', () => {
  const texts = Object.values(delicate);
  const typed = [...texts, '01.08.2024', '120', 'Förderschule'];
  // A bare CSV protects neither zeros nor dates from a double click (domain 5.3): only what it can keep is asked for.
  const fragile = [
    delicate.postalCode,
    delicate.schoolNo,
    delicate.gradeRange,
    delicate.municipality,
    delicate.openingHours,
  ];
  const guarded = [delicate.phone, delicate.street, delicate.city];
  const csv = [
    ...texts.filter((text) => !fragile.includes(text) && !guarded.includes(text)),
    ...guarded.map((text) => `'${text}`),
  ];
  expect(csv.length).toBeGreaterThan(3);
  if (folder !== undefined && existsSync(folder)) {
    const expected = { csv, csvAsText: [...csv, ...fragile], typed };
    writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected));
  }
});
