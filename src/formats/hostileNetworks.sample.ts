// For tests only: network files of the list of bad input (reliability 2.6).
import { strToU8, zipSync } from 'fflate';
import { content, repacked, withLine, withManifest } from './netz.sample';
import { writeNetz } from './netzWrite';
import { type HostileFile, hostileTexts } from './hostileTexts.sample';

const netz = (
  what: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  ends: HostileFile['ends'] = 'refused',
): HostileFile => ({ what, name: `${what}.netz`, bytes, ends });

const one = { name: 'x', type: 'youth_office' };
export const hostileNetworks: readonly HostileFile[] = [
  netz('dangerous keys', () => withLine('{"__proto__":{"admin":true},"id":"abc"}\n')),
  netz('10,000 brackets', () => withLine(`${'['.repeat(10_000)}${']'.repeat(10_000)}\n`)),
  netz('a number without end', () => withLine('{"id":"abc","n":1e999}\n')),
  netz('an id twice', () => withLine('{"id":"abc"}\n{"id":"abc"}\n')),
  netz('an id that leads outside', () => withLine('{"id":"../../x"}\n')),
  netz('rows changed by hand', () =>
    repacked((files) => Object.assign(files, { 'tables/actors.ndjson': strToU8('{"id":"abc"}\n') })),
  ),
  netz('a newer format', () => withManifest((manifest) => Object.assign(manifest, { format: 'netz/2' }))),
  netz('rows of a newer version', () => writeNetz({ ...content, minReader: 9999 })),
  netz('another network', () => withManifest((manifest) => Object.assign(manifest, { networkId: '../x' }))),
  netz('cut off', () => writeNetz(content).slice(0, 400)),
  netz('a bomb', () => zipSync({ 'manifest.json': new Uint8Array(30_000_000) })),
  netz('too many parts', () =>
    zipSync(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, at) => [`tables/t${String(at)}.ndjson`, new Uint8Array()]),
      ),
    ),
  ),
  netz('a part that leads outside', () => zipSync({ '../manifest.json': strToU8('{}') })),
  netz('a lock of 2^31 rounds', () =>
    strToU8(
      `NETZENC1\n${JSON.stringify({ alg: 'AES-256-GCM', kdf: 'PBKDF2-SHA256', iter: 2 ** 31, salt: 'AAECAwQFBgcICQoLDA0ODw==', iv: 'AAECAwQFBgcICQoL', size: 4 })}\nxxxx`,
    ),
  ),
  netz('a lock without an end', () => strToU8(`NETZENC1\n{"kdf":"${'x'.repeat(100_000)}`)),
  netz('a page', () => strToU8('<script>window.__xss=1</script>')),
  netz(
    'ties to nobody, to oneself, and in a circle',
    () =>
      writeNetz({
        ...content,
        networkId: 'net_probe',
        tables: {
          networks: [
            { id: 'net_probe', name: 'Probe', epoch: content.epoch, createdAt: '2026-11-22T10:00:00.000Z' },
          ],
          actors: [
            { ...one, id: 'actor-1', mergedInto: 'actor-2' },
            { ...one, id: 'actor-2', mergedInto: 'actor-1' },
            { ...one, id: 'actor-3', type: '__proto__', website: 'javascript:window.__xss=1' },
            ...Array.from({ length: 40 }, (_, at) => ({ ...one, id: `other-${String(at)}` })),
          ],
          cooperations: [
            { id: 'coop-1', actorA: 'actor-1', actorB: 'actor-1', intensity: 2 },
            { id: 'coop-2', actorA: 'actor-1', actorB: 'gone-1', intensity: 1e308 },
          ],
        },
        changes: [],
      }),
    'accepted',
  ),
  netz(
    'hostile texts everywhere',
    () =>
      writeNetz({
        ...content,
        networkId: 'net_probe',
        tables: {
          networks: [
            {
              id: 'net_probe',
              name: '<script>window.__xss=1</script>',
              epoch: content.epoch,
              createdAt: '2026-11-22T10:00:00.000Z',
            },
          ],
          actors: hostileTexts
            .filter((cell) => cell.trim() !== '' && cell !== '\ud800')
            .map((cell, at) => ({
              ...one,
              id: `actor-${String(at)}`,
              name: cell,
              note: cell,
              website: cell,
              region: cell,
              [`own.${cell.slice(0, 30)}`]: cell,
            })),
          cooperations: [{ id: 'coop-1', actorA: 'actor-1', actorB: 'actor-2', intensity: 2, topic: '<b>x' }],
        },
        changes: [],
      }),
    'accepted',
  ),
];
