// A network → bytes of a `.netz` file. The same content always gives the same bytes.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync, type Zippable, zipSync } from 'fflate';
import {
  changeTrouble,
  isId,
  type NetzContent,
  type NetzManifest,
  NetzRefusal,
  netzFormat,
  rowTrouble,
  sealPrefix,
} from './netzFormat';
import { zipLimits } from './zip';

/** Throws `NetzRefusal` when a row holds what could not be read back, e.g. a nested value. `undefined` fields are left out. */
export function writeNetz(content: NetzContent): Uint8Array {
  for (const id of [content.networkId, content.epoch, content.deviceId]) {
    if (!isId(id)) throw new NetzRefusal('badId', 'manifest.json');
  }
  const parts = new Map<string, Uint8Array>();
  const counts: Record<string, number> = {};
  for (const table of Object.keys(content.tables).sort()) {
    const rows = content.tables[table] ?? [];
    const name = `tables/${table}.ndjson`;
    if (!/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(table)) throw new NetzRefusal('badName', name);
    parts.set(name, linesOf(rows, name, rowTrouble));
    counts[table] = rows.length;
  }
  if (content.changes !== undefined) {
    parts.set(
      'changes.ndjson',
      linesOf(content.changes, 'changes.ndjson', (change) => changeTrouble(change)),
    );
    counts['changes'] = content.changes.length;
  }
  for (const [name, bytes] of content.others ?? []) {
    if (!/^[a-z]{1,40}\.[a-z]{1,10}$/.test(name) || parts.has(name)) throw new NetzRefusal('badName', name);
    parts.set(name, bytes);
  }
  const { tables: _tables, changes: _changes, others: _others, ...about } = content;
  const manifest: NetzManifest = {
    format: netzFormat,
    ...about,
    counts,
    parts: [...parts].map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: bytesToHex(sha256(bytes)),
    })),
  };
  const head = new TextEncoder().encode(`${JSON.stringify(sorted(manifest), undefined, 1)}\n`);
  return sealed(zipSync(zippable(new Map([['manifest.json', head], ...parts]))));
}

function linesOf(
  rows: readonly object[],
  name: string,
  check: (row: unknown) => ReturnType<typeof rowTrouble>,
): Uint8Array {
  const lines = rows.map((row, at) => {
    const kept = sorted(row);
    const trouble = check(kept);
    if (trouble !== undefined) throw new NetzRefusal(trouble, name, at + 1);
    return `${JSON.stringify(kept)}\n`;
  });
  return new TextEncoder().encode(lines.join(''));
}

/** Keys in order and without `undefined`, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function zippable(parts: ReadonlyMap<string, Uint8Array>): Zippable {
  // fflate writes local time into the archive: a local date is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, bytes] of parts) {
    // Very even rows shrink beyond the ratio at which a reader must suspect a bomb: these are stored as they are.
    const dense = deflateSync(bytes, { level: 6 }).length * zipLimits.ratio <= bytes.length;
    files[name] = [bytes, { mtime, level: dense ? 0 : 6 }];
  }
  return files;
}

/** The hash over the whole archive as its comment: no bit of it can change unnoticed. */
function sealed(zip: Uint8Array): Uint8Array {
  const length = sealPrefix.length + 64;
  const open = new Uint8Array(zip.length + sealPrefix.length);
  open.set(zip);
  open[zip.length - 2] = length;
  open[zip.length - 1] = 0;
  open.set(new TextEncoder().encode(sealPrefix), zip.length);
  const whole = new Uint8Array(zip.length + length);
  whole.set(open);
  whole.set(new TextEncoder().encode(bytesToHex(sha256(open))), open.length);
  return whole;
}
