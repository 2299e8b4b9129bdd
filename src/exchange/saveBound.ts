// Saves the open network to its file: nothing of a colleague's is written over, the former version is kept, what was written is checked.
import { boundFileOf, changeBoundFile, isOurs } from '../data/boundFiles';
import type { BoundFile } from '../data/db';
import { canKeepEarlier, dropEarlier, keepEarlier } from '../data/earlierFiles';
import { digestOf, FileTrouble, mayWrite, readHandle, writeHandle } from '../data/fileAccess';
import { hasStepSince } from '../data/stepsSince';
import { askToPersist, device, safety } from '../data/storage';
import { localDay } from '../i18n/showMoment';
import { sentence } from '../i18n/translate';
import { lock } from '../formats/netzEnvelope';
import { stateFor } from '../merging/ownState';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { isViewOnly } from '../model/viewOnly';
import { type FileHitch, useFileState } from '../session/boundFile';
import { today } from '../session/clock';
import { type OpenNetwork, useOpenNetwork } from '../session/openNetwork';
import { setPreferences, usePreferences } from '../session/preferences';
import { asStored } from '../session/pseudonymView';
import { openDialog } from '../session/session';
import { tell } from '../ui/Announcer';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import { foreignFile } from './foreignFile';
import { netContent } from './netContent';
import { noteNetFile } from './noteNetFile';
import { writeNetzAway } from './netzWriting';
import { saveTarget } from './saveTarget';

/** By hand: asks, says what happened and what is in the way. By the clock: does what it may and stays silent. */
type By = 'hand' | 'clock';

/** Whether the file now has everything. Never rejects. */
export async function saveNow(by: By): Promise<boolean> {
  const { id, network } = useOpenNetwork.getState();
  // What this version has dropped of it is still in the newer file, and nowhere else.
  if (isViewOnly(network)) return refusedToSave(by);
  const bound = id === undefined ? undefined : await boundFileOf(id).catch(() => undefined);
  if (id === undefined) return false;
  if (bound === undefined) {
    if (by === 'hand') openDialog({ kind: 'saveFile' });
    return false;
  }
  try {
    const handle = bound.folder ?? bound.file;
    if (handle !== undefined) {
      const permission = await mayWrite(handle, by === 'hand');
      if (permission !== 'granted')
        return hitched(permission === 'denied' ? 'notAllowed' : 'asks', by, bound);
    } else if (by === 'clock') return false;
    useFileState.setState({ isSaving: true });
    return await alone(id, () => write(id, by));
  } catch (error) {
    if (useOpenNetwork.getState().id === id)
      hitched(error instanceof FileTrouble ? error.code : 'notWritten', by, bound);
    return false;
  } finally {
    useFileState.setState({ isSaving: false });
  }
}

function refusedToSave(by: By): false {
  if (by === 'hand')
    openDialog({
      kind: 'message',
      tone: 'info',
      title: sentence('storage.trouble.viewOnly.title', {}),
      text: sentence('storage.trouble.viewOnly.text', {}),
    });
  return false;
}

/** One window at a time writes the file of a network. */
function alone<T>(networkId: Id, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`akteursnetz file ${networkId}`, work) : work();
}

function hitched(hitch: FileHitch, by: By, { name }: Pick<BoundFile, 'name'>): false {
  useFileState.setState({ hitch });
  if (by === 'hand')
    openDialog({
      kind: 'message',
      tone: 'danger',
      title: sentence('files.notSaved', { name }),
      text: `${sentence(`files.hitch.${hitch}`, {})} ${sentence('files.stillHere', {})}`,
      action: { label: sentence('files.saveAs', {}), perform: () => openDialog({ kind: 'saveFile' }) },
    });
  return false;
}

/** How often a file is made anew because what it was made of has been overtaken. */
const attempts = 3;

