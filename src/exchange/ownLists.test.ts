// A list of ours is known again whatever somebody did to its form: headers in English, renamed or few columns, no ID.
import { describe, expect, it } from 'vitest';
import { modelEn } from '../i18n/model.en';
import type { World } from '../model/deeds';
import { columns, type ListKind, listKinds } from './columns';
import { excelGerman, toCsvBytes } from './csvWrite';
import { demoL } from './export.sample';
import { freshList } from './importList';
import { readFile } from './importReading';
import { listRows } from './listRows';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

/** Kind that is recognised, and everything that importing it would change. */
async function back(rows: readonly (readonly string[])[]) {
  const bytes = toCsvBytes(rows, excelGerman);
  const read = await readFile({ name: 'liste.csv', bytes, choices: [] }, () => {});
  if (read.kind === 'refused') throw new Error(`refused: ${read.code}`);
  const lists = read.lists.map((list) => ({ ...freshList(list, demoL, 'liste.csv'), name: list.name }));
  const plan = planLists(lists, noDecisions, demoL, world, 'liste.csv');
  const { ops } = acceptedChange(plan, noDecisions).change;
  const changed = ops.filter(({ table }) => table !== 'sources' && table !== 'sourceRows');
  return { kind: lists[0]?.mapping.kind, changed, problems: plan.problems };
}

const rowsOf = (kind: ListKind) => listRows(demoL, kind);
const withHeader = (kind: ListKind, rename: (title: string, at: number) => string) =>
  rowsOf(kind).map((row, at) => (at === 0 ? row.map(rename) : row));

/** The word of the English forms; `ID` behind it where ids stand. */
function inEnglish(kind: ListKind, title: string): string {
  const column = columns[kind].find(({ header }) => header === title);
  if (column === undefined || column.role === 'id') return title;
  const word = (modelEn.field[kind] as Readonly<Record<string, string>>)[column.field] ?? title;
  return column.role === 'refId' ? `${word} ID` : word;
}

describe.each(listKinds)('our list of %s', (kind) => {
  const nothing = { kind, changed: [], problems: [] };

  it('is known as it is, in English, and with few columns', async () => {
    expect(await back(rowsOf(kind))).toEqual(nothing);
    expect(await back(withHeader(kind, (title) => inEnglish(kind, title)))).toEqual(nothing);
    expect(await back(rowsOf(kind).map((row) => row.slice(0, 4)))).toEqual(nothing);
  });

  it('is known without its ID', async () => {
    expect(await back(rowsOf(kind).map((row) => row.slice(1)))).toEqual(nothing);
  });

  it('keeps the meaning of columns that were renamed, by what stands in them', async () => {
    const { kind: found, changed } = await back(
      withHeader(kind, (title, at) => (at % 3 === 1 ? `${title} neu` : title)),
    );
    expect(found).toBe(kind);
    // Too few cells prove nothing: they stay a field of their own.
    const most = Math.max(...rowsOf(kind).map((row) => row.length)) * 2;
    expect(changed.length).toBeLessThanOrEqual(most);
    for (const { set } of changed) expect(Object.keys(set).every((key) => key.startsWith('own.'))).toBe(true);
  });
});
