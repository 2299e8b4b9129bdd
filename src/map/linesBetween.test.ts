// Lines by their ends: who is not there gets none, parallel ones stay apart on the same side whichever way they run.
import { expect, it } from 'vitest';
import { linesBetween } from './linesBetween';

it('bends lines between the same two apart, whichever way they run', () => {
  const { draw, lines } = linesBetween<number>(['a', 'b', 'c']);
  const ends = ['ab', 'ba', 'ab', 'ac', 'ba', 'ab', 'ab', 'ab', 'ab'];
  for (const [at, [from = '', to = '']] of ends.entries())
    draw(String(at), from, to, (bend) => bend, at !== 3);
  expect([...lines.ties.values()]).toEqual([0, -1, -1, 0, -2, -2, 3, -3, 3]);
  expect([...lines.degree]).toEqual([8, 8, 0]);
});

it('draws no line to nobody and none from somebody to themselves', () => {
  const { draw, lines } = linesBetween<number>(['a', 'b']);
  draw('1', 'a', 'z', () => 1);
  draw('2', 'a', 'a', () => 1);
  expect(lines.ties.size).toBe(0);
  expect([...lines.degree]).toEqual([0, 0]);
});

it('goes on from lines that stay as they are', () => {
  const bare = linesBetween<number>(['a', 'b', 'c']);
  bare.draw('1', 'a', 'b', (bend) => bend);
  const more = bare.copy();
  more.draw('2', 'b', 'a', (bend) => bend);
  more.draw('3', 'b', 'c', (bend) => bend, false);
  expect([...bare.lines.ties]).toEqual([['1', 0]]);
  expect([...bare.lines.degree]).toEqual([1, 1, 0]);
  const whole = linesBetween<number>(['a', 'b', 'c']);
  whole.draw('1', 'a', 'b', (bend) => bend);
  whole.draw('2', 'b', 'a', (bend) => bend);
  whole.draw('3', 'b', 'c', (bend) => bend, false);
  expect(more.lines).toEqual(whole.lines);
});
