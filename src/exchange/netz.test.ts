// A network comes back from its file exactly, and a file that was touched, damaged or made to harm is refused.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readNetz } from './netz';
import { type NetzContent, NetzRefusal } from './netzFormat';
import { writeNetz } from './netzWrite';
import { readZip, zipLimits } from './zip';

const content: NetzContent = {
  networkId: 'net_Musterlandkreis',
  epoch: 'epoch-4711',
  schema: 1,
  minReader: 1,
  app: 'Akteursnetz 0.1.0',
  createdAt: '2026-11-22T10:00:00.000Z',
  deviceId: 'device-1',
  profile: 'full',
  tables: {
    actors: Array.from({ length: 200 }, (_, at) => ({
      name: `Träger "${at}"\n👩‍👧`,
      id: `actor-${at}`,
      'tag.Ganztag': true,
      fte: at / 4,
    })),
    cooperations: [{ id: 'coop-1', actorA: 'actor-1', actorB: 'actor-2', intensity: 0 }],
    gremien: [],
  },
  changes: [{ seq: 1, ops: [{ table: 'actors', id: 'actor-1', set: { name: 'x', note: null }, prev: {} }] }],
};

function codeOf(bytes: Uint8Array, reader?: number): string {
  const read = readNetz(bytes, reader);
  return read.ok ? 'accepted' : read.code;
}

/** Packed again by hand, as somebody with another program would; a changed manifest gets no new hashes. */
function repacked(change: (files: Record<string, Uint8Array>) => void, source = content): Uint8Array {
  const files = unzipSync(writeNetz(source));
  change(files);
  return zipSync(files as Zippable, { mtime: new Date(1990, 0, 1) });
}

function withManifest(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  return repacked((files) => {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<
      string,
      unknown
    >;
    change(manifest);
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  });
}

async function withLine(line: string, part = 'tables/cooperations.ndjson'): Promise<Uint8Array> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const { bytesToHex } = await import('@noble/hashes/utils.js');
  return repacked((files) => {
    const bytes = strToU8(line);
    files[part] = bytes;
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      parts: Record<string, unknown>[];
    };
    for (const entry of manifest.parts) {
      if (entry['name'] === part)
        Object.assign(entry, { bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) });
    }
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  });
}

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

/** Text that hardly shrinks, so that the file is not already refused as a bomb. */
function noise(): string {
  return Array.from({ length: 3000 }, (_, at) => Math.sin(at)).join(',');
}

describe('a file made to harm', () => {
  it.each([
    ['{"__proto__":{"admin":true},"id":"abc"}\n', 'dangerousKey'],
    ['{"constructor":"x","id":"abc"}\n', 'dangerousKey'],
    ['{"id":"abc","own":{"a":1}}\n', 'badValue'],
    ['{"id":"abc","n":1e999}\n', 'badValue'],
    ['{"id":"abc","n":null}\n', 'badValue'],
    ['{"id":"../../x"}\n', 'badId'],
    ['{"id":17}\n', 'badId'],
    ['{"id":"abc"}\n{"id":"abc"}\n', 'duplicateId'],
    ['{"id":"abc"', 'truncated'],
    ['{"id":"abc",}\n', 'badJson'],
    ['null\n', 'badJson'],
    ['[]\n', 'badJson'],
    ['\n', 'badJson'],
  ])('with the row %j is refused', async (line, code) => {
    expect(codeOf(await withLine(line))).toBe(code);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('with too deep or dangerous rows and changes is refused', async () => {
    const brackets = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(codeOf(await withLine(`${brackets}${noise()}\n`))).toBe('tooDeep');
    const deep = `${'{"a":'.repeat(15)}1${'}'.repeat(15)}\n`;
    expect(codeOf(await withLine(deep, 'changes.ndjson'))).toBe('tooDeep');
    expect(codeOf(await withLine('{"set":{"__proto__":{}}}\n', 'changes.ndjson'))).toBe('dangerousKey');
  });

  it('as a bomb is refused before it is inflated', () => {
    expect(codeOf(zipSync({ 'manifest.json': new Uint8Array(30_000_000) }))).toBe('bomb');
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, at) => [`tables/t${at}.ndjson`, new Uint8Array()]),
    );
    expect(codeOf(zipSync(many))).toBe('tooBig');
  });

  it('that declares less than it holds is stopped while it is inflated', () => {
    const zip = zipSync({ 'a.txt': strToU8('Schule und Jugendhilfe '.repeat(30)) });
    const directory = zip.lastIndexOf(0x02, zip.length - 22);
    const view = new DataView(zip.buffer, zip.byteOffset);
    let at = directory;
    while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
    view.setUint32(at + 24, 20, true);
    expect(readZip(zip)).toEqual({ ok: false, code: 'bomb', entry: 'a.txt' });
  });

  it('with entries that lie on each other is refused', () => {
    const zip = zipSync({
      'a.txt': [strToU8('x'.repeat(5000)), { level: 0 }],
      'b.txt': [strToU8('y'.repeat(10)), { level: 0 }],
    });
    const view = new DataView(zip.buffer, zip.byteOffset);
    let at = zip.length - 22;
    while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
    view.setUint32(at + 42, 0, true);
    view.setUint32(at + 20, 5000, true);
    view.setUint32(at + 24, 5000, true);
    expect(readZip(zip)).toMatchObject({ ok: false, code: 'bomb' });
  });

  it.each(['../x', '/etc/x', 'a/../b', 'a\\b', 'C:x', ''])('with an entry called %j is refused', (name) => {
    expect(readZip(zipSync({ [name]: strToU8('x') }))).toMatchObject({ ok: false, code: 'badName' });
  });

  it('with more than the limit in total is refused', () => {
    const noise = new Uint8Array(zipLimits.bytes / 2 + 1);
    expect(codeOf(zipSync({ a: [noise, { level: 0 }], b: [noise, { level: 0 }] }))).toBe('tooBig');
  });
});
