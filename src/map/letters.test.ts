// Whoever is large enough for two letters carries letters, whatever the shape and however many there are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersIn } from './letters';
import { roomInside } from './pen';

const shape = fc.constantFrom('circle', 'rounded', 'hexagon', 'diamond');
const letter = fc.constantFrom(
  'GS',
  'FöS',
  'SSA',
  'OKJA',
  'NWST',
  'KOST',
  'FamG',
  'LSchA',
  'LVwA',
  'GesS',
  'V',
);

describe('the letters inside a node', () => {
  it('are all there where there is room', () => {
    expect(lettersIn({ letter: 'LSchA', shape: 'hexagon', size: 34 }, 8.5)?.text).toBe('LSchA');
    expect(lettersIn({ letter: 'GS', shape: 'circle', size: 20 }, 8.5)?.size).toBeGreaterThan(9);
  });

  it('are as high as the node allows, and leave room for the sign of a class', () => {
    const at = (letter: string, kind: 'circle' | 'rounded', mark = '') =>
      (lettersIn({ letter, shape: kind, size: 100, mark }, 8.5)?.size ?? 0) / 100;
    expect(at('GS', 'circle')).toBeCloseTo(0.46);
    expect(at('SSA', 'rounded')).toBeCloseTo(0.46);
    expect(at('NWST', 'rounded')).toBeGreaterThan(0.4);
    expect(at('OKJAX', 'rounded')).toBeLessThan(at('NWST', 'rounded'));
    expect(at('GS', 'circle', 'a')).toBeCloseTo(0.36);
  });

  it('get smaller on a hexagon that gets a little smaller, then fewer with a full stop, but do not vanish', () => {
    const at = (size: number) => lettersIn({ letter: 'LSchA', shape: 'hexagon', size }, 8.5);
    expect(at(16)?.text).toBe('LSchA');
    expect(at(16)?.size).toBeLessThan(8);
    expect(at(12)?.text).toBe('LS.');
    expect(at(5)).toBeUndefined();
  });

  it('are on everybody where two letters fit into a circle, and never wider than the node', () => {
    fc.assert(
      fc.property(shape, letter, fc.double({ min: 4, max: 60, noNaN: true }), (kind, text, size) => {
        const found = lettersIn({ letter: text, shape: kind, size }, 8.5);
        const two = lettersIn({ letter: 'GS', shape: 'circle', size }, 8.5);
        expect(two === undefined || found !== undefined).toBe(true);
        if (!found) return true;
        return (
          found.size >= 8.5 * 0.69 &&
          found.most <= roomInside(kind, size, found.size * 0.73) &&
          text.startsWith(found.text.replace('.', ''))
        );
      }),
      { numRuns: Number(process.env['ROUNDS'] ?? 200) },
    );
  });
});
