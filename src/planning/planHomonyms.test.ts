// Records of one name and place, and a memory that is not what it should be: nobody is mistaken for another.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { guessMapping } from './mappingGuess';
import { acceptedChange } from './planAccepted';
import { type Decisions, noDecisions } from './planItems';
import { planLists } from './planLists';
import { hashText, SourceMemory } from './sourceMemory';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

function imported(network: Network, rows: readonly string[], missing: Decisions['missing'] = 'keep') {
  const sheet = { header: ['Name', 'Ort', 'Telefon'], rows: rows.map((row) => row.split(';')) };
  const decisions = { ...noDecisions, missing };
  const mapping = guessMapping(sheet, network, 'Kitas.csv');
  const plan = planLists([{ sheet, mapping }], decisions, network, world, 'Kitas.csv');
  const { change } = acceptedChange(plan, decisions);
  return { plan, network: new Network(network.id, apply(network.rows, change)) };
}

function phones(network: Network) {
  return [...network.actors.values()].map(({ id, phone }) => [id, phone]);
}

const [one, two] = ['Kita Sonne;Halle;111', 'Kita Sonne;Halle;222'];
const first = imported(net(''), [one, two]).network;

describe('two records of one name and place', () => {
  it('keep what is theirs when their rows change places', () => {
    const { plan, network } = imported(first, [two, one]);
    expect(plan.items.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    expect(phones(network)).toEqual(phones(first));
  });

  it.each([0, 1])('are told apart when one row is gone: %i', (gone) => {
    const { plan, network } = imported(first, [one, two].toSpliced(gone, 1), 'remove');
    expect(plan.items.map(({ status }) => status)).toEqual(['unchanged', 'missing']);
    expect(phones(network)).toEqual(phones(first).toSpliced(gone, 1));
  });

  it.each([
    ['first', ['Kita Sonne;Halle;333', two], ['333', '222']],
    ['second', ['Kita Sonne;Halle;333', one], ['111', '333']],
  ])('are told apart when only the %s has changed', (_, rows, wanted) => {
    const { network } = imported(first, rows);
    expect(phones(network).map(([, phone]) => phone)).toEqual(wanted);
  });

  it('are a problem and not a choice when nothing tells which one is meant', () => {
    const { plan, network } = imported(first, ['Kita Sonne;Halle;333'], 'remove');
    expect(plan.problems.map(({ code }) => code)).toEqual(['ambiguous']);
    expect(plan.questions.missing).toBe(0);
    expect(phones(network)).toEqual(phones(first));
  });
});

describe('the memory of a list', () => {
  it('knows that an unreadable cell brought nothing, so what was written here since stays', () => {
    const before = imported(net(''), ['Chor;Zeitz;=']);
    expect(before.plan.items[0]?.problems).toHaveLength(1);
    const [id = ''] = before.network.actors.keys();
    const ops = [{ table: 'actors', id, set: { phone: 'hier' }, prev: { phone: null } }] as const;
    const edited = new Network('n', apply(before.network.rows, { ops }));
    const { plan, network } = imported(edited, ['Chor;Zeitz;034 5']);
    expect(plan.items.map(({ status }) => status)).toEqual(['conflict']);
    expect(phones(network)).toEqual([[id, 'hier']]);
    expect(phones(imported(before.network, ['Chor;Zeitz;034 5']).network)).toEqual([[id, '034 5']]);
  });

  it('takes what comes after an empty cell as what it is: news where nothing was done here, else a conflict', () => {
    const [was, empty, now] = ['Chor;Zeitz;111', 'Chor;Zeitz;', 'Chor;Zeitz;333'];
    const kept = imported(imported(net(''), [was]).network, [empty]).network;
    expect(imported(kept, [empty]).plan.questions.emptyCells).toBe(0);
    expect(imported(kept, [was]).plan.items.map(({ status }) => status)).toEqual(['unchanged']);
    const news = imported(kept, [now]);
    expect(news.plan.items.map(({ status }) => status)).toEqual(['changed']);
    expect(imported(news.network, [now]).plan.items.map(({ status }) => status)).toEqual(['unchanged']);
    const [id = ''] = kept.actors.keys();
    const ops = [{ table: 'actors', id, set: { phone: 'hier' }, prev: { phone: '111' } }] as const;
    const edited = new Network('n', apply(kept.rows, { ops }));
    expect(imported(edited, [now]).plan.items.map(({ status }) => status)).toEqual(['conflict']);
    // Nothing was here at all before the list: the same.
    const own = imported(net(''), ['Chor;Zeitz;111']).network;
    const bare = new Network('n', { ...own.rows, sources: new Map(), sourceRows: new Map() });
    const first = imported(bare, [empty]).network;
    expect(imported(first, [now]).plan.items.map(({ status }) => status)).toEqual(['changed']);
  });

  it('knows that a cell was emptied here with the list', () => {
    const first = imported(net(''), ['Chor;Zeitz;111']).network;
    const sheet = { header: ['Name', 'Ort', 'Telefon'], rows: [['Chor', 'Zeitz', '']] };
    const mapping = guessMapping(sheet, first, 'Kitas.csv');
    const decisions = { ...noDecisions, emptyCells: 'clear' } as const;
    const plan = planLists([{ sheet, mapping }], decisions, first, world, 'Kitas.csv');
    const { change } = acceptedChange(plan, decisions);
    const cleared = new Network('n', apply(first.rows, change));
    expect(phones(cleared).map(([, phone]) => phone)).toEqual([undefined]);
    expect(imported(cleared, ['Chor;Zeitz;333']).plan.items.map(({ status }) => status)).toEqual(['changed']);
  });

  it('leaves out lines of tables that there are not', () => {
    const [page] = [...first.rows.sourceRows.values()];
    if (page === undefined) throw new Error('no memory');
    const { id, lines } = page;
    const set = { lines: `${lines}\nfoo bar x -\n__proto__ bar x -\nfoo bar x a` };
    const ops = [{ table: 'sourceRows', id, set, prev: { lines } }] as const;
    const bad = new Network(first.id, apply(first.rows, { ops }));
    expect(imported(bad, [one, two]).plan.items.map(({ status }) => status)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  it('is not changed by reading it', () => {
    const memory = new SourceMemory(first, [...first.sources.values()][0]);
    const before = structuredClone(memory.properties);
    const [entry] = memory.all();
    expect(memory.base(entry, 'name')).toBe(hashText('Kita Sonne'));
    expect(memory.base(entry, 'website')).toBeUndefined();
    expect(memory.properties).toEqual(before);
  });
});
