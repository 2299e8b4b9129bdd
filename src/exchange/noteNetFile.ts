// The entry of the export log for a file of the whole network: it holds everything that is known.
import { listKinds } from '../formats/columns';
import { fields } from '../model/fields';
import { insideOf } from '../model/inside';
import type { Network } from '../model/network';
import { ownProperties } from '../records/fieldWords';
import { left } from '../session/leaving';

export function noteNetFile(network: Network): void {
  const inside = insideOf(
    listKinds.map((kind) => ({
      kind,
      records: [...network.living(kind).values()],
      properties: [...fields[kind].map(({ key }) => key), ...ownProperties(network, kind)],
    })),
  );
  void left({ kind: 'netFile', format: 'netz', profile: 'internal', inside });
}
