// A file that was made before somebody was erased does not bring them back, whatever its format, and says so.
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { apply, type Rows, rowsFrom } from '../model/change';
import { Eraser } from '../model/erasing';
import { MentionFinder } from '../model/mentions';
import { id, net } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, tableNames } from '../model/records';
import { exportFormats } from '../formats/exportFormats';
import { readFile } from '../formats/importReading';
import { freshList } from '../planning/importList';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { everything, sampleAbout, whole } from './export.sample';
import { writeExport } from './exportWriting';
import { ItemTexts } from './itemText';
import { PlannedRecords } from './plannedRecords';

const person = {
  firstName: 'Jürgen',
  lastName: 'Übelacker-Groß',
  email: 'j.uebelacker@schule-sued.example',
  phone: '03445 7319-42',
  position: 'Leitung',
};
const traces = /belacker|7319.?42/iu;

/** The network with the person at home: a seat, a cooperation, a note. */
const before = (() => {
  const { rows } = net('A-B:3 B-C A>C');
  const ops = [
    { table: 'contacts' as const, id: 'contact-A', set: person, prev: {} },
    { table: 'cooperations' as const, id: 'coop-A-B', set: { contactB: 'contact-A' }, prev: {} },
    {
      table: 'actors' as const,
      id: id('B'),
      set: { note: 'Schlüssel bei Frau Übelacker-Groß. Montags offen.', shortName: 'HB' },
      prev: {},
    },
  ];
  return new Network('net-1', apply(rows, { ops }));
})();

/** The same after the erasure, as `data/erasure` leaves it. */
const after = (() => {
  const eraser = new Eraser({ ids: new Set(['contact-A']), finder: new MentionFinder([person]) });
  const lists = tableNames.map((table) => [
    table,
    [...(before.rows[table] as ReadonlyMap<string, AnyRecord>).values()].map((row) =>
      eraser.row(table, row, 'now'),
    ),
  ]);
  const rows: Rows = rowsFrom(Object.fromEntries(lists) as Parameters<typeof rowsFrom>[0]);
  const proof = { id: 'contact-A', table: 'contacts', erasedAt: 'now', reason: 'request', deed: 'deed-1' };
  return new Network('net-1', { ...rows, erasures: new Map([[proof.id, proof]]) });
})();

async function listsOf(name: string, bytes: Uint8Array) {
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind === 'refused') throw new Error(JSON.stringify(read));
  return read.lists.map((list) => ({ ...freshList(list, after, name), name: list.name }));
}

async function planOf(name: string, bytes: Uint8Array) {
  const lists = await listsOf(name, bytes);
  let next = 0;
  const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
  return planLists(lists, noDecisions, after, world, name);
}

/** Formats that are read here again, in full or in part. */
const formats = exportFormats.filter(({ comesBack, writes }) => comesBack === true || writes === 'network');

describe('a file from before an erasure', () => {
  it.each(formats)('$code brings nothing of the person back', async ({ code, writes }) => {
    const parts = whole(before, code);
    // A format for lists holds one of them in a file.
    for (const own of writes === 'list' ? parts.map((part) => [part]) : [parts]) {
      const { name, bytes } = writeExport({
        format: code,
        networkId: 'net-1',
        rows: before.rows,
        parts: own,
        about: sampleAbout,
        called: 'probe',
        release: everything,
      });
      const plan = await planOf(name, bytes);
      expect(JSON.stringify(acceptedChange(plan, noDecisions).change)).not.toMatch(traces);
      const told = [...plan.problems, ...plan.items.flatMap(({ problems = [] }) => problems)];
      const isNamed =
        own.some(({ kind }) => kind !== 'actors' && kind !== 'gremien' && kind !== 'relations') &&
        code !== 'pajek';
      expect({ code, told: told.some((one) => one.code === 'erased') }).toEqual({ code, told: isNamed });
    }
  });

  it('calls the row of a person who was erased by their actor and their name, each once', async () => {
    const { name, bytes } = writeExport({
      format: 'csv',
      networkId: 'net-1',
      rows: before.rows,
      parts: whole(before, 'csv').filter(({ kind }) => kind === 'contacts'),
      about: sampleAbout,
      called: 'probe',
      release: everything,
    });
    const plan = await planOf(name, bytes);
    const records = new PlannedRecords(after, plan.items);
    const texts = new ItemTexts(i18next.t, records, await listsOf(name, bytes));
    const refused = plan.items.filter(({ status }) => status === 'refused');
    expect(refused.map((item) => texts.title(item))).toEqual(['A – Übelacker-Groß']);
  });

  it('leaves a text as it was erased, and takes what was changed otherwise', async () => {
    const list = (note: string) =>
      new TextEncoder().encode(`ID;Name;Typ;Bemerkung\r\n${id('B')};B;Grundschule;${note}\r\n`);
    const quiet = await planOf('akteure.csv', list('Schlüssel bei Frau Übelacker-Groß. Montags offen.'));
    expect(JSON.stringify(quiet.items)).not.toMatch(traces);
    expect(quiet.items.map(({ op }) => op?.set['note'])).toEqual([undefined]);
    const other = await planOf('akteure.csv', list('Schlüssel im Sekretariat.'));
    expect(other.items.map(({ op }) => op?.set['note'])).toEqual(['Schlüssel im Sekretariat.']);
  });
});
