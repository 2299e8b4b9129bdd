// What is written and drawn on a line: readable without colour, and letters only where the map is near enough.
import { describe, expect, it } from 'vitest';
import type { MapTie } from './elements';
import type { Tokens } from './look';
import type { Pen } from './pen';
import { drawSigns } from './tieSigns';

const plain: MapTie = {
  id: 't',
  from: 'a',
  to: 'b',
  kind: 'cooperation',
  intensity: 2,
  stroke: 'solid',
  count: 1,
  arrow: false,
  faint: false,
  mood: '',
  bend: 0,
  relation: '',
  tone: '',
  mark: '',
};
const tokens = { text: '#111', ground: '#fff', strongLine: '#333' } as Tokens;

/** The strokes and words on a line of this length. */
function drawnOn(more: Partial<MapTie>, size = 10, length = 200): string[] {
  const told: string[] = [];
  const note = (kind: string) => () => void told.push(kind);
  const pen = {
    line: note('line'),
    polygon: note('polygon'),
    circle: note('circle'),
    text: (content: string) => void told.push(content),
  } as unknown as Pen;
  const span = { start: { x: 0, y: 0 }, tip: { x: length, y: 0 }, control: undefined };
  drawSigns(pen, { ...plain, ...more }, span, tokens, size);
  return told;
}

describe('signs on a line', () => {
  it.each<[string, Partial<MapTie>, string[]]>([
    ['nothing on a plain one', {}, []],
    ['a question mark where no basis is recorded', { stroke: 'unclear' }, ['?']],
    ['how many cooperations it stands for', { count: 3 }, ['×3']],
    ['how many Gremien two have in common, also one', { kind: 'shared', count: 1 }, ['1']],
    ['the class of a look before the rest', { mark: 'b', count: 2, stroke: 'unclear' }, ['b ×2 ?']],
  ])('%s', (_, tie, told) => {
    expect(drawnOn(tie)).toEqual(told);
  });

  it('are left out where letters cannot be read or there is no room', () => {
    expect(drawnOn({ stroke: 'unclear' }, 0)).toEqual([]);
    expect(drawnOn({ stroke: 'unclear' }, 10, 20)).toEqual([]);
    expect(drawnOn({ count: 12, mark: 'b' }, 10, 40)).toEqual([]);
  });
});
