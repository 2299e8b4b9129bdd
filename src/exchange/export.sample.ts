// For tests only: the example district and everything of a network, ready to be exported.
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { type Release, releasedNetwork } from '../model/privacy';
import { listKinds } from '../formats/columns';
import { type ExportCode, exportFormat } from '../formats/exportFormats';
import { type Chosen, networkParts } from './exportParts';
import type { ExportPart } from './exportWriting';

/** The example district of size L; its own row has the id `net-1`. */
export const demoL: Network = new Network(
  'net-1',
  rowsFrom({
    ...buildDemo('L', '2026-11-22').records,
    networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' }],
  }),
);

export const sampleAbout = { title: 'Testnetz', day: '2026-11-22', subtitle: 'Stand 22.11.2026' };

/** Inside the own office, with everything. */
export const everything: Release = { profile: 'internal', ticked: { working: true, own: true } };

/** Every record the format has a place for, with everything about it unless `release` says otherwise. */
export function whole(network: Network, code: ExportCode, release: Release = everything): ExportPart[] {
  const open = releasedNetwork(network, release);
  const chosen = Object.fromEntries(listKinds.map((kind) => [kind, [...network.living(kind).values()]]));
  return networkParts(open, exportFormat(code), chosen as unknown as Chosen, release);
}
