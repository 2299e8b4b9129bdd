// A sample network file and ways to tamper with it, for the tests of reading.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { readNetz } from './netz';
import type { NetzContent } from './netzFormat';
import { writeNetz } from './netzWrite';

export const content: NetzContent = {
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

export function codeOf(bytes: Uint8Array, reader?: number): string {
  const read = readNetz(bytes, reader);
  return read.ok ? 'accepted' : read.code;
}

/** Packed again by hand, as somebody with another program would; a changed manifest gets no new hashes. */
export function repacked(change: (files: Record<string, Uint8Array>) => void, source = content): Uint8Array {
  const files = unzipSync(writeNetz(source));
  change(files);
  return zipSync(files as Zippable, { mtime: new Date(1990, 0, 1) });
}

export function withManifest(change: (manifest: Record<string, unknown>) => void): Uint8Array {
  return repacked((files) => {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<
      string,
      unknown
    >;
    change(manifest);
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  });
}

export async function withLine(line: string, part = 'tables/cooperations.ndjson'): Promise<Uint8Array> {
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
