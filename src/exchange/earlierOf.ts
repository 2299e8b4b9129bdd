// The version before a file that cannot be read any more, where this browser has kept one.
import { boundFilesCalled, boundToFile } from '../data/boundFiles';
import { earlierFiles } from '../data/earlierFiles';

/** Of the network that is saved to this very file; without a handle, to a file of this name. The newest first. */
export async function earlierOf(file: File, handle?: FileSystemFileHandle): Promise<File | undefined> {
  const bound = handle === undefined ? undefined : await boundToFile(handle);
  const candidates = bound === undefined ? await boundFilesCalled(file.name) : [bound];
  for (const { networkId } of candidates) {
    const [earlier] = await earlierFiles(networkId);
    if (earlier !== undefined) return new File([earlier], file.name, { lastModified: earlier.lastModified });
  }
  return undefined;
}
