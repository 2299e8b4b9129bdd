// When a finished picture of the map may be shown instead of a new one.
import { describe, expect, it } from 'vitest';
import { stillDoes, type Taken } from './taken';

const room = { width: 1000, height: 600 };
const taken = (more: Partial<Taken> = {}) =>
  ({ zoom: 1, pan: { x: 0, y: 0 }, elements: 10, drawn: 5000, at: -1_000_000, ...more }) as Taken;

describe('a finished picture', () => {
  it('does where it was drawn, however old it is', () => {
    expect(stillDoes(taken(), { zoom: 1, pan: { x: 0, y: 0 } }, room, false)).toBe(true);
  });

  it('does elsewhere only while the map moves', () => {
    const now = { zoom: 1.2, pan: { x: -100, y: -60 } };
    expect(stillDoes(taken(), now, room, true)).toBe(true);
    expect(stillDoes(taken(), now, room, false)).toBe(false);
  });

  it('does not where ground without a picture comes into view', () => {
    expect(stillDoes(taken(), { zoom: 1, pan: { x: 40, y: 0 } }, room, true)).toBe(false);
    expect(stillDoes(taken(), { zoom: 0.8, pan: { x: 0, y: 0 } }, room, true)).toBe(false);
  });

  it('does not when it is blown up too far, or quickly drawn anyway', () => {
    expect(stillDoes(taken(), { zoom: 2.5, pan: { x: -100, y: -60 } }, room, true)).toBe(false);
    expect(stillDoes(taken({ drawn: 300 }), { zoom: 1.2, pan: { x: -100, y: -60 } }, room, true)).toBe(false);
  });
});
