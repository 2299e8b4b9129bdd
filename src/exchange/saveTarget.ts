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

/** The folder in which the devices of a network save, each its own file. Throws `FileTrouble`. */
export function devicesOf(
  folder: FileSystemDirectoryHandle,
  network: Network,
): Promise<FileSystemDirectoryHandle> {
  return answered(devicesFolder(folder, network.self.epoch, fileName(network.self.name)));
}

/** `undefined` where files are only downloaded. Throws `FileTrouble`. */
export async function saveTarget(bound: BoundFile, network: Network): Promise<SaveTarget | undefined> {
  if (bound.folder !== undefined) {
    const devices = await devicesOf(bound.folder, network);
    return { devices, file: await answered(ownDeviceFile(devices, device())) };
  }
  return bound.file === undefined ? undefined : { file: bound.file };
}
