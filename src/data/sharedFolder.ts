// A folder several devices share: `<network>/devices/<device>.netz`. Each writes its own file only, so nobody writes over anybody.
import type { Id } from '../model/records';
import { troubleOf } from './fileAccess';

/** A file of another device. */
interface DeviceFile {
  readonly device: string;
  readonly handle: FileSystemFileHandle;
}

/**
 * Where the files of a network lie in the folder the user chose; made where it is not there. It is known by the end of its name, so that
 * a renamed network finds it again, and it may be chosen itself. Throws `FileTrouble`.
 */
export async function devicesFolder(
  folder: FileSystemDirectoryHandle,
  epoch: string,
  calledFirst: string,
): Promise<FileSystemDirectoryHandle> {
  const mark = `_${epoch.slice(0, 8)}`;
  try {
    if (folder.name.endsWith(mark)) return await folder.getDirectoryHandle('devices', { create: true });
    for await (const entry of entriesOf(folder)) {
      if (entry.kind === 'directory' && entry.name.endsWith(mark))
        return await (entry as FileSystemDirectoryHandle).getDirectoryHandle('devices', { create: true });
    }
    const own = await folder.getDirectoryHandle(`${calledFirst}${mark}`, { create: true });
    return await own.getDirectoryHandle('devices', { create: true });
  } catch (error) {
    throw troubleOf(error);
  }
}

/** The file of this device. Throws `FileTrouble`. */
export async function ownDeviceFile(
  devices: FileSystemDirectoryHandle,
  device: Id,
): Promise<FileSystemFileHandle> {
  try {
    return await devices.getFileHandle(`${device}.netz`, { create: true });
  } catch (error) {
    throw troubleOf(error);
  }
}

/** As the ids of installations are drawn (`newId`). */
const deviceFile = /^([0-9A-Za-z]{18})\.netz$/;

/** Files of the other devices, by name; earlier versions and whatever else lies there are left out. */
export async function otherDevices(
  devices: FileSystemDirectoryHandle,
  device: Id,
): Promise<readonly DeviceFile[]> {
  const found: DeviceFile[] = [];
  for await (const entry of entriesOf(devices)) {
    const name = deviceFile.exec(entry.name)?.[1];
    if (entry.kind === 'file' && name !== undefined && name !== device)
      found.push({ device: name, handle: entry as FileSystemFileHandle });
  }
  return found.sort((one, other) => (one.device < other.device ? -1 : 1));
}

/** The standard library knows directories as maps only where it iterates asynchronously. */
function entriesOf(directory: FileSystemDirectoryHandle): AsyncIterable<FileSystemHandle> {
  return (
    directory as FileSystemDirectoryHandle & { readonly values: () => AsyncIterable<FileSystemHandle> }
  ).values();
}
