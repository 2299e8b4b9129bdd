// A network comes back from its file exactly, and a file that was touched, damaged or made to harm is refused.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readNetz } from './netz';
import { NetzRefusal } from './netzFormat';
import { writeNetz } from './netzWrite';
import { content, codeOf, repacked, withManifest } from './netz.sample';

describe('a network in a file', () => {
  it('comes back exactly', () => {
    const read = readNetz(writeNetz(content));
    if (!read.ok) throw new Error(read.code);
    expect({ ...read.tables }).toEqual(content.tables);
    expect(read.changes).toEqual(content.changes);
    expect(read.manifest).toMatchObject({
      format: 'netz/1',
      networkId: content.networkId,
      counts: { actors: 200, gremien: 0 },
    });
  });

  it('comes back exactly, whatever stands in it', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0),
    );
    const key = fc
      .string({ minLength: 1 })
      .filter((name) => !['__proto__', 'constructor', 'prototype', 'id'].includes(name));
    const rows = fc.uniqueArray(fc.tuple(fc.uuid(), fc.dictionary(key, value, { noNullPrototype: true })), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const actors = pairs.map(([id, fields]) => ({ ...fields, id }));
        const read = readNetz(writeNetz({ ...content, tables: { actors } }));
        expect(read.ok && { ...read.tables }).toEqual({ actors });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes each time, in whatever order the fields were set', () => {
    const turned = { ...content, tables: Object.fromEntries(Object.entries(content.tables).reverse()) };
    const rows = content.tables['actors'] ?? [];
    const shuffled = {
      ...turned.tables,
      actors: rows.map((row) => Object.fromEntries(Object.entries(row).reverse())),
    };
    expect(writeNetz({ ...turned, tables: shuffled })).toEqual(writeNetz(content));
  });

  it('can be read without the app: one row per line', () => {
    const files = unzipSync(writeNetz(content));
    expect(Object.keys(files).sort()).toEqual([
      'changes.ndjson',
      'manifest.json',
      'tables/actors.ndjson',
      'tables/cooperations.ndjson',
      'tables/gremien.ndjson',
    ]);
    expect(strFromU8(files['tables/cooperations.ndjson'] ?? new Uint8Array())).toBe(
      '{"actorA":"actor-1","actorB":"actor-2","id":"coop-1","intensity":0}\n',
    );
  });

  it('may be packed again by hand, and may hold tables and parts we do not know', () => {
    expect(codeOf(repacked(() => undefined))).toBe('accepted');
    const read = readNetz(
      writeNetz({ ...content, tables: { ...content.tables, meetings: [{ id: 'meeting-1' }] } }),
    );
    expect(read.ok && read.tables['meetings']).toEqual([{ id: 'meeting-1' }]);
  });

  it('is not taken for a bomb when its rows are very much alike', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      id: `a-${String(at).padStart(5, '0')}`,
      note: ' '.repeat(300),
    }));
    expect(codeOf(writeNetz({ ...content, tables: { actors: rows } }))).toBe('accepted');
  });

  it.each([
    [{ id: 'a', name: 'x' }, 'badId'],
    [{ id: 'abc', list: [1] }, 'badValue'],
    [{ id: 'abc', none: null }, 'badValue'],
    [{ id: 'abc', much: Number.POSITIVE_INFINITY }, 'badValue'],
    [{ id: 'abc', constructor: 'x' }, 'dangerousKey'],
  ])('is not written with %j, which could not be read', (row, code) => {
    let trouble: unknown;
    try {
      writeNetz({ ...content, tables: { actors: [row] } });
    } catch (error) {
      trouble = error instanceof NetzRefusal ? error.trouble.code : error;
    }
    expect(trouble).toBe(code);
  });
});

describe('a damaged file', () => {
  const good = writeNetz(content);

  it('is refused for each of 500 random flips and cuts', () => {
    let seed = 20_261_122;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const survivors: string[] = [];
    for (let round = 0; round < 500; round += 1) {
      const at = random(good.length);
      const bytes = round % 5 === 0 ? good.slice(0, at) : good.slice();
      if (round % 5 !== 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      if (readNetz(bytes).ok) survivors.push(`${round % 5 === 0 ? 'cut' : 'flip'} at ${at}`);
    }
    expect(survivors).toEqual([]);
  });

  it('is called damaged wherever a bit has turned, never too large or another kind of file', () => {
    const sealed = good.length - 'netz/1 sha256:'.length - 64;
    const codes = new Set<string>();
    for (let at = 0; at < sealed; at += 1) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      codes.add(codeOf(bytes));
    }
    expect([...codes]).toEqual(['wrongHash']);
  });

  it('is refused with something appended, put in front or mixed in', () => {
    expect(codeOf(Uint8Array.from([...good, 0]))).not.toBe('accepted');
    expect(codeOf(Uint8Array.from([0, ...good]))).not.toBe('accepted');
    expect(codeOf(good.slice(0, good.length - 1))).toBe('truncated');
    expect(codeOf(new Uint8Array())).toBe('notNetz');
    expect(codeOf(strToU8('NETZENC1\n{}'))).toBe('encrypted');
    expect(codeOf(strToU8('Name;Ort\n'))).toBe('notNetz');
  });

  it('is refused when a part was changed, removed or added by hand', () => {
    expect(
      codeOf(
        repacked((files) => Object.assign(files, { 'tables/actors.ndjson': strToU8('{"id":"abc"}\n') })),
      ),
    ).toBe('wrongHash');
    expect(codeOf(repacked((files) => void delete files['tables/actors.ndjson']))).toBe('missingPart');
    expect(codeOf(repacked((files) => Object.assign(files, { 'tables/more.ndjson': strToU8('') })))).toBe(
      'strangePart',
    );
    expect(codeOf(repacked((files) => void delete files['manifest.json']))).toBe('notNetz');
  });
});

describe('a file of another version', () => {
  it.each([
    ['format', 'netz/2', 'newerFormat'],
    ['minReader', 9, 'newerFormat'],
    ['format', 'other', 'notNetz'],
    ['schema', -1, 'badManifest'],
    ['networkId', '../x', 'badId'],
    ['counts', { actors: 200 }, 'wrongCount'],
    ['parts', 'x', 'badManifest'],
    ['parts', [null], 'badManifest'],
  ])('with %s %j is refused as such', (key, value, code) => {
    expect(codeOf(withManifest((manifest) => Object.assign(manifest, { [key]: value })))).toBe(code);
  });

  it('is read when this app is new enough', () => {
    expect(codeOf(writeNetz({ ...content, minReader: 3 }), 2)).toBe('newerFormat');
    expect(codeOf(writeNetz({ ...content, minReader: 3 }), 3)).toBe('accepted');
  });

  it.each(['5', 'null', '[]', '"x"', '{'])('with the manifest %s is refused', (text) => {
    expect(codeOf(repacked((files) => Object.assign(files, { 'manifest.json': strToU8(text) })))).not.toBe(
      'accepted',
    );
  });
});
