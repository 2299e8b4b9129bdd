// Accepted in part: what was left out is offered again as itself, and nothing of which the file still speaks is missing.
import { describe, expect, it } from 'vitest';
import { apply, reverse, same } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { guessMapping } from './mappingGuess';
import type { Mapping } from './mapping';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import type { ListToPlan } from './planNames';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('A-B B>C');

function list(text: string, kind: Mapping['kind'], choice: Partial<Mapping> = {}): ListToPlan {
  const [header = [], ...rows] = text.split('\n').map((row) => row.split(';'));
  const sheet = { header, rows };
  return { sheet, mapping: { ...guessMapping(sheet, start, 'Liste.csv', kind), source: 'Liste', ...choice } };
}

const planOf = (network: Network, lists: readonly ListToPlan[]) =>
  planLists(lists, noDecisions, network, world, 'x');

/** Everything is accepted but the items of these keys; then the same lists come again. */
function again(lists: readonly ListToPlan[], ...keys: readonly string[]) {
  const { change } = acceptedChange(planOf(start, lists), { ...noDecisions, left: new Set(keys) });
  const done = new Network(start.id, apply(start.rows, change));
  expect(same(apply(done.rows, reverse(change)), start.rows)).toBe(true);
  return {
    items: planOf(done, lists).items.map(({ key, status }) => [key, status]),
    network: done,
  };
}

describe('a row that was left out', () => {
  const actors = list('Name;Ort\nHort;Zeitz\nHort;\nHort;Halle', 'actors');

  it('never takes the record of another row of the list, of the same name without a place', () => {
    const { items } = again([actors], '0 actors 0');
    expect(items).toEqual([
      ['0 actors 0', 'duplicate'],
      ['0 actors 1', 'unchanged'],
      ['0 actors 2', 'unchanged'],
    ]);
  });

  it('does not make a tie to that record missing', () => {
    const ties = list('Von;Nach\nHort;A', 'tiesByName');
    const { items } = again([actors, ties], '0 actors 0', '1 actors 0a');
    expect(items.filter(([, status]) => status === 'missing' || status === 'refused')).toEqual([]);
  });
});

describe('an actor that is here already', () => {
  const here = {
    table: 'actors' as const,
    id: 'here',
    set: { name: 'Hort', type: 'after_school_care' },
    prev: {},
  };
  const network = new Network(start.id, apply(start.rows, { ops: [here] }));

  it('is the row that names it exactly, not an earlier one that only does not contradict it', () => {
    const { items } = planOf(network, [list('Name;Ort\nHort;Zeitz\nHort;', 'actors')]);
    expect(items.map(({ status, id }) => [status, id === 'here'])).toEqual([
      ['duplicate', false],
      ['unchanged', true],
    ]);
  });

  it('is a row that says more of it, where no other row names it', () => {
    const { items } = planOf(network, [list('Name;Ort\nHort;Zeitz', 'actors')]);
    expect(items.map(({ status, id }) => [status, id])).toEqual([['changed', 'here']]);
  });
});

describe('a row that is refused now', () => {
  it('still speaks of its tie, although several could be its end', () => {
    const ties = list('Von;Nach\nHort;A', 'tiesByName');
    const { network } = again([ties]);
    const twins = ['x', 'y'].map((id) => ({
      table: 'actors' as const,
      id,
      set: { name: 'Hort', type: 'other_actor', city: id },
      prev: {},
    }));
    const known = [...network.actors.values()].find(({ name }) => name === 'Hort');
    const moved = { table: 'actors' as const, id: known?.id ?? '', set: { city: 'z' }, prev: {} };
    const more = new Network(start.id, apply(network.rows, { ops: [...twins, moved] }));
    // Nothing is remembered of the end, so its name means three.
    const lines = [...more.rows.sourceRows.values()].map((page) => ({
      table: 'sourceRows' as const,
      id: page.id,
      set: { lines: page.lines.replace(/^actors .*$/gm, '') },
      prev: { lines: page.lines },
    }));
    const plan = planOf(new Network(start.id, apply(more.rows, { ops: lines })), [ties]);
    expect(plan.problems.map(({ code }) => code)).toEqual(['ambiguousReference']);
    expect(plan.questions.missing).toBe(0);
  });
});
