// Lists of one import that go on from one list that was imported before share what is remembered of it.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { continuing, freshList, type ImportList, named } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from '../planning/planAccepted';
import { type Decisions, noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { SourceMemory } from '../planning/sourceMemory';
import { listsToPlan } from './useImportPlan';

let next = 0;
const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };

/** Sheets of a workbook, as text by their names. */
async function sheets(network: Network, file: string, texts: Readonly<Record<string, string>>) {
  const lists: ImportList[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const read = await readFile({ name: file, text, choices: [] }, () => {});
    if (read.kind !== 'read') throw new Error(read.code);
    for (const list of read.lists) lists.push(freshList({ ...list, name }, network, file));
  }
  return named(lists, network);
}

function done(network: Network, lists: readonly ImportList[], decisions: Decisions = noDecisions) {
  const plan = planLists(listsToPlan(lists), decisions, network, world, 'x');
  const { change } = acceptedChange(plan, decisions, network);
  return { plan, network: new Network('n', apply(network.rows, change)) };
}

const rows = (from: number, to: number, tail = '') =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const letter = 'ABCDEFGHIJKLMNOP'[from + at - 1] ?? '';
    return `Chor ${letter};Zeitz;03${from + at}${tail}`;
  });
const csv = (...all: readonly string[]) => ['Name;Ort;Telefon', ...all].join('\n');
const called = (network: Network, name: string) =>
  [...network.actors.values()].find((actor) => actor.name === name);

async function edited(file = 'a.xlsx', sheet = '2025') {
  const start = net('');
  const { network } = done(start, await sheets(start, file, { [sheet]: csv(...rows(1, 12)) }));
  const id = called(network, 'Chor A')?.id ?? '';
  const op = { table: 'actors', id, set: { phone: 'hier' }, prev: { phone: '031' } } as const;
  return new Network('n', apply(network.rows, { ops: [op] }));
}

const linesOf = (network: Network) =>
  [...network.living('sourceRows').values()]
    .flatMap(({ lines }) => lines.split('\n'))
    .filter((line) => line !== '');

