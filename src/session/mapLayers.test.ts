// Layers as a line: kept whole, read forgivingly, and never shown to others with the working layer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersFromLine, layersToLine, type MapLayers, noLayers, publicLayers } from './mapLayers';

describe('layers', () => {
  it.each<[MapLayers, string]>([
    [noLayers, ''],
    [{ structure: true }, 'struktur'],
    [{ structure: false, gremien: 'nodes' }, 'gremien=knoten'],
    [{ structure: true, gremien: 'hulls', chosen: ['b', 'a'] }, 'struktur gremien=flaechen nur=a,b'],
    [{ structure: false, gremien: 'shared', least: 3 }, 'gremien=gemeinsam ab=3'],
    [{ structure: false, gremien: 'shared', least: 2 }, 'gremien=gemeinsam'],
    [{ structure: false, gremien: 'hulls', chosen: [] }, 'gremien=flaechen nur='],
    [{ structure: false, units: 'second', ssa: true, working: true }, 'einheiten=amt ssa arbeit'],
    // What belongs to a layer that is off is not part of what is shown.
    [{ structure: false, chosen: ['a'], least: 4, ssa: false, working: false }, ''],
  ])('%j are the line "%s"', (layers, line) => {
    expect(layersToLine(layers)).toBe(line);
    expect(layersToLine(layersFromLine(line))).toBe(line);
  });

  it.each(['unsinn', 'gremien=', 'gremien=wolke', 'ab=3', 'gremien=gemeinsam ab=99', 'einheiten=x', 'nur=a'])(
    'does not choke on "%s"',
    (line) => {
      const { gremien } = layersFromLine(line);
      expect(layersFromLine(line)).toEqual({ structure: false, ...(gremien && { gremien }) });
    },
  );

  it('keeps ids of any letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1 }), (ids) => {
        const kept = layersFromLine(layersToLine({ structure: false, gremien: 'hulls', chosen: ids }));
        expect(kept.chosen).toEqual([...ids].sort());
      }),
    );
  });

  it('shows others everything but the working layer', () => {
    const all: MapLayers = {
      structure: true,
      gremien: 'shared',
      chosen: ['a'],
      least: 3,
      units: 'top',
      ssa: true,
    };
    expect(publicLayers({ ...all, working: true })).toEqual(all);
    expect(layersToLine(publicLayers({ ...noLayers, working: true }))).toBe('');
  });
});
