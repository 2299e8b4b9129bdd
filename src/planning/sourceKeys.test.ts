// Lists that have their numbers, headers or names in common and are not the same, and the same list that looks like another one.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { continuing, freshList, type ImportList, named } from './importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import { identityOfActor } from './planScope';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('');
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

async function lists(network: Network, name: string, text: string, part = '') {
  const bytes = new TextEncoder().encode(text);
  const read = await readFile(
    name.endsWith('.gml') ? { name, bytes, choices: [] } : { name, text, choices: [] },
    () => {},
  );
  if (read.kind !== 'read') throw new Error(read.code);
  const all = read.lists.map((list) => (part === '' ? list : { ...list, name: part }));
  return named(
    all.map((list) => freshList(list, network, name)),
    network,
  );
}

async function one(network: Network, name: string, text: string, part = ''): Promise<ImportList> {
  const [list] = await lists(network, name, text, part);
  if (list === undefined) throw new Error('no list');
  return list;
}

function planned(network: Network, all: readonly ImportList[]) {
  const given = all.map(({ sheet, mapping, read }) => ({ sheet, mapping, name: read.name }));
  const plan = planLists(given, noDecisions, network, world, 'x');
  const { change } = acceptedChange(plan, noDecisions);
  const counts: Record<string, number> = {};
  for (const { table, status } of plan.items)
    if (table === 'actors') counts[status] = (counts[status] ?? 0) + 1;
  return { network: new Network('n', apply(network.rows, change)), counts };
}

const names = (word: string, count = 10) => letters.slice(0, count).map((letter) => `${word} ${letter}`);
const numbered = (all: readonly string[]) =>
  ['Nr;Name;Ort;Telefon', ...all.map((name, at) => `${at + 1};${name};Zeitz;03${at}`)].join('\n');
const bare = (all: readonly string[], town = 'Zeitz', header = 'Name;Ort;Telefon;E-Mail;Straße') =>
  [header, ...all.map((name, at) => `${name};${town};03${at};${at}@a.example;Weg ${at}`)].join('\n');

/** As if somebody had changed the first actor here. */
function edited(network: Network): Network {
  const [actor] = network.actors.values();
  if (actor?.phone === undefined) throw new Error('no phone');
  const op = { table: 'actors', id: actor.id, set: { phone: 'hier' }, prev: { phone: actor.phone } } as const;
  return new Network('n', apply(network.rows, { ops: [op] }));
}

const phones = (network: Network) => [...network.actors.values()].map(({ phone }) => phone);
const called = (network: Network) => [...network.actors.values()].map(({ name }) => name).sort();

describe('another list that counts from 1, too', () => {
  it.each([10, 4])('is another list, with %i rows', async (count) => {
    const schools = planned(start, [await one(start, 'Schulen.csv', numbered(names('Schule', count)))]);
    const list = await one(schools.network, 'Vereine.csv', numbered(names('Verein', count)));
    expect(list).toMatchObject({ isOpen: false, known: undefined, mapping: { source: 'Vereine' } });
    const both = planned(schools.network, [list]);
    expect(both.counts).toEqual({ added: count });
    expect(called(both.network)).toEqual([...names('Schule', count), ...names('Verein', count)]);
  });

  it('is another list in another sheet of the same workbook, imported later', async () => {
    const schools = planned(start, [await one(start, 'Adressen.xlsx', numbered(names('Schule')), 'Schulen')]);
    const list = await one(schools.network, 'Adressen.xlsx', numbered(names('Verein')), 'Vereine');
    expect(list).toMatchObject({ isOpen: false, known: undefined, mapping: { source: 'Adressen 2' } });
    expect(planned(schools.network, [list]).counts).toEqual({ added: 10 });
  });

  it('is asked about under the same name', async () => {
    const schools = planned(start, [await one(start, 'Liste.csv', numbered(names('Schule')))]);
    const list = await one(schools.network, 'Liste.csv', numbered(names('Verein')));
    expect(list).toMatchObject({ isOpen: true, known: undefined, found: { certainty: 'ask', share: 0 } });
    expect(planned(schools.network, [list]).counts).toEqual({ added: 10 });
  });

  it('is another network where its nodes count from 0, too', async () => {
    const graph = (word: string, more = '') =>
      `graph [ ${names(word, 6)
        .map((label, at) => `node [ id ${at} label "${label}" ]`)
        .join(' ')} edge [ source 0 target 1 ] ${more} ]`;
    const first = planned(start, await lists(start, 'eins.gml', graph('Chor')));
    const second = planned(first.network, await lists(first.network, 'zwei.gml', graph('Amt')));
    expect(second.counts).toMatchObject({ added: 6 });
    expect(called(second.network)).toEqual([...names('Amt', 6), ...names('Chor', 6)]);
    expect(second.network.cooperations.size).toBe(2);
  });
});

