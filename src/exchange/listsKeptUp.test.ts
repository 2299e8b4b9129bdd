// Two tabs: what a list goes on from is what is shown, whatever another tab imports or undoes meanwhile.
import { describe, expect, it } from 'vitest';
import { apply, reverse } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { freshList, type ImportList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { listsKeptUp } from '../planning/listsKeptUp';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { listsToPlan } from './useImportPlan';

let next = 0;
const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const file = 'liste.csv';

async function read(network: Network, names: string, phone = '1') {
  const rows = [...names].map((name) => `Verein ${name};Zeitz;${phone}`);
  const result = await readFile(
    { name: file, text: ['Name;Ort;Telefon', ...rows].join('\n'), choices: [] },
    () => {},
  );
  if (result.kind !== 'read') throw new Error(result.code);
  return result.lists.map((list) => freshList(list, network, file));
}

function done(network: Network, lists: readonly ImportList[]) {
  const plan = planLists(listsToPlan(lists), noDecisions, network, world, file);
  const { change } = acceptedChange(plan, noDecisions, network);
  return { plan, change, network: new Network('n', apply(network.rows, change)) };
}

const start = net('');
const undecided = () => false;
const names = ({ sources }: Network) => [...sources.values()].map(({ name }) => name).sort();

describe('a list that is shown as new', () => {
  it('stays new when another tab imports another list of its name', async () => {
    const mine = await read(start, 'ABCDEF');
    const { network } = done(start, await read(start, 'UVWXYZ'));
    // Even before the dialog has heard of it.
    const result = done(network, mine);
    expect(result.plan.questions.missing).toBe(0);
    expect(result.plan.items.map(({ op }) => op?.prev)).toEqual(Array(6).fill({}));
    expect(names(result.network)).toEqual(['liste', 'liste 2']);
    const kept = listsKeptUp(mine, network, file, () => true);
    expect(kept).toMatchObject([{ known: undefined, mapping: { source: 'liste 2' } }]);
    expect(done(network, kept).plan.questions.missing).toBe(0);
  });

  it('goes on from the same list that another tab has imported, and shows it', async () => {
    const mine = await read(start, 'ABCDEF');
    const { network } = done(start, await read(start, 'ABCDEF'));
    const kept = listsKeptUp(mine, network, file, undecided);
    expect(kept).toMatchObject([{ known: { name: 'liste' }, isOpen: false }]);
    expect(done(network, kept).network.sources.size).toBe(1);
    expect(listsKeptUp(kept, network, file, undecided)).toBe(kept);
  });
});

describe('a list that is shown to go on from another one', () => {
  it('is new as soon as that one is undone', async () => {
    const first = done(start, await read(start, 'ABCDEF'));
    const mine = await read(first.network, 'ABCDEF');
    expect(mine).toMatchObject([{ known: { name: 'liste' } }]);
    const undone = new Network('n', apply(first.network.rows, reverse(first.change)));
    for (const isDecided of [undecided, () => true]) {
      const kept = listsKeptUp(mine, undone, file, isDecided);
      expect(kept).toMatchObject([{ known: undefined, isOpen: false, mapping: { source: 'liste' } }]);
    }
    expect(done(undone, mine).plan.memory[0]?.isKnown).toBe(false);
  });

  it('never takes another one of its name for it', async () => {
    const first = done(start, await read(start, 'ABCDEF'));
    const mine = await read(first.network, 'ABCDEF');
    const undone = new Network('n', apply(first.network.rows, reverse(first.change)));
    const { network } = done(undone, await read(undone, 'UVWXYZ'));
    const result = done(network, mine);
    expect(result.plan.questions.missing).toBe(0);
    expect(names(result.network)).toEqual(['liste', 'liste 2']);
  });
});

it('lists of one name in one file go on from the one of their number', async () => {
  const twice = async (network: Network) => [...(await read(network, 'AB')), ...(await read(network, 'CD'))];
  const first = done(start, await twice(start));
  expect(first.network.sources.size).toBe(2);
  const again = done(first.network, await twice(first.network));
  expect(new Set(again.plan.items.map(({ status }) => status))).toEqual(new Set(['unchanged']));
  expect(again.network.sources.size).toBe(2);
});
