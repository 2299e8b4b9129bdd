// What single decisions leave of a record is checked as a whole, and the sum says what it is made of.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { countItems } from './itemFilter';
import { guessMapping } from '../planning/mappingGuess';
import type { ImportKind } from '../formats/columns';
import { acceptedChange } from '../planning/planAccepted';
import { cellKey, type Decisions, noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('A-B');
const [actor] = start.actors.values();
const id = actor?.id ?? '';
const set = { validFrom: '2024-01-01', validTo: '2024-12-31' };
const network = new Network(start.id, apply(start.rows, { ops: [{ table: 'actors', id, set, prev: {} }] }));

function listed(text: string, kind: ImportKind, into: Network) {
  const [header = [], ...rows] = text.split('\n').map((row) => row.split(';'));
  const sheet = { header, rows };
  return { sheet, mapping: guessMapping(sheet, into, 'Liste.csv', kind), name: kind };
}

describe('a record of which one cell is left out', () => {
  const list = listed('Name;Gültig von;Gültig bis\nA;01.01.2026;31.12.2026\nC;;', 'actors', network);
  const plan = planLists([list], noDecisions, network, world, 'x');
  const [item] = plan.items;
  const without = (property: string): Decisions => ({
    ...noDecisions,
    leftCells: new Set([cellKey(item ?? { key: '' }, property)]),
  });

  it('is not written where the rest does not fit together, and says why', () => {
    const accepted = acceptedChange(plan, without('validTo'), network);
    expect([...accepted.unfit].map(([key, problems]) => [key, problems.map(({ code }) => code)])).toEqual([
      [item?.key, ['datesReversed']],
    ]);
    expect(
      accepted.change.ops.filter(({ table }) => table === 'actors').map(({ set: now }) => now['name']),
    ).toEqual(['C']);
    // What was not taken is not remembered either: it is offered again.
    const done = new Network(network.id, apply(network.rows, accepted.change));
    const again = planLists([list], noDecisions, done, world, 'x');
    expect(again.items.map(({ status }) => status)).toEqual(['changed', 'unchanged']);
  });

  it('is written where the rest is right', () => {
    const accepted = acceptedChange(plan, without('validFrom'), network);
    expect(accepted.unfit.size).toBe(0);
    expect(accepted.change.ops.find((op) => op.id === id)?.set).toEqual({ validTo: '2026-12-31' });
    expect(acceptedChange(plan, noDecisions, network).unfit.size).toBe(0);
  });
});

describe('the figures of a plan', () => {
  it('name new records that look like others', () => {
    const plan = planLists(
      [listed('Name\nSchule Nord\nShule Nord\nHort', 'actors', start)],
      noDecisions,
      start,
      world,
    );
    const twin = plan.items.find(({ status }) => status === 'duplicate');
    expect(acceptedChange(plan, noDecisions).likely).toBe(1);
    expect(acceptedChange(plan, { ...noDecisions, left: new Set([twin?.key ?? '']) }).likely).toBe(0);
  });

  it('count a record once that two lists of the file speak of', () => {
    const empty = net('');
    const lists = [
      listed('Name\nSchule\nChor', 'actors', empty),
      listed('Akteur A;Akteur B\nSchule;Chor\nSchule;Hort', 'tiesByName', empty),
    ];
    const plan = planLists(lists, noDecisions, empty, world);
    expect(plan.counts.get('actors')).toMatchObject({ added: 3, unchanged: 0 });
    expect(countItems(plan.items, noDecisions)).toMatchObject({ added: 5, unchanged: 0 });
    const done = new Network('n', apply(empty.rows, acceptedChange(plan, noDecisions).change));
    const again = planLists(lists, noDecisions, done, world);
    expect(countItems(again.items, noDecisions)).toMatchObject({ added: 0, unchanged: 5 });
  });
});
