// The other devices of a shared folder: whose file is whole, and whether it holds something that was not merged here yet.
import { boundFileOf, changeBoundFile } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { earlierFiles } from '../data/earlierFiles';
import { answered, digestOf, mayWrite } from '../data/fileAccess';
import { otherDevices } from '../data/sharedFolder';
import { device } from '../data/storage';
import { looksWhole } from '../formats/netzEnds';
import type { Id } from '../model/records';
import { useFileState } from '../session/boundFile';
import { useOpenNetwork } from '../session/openNetwork';
import { openDialog } from '../session/session';
import { fileOf } from '../ui/offerFile';
import { plainNetz } from './plainNetz';
import { devicesOf } from './saveTarget';

export interface FolderDevice {
  readonly device: string;
  readonly file: File;
  /** `broken`: half-written, cut off or another file. */
  readonly standing: 'new' | 'merged' | 'broken';
  /** Of a broken one: the newest version before that is whole. */
  readonly earlier?: File | undefined;
}

export interface Folder {
  readonly devices: readonly FolderDevice[];
  /** Devices that were there when the folder was last looked at. */
  readonly missing: readonly string[];
}

/** `undefined` where nobody has allowed the browser to look yet, or the folder is not there; `denied` to whoever asks. Never rejects. */
export async function lookAround(bound: BoundFile, ask: boolean): Promise<Folder | 'denied' | undefined> {
  try {
    const { id, network } = useOpenNetwork.getState();
    if (bound.folder === undefined || network === undefined || id !== bound.networkId) return undefined;
    const permission = await mayWrite(bound.folder, ask);
    if (permission !== 'granted') return ask && permission === 'denied' ? 'denied' : undefined;
    const folder = await devicesOf(bound.folder, network);
    const others = await answered(otherDevices(folder, device()));
    const devices = await answered(
      Promise.all(
        others.map(async ({ device: name, handle }) =>
          standingOf(name, await handle.getFile(), folder, bound),
        ),
      ),
    );
    const here = devices.map((each) => each.device);
    const missing = (bound.devices ?? []).filter((each) => !here.includes(each));
    // Whoever is missing stays known until somebody has read of it.
    if (here.some((each) => !bound.devices?.includes(each)))
      await changeBoundFile(bound.networkId, { devices: [...here, ...missing] });
    if (useOpenNetwork.getState().id === id)
      useFileState.setState({ news: devices.filter(({ standing }) => standing === 'new').length });
    return { devices, missing };
  } catch {
    return undefined;
  }
}

async function standingOf(
  name: string,
  file: File,
  folder: FileSystemDirectoryHandle,
  bound: BoundFile,
): Promise<FolderDevice> {
  const known = { device: name, file };
  if (!(await looksWhole(file))) {
    const before = await earlierFiles(bound.networkId, folder, name);
    const whole = await Promise.all(before.map(looksWhole));
    return { ...known, standing: 'broken', earlier: before.find((_, at) => whole[at]) };
  }
  return { ...known, standing: (await isMerged(name, file, bound)) ? 'merged' : 'new' };
}

/** Read whole only where it is not as it was when it was merged: whoever saves the same again has nothing new. */
async function isMerged(name: string, file: File, bound: BoundFile): Promise<boolean> {
  const last = bound.merged?.[name];
  if (last === undefined || last.size !== file.size) return false;
  return last.at === file.lastModified || (await digestOf(await bytesOf(file))) === last.digest;
}

/** Opens the comparison; a device whose file became a step here is known to be merged from then on. Never rejects. */
export async function mergeDevice(networkId: Id, { device: name }: FolderDevice, file: File): Promise<void> {
  const bytes = await bytesOf(file).catch(() => undefined);
  const plain = bytes && (await plainNetz(bytes, file.name, true));
  if (plain?.ok === false && plain.code === 'cancelled') return;
  const open = plain?.ok ? new File([fileOf(plain.bytes, 'application/octet-stream')], file.name) : file;
  const onMerged = async () => {
    if (bytes === undefined) return;
    const last = { size: file.size, at: file.lastModified, digest: await digestOf(bytes) };
    const merged = (await boundFileOf(networkId))?.merged;
    await changeBoundFile(networkId, { merged: { ...merged, [name]: last } });
  };
  openDialog({ kind: 'merge', files: [open], onMerged: () => void onMerged() });
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
