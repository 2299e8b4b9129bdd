// A colleague's file as a copy that can be compared, or why it cannot.
import { schemaVersion } from '../data/db';
import { readNetz } from '../formats/netz';
import { type Rows, rowsFrom } from '../model/change';
import type { Network } from '../model/network';
import type { NetworkRecord } from '../model/records';
import { readNetContent } from './netContent';

export type NoCopy = 'notOpened' | 'newer' | 'otherNetwork' | 'noState';

interface ReadCopy {
  readonly rows: Rows;
  readonly state: Uint8Array<ArrayBuffer>;
  /** ISO time of the file. */
  readonly createdAt: string;
}

/** The state has been checked with the file: SHA-256 of each part and of the whole. */
export async function readCopy(file: File, network: Network): Promise<ReadCopy | NoCopy> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return 'notOpened';
  const netz = readNetz(new Uint8Array(bytes), schemaVersion);
  if (!netz.ok) return netz.code === 'newerFormat' ? 'newer' : 'notOpened';
  // Asked first: a file that is whole and begins elsewhere is not damaged.
  if (netz.manifest.epoch !== network.self.epoch) return 'otherNetwork';
  const content = readNetContent(netz);
  if (content === undefined) return 'notOpened';
  const state = netz.others.get('state.yjs');
  if (state === undefined) return 'noState';
  const { self, records } = content.founding;
  const rows = rowsFrom({ ...records, networks: [self as NetworkRecord] });
  return { rows, state: new Uint8Array(state), createdAt: netz.manifest.createdAt };
}
