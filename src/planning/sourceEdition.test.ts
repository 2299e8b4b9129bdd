// Whether a file is known as the next edition of a list, whatever it is called; and that sheets and parts keep their own records.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import {
  continuing,
  freshList,
  goingAlong,
  type ImportList,
  named,
  renamed,
  withKind,
  withMapping,
} from './importList';
import type { ReadList } from '../formats/fileRead';
import { readFile } from '../formats/importReading';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import { findSource } from './sourceEdition';
import { sourcesFor } from './sources';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('');

async function lists(network: Network, name: string, text: string): Promise<readonly ImportList[]> {
  const read = await readFile({ name, text, choices: [] }, () => {});
  if (read.kind !== 'read') throw new Error(read.code);
  return listed(network, name, read.lists);
}

const listed = (network: Network, name: string, read: readonly ReadList[]) =>
  named(
    read.map((list) => freshList(list, network, name)),
    network,
  );

async function one(network: Network, name: string, text: string): Promise<ImportList> {
  const [list] = await lists(network, name, text);
  if (list === undefined) throw new Error('no list');
  return list;
}

function done(network: Network, all: readonly ImportList[]) {
  const given = all.map(({ sheet, mapping, read }) => ({ sheet, mapping, name: read.name }));
  const plan = planLists(given, noDecisions, network, world, 'x');
  const { change } = acceptedChange(plan, noDecisions);
  return { plan, network: new Network('n', apply(network.rows, change)) };
}

const statuses = ({ plan }: ReturnType<typeof done>) => plan.items.map(({ status }) => status);

const clubs = (from: number, to: number, town = 'Zeitz') =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `Chor ${'ABCDEFGHIJKLMNOP'[from + at - 1] ?? ''};${town};03${from + at}`,
  );
const csv = (...rows: readonly string[]) => ['Name;Ort;Telefon', ...rows].join('\n');

const first = csv(...clubs(1, 10));
const before = done(start, [await one(start, 'liste1.csv', first)]).network;

describe('a list that comes again under another file name', () => {
  it('is known by its rows, and goes on with what is remembered of it', async () => {
    const [id = ''] = before.actors.keys();
    const ops = [{ table: 'actors', id, set: { phone: 'hier' }, prev: { phone: '031' } }] as const;
    const edited = new Network('n', apply(before.rows, { ops }));
    const text = csv(...clubs(1, 9).with(1, 'Chor B;Zeitz;neu'), ...clubs(12, 13));
    const list = await one(edited, 'vereine_endfassung.csv', text);
    expect(list).toMatchObject({ isOpen: false, known: { name: 'liste1' }, found: { certainty: 'sure' } });
    expect(list.found?.share).toBeCloseTo(9 / 11);
    const { plan, network } = done(edited, [list]);
    expect(statuses({ plan, network }).filter((status) => status !== 'unchanged')).toEqual([
      'changed',
      'added',
      'added',
      'missing',
    ]);
    expect(network.actors.get(id)?.phone).toBe('hier');
    expect([...network.sources.values()].map(({ name }) => name)).toEqual(['liste1']);
  });

  it('is asked about where only some of its rows are known', async () => {
    const part = await one(before, 'auszug.csv', csv(...clubs(1, 4), ...clubs(11, 16)));
    expect(part).toMatchObject({ isOpen: true, known: undefined, mapping: { source: 'auszug' } });
    const [source] = sourcesFor(before, 'actors');
    const yes = continuing(part, source, before, 'auszug.csv');
    expect(yes).toMatchObject({ isOpen: false, known: { name: 'liste1' }, mapping: { source: 'liste1' } });
    const no = continuing(part, undefined, before, 'auszug.csv');
    expect(no).toMatchObject({ isOpen: false, known: undefined, mapping: { source: 'auszug' } });
  });

  it('is asked about where none of its rows is known under the same name', async () => {
    const other = await one(before, 'liste1.csv', csv(...clubs(1, 10, 'Halle')));
    expect(other).toMatchObject({ isOpen: true, known: undefined, mapping: { source: 'liste1 2' } });
  });

  it('is known by its actors where it is a list of ties', async () => {
    const ties = (more: string) => `Schule;Partner;Thema\n${more}`;
    const rows = clubs(1, 8).map((row, at) => `Schule ${at};${row.split(';')[0] ?? ''};Musik`);
    const taken = done(start, [await one(start, 'Netz.csv', ties(rows.join('\n')))]).network;
    const list = await one(taken, 'ganz anders.csv', ties([...rows, 'Schule 1;Chor H;Sport'].join('\n')));
    expect(list).toMatchObject({ known: { name: 'Netz', kind: 'tiesByName' }, found: { share: 1 } });
  });

  it('keeps its memory where its sheet is called otherwise', async () => {
    const sheet = (list: ImportList, name: string) => ({ ...list.read, name });
    const read = await one(start, 'a.xlsx', first);
    const here = done(start, listed(start, 'a.xlsx', [sheet(read, 'Tabelle1')])).network;
    const again = listed(here, 'b.xlsx', [sheet(read, 'Vereine')]);
    expect(again[0]).toMatchObject({
      known: { part: 'Tabelle1' },
      mapping: { source: 'a', part: 'Tabelle1' },
    });
    const result = done(here, again);
    expect(new Set(statuses(result))).toEqual(new Set(['unchanged']));
    expect([...result.network.sources.values()].map(({ part }) => part)).toEqual(['Tabelle1']);
  });
});

