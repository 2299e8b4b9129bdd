// A file that was chosen by its handle: the network it becomes is saved to it from then on, and the same file finds its network again.
import { boundToFile, isOurs, keepBoundFile } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { digestOf } from '../data/fileAccess';
import { loadNetwork } from '../data/live';
import { sentence } from '../i18n/translate';
import { Network } from '../model/network';
import type { Id } from '../model/records';
import { openNetwork } from '../session/openNetwork';
import { setPreferences, usePreferences } from '../session/preferences';
import { goTo, openDialog } from '../session/session';
import { announce } from '../ui/Announcer';
import { foreignFile } from './foreignFile';
import { plainNetz } from './plainNetz';

export async function bindOpened(
  networkId: Id,
  bytes: Uint8Array<ArrayBuffer>,
  file: FileSystemFileHandle,
  lock: BoundFile['lock'],
): Promise<void> {
  const savedAt = new Date().toISOString();
  const seen = await digestOf(bytes);
  await keepBoundFile({
    networkId,
    name: file.name,
    file,
    savedAt,
    seq: 1,
    seen,
    auto: false,
    ...(lock && { lock }),
  });
  const { savedFiles } = usePreferences.getState();
  setPreferences({ savedFiles: { ...savedFiles, [networkId]: savedAt } });
}

/**
 * Whether the network that is saved to this very file lies here already: it is shown instead of a copy, and what somebody else has
 * changed in the file is asked about.
 */
export async function openedAgain(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  handle: FileSystemFileHandle,
): Promise<boolean> {
  const bound = await boundToFile(handle);
  if (bound === undefined) return false;
  const seen = await digestOf(bytes);
  const { rows } = await loadNetwork(bound.networkId);
  const network = new Network(bound.networkId, rows);
  let dialog: Awaited<ReturnType<typeof foreignFile>> | undefined;
  if (!isOurs(bound, seen)) {
    const plain = await plainNetz(bytes, name, true);
    dialog = plain.ok ? await foreignFile(plain.bytes, name, seen, network) : undefined;
    // What cannot be read, or is another network by now, goes the way of every file.
    if (!plain.ok || (dialog !== undefined && dialog.why !== 'changed')) return false;
  }
  goTo('map');
  openNetwork(bound.networkId);
  announce(sentence('files.again', { name: network.self.name }));
  if (dialog !== undefined) openDialog(dialog);
  return true;
}
