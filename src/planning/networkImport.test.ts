// Network files of other programs on their whole way: read, guessed, planned, taken over, and known again the second time.
import { describe, expect, it } from 'vitest';
import { apply, rowsFrom } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { freshList } from './importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import { hasSample, sampleBytes } from '../formats/files.sample';

const empty = new Network(
  'net-1',
  rowsFrom({ networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' }] }),
);

function worldOf(): World {
  let next = 0;
  return { today: '2026-11-22', newId: () => `new-${next++}` };
}

/** The network after importing the file as the dialog proposes it, and what was not taken. */
async function imported(network: Network, name: string, bytes: Uint8Array, world: World) {
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind === 'refused') throw new Error(`refused: ${read.code} ${read.what ?? ''}`);
  const lists = read.lists.map((list) => ({ ...freshList(list, network, name), name: list.name }));
  const plan = planLists(lists, noDecisions, network, world, name);
  const { change } = acceptedChange(plan, noDecisions);
  const memory = new Set<string>(['sources', 'sourceRows']);
  return {
    network: new Network(network.id, apply(network.rows, change)),
    ops: change.ops.filter(({ table }) => !memory.has(table)).length,
    refused: plan.problems.map(({ code, value }) => `${code} ${value}`),
  };
}

function sizes(network: Network) {
  const { actors, contacts, cooperations, relations, gremien, seats } = network;
  return [actors.size, contacts.size, cooperations.size, relations.size, gremien.size, seats.size];
}

type Sizes = [
  actors: number,
  contacts: number,
  cooperations: number,
  relations: number,
  gremien: number,
  seats: number,
];

const samples: readonly [path: string, sizes: Sizes][] = [
  ['b05_gexf_graphml_samples/les_miserables.gexf', [77, 0, 254, 0, 0, 0]],
  ['b05_gexf_graphml_samples/miserables.graphml', [77, 0, 254, 0, 0, 0]],
  ['b05_gexf_graphml_samples/missing_nodes.gexf', [6, 0, 4, 0, 0, 0]],
  ['b13_lesmis_formate/lesmis.gml', [77, 0, 254, 0, 0, 0]],
  ['b13_lesmis_formate/lesmis.graphml', [77, 0, 254, 0, 0, 0]],
  ['b13_lesmis_formate/lesmis.net', [77, 0, 254, 0, 0, 0]],
  ['b02_kumu_exports/snap-to-tutorial-data.xlsx', [51, 0, 109, 0, 0, 0]],
  ['b02_kumu_exports/snap-to-tutorial-project.json', [51, 0, 109, 0, 0, 0]],
  ['b06_onodo/Game_of_Thrones.xlsx', [122, 0, 100, 0, 0, 0]],
  ['b10_popolo_estland/estonia-ep-popolo-v1.0.json', [7, 205, 0, 0, 1, 299]],
];

describe('a network file of another program', () => {
  it.each(samples.filter(([path]) => hasSample(path)))(
    '%s is taken over whole, and known again',
    async (path, expected) => {
      const name = path.split('/').at(-1) ?? '';
      const world = worldOf();
      const first = await imported(empty, name, sampleBytes(path), world);
      expect(first.refused).toEqual([]);
      expect(sizes(first.network)).toEqual(expected);
      const again = await imported(first.network, name, sampleBytes(path), world);
      expect(again.refused).toEqual([]);
      expect(again.ops).toBe(0);
    },
  );

  it('keeps kinds of ties apart, and holders of seats with their organisations', async () => {
    const text = `<gexf version="1.3"><graph><nodes><node id="1" label="Amt"/><node id="2" label="Amt"/></nodes><edges>
      <edge source="1" target="2" kind="Rat" weight="3"/><edge source="2" target="1" kind="Geld"/><edge source="1" target="2" kind="Rat"/></edges></graph></gexf>`;
    const world = worldOf();
    const first = await imported(empty, 'x.gexf', new TextEncoder().encode(text), world);
    expect(sizes(first.network)).toEqual([2, 0, 2, 0, 0, 0]);
    const ties = [...first.network.cooperations.values()];
    expect(ties.map((tie) => tie['own.Beziehungsart'])).toEqual(['Rat', 'Geld']);
    expect(ties.map((tie) => [tie.intensity, tie['own.Weight']])).toEqual([
      [1, '3'],
      [1, undefined],
    ]);
    expect((await imported(first.network, 'x.gexf', new TextEncoder().encode(text), world)).ops).toBe(0);
  });

  it('may come in two: nodes and edges of Gephi meet by their ids', async () => {
    const nodes = `Id,Label,Type\n${Array.from({ length: 20 }, (_, at) => `${at},Akteur ${at},Verein`).join('\n')}\n`;
    const edges = `Source,Target\n${Array.from({ length: 19 }, (_, at) => `${at},${at + 1}`).join('\n')}\n`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    const world = worldOf();
    const first = await imported(empty, 'knoten.csv', bytes(nodes), world);
    const both = await imported(first.network, 'kanten.csv', bytes(edges), world);
    expect(both.refused).toEqual([]);
    expect(sizes(both.network)).toEqual([20, 0, 19, 0, 0, 0]);
    expect((await imported(both.network, 'kanten.csv', bytes(edges), world)).ops).toBe(0);
    expect((await imported(both.network, 'knoten.csv', bytes(nodes), world)).ops).toBe(0);
  });

  it('of ours, to which nodes and ties were added elsewhere, brings just these', async () => {
    const mark = (kind: string) => `<attvalues><attvalue for="0" value="${kind}"/></attvalues>`;
    const marks = ['node', 'edge'].map(
      (sort) =>
        `<attributes class="${sort}"><attribute id="0" title="Akteursnetz" type="string"/></attributes>`,
    );
    const text = `<gexf version="1.3"><graph>${marks.join('')}<nodes><node id="actor-1" label="Amt">${mark('Akteure')}</node>
      <node id="n9" label="Neu"/></nodes><edges><edge id="e" source="n9" target="actor-1"/></edges></graph></gexf>`;
    const world = worldOf();
    const actors = [{ id: 'actor-1', name: 'Amt', type: 'youth_office' }];
    const start = new Network('net-1', rowsFrom({ networks: [...empty.rows.networks.values()], actors }));
    const first = await imported(start, 'x.gexf', new TextEncoder().encode(text), world);
    expect(first.refused).toEqual([]);
    expect(sizes(first.network)).toEqual([2, 0, 1, 0, 0, 0]);
    const [tie] = first.network.cooperations.values();
    expect(new Set([tie?.actorA, tie?.actorB])).toEqual(new Set(first.network.actors.keys()));
    expect((await imported(first.network, 'x.gexf', new TextEncoder().encode(text), world)).ops).toBe(0);
  });
});