describe('what is said about a list', () => {
  it('changes with what is decided: its name, its kind, its columns', async () => {
    const list = await one(before, 'liste1.csv', first);
    expect(list.known?.name).toBe('liste1');
    expect(withMapping(list, { ...list.mapping, source: 'anders' }, before).known).toBeUndefined();
    expect(withKind(list, 'gremien', before, 'liste1.csv').known).toBeUndefined();
    const fresh = continuing(list, undefined, before, 'liste1.csv');
    expect(fresh).toMatchObject({ known: undefined, mapping: { source: 'liste1 2' } });
    const back = continuing(fresh, list.known, before, 'liste1.csv');
    expect(back.mapping).toEqual(list.mapping);
  });

  it('never has the name of another list, nor none', async () => {
    const list = continuing(await one(before, 'liste1.csv', first), undefined, before, 'liste1.csv');
    expect(renamed(list, '  ', before)).toBeUndefined();
    expect(renamed(list, 'liste1', before)).toBeUndefined();
    expect(renamed(list, ' Chöre ', before)?.mapping.source).toBe('Chöre');
  });

  it('is looked up for a long list without reading it all', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Chor ${at}`, 'Zeitz', '1']);
    const sheet = { header: ['Name', 'Ort', 'Telefon'], rows };
    expect(findSource(before, 'x.csv', sheet)?.certainty).toBe('columns');
  });
});

describe('the lists of one file', () => {
  it('whose rows are both numbered from 1 never share a record', async () => {
    const numbered = (names: readonly string[]) =>
      ['Nr;Name;Ort', ...names.map((name, at) => `${at + 1};${name};Zeitz`)].join('\n');
    const [schools, clubsOnly] = await Promise.all([
      one(start, 'Adressen.xlsx', numbered(['Schule Nord', 'Schule Süd', 'Schule West'])),
      one(start, 'Adressen.xlsx', numbered(['Verein Nord', 'Verein Süd', 'Verein West'])),
    ]);
    const read = [
      { ...schools.read, name: 'Schulen' },
      { ...clubsOnly.read, name: 'Vereine' },
    ];
    expect(schools.mapping.targets).toContain('key');
    const result = done(start, listed(start, 'Adressen.xlsx', read));
    expect(statuses(result)).toEqual(Array.from({ length: 6 }, () => 'added'));
    const again = done(result.network, listed(result.network, 'Adressen neu.xlsx', read));
    expect(new Set(statuses(again))).toEqual(new Set(['unchanged']));
  });

  it('of a network go on under one name, so that their keys find each other', async () => {
    const graph = (more: string) =>
      `graph [ ${Array.from({ length: 6 }, (_, at) => `node [ id ${at} label "Chor ${'ABCDEF'[at] ?? ''}" ]`).join(' ')} ${more} ]`;
    const files = (network: Network, name: string, text: string) =>
      readFile({ name, bytes: new TextEncoder().encode(text), choices: [] }, () => {}).then((read) => {
        if (read.kind !== 'read') throw new Error(read.code);
        return listed(network, name, read.lists);
      });
    const nodesOnly = done(start, await files(start, 'netz.gml', graph(''))).network;
    const all = await files(nodesOnly, 'netz_korrigiert (2).gml', graph('edge [ source 0 target 1 ]'));
    expect(new Set(all.map(({ mapping }) => mapping.source))).toEqual(new Set(['netz']));
    const [nodes] = all;
    if (nodes === undefined) throw new Error('no list');
    const apart = goingAlong(all, continuing(nodes, undefined, nodesOnly, 'neu.gml'), nodesOnly);
    expect(apart.map(({ mapping, known }) => [mapping.source, known])).toEqual(
      apart.map(() => ['neu', undefined]),
    );
    const { network } = done(nodesOnly, all);
    expect(network.actors.size).toBe(6);
    expect(network.cooperations.size).toBe(1);
  });
});