describe('the same list', () => {
  it.each([
    ['at the top', ['Anker', ...names('Chor')]],
    ['in the middle', names('Chor').toSpliced(5, 0, 'Anker')],
    ['before the last', names('Chor').toSpliced(9, 0, 'Anker')],
    ['nowhere, and the first is gone', names('Chor').slice(1)],
  ])('with its numbers counted anew keeps its records: a new one %s', async (_, rows) => {
    const before = edited(planned(start, [await one(start, 'Chöre.csv', numbered(names('Chor')))]).network);
    const list = await one(before, 'Chöre.csv', numbered(rows));
    expect(list).toMatchObject({
      isOpen: false,
      known: { name: 'Chöre' },
      found: { certainty: 'sure', keys: 'renumbered' },
    });
    expect(list.mapping.targets[0]).toBe('skip');
    const { network, counts } = planned(before, [list]);
    expect(counts['added'] ?? 0).toBe(rows.includes('Anker') ? 1 : 0);
    const was = new Map([...before.actors.values()].map(({ id, name }) => [id, name]));
    for (const { id, name } of network.actors.values()) expect(was.get(id) ?? 'Anker').toBe(name);
    const again = await one(network, 'Chöre.csv', numbered(rows));
    expect(planned(network, [again]).counts['added'] ?? 0).toBe(0);
  });

  it('is compared, too, where a person has chosen it against what was recognised', async () => {
    const first = planned(start, [await one(start, 'Chöre.csv', numbered(names('Chor')))]).network;
    const before = edited(planned(first, [await one(first, 'Ämter.csv', numbered(names('Amt')))]).network);
    const list = await one(before, 'Bands.csv', numbered(['Anker', ...names('Chor').slice(0, 8), 'Band']));
    const wanted = [...before.sources.values()].find(({ name }) => name === 'Chöre');
    const chosen = continuing({ ...list, found: undefined }, wanted, before, 'Bands.csv');
    expect(chosen).toMatchObject({ known: { name: 'Chöre' }, found: { keys: 'renumbered' }, isOpen: false });
    expect(chosen.mapping.targets[0]).toBe('skip');
    const was = new Map([...before.actors.values()].map(({ id, name }) => [id, name]));
    for (const { id, name } of planned(before, [chosen]).network.actors.values())
      expect(was.get(id) ?? name).toBe(name);
  });

  it('with real numbers has its records renamed by them', async () => {
    const before = planned(start, [await one(start, 'Chöre.csv', numbered(names('Chor')))]).network;
    const list = await one(before, 'Chöre.csv', numbered(names('Chor').with(2, 'Singkreis').with(4, 'Band')));
    expect(list).toMatchObject({ known: { name: 'Chöre' }, found: { keys: 'same', share: 0.8 } });
    expect(planned(before, [list]).counts).toEqual({ changed: 2, unchanged: 8 });
  });

  it('is known by its rows where a column of their identity is called otherwise', async () => {
    const before = edited(planned(start, [await one(start, 'liste1.csv', bare(names('Chor')))]).network);
    const renamed = bare(names('Chor'), 'Zeitz', 'Name;Stadt;Telefon;E-Mail;Straße');
    const list = await one(before, 'liste1.csv', renamed);
    expect(list).toMatchObject({ isOpen: false, known: { name: 'liste1' }, found: { share: 1 } });
    const { network, counts } = planned(before, [list]);
    expect(counts).toEqual({ unchanged: 10 });
    expect(phones(network)).toContain('hier');
  });

  it('is asked about where every cell of their identity is spelt otherwise', async () => {
    const before = planned(start, [await one(start, 'liste1.csv', bare(names('Chor')))]).network;
    const list = await one(before, 'liste1.csv', bare(names('Chor'), '06712 Zeitz'));
    expect(list).toMatchObject({ isOpen: true, known: undefined, found: { certainty: 'ask' } });
    const yes = continuing(list, list.found?.source, before, 'liste1.csv');
    expect(yes).toMatchObject({ isOpen: false, known: { name: 'liste1' } });
  });

  it('is sure under another name however long it is', async () => {
    const { rows } = planned(start, [await one(start, 'lang.csv', 'Name;Ort\nChor;Zeitz')]).network;
    const [[actor], [page]] = [[...rows.actors.values()], [...rows.sourceRows.values()]];
    if (actor === undefined || page === undefined) throw new Error('nothing is remembered');
    const many = Array.from({ length: 6100 }, (_, at) => `Chor ${at}`);
    const actors = new Map(many.map((name) => [name.replace(' ', '-'), { ...actor, name }]));
    const lines = [...actors].map(
      ([id, { name }]) => `actors ${id} ${identityOfActor({ name, city: 'Zeitz' })} -`,
    );
    const sourceRows = new Map([[page.id, { ...page, lines: lines.join('\n') }]]);
    const before = new Network('n', { ...rows, actors, sourceRows });
    const text = ['Name;Ort', ...many.map((name) => `${name};Zeitz`)].join('\n');
    const list = await one(before, 'ganz anders.csv', text);
    expect(list).toMatchObject({ isOpen: false, known: { name: 'lang' }, found: { share: 1 } });
  });
});

describe('short lists', () => {
  const few = (word: string) => bare(names(word, 4));

  it.each([
    ['Sozialraum 1.csv', 'Sozialraum 2.csv'],
    ['Klasse 5.csv', 'Klasse 6.csv'],
  ])('%s and %s are two lists', async (name, other) => {
    const before = planned(start, [await one(start, name, few('Chor'))]).network;
    const list = await one(before, other, few('Band'));
    expect(list).toMatchObject({ isOpen: false, known: undefined });
    expect(list.mapping.source).toBe(other.replace('.csv', ''));
    expect(planned(before, [list]).counts).toEqual({ added: 4 });
  });

  it.each([
    ['Sozialraum 2025.csv', 'Sozialraum 2026-03-01.csv'],
    ['Liste 1.3.2025.csv', 'Liste (2).csv'],
    ['Klasse 5 v1.csv', 'Klasse 5 v2.csv'],
  ])('%s and %s may be one, which is asked', async (name, other) => {
    const before = planned(start, [await one(start, name, few('Chor'))]).network;
    const list = await one(before, other, few('Band'));
    expect(list).toMatchObject({ isOpen: true, known: undefined, found: { share: undefined } });
  });
});
