// What lies behind a geographic map: of whom it tells, and which names are written.
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { Actor } from '../model/records';
import { noLayers } from '../session/mapLayers';
import { groundWords } from './geoDraw';
import { geoAsk } from './geoLayout';
import { project } from './geoProjection';
import { legendOf } from './legendContent';
import { layoutToLine } from './layouts';
import { layOutFine } from './fcose';
import { layOutAs } from './layoutWays';
import { setOut, stagedFor } from './stage';
import { layoutAsk } from './standing';
import { backdropOf } from './zoneWords';

const actors: readonly Actor[] = ['A', 'B', 'C', 'D'].map((name, at) => ({
  id: `act-${name}`,
  name,
  type: 'association',
  ...(at < 2 && { latitude: 51, longitude: 11 }),
}));
const network = new Network(
  'net-1',
  rowsFrom({ networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c' }], actors }),
);
const { ground } = layOutAs('geo', layoutAsk(network, new Map(), { x: 0, y: 0 }, 'geo'), {
  fine: layOutFine,
  tell: () => undefined,
});
const line = (ground && layoutToLine({ code: 'geo', ground })) ?? undefined;

it('counts beside the map only those without a place who are drawn', () => {
  expect(Object.keys(geoAsk(network).homes)).toHaveLength(2);
  const awayOf = (drawn: readonly string[]) => backdropOf(line, network, drawn)?.geo?.away?.count;
  expect(awayOf(['act-A', 'act-B', 'act-C', 'act-D'])).toBe(2);
  expect(awayOf(['act-A', 'act-C'])).toBe(1);
  expect(awayOf(['act-A', 'act-B'])).toBeUndefined();
});

it.each([
  [0.2, 'shared'],
  [0.4, undefined],
])('takes places of one name for one where no two are more than 25 km apart: %s degrees', (north, by) => {
  const own = [0, north].map(
    (more, at): Actor => ({
      id: `act-${at}`,
      name: 'N',
      type: 'association',
      city: 'Neustadt',
      latitude: 51 + more,
      longitude: 11,
    }),
  );
  const asking: Actor = { id: 'asking', name: 'A', type: 'association', city: 'Neustadt' };
  const { homes } = geoAsk(
    new Network(
      'net-1',
      rowsFrom({
        networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c' }],
        actors: [...own, asking],
      }),
    ),
  );
  expect(homes['asking']?.by).toBe(by);
});

it('says by how many kilometres actors are moved apart, and calls a scale approximate that promises more', () => {
  const backdrop = backdropOf(line, network, []);
  if (!backdrop?.geo) throw new Error('no ground');
  const { ground: there, scale } = backdrop.geo;
  const own = project(there, { lat: 51, lon: 11 });
  const shown = (km: number) => {
    const standing = new Map([
      ['act-A', own],
      ['act-B', { x: own.x + km * there.scale, y: own.y }],
    ]);
    const staged = stagedFor(network, visibleIn(network, noFilter, '2026-11-22'), noLayers);
    const out = setOut(network, staged, { layers: noLayers, looks: {}, standing, backdrop });
    return {
      said: legendOf(out.elements, network.types).place.join(' '),
      words: out.backdrop?.geo?.scale.words,
    };
  };
  const bar = scale.length / there.scale;
  expect(shown(0).said).not.toContain('auseinander');
  expect(shown(0.21).said).toContain('damit sie lesbar bleiben: um höchstens 0,3 km');
  expect(shown(19.2).said).toContain('um höchstens 20 km');
  expect(shown(bar * 0.3).words).toBe(scale.words);
  expect(shown(bar * 0.4).words).toBe(`ca. ${scale.words}`);
});

it('writes no name of an area over that of a town', () => {
  const geo = backdropOf(line, network, [])?.geo;
  if (!geo) throw new Error('no ground');
  const names = [
    { text: 'Entwurfshausen', at: { x: 0, y: 0 } },
    { text: 'Musterlandkreis', at: { x: 30, y: 8 }, room: 900 },
    { text: 'Nordkreis', at: { x: 30, y: -40 }, room: 900 },
  ];
  const written = groundWords({ ...geo, names }, (text) => text.length * 10, 20).map(({ text }) => text);
  expect(written).toContain('Entwurfshausen');
  expect(written).toContain('Nordkreis');
  expect(written).not.toContain('Musterlandkreis');
});
