// Which signs two days give.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { noLayers } from '../session/mapLayers';
import { mainView, placementId } from '../model/records';
import { sceneMap } from './scenes';
import { scenePicture } from './scenePicture';
import { svgPicture } from './picture';
import { whole } from './pieces.sample';
import { paper } from './tokens.sample';
import { airAround } from './air';
import { drawMarksAbove } from './drawMarks';
import { elementsOf } from './elements';
import { growthWith } from './growth';
import { outlined, rowsOf } from './outlineRows';
import type { Point } from './patch';
import { type Pen, rim } from './pen';
import { tieSentence } from './sentences';
import { marksBeside, marksOnEarlier, marksOnLater } from './timeMarks';

const actors = [
  { id: 'a', name: 'A', type: 'primary_school' },
  { id: 'b', name: 'B', type: 'primary_school' },
  { id: 'gone', name: 'C', type: 'jobcenter', validTo: '2026-03-31' },
  { id: 'young', name: 'D', type: 'jobcenter', validFrom: '2026-04-01' },
];
const tie = (id: string, actorA: string, actorB: string, more: object = {}) => {
  return { id, actorA, actorB, intensity: 2, ...more };
};
const cooperations = [
  tie('steady', 'a', 'b'),
  tie('ended', 'a', 'gone'),
  tie('begun', 'b', 'young'),
  tie('loose', 'b', 'gone', { validTo: '2025-12-31' }),
  tie('close', 'gone', 'b', { validFrom: '2026-01-01', validTo: '2026-02-01' }),
  tie('first', 'a', 'b', { validTo: '2026-05-31' }),
  tie('second', 'b', 'a', { validFrom: '2026-06-01' }),
];
const network = new Network('n', rowsFrom({ actors, cooperations }));
const on = (day: string) => elementsOf(network, visibleIn(network, noFilter, day), noLayers);
const standing = new Map(actors.map(({ id }, at) => [id, { x: at, y: at }]));
const marks = marksOnLater(on('2025-11-22'), on('2026-11-22'), standing);

describe('signs of the time', () => {
  it('tell new from ended, and what follows an earlier tie of the same two', () => {
    expect([...marks.ties]).toEqual([
      ['begun', 'new'],
      ['second', 'followed'],
      ['ended', 'ended'],
      ['loose', 'ended'],
    ]);
    expect([...marks.nodes]).toEqual([
      ['young', 'new'],
      ['gone', 'ended'],
    ]);
  });

  it('keep what has ended as ghosts, with the actors who are gone', () => {
    expect([...marks.ghosts.ties.keys()]).toEqual(['ended', 'loose']);
    expect([...marks.ghosts.nodes.keys()]).toEqual(['gone']);
  });

  it('need no ghosts where both days stand side by side', () => {
    const [earlier, later] = [marksOnEarlier(marks), marksBeside(marks)];
    expect([...earlier.ties.keys(), ...earlier.nodes.keys()]).toEqual(['ended', 'loose', 'gone']);
    expect([...later.ties.keys(), ...later.nodes.keys()]).toEqual(['begun', 'second', 'young']);
    expect(earlier.ghosts.ties.size + later.ghosts.nodes.size).toBe(0);
  });

  it('are none between a day and itself', () => {
    const same = marksOnLater(on('2026-11-22'), on('2026-11-22'), standing);
    expect(same.ties.size + same.nodes.size + same.ghosts.ties.size).toBe(0);
  });
});

