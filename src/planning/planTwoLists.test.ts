// Two lists of one import that speak of the same record: where they differ the first counts, and nobody here is said to have edited anything.
import { expect, it } from 'vitest';
import { apply } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { guessMapping } from './mappingGuess';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const header = ['Name', 'Ort', 'Telefon'];

function imported(network: Network, ...phones: readonly string[]) {
  const lists = phones.map((phone, at) => {
    const sheet = {
      header,
      rows: [
        ['Kita Nord', 'Ulm', phone],
        [`Verein ${at}`, 'Ulm', '9'],
      ],
    };
    const name = `Blatt ${at}`;
    return {
      sheet,
      mapping: { ...guessMapping(sheet, network, 'Mappe.xlsx', 'actors', name), source: 'Mappe' },
      name,
    };
  });
  const plan = planLists(lists, noDecisions, network, world, 'Mappe.xlsx');
  const { change } = acceptedChange(plan, noDecisions, network);
  return { plan, network: new Network('net-1', apply(network.rows, change)) };
}

const phoneOf = ({ actors }: Network) => [...actors.values()].find(({ name }) => name === 'Kita Nord')?.phone;

it.each([
  ['still says what it said before', '1'],
  ['says something third', '3'],
])('the second list %s', (_, second) => {
  const before = imported(net(''), '1', '1').network;
  expect(phoneOf(before)).toBe('1');
  const { plan, network } = imported(before, '2', second);
  const kita = plan.items.filter(({ id }) => before.actors.get(id)?.name === 'Kita Nord');
  expect(kita.map(({ list, status, kept, conflicts }) => [list, status, kept, conflicts])).toEqual([
    [0, 'changed', undefined, undefined],
    [1, 'unchanged', undefined, undefined],
  ]);
  expect(kita[1]?.problems).toMatchObject([
    { row: 0, column: 2, value: second, code: 'otherWord', field: 'phone' },
  ]);
  expect(kita[1]?.repeats).toBeUndefined();
  expect(phoneOf(network)).toBe('2');
});

it('what was really edited here is still kept, in both lists', () => {
  const before = imported(net(''), '1', '1').network;
  const [id = ''] = [...before.actors.values()]
    .filter(({ name }) => name === 'Kita Nord')
    .map((one) => one.id);
  const ops = [{ table: 'actors', id, set: { phone: 'hier' }, prev: { phone: '1' } }] as const;
  const edited = new Network('net-1', apply(before.rows, { ops }));
  const { plan, network } = imported(edited, '1', '1');
  expect(plan.items.filter((item) => item.id === id).map(({ kept }) => kept)).toEqual([
    { phone: '1' },
    { phone: '1' },
  ]);
  expect(phoneOf(network)).toBe('hier');
});
