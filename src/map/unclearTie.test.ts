// A cooperation whose basis nobody recorded says so from afar, too.
import { expect, it } from 'vitest';
import { drawTie } from './draw';
import type { MapNode, MapTie } from './elements';
import type { Tokens } from './look';
import type { Pen, TextStyle } from './pen';

const node = { id: 'n', shape: 'circle', size: 30 } as MapNode;
const tie = {
  stroke: 'unclear',
  kind: 'cooperation',
  intensity: 2,
  count: 3,
  mark: 'b',
  mood: '',
  bend: 0,
} as MapTie;
const tokens = { text: '#111', ground: '#fff', line: '#999' } as Tokens;

/** What is written on a tie of this length in map units, and how high it is on the screen. */
function written(zoom: number, withMark: boolean, length: number, more: Partial<MapTie> = {}) {
  const told: (readonly [string, number])[] = [];
  const note = () => undefined;
  const text = (words: string, _: unknown, { size }: TextStyle) => void told.push([words, size * zoom]);
  const pen = { line: note, polygon: note, circle: note, box: note, area: note, text } as unknown as Pen;
  const ends = { from: node, to: node, start: { x: 0, y: 0 }, end: { x: length, y: 0 } };
  drawTie(pen, { ...tie, ...more }, ends, tokens, '#999', withMark, zoom);
  return told;
}

it('is large enough to be read at the overview, and alone', () => {
  expect(written(0.3, false, 300)).toEqual([['?', 9]]);
});

it('is left out where the line is too short for it, and on other lines', () => {
  expect(written(0.3, false, 90)).toEqual([]);
  expect(written(0.3, false, 300, { stroke: 'solid' })).toEqual([]);
});

it('stands with all other signs near by', () => {
  expect(written(1, true, 300)).toEqual([['b ×3 ?', 10]]);
});
