// A file made to do harm is refused before it can.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf, withLine } from './netz.sample';
import { readZip, zipLimits } from './zip';

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
