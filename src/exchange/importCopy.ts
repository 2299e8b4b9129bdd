// A copy that cannot be joined entry by entry goes through the import: as the lists of a workbook of our own, matched by ID, field by field.
import { schemaVersion } from '../data/db';
import { exportFormat } from '../formats/exportFormats';
import { listKinds } from '../formats/columns';
import { readNetz } from '../formats/netz';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { NetworkRecord } from '../model/records';
import { type Release, releasedNetwork } from '../model/privacy';
import { today } from '../session/clock';
import { openDialog } from '../session/session';
import { fileOf } from '../ui/offerFile';
import { writeAway } from './exportWriter';
import { type Chosen, networkParts } from './exportParts';
import { readNetContent } from './netContent';

/** It stays on this device and meets the import's own questions: everything that lists can carry. */
const everything: Release = { profile: 'internal', ticked: { working: true, own: true } };

/** Opens the import with the copy's records; `false` where the file holds no whole network. */
export async function importCopy(file: File): Promise<boolean> {
  const lists = await listsOf(file).catch(() => undefined);
  if (lists === undefined) return false;
  openDialog({ kind: 'import', file: lists });
  return true;
}

export async function listsOf(file: File): Promise<File | undefined> {
  const network = await networkIn(file);
  if (network === undefined) return undefined;
  const format = exportFormat('workbook');
  const chosen = Object.fromEntries(
    listKinds.map((kind) => [kind, [...network.living(kind).values()]]),
  ) as unknown as Chosen;
  const name = file.name.replace(/\.netz$/i, '');
  const request = {
    format: format.code,
    networkId: network.id,
    rows: network.rows,
    parts: networkParts(releasedNetwork(network, everything), format, chosen, everything),
    release: everything,
    about: { title: network.self.name, day: today(), subtitle: name },
    called: name,
  };
  const written = await writeAway(request, () => {}, new AbortController().signal);
  if (written === undefined) return undefined;
  return new File([fileOf(written.bytes, written.mediaType)], `${name}.xlsx`, { type: written.mediaType });
}

async function networkIn(file: File): Promise<Network | undefined> {
  const netz = readNetz(new Uint8Array(await file.arrayBuffer()), schemaVersion);
  if (!netz.ok) return undefined;
  // Whose network it says it is plays no part for lists.
  const [self] = (netz.tables['networks'] ?? []) as unknown as readonly NetworkRecord[];
  const epoch = self?.epoch ?? netz.manifest.epoch;
  const content = readNetContent({ ...netz, manifest: { ...netz.manifest, epoch } });
  if (content === undefined) return undefined;
  const { founding } = content;
  const own = founding.self as NetworkRecord;
  return new Network(own.id, rowsFrom({ ...founding.records, networks: [own] }));
}
