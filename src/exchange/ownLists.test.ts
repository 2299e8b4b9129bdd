// A list of ours is known again whatever somebody did to its form: headers in English, renamed or few columns, no ID.
import { describe, expect, it } from 'vitest';
import { modelEn } from '../i18n/model.en';
import { rowsFrom } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { columns, type ListKind, listKinds } from '../formats/columns';
import { excelGerman, toCsvBytes } from '../formats/csvWrite';
import { demoL } from './export.sample';
import { freshList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { listRows } from '../formats/listRows';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';

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

describe('an own column beside ID and name that happens to say what a field says', () => {
  const town = (at: number) => ['Ort', 'Dorf', 'Stadt'][at] ?? 'Zeitz';

  /** Twelve actors, as an export of ID and name with one column more. */
  async function withColumn(header: string, city: (at: number) => string, cell: (at: number) => string) {
    const all = Array.from({ length: 12 }, (_, at) => ({
      id: `a-${at}`,
      name: `Haus ${at}`,
      city: city(at),
    }));
    const network = new Network(
      'net-1',
      rowsFrom({
        networks: [{ id: 'net-1', name: 'Netz', epoch: 'e', createdAt: '2026-11-22' }],
        actors: all.map((one) => ({ ...one, type: 'primary_school' })),
      }),
    );
    const rows = [['ID', 'Name', header], ...all.map(({ id, name }, at) => [id, name, cell(at)])];
    const read = await readFile(
      { name: 'liste.csv', bytes: toCsvBytes(rows, excelGerman), choices: [] },
      () => {},
    );
    if (read.kind === 'refused') throw new Error(`refused: ${read.code}`);
    const [list] = read.lists;
    return list && freshList(list, network, 'liste.csv').mapping.targets[2];
  }

  it('stays own where it nearly always says the same', async () => {
    const zeitz = () => 'Zeitz';
    const other = (at: number) => (at === 4 ? 'Naumburg' : 'Zeitz');
    expect(await withColumn('Wahlkreis', zeitz, other)).toBe('own');
    expect(await withColumn('Wahlkreis', other, other)).toBe('own');
  });

  it('is the field where several values say so, one of which may have been changed', async () => {
    expect(await withColumn('Wo', town, town)).toBe('value:city');
    expect(await withColumn('Wo', town, (at) => (at === 9 ? 'Naumburg' : town(at)))).toBe('value:city');
  });
});