async function write(id: Id, by: By, left = attempts): Promise<boolean> {
  const open = useOpenNetwork.getState();
  // Read again: another window may have had its turn.
  const bound = await boundFileOf(id);
  if (bound === undefined || open.network === undefined || open.id !== id) return false;
  const { seq } = open;
  if (by === 'clock' && (bound.seq ?? 0) >= seq) return true;
  if (by === 'hand' && (await isThere(bound, open.network, seq))) {
    useFileState.setState({ hitch: undefined });
    tell(sentence('files.already', { name: bound.name }));
    return true;
  }
  const network = asStored(open.network);
  const savedAt = new Date().toISOString();
  // It takes its time with a large network: what lies there is looked at after that, shortly before it is written over.
  // Without it the file is whole all the same, only not to be merged entry by entry.
  const state = await stateFor(network, seq).catch(() => undefined);
  const bytes = new Uint8Array(await locked(await bytesOf(network, seq, savedAt, state), bound));
  const target = await saveTarget(bound, network);
  let [unkept, isClean] = [false, true];
  if (target !== undefined) {
    const there = await readHandle(target.file);
    const digest = there.length === 0 ? undefined : await digestOf(there);
    // Also this device's own file in a shared folder: a copied profile carries the device's id to another computer.
    if (digest !== undefined && !isOurs(bound, digest)) {
      const foreign = await foreignFile(there, bound.name, digest, network);
      useFileState.setState({ hitch: foreign.why });
      if (by === 'hand') openDialog(foreign);
      return false;
    }
    if (left > 1 && isOvertaken(open, state !== undefined)) return write(id, by, left - 1);
    if (bound.stale === true) isClean = await dropEarlier(id, target.devices, device());
    else unkept = await isUnkept(there, bound, target.devices);
    await changeBoundFile(id, { sought: await digestOf(bytes) });
  }
  const seen = target === undefined ? undefined : await writeHandle(target.file, bytes);
  const name = seen === undefined ? download(network, bytes) : bound.name;
  const isFirstToday = bound.savedAt === undefined || localDay(bound.savedAt) !== today();
  const beside = { unkept, unclean: !isClean };
  await changeBoundFile(id, { name, savedAt, seq, ...beside, ...(seen !== undefined && { seen }) });
  // Of an erasure that came meanwhile nothing is in the file yet, and what is kept beside it goes with the next saving, as does what would not go.
  const now = useOpenNetwork.getState().network;
  if (bound.stale === true && isClean && now?.id === id && now.erasures.size === network.erasures.size)
    await changeBoundFile(id, { stale: false });
  const { savedFiles } = usePreferences.getState();
  setPreferences({ savedFiles: { ...savedFiles, [id]: savedAt } });
  useFileState.setState({ hitch: undefined });
  if (by === 'hand')
    tell(sentence(unkept ? 'files.doneUnkept' : isClean ? 'files.done' : 'files.doneUnclean', { name }));
  // Each download leaves a file of its own; the same file written again is the same way out.
  if (isFirstToday || target === undefined) noteNetFile(network);
  if (bound.savedAt === undefined) void keepForGood();
  return true;
}

/** Keeps what is about to be written over; whether it should have been kept and is not. Throws `FileTrouble`. */
async function isUnkept(
  there: Uint8Array<ArrayBuffer>,
  { networkId, seq = 0, unkept = false }: BoundFile,
  devices: FileSystemDirectoryHandle | undefined,
): Promise<boolean> {
  if (there.length === 0 || !(await hasStepSince(networkId, seq))) return unkept;
  if (await keepEarlier(there, networkId, devices, device())) return false;
  // A browser without files of its own says so beside the file anyway.
  return devices !== undefined || canKeepEarlier();
}

/** Whether the file is as it was written last, and nothing is here that it does not have. Throws `FileTrouble`. */
async function isThere(bound: BoundFile, network: Network, seq: number): Promise<boolean> {
  if (bound.stale === true || bound.seen === undefined || (bound.seq ?? 0) < seq) return false;
  const target = await saveTarget(bound, network);
  return target !== undefined && (await digestOf(await readHandle(target.file))) === bound.seen;
}

/** The browser is asked once a file exists: the two protect from different losses. */
async function keepForGood(): Promise<void> {
  if (!(await safety()).persistent) await askToPersist();
}

/** A copy was merged or somebody erased while the file was being made: what was read before that is written nowhere. */
function isOvertaken({ id, seq, network }: OpenNetwork, hasState: boolean): boolean {
  const now = useOpenNetwork.getState();
  if (now.id !== id || now.seq === seq) return false;
  return !hasState || now.network?.rows.erasures !== network?.rows.erasures;
}

async function bytesOf(
  network: Network,
  seq: number,
  createdAt: string,
  state: Uint8Array | undefined,
): Promise<Uint8Array> {
  const about = { app: `Akteursnetz ${__APP_VERSION__}`, createdAt, deviceId: device(), revision: seq };
  const others = state && new Map([['state.yjs', state]]);
  return writeNetzAway({ ...netContent(network, about), ...(others && { others }) });
}

async function locked(bytes: Uint8Array, bound: BoundFile): Promise<Uint8Array> {
  return bound.lock === undefined ? bytes : lock(bytes, bound.lock);
}

function download(network: Network, bytes: Uint8Array): string {
  const name = `${fileName(network.self.name, today())}.netz`;
  offerFile(fileOf(bytes, 'application/octet-stream'), name);
  return name;
}