describe('the outline', () => {
  it('tells new and ended cooperations as text, the ended ones only while they are marked', () => {
    const [before, after] = ['2025-11-22', '2026-11-22'].map((day) => visibleIn(network, noFilter, day));
    if (!before || !after) throw new Error('two days');
    const told = (shown: typeof marks | undefined) =>
      rowsOf(network, outlined(after, { marks: shown, before }), new Set(['a', 'b', 'young'])).flatMap(
        (row) => (row.kind === 'cooperation' ? [tieSentence(row).split(': ').slice(0, -1).join(': ')] : []),
      );
    expect(told(undefined)).toEqual([
      'arbeitet mit B zusammen',
      'arbeitet mit B zusammen',
      'arbeitet mit A zusammen',
      'arbeitet mit A zusammen',
      'arbeitet mit D zusammen',
      'arbeitet mit B zusammen',
    ]);
    expect(told(marks)).toEqual([
      'arbeitet mit B zusammen',
      'neu, setzt Früheres fort: arbeitet mit B zusammen',
      'beendet: arbeitet mit C zusammen',
      'arbeitet mit A zusammen',
      'neu, setzt Früheres fort: arbeitet mit A zusammen',
      'beendet: arbeitet mit C zusammen',
      'neu: arbeitet mit D zusammen',
      'neu: arbeitet mit B zusammen',
    ]);
  });
});

describe('signs on the map', () => {
  const at = new Map(actors.map(({ id }, place) => [id, { x: place * 90, y: (place % 2) * 60 }]));
  const later = { ...marks, standing: at };
  const { nodes, ties } = on('2026-11-22');

  it.each([0.2, 0.3, 0.45, 0.8, 1, 2])('hide nobody’s letters at %d pixels for a unit', (zoom) => {
    const discs: { readonly at: Point; readonly radius: number }[] = [];
    const nothing = () => undefined;
    const pen: Pen = {
      line: nothing,
      polygon: nothing,
      area: nothing,
      box: nothing,
      text: nothing,
      openWindow: nothing,
      closeWindow: nothing,
      circle: (center, radius) => discs.push({ at: center, radius }),
    };
    const growth = growthWith(
      airAround(nodes, (id) => at.get(id)),
      zoom,
    );
    drawMarksAbove(pen, {
      marks: later,
      nodes,
      ties,
      at: (id) => at.get(id),
      tokens: paper,
      zoom,
      growth,
    });
    expect(discs.length).toBeGreaterThan(1);
    const room = [...nodes.values()].map(({ id, shape, size }) => {
      const place = at.get(id) ?? { x: 0, y: 0 };
      return { place, reach: rim(shape, size + growth.of(id), Math.PI / 4) };
    });
    for (const disc of discs)
      for (const { place, reach } of room)
        expect(Math.hypot(disc.at.x - place.x, disc.at.y - place.y)).toBeGreaterThan(
          reach + disc.radius - 0.01,
        );
  });
});

describe('a picture', () => {
  const placements = actors.map(({ id: actorId }, at) => {
    return { id: placementId(mainView, actorId), viewId: mainView, actorId, x: at * 90, y: (at % 2) * 60 };
  });
  const placed = new Network('n', rowsFrom({ actors, cooperations, placements }));
  const picture = async (hasMarks: boolean) => {
    const time = { marks: hasMarks, beside: false };
    const shown = { filter: noFilter, layers: noLayers, asOf: '2026-11-22', time };
    const scene = { viewId: mainView, name: '', shown };
    const map = await sceneMap(placed, scene, '2026-11-22', new AbortController().signal);
    if (!map) throw new Error('given up');
    return whole(svgPicture(scenePicture(placed, map, paper, (text, size) => text.length * size * 0.55)));
  };
  const said = [
    'neue Verbindung (1)',
    'beendete Verbindung (2)',
    'Akteur nicht mehr da (1)',
    'Verglichen mit 22.11.2025',
  ];

  it('carries the signs of the bar of time and explains them', async () => {
    const svg = await picture(true);
    for (const words of said) expect(svg).toContain(words);
    // The ghosts of what has ended, on the map and in the legend.
    expect(svg.match(/stroke-dasharray="3.5 [34]"/g)).toHaveLength(3);
  });

  it('carries none while they are off', async () => {
    const svg = await picture(false);
    for (const words of said) expect(svg).not.toContain(words);
    expect(svg).not.toContain('stroke-dasharray="3.5');
  });
});
