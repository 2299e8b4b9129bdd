// Saves the network to a place chosen anew; from then on it is the file of this network.
import { boundFileOf, keepBoundFile, releaseBoundFile } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { chooseFolder, chooseToSave } from '../data/fileAccess';
import { sentence } from '../i18n/translate';
import { fileKey } from '../formats/netzEnvelope';
import { useOpenNetwork } from '../session/openNetwork';
import { fileName } from '../ui/offerFile';
import { saveNow } from './saveBound';

export type SavePlace = 'file' | 'folder' | 'download';

export interface SaveChoice {
  readonly place: SavePlace;
  /** `same`: the key of the file so far. */
  readonly protection: 'same' | 'none' | { readonly passphrase: string };
  readonly auto: boolean;
}

/**
 * The native dialog comes first, because it opens only in answer to a deed; then the key is made (`onKey`), then the file is written.
 * `cancelled`: the user closed the native dialog. Where the file could not be written the former one stays the file of the network.
 * Throws `FileTrouble` and `StoreTrouble`.
 */
export async function saveAs(
  { place, protection, auto }: SaveChoice,
  onKey: () => void = () => undefined,
): Promise<'saved' | 'cancelled' | 'failed'> {
  const { id, network } = useOpenNetwork.getState();
  if (id === undefined || network === undefined) return 'failed';
  const suggested = `${fileName(network.self.name)}.netz`;
  const kind = sentence('files.kind', {});
  const file = place === 'file' ? await chooseToSave(suggested, kind) : undefined;
  const folder = place === 'folder' ? await chooseFolder() : undefined;
  if (place !== 'download' && file === undefined && folder === undefined) return 'cancelled';
  const former = await boundFileOf(id);
  let lock: BoundFile['lock'];
  if (protection === 'same') lock = former?.lock;
  else if (protection !== 'none') {
    onKey();
    lock = await fileKey(protection.passphrase);
  }
  await keepBoundFile({
    networkId: id,
    name: file?.name ?? folder?.name ?? suggested,
    auto: place !== 'download' && auto,
    ...(file && { file }),
    ...(folder && { folder }),
    ...(lock && { lock }),
    // Where it is the same place again: what was written there is still known.
    ...(former?.seen && { seen: former.seen }),
    ...(former?.stale && { stale: true }),
  });
  if (await saveNow('hand')) return 'saved';
  if (former === undefined) await releaseBoundFile(id);
  else await keepBoundFile(former);
  return 'failed';
}
