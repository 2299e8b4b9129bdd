// Where the file of a network lies: the chosen file itself, or this device's own file in a shared folder.
import type { BoundFile } from '../data/db';
import { answered } from '../data/fileAccess';
import { devicesFolder, ownDeviceFile } from '../data/sharedFolder';
import { device } from '../data/storage';
import type { Network } from '../model/network';
import { fileName } from '../ui/offerFile';

interface SaveTarget {
  readonly file: FileSystemFileHandle;
  /** The folder in which it lies beside those of other devices. */
  readonly devices?: FileSystemDirectoryHandle;
}

/** `undefined` where files are only downloaded. Throws `FileTrouble`. */
export async function saveTarget(bound: BoundFile, network: Network): Promise<SaveTarget | undefined> {
  if (bound.folder !== undefined) {
    const devices = await answered(
      devicesFolder(bound.folder, network.self.epoch, fileName(network.self.name)),
    );
    return { devices, file: await answered(ownDeviceFile(devices, device())) };
  }
  return bound.file === undefined ? undefined : { file: bound.file };
}
