// Lists that are called alike and are not the same: each has its own name, keys and memory.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { continuing, freshList } from './importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('');

async function pasted(text: string, network: Network, name = 'Zwischenablage') {
  const read = await readFile({ name, text, choices: [] }, () => {});
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.lists.map((list) => freshList(list, network, name));
}

async function imported(text: string, network: Network, name?: string) {
  const lists = await pasted(text, network, name);
  const plan = planLists(
    lists.map(({ sheet, mapping, read }) => ({ sheet, mapping, name: read.name })),
    noDecisions,
    network,
    world,
    name,
  );
  const { change } = acceptedChange(plan, noDecisions);
  return { lists, plan, network: new Network(network.id, apply(network.rows, change)) };
}

const clubs = 'Nr;Name;Ort\n1;Verein A;Halle\n2;Verein B;Halle\n3;Verein C;Halle';
const schools = 'Nr;Schulname;Straße\n1;Schule X;Weg 1\n2;Schule Y;Weg 2\n3;Schule Z;Weg 3';

describe('two different lists of one name', () => {
  it('keep their keys and their memory apart', async () => {
    const first = await imported(clubs, start);
    const second = await imported(schools, first.network);
    expect(second.lists[0]?.mapping.source).toBe('Zwischenablage 2');
    expect(second.plan.items.map(({ status }) => status)).toEqual(['added', 'added', 'added']);
    expect(second.network.actors.size).toBe(6);
    for (const text of [clubs, schools]) {
      const again = await imported(text, second.network);
      expect(again.plan.items.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(again.plan.questions.missing).toBe(0);
    }
  });

  it('without keys do not miss the records of each other', async () => {
    const first = await imported('Name;Ort\nVerein A;Halle\nVerein B;Halle', start, 'Liste.csv');
    const second = await imported(
      'Schulname;Straße;PLZ\nSchule X;Weg 1;06108\nSchule Y;Weg 2;06108',
      first.network,
      'Liste.csv',
    );
    expect(second.plan.questions.missing).toBe(0);
    expect([...second.network.sources.values()].map(({ name }) => name)).toEqual(['Liste', 'Liste 2']);
  });

  it('are one list where their keys and names are the same under other headers', async () => {
    const first = await imported(clubs, start, 'Liste.csv');
    const other = clubs.replace('Nr;Name;Ort', 'Nummer;Verein;Stadt');
    const [list] = await pasted(other, first.network, 'Liste.csv');
    expect(list?.mapping.source).toBe('Liste');
  });

  it('get a name that no keys in the network bear either', async () => {
    const first = await imported(clubs, start);
    const set = { name: 'Fremd', type: 'association', extSource: 'Zwischenablage 2', extKey: '9' };
    const foreign = { ops: [{ table: 'actors', id: 'foreign', set, prev: {} }] } as const;
    const network = new Network('n', apply(first.network.rows, foreign));
    const [list] = await pasted(clubs, network);
    if (list === undefined) throw new Error('no list');
    expect(continuing(list, undefined, network, 'Zwischenablage').mapping.source).toBe('Zwischenablage 3');
  });
});

describe('two lists of one name and kind in one file', () => {
  it('are remembered each by itself', async () => {
    const texts = ['Name;Ort\nVerein A;Halle', 'Name;Ort\nSchule X;Zeitz'];
    const planned = async (network: Network) => {
      const lists = (await Promise.all(texts.map((text) => pasted(text, network, 'm.json')))).flat();
      const named = lists.map(({ sheet, mapping }) => ({ sheet, mapping, name: 'Nodes' }));
      return planLists(named, noDecisions, network, world, 'm.json');
    };
    const { change } = acceptedChange(await planned(start), noDecisions);
    const network = new Network('n', apply(start.rows, change));
    expect([...network.sources.values()].map(({ name, part }) => [name, part])).toEqual([
      ['m', 'Nodes'],
      ['m', 'Nodes 2'],
    ]);
    const again = acceptedChange(await planned(network), noDecisions);
    expect(again.isEmpty).toBe(true);
  });
});