describe('two sheets that both go on from one list', () => {
  it.each([[['2025', '2026']], [['2026', '2025']]])('keep what was edited here: %s', async (names) => {
    const before = await edited();
    const texts = Object.fromEntries(names.map((name) => [name, csv(...rows(1, 12))]));
    const lists = await sheets(before, 'a.xlsx', texts);
    expect(lists.map(({ known }) => known?.name)).toEqual(['a', 'a']);
    const { plan, network } = done(before, lists);
    expect(called(network, 'Chor A')?.phone).toBe('hier');
    expect(plan.items.filter(({ kept }) => kept !== undefined).map(({ list }) => list)).toEqual([0, 1]);
    expect(plan.counts.get('actors')).toMatchObject({ changed: 0, added: 0, missing: 0 });
    expect(network.sources.size).toBe(1);
    expect(linesOf(network)).toHaveLength(12);
  });

  it('are one list that the office has split: nobody is missing, and who really is, is told once', async () => {
    const before = await edited('alt.xlsx', '');
    const halves = { Nord: csv(...rows(1, 6)), Süd: csv(...rows(7, 11), 'Chor P;Zeitz;99') };
    const read = async (network: Network) =>
      (await sheets(network, 'alt.xlsx', halves)).map((list) =>
        list.isOpen ? continuing(list, list.found?.source, network, 'alt.xlsx') : list,
      );
    const lists = await read(before);
    expect(lists.map(({ known }) => known?.name)).toEqual(['alt', 'alt']);
    const { plan, network } = done(before, lists);
    expect(plan.items.filter(({ status }) => status === 'missing')).toHaveLength(1);
    expect(plan.counts.get('actors')).toMatchObject({ added: 1, changed: 0, missing: 1 });
    expect(called(network, 'Chor A')?.phone).toBe('hier');
    // The memory of both is whole: the same again does nothing, and one more edition is known.
    expect(linesOf(network)).toHaveLength(13);
    const again = done(network, await read(network));
    expect(new Set(again.plan.items.map(({ status }) => status))).toEqual(new Set(['unchanged']));
    expect(linesOf(again.network)).toEqual(linesOf(network));
  });

  it('remember a record that both bring once, with the columns of both', async () => {
    const before = await edited();
    const texts = {
      2025: csv(...rows(1, 12), 'Chor P;Zeitz;99'),
      2026: ['Name;Ort;Telefon;E-Mail', ...rows(1, 12, ';a@b.example'), 'Chor P;Zeitz;77;p@b.example'].join(
        '\n',
      ),
    };
    const { plan, network } = done(before, await sheets(before, 'a.xlsx', texts));
    const id = called(network, 'Chor P')?.id ?? '';
    expect(called(network, 'Chor P')).toMatchObject({ phone: '99', email: 'p@b.example' });
    expect(
      plan.items.filter((item) => item.list === 1 && item.problems).map(({ problems }) => problems),
    ).toMatchObject([[{ value: '77', code: 'otherWord' }]]);
    expect(linesOf(network).filter((line) => line.split(' ')[1] === id)).toHaveLength(1);
    const memory = new SourceMemory(network, [...network.sources.values()][0]);
    const bases = ['phone', 'email'].map((cell) => memory.base(memory.of('actors', id), cell));
    expect(bases.every((base) => base !== undefined && base !== '.')).toBe(true);
    const again = done(network, await sheets(network, 'a.xlsx', texts));
    expect(again.plan.items.filter(({ op }) => op !== undefined)).toEqual([]);
    expect(called(again.network, 'Chor A')?.phone).toBe('hier');
  });

  it.each([
    ['the first', [';Zeitz;', ';Zeitz;032'], '032'],
    ['the second', [';Zeitz;032', ';Zeitz;'], '032'],
    ['both', [';Zeitz;', ';Zeitz;'], undefined],
  ])(
    'clear a cell only where it is empty in all of them, once and for all: here in %s',
    async (_, tails, left) => {
      const before = await edited();
      const texts = {
        2025: csv('Chor A;Zeitz;', `Chor B${tails[0]}`, ...rows(3, 12)),
        2026: csv('Chor A;Zeitz;', `Chor B${tails[1]}`, ...rows(3, 12)),
      };
      const decisions = { ...noDecisions, emptyCells: 'clear' } as const;
      const { network } = done(before, await sheets(before, 'a.xlsx', texts), decisions);
      expect(called(network, 'Chor B')?.phone).toBe(left);
      expect(called(network, 'Chor A')?.phone).toBe('hier');
      expect(linesOf(network)).toHaveLength(12);
      const again = done(network, await sheets(network, 'a.xlsx', texts), decisions);
      expect(again.plan.items.filter(({ op, emptied }) => op ?? emptied)).toEqual([]);
    },
  );

  it('offer again what was left out of the first', async () => {
    const before = await edited();
    const texts = {
      2025: csv('Chor B;Zeitz;neu', ...rows(3, 12)),
      2026: csv('Chor B;Zeitz;neu', ...rows(3, 12)),
    };
    const lists = await sheets(before, 'a.xlsx', texts);
    const first = done(before, lists).plan.items.find(({ list, op }) => list === 0 && op !== undefined);
    const { network } = done(before, lists, { ...noDecisions, left: new Set([first?.key ?? '']) });
    expect(called(network, 'Chor B')?.phone).toBe('032');
    const again = done(network, await sheets(network, 'a.xlsx', texts));
    expect(again.plan.items.filter(({ op }) => op !== undefined).map(({ op }) => op?.set)).toEqual([
      { phone: 'neu' },
    ]);
  });

  it('that count from 1 alike are not both that list: the other one asks', async () => {
    const start = net('');
    const keyed = (from: number) =>
      ['Nr;Name;Ort;Telefon', ...rows(from, from + 5).map((row, at) => `${at + 1};${row}`)].join('\n');
    const { network } = done(start, await sheets(start, 'a.xlsx', { '': keyed(1) }));
    const [north, south] = await sheets(network, 'a.xlsx', {
      Nord: keyed(1),
      Süd: keyed(1).replaceAll('Chor ', 'Chor X'),
    });
    expect(north).toMatchObject({ known: { name: 'a' }, isOpen: false });
    expect(south?.known).toBeUndefined();
    if (north === undefined || south === undefined) throw new Error('no list');
    const { plan } = done(network, [north, south]);
    expect(plan.items.filter(({ list }) => list === 1).map(({ status }) => status)).toEqual(
      Array(6).fill('added'),
    );
  });
});

it('a list without a memory does not overwrite what an earlier list of the import keeps', async () => {
  const before = await edited();
  const [known] = await sheets(before, 'a.xlsx', { 2025: csv(...rows(1, 12)) });
  const [fresh] = await sheets(net(''), 'b.xlsx', { neu: csv(...rows(1, 12)) });
  if (known === undefined || fresh === undefined) throw new Error('no list');
  for (const lists of [
    [known, fresh],
    [fresh, known],
  ]) {
    const { plan, network } = done(before, lists);
    expect(called(network, 'Chor A')?.phone).toBe('hier');
    expect(plan.items.filter(({ kept }) => kept?.['phone'] === '031')).toHaveLength(2);
  }
});
