// Kumu's simple JSON becomes lists of actors and ties, whatever stands in it.
import { describe, expect, it } from 'vitest';
import { readKumuJson } from './kumuJson';
import { readNetworkFile } from './networkFile';
import { asRead, noteCounts, readAsJson } from './network.sample';

describe("Kumu's JSON blueprint", () => {
  it('refers by label or by id, and leaves trash and loops behind', () => {
    const read = asRead(
      readAsJson({
        elements: [
          {
            id: 'a',
            label: 'Amt',
            type: 'Behörde',
            tags: ['x', 'y|z'],
            Stärke: 0.5,
            aktiv: true,
            leer: null,
          },
          { label: 'Schule', description: 'Text' },
          { id: 'weg', label: 'Weg', trashed: true },
        ],
        connections: [
          { from: 'Amt', to: 'Schule', type: 'hilft', direction: 'directed' },
          { from: 'a', to: 'a' },
          { from: 'Amt' },
        ],
        loops: [{ _id: 'l' }],
      }),
    );
    expect(read.parts[0]?.header).toEqual(['Id', 'Name', 'Type', 'Tags', 'Stärke', 'aktiv', 'Description']);
    expect(read.parts[0]?.rows[0]).toEqual(['a', 'Amt', 'Behörde', 'x | y\\|z', '0,5', 'ja', '']);
    expect(read.parts[1]?.rows).toEqual([['a', 'Amt', 'Schule', 'Schule', 'ja', 'hilft']]);
    expect(noteCounts(read)).toEqual({ trash: 1, selfLoops: 1, danglingEdges: 1, loops: 1 });
  });

  it.each([
    ['a list', [{ _id: 'e1' }, { _id: 'c2' }]],
    ['a list of each sort', { elements: [{ _id: 'e1' }], connections: [{ _id: 'c2' }] }],
  ])('leaves behind what its trash names in %s', (_, trash) => {
    const read = asRead(
      readAsJson({
        elements: ['e1', 'e2', 'e3'].map((id) => ({ _id: id, attributes: { label: id } })),
        connections: [
          { _id: 'c1', from: 'e2', to: 'e3' },
          { _id: 'c2', from: 'e3', to: 'e2' },
        ],
        trash,
      }),
    );
    expect(read.parts.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(noteCounts(read)).toEqual({ trash: 2 });
  });

  it('looks at a large trash once for all elements', () => {
    const all = Array.from({ length: 8000 }, (_, at) => ({ _id: `e${at}`, attributes: { label: `E${at}` } }));
    let looks = 0;
    const trash = {
      get elements() {
        looks += 1;
        return all.slice(1);
      },
    };
    const read = asRead(readKumuJson({ elements: all, connections: [], trash }));
    expect(read.parts[0]?.rows).toHaveLength(1);
    expect(looks).toBeLessThan(5);
  });

  it('pollutes nothing', () => {
    const text =
      '{"elements":[{"id":"__proto__","label":"constructor","__proto__":"x","attributes":{"__proto__":{"bad":1},"toString":"y"}}],"connections":[]}';
    const read = asRead(readNetworkFile(new TextEncoder().encode(text), 'x.json'));
    expect(read.parts[0]?.rows).toEqual([['__proto__', 'constructor', 'y', 'x']]);
    expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
  });

  it.each([
    ['{"elements": [\n1,\n', { refused: 'brokenJson', what: '2' }],
    ['{"elements": [], "connections": []}', { refused: 'noRows' }],
    [`{"elements": ${'['.repeat(200)}`, { refused: 'tooDeep' }],
    ['{"elements": 1, "connections": []}', undefined],
    ['{"a": 1}', undefined],
    ['[{"persons": 1}]', undefined],
  ])('that is broken is refused, and other JSON is not taken for it', (text, result) => {
    expect(readNetworkFile(new TextEncoder().encode(text), 'x.json')).toEqual(result);
  });
});
