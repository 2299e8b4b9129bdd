// What lies where the network is to be saved and is not what was written there last: nobody may simply write over it.
import { schemaVersion } from '../data/db';
import { device } from '../data/storage';
import { showMoment } from '../i18n/showMoment';
import { sentence } from '../i18n/translate';
import { alive } from '../model/change';
import type { Network } from '../model/network';
import type { AnyRecord } from '../model/records';
import { listKinds } from '../formats/columns';
import { type NetzFile, readNetz } from '../formats/netz';
import { sealPrefix } from '../formats/netzFormat';
import type { FileDialog, ForeignFile } from '../session/fileDialogs';
import { fileOf } from '../ui/offerFile';
import { plainNetz } from './plainNetz';

type Found = Extract<FileDialog, { readonly kind: 'foreignFile' }>;

/** What is asked about it. `seen` is the SHA-256 of `bytes`. */
export async function foreignFile(
  bytes: Uint8Array,
  name: string,
  seen: string,
  network: Network,
): Promise<Found> {
  const found = (why: ForeignFile, more: Partial<Found> = {}): Found => ({
    kind: 'foreignFile',
    name,
    why,
    seen,
    lines: [],
    ...more,
  });
  const plain = await plainNetz(bytes, name, false);
  if (!plain.ok) {
    if (plain.code === 'newerEncryption') return found('newer');
    const isLocked = plain.code === 'cancelled' || plain.code === 'noCrypto';
    return isLocked ? found('locked', { file: named(bytes, name) }) : found('damaged');
  }
  const netz = readNetz(plain.bytes, schemaVersion);
  const file = named(plain.bytes, name);
  if (!netz.ok) {
    if (netz.code === 'newerFormat') return found('newer');
    return found(netz.code === 'notNetz' && !wasNetz(plain.bytes) ? 'otherFile' : 'damaged');
  }
  const { epoch, deviceId, createdAt } = netz.manifest;
  if (epoch !== network.self.epoch) return found('otherNetwork', { file });
  // A copied profile carries the id along, and an earlier version that was put back has it, too.
  const by = deviceId === device() ? 'savedAtSameId' : 'savedAt';
  const when = sentence(`files.foreign.${by}`, { when: showMoment(createdAt) });
  return found('changed', { file, lines: [when, ...differences(network, netz)] });
}

/** Drives leave zeros where they broke off, and our seal stands at the end. */
function wasNetz(bytes: Uint8Array): boolean {
  const end = String.fromCharCode(...bytes.subarray(-100));
  return end.includes(sealPrefix) || bytes.every((byte) => byte === 0);
}

function named(bytes: Uint8Array, name: string): File {
  return new File([fileOf(bytes, 'application/octet-stream')], name);
}

/** A sentence for each list: how many records are only there, only here, or not the same. */
function differences(network: Network, netz: NetzFile): string[] {
  return listKinds.flatMap((kind) => {
    const here = network.rows[kind] as ReadonlyMap<string, AnyRecord>;
    const there = new Map((netz.tables[kind] ?? []).map((row) => [row['id'], row as unknown as AnyRecord]));
    let [onlyThere, onlyHere, differing] = [0, 0, 0];
    for (const [id, row] of there) {
      const own = here.get(String(id));
      if (own === undefined || !alive(own)) onlyThere += alive(row) ? 1 : 0;
      else if (!alive(row)) onlyHere += 1;
      else if (!isSame(own, row)) differing += 1;
    }
    for (const [id, row] of here) if (!there.has(id) && alive(row)) onlyHere += 1;
    if (onlyThere + onlyHere + differing === 0) return [];
    const name = sentence(`model.table.${kind}`, { count: 2 });
    const parts = Object.entries({ onlyThere, onlyHere, differing }).flatMap(([part, count]) =>
      count === 0 ? [] : sentence(`files.foreign.${part}`, { count }),
    );
    return `${name}: ${parts.join(', ')}`;
  });
}

function isSame(one: AnyRecord, other: AnyRecord): boolean {
  const [a, b] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  if (a === undefined || b === undefined) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (a[key] !== b[key]) return false;
  return true;
}
