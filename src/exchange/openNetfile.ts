// Opens a `.netz` file as a network of its own; what lies on this device is never overwritten.
import { schemaVersion } from '../data/db';
import { withoutErased } from '../data/erasedBefore';
import { chooseToOpen } from '../data/fileAccess';
import { foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { troubleFrom } from '../data/trouble';
import { localDay, showMoment } from '../i18n/showMoment';
import { sentence, showDate } from '../i18n/translate';
import { openNetwork, useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { goTo, openDialog } from '../session/session';
import { announce } from '../ui/Announcer';
import { bindOpened, openedAgain } from './boundOpening';
import { earlierOf } from './earlierOf';
import { readNetContent } from './netContent';
import { type Locked, plainNetz } from './plainNetz';
import { isFromFuture } from '../model/calendar';
import { asViewOnly } from '../model/viewOnly';
import { readNetz } from '../formats/netz';
import type { NetzCode } from '../formats/netzFormat';
import { type FileKind, looksLike } from '../formats/refuse';
import { zipLimits } from '../formats/zip';

/** Why a file is not opened; each has its words under `exchange.data.open.refused`. */
type Refusal =
  | 'list'
  | 'workbook'
  | 'empty'
  | 'otherFile'
  | 'doesNotFit'
  | 'noCrypto'
  | 'truncated'
  | 'damaged'
  | 'badContent'
  | 'newerFormat'
  | 'tooBig'
  | 'unreadable'
  | 'notWhole';

const refusals: { readonly [C in NetzCode]?: Refusal } = {
  notNetz: 'otherFile',
  truncated: 'truncated',
  newerFormat: 'newerFormat',
  tooBig: 'tooBig',
  bomb: 'tooBig',
  wrongHash: 'damaged',
};

const locked: { readonly [C in Exclude<Locked, 'cancelled'>]: Refusal } = {
  notEncrypted: 'otherFile',
  truncated: 'truncated',
  damagedHeader: 'damaged',
  newerEncryption: 'newerFormat',
  doesNotFit: 'doesNotFit',
  noCrypto: 'noCrypto',
};

/**
 * Never rejects: says what was opened, or in a dialog why it was not. With its handle the network is saved to this very file from then
 * on.
 */
export async function openNetfile(file: File, handle?: FileSystemFileHandle): Promise<void> {
  announce(words('opening', { name: file.name }));
  try {
    const refusal = await openedFrom(file, handle);
    if (refusal !== undefined) await refuse(file, refusal, handle);
  } catch (error) {
    tellTrouble(file, error);
  }
}

/** The browser's own dialog, and then the file; a file that is one of ours already opens the network that is saved to it. */
export async function chooseNetfile(): Promise<void> {
  const handle = await chooseToOpen(sentence('files.kind', {})).catch(() => undefined);
  const file = await handle?.getFile().catch(() => undefined);
  if (file !== undefined) await openNetfile(file, handle);
}

async function openedFrom(file: File, handle?: FileSystemFileHandle): Promise<Refusal | undefined> {
  if (file.size > zipLimits.bytes) return 'tooBig';
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) return 'unreadable';
  const kind = looksLike(bytes, file.name);
  if (kind.code !== 'netzFile' && kind.code !== 'archive') return refusalOf(kind);
  if (handle !== undefined && (await openedAgain(bytes, file.name, handle))) return undefined;
  const plain = await plainNetz(bytes, file.name, true);
  if (!plain.ok) return plain.code === 'cancelled' ? undefined : locked[plain.code];
  const known = readNetz(plain.bytes, schemaVersion);
  const isNewer = !known.ok && known.code === 'newerFormat';
  // What this version cannot know may be missing: such a network is there to be looked at.
  const netz = isNewer ? readNetz(plain.bytes, Infinity) : known;
  if (!netz.ok) return isNewer ? 'newerFormat' : (refusals[netz.code] ?? 'badContent');
  const content = readNetContent(netz);
  if (content === undefined) return isNewer ? 'newerFormat' : 'notWhole';
  const { counts, rejectedRows, rejectedValues, unknownTables } = content;
  const { founding, persons } = await withoutErased(content.founding);
  // Two copies become one only by way of a file: what merges is not part of the first view.
  const { keepOpenedState } = await import('./openedState');
  const name = await freeNameFor(founding.name, netz.manifest.createdAt);
  const self = isNewer ? asViewOnly(founding.self ?? {}) : (founding.self ?? {});
  const id = await foundNetwork({ ...founding, self, name }, usePreferences.getState().initials);
  try {
    if (!isNewer)
      await keepOpenedState(id, netz, { founding, here: name, there: content.founding.name, persons });
  } catch (error) {
    // Opened without it, it would never become one with its copies again.
    await purgeNetwork(id).catch(() => undefined);
    throw error;
  }
  goTo('map');
  openNetwork(id);
  const [actors, cooperations] = [
    sentence('model.counted.actors', { count: counts.actors }),
    sentence('model.counted.cooperations', { count: counts.cooperations }),
  ];
  announce(words('opened', { actors, cooperations }));
  const left = rejectedRows + rejectedValues + unknownTables.length + persons;
  // A file of which something was left out is not written over by itself.
  if (handle !== undefined && left === 0 && !isNewer) await bindOpened(id, bytes, handle, plain.lock);
  const isAhead = isFromFuture(netz.manifest.createdAt, Date.now());
  if (left > 0 || isNewer || isAhead) {
    openDialog({
      kind: 'message',
      tone: 'info',
      title:
        left > 0
          ? words('openedPartly', { name })
          : sentence(`storage.${isNewer ? 'viewOnlyOpened' : 'opened'}`, { name }),
      text: [
        words('opened', { actors, cooperations }),
        isNewer ? sentence('storage.trouble.viewOnly.text', {}) : '',
        isAhead ? sentence('storage.fromFuture', { when: showMoment(netz.manifest.createdAt) }) : '',
        persons > 0 ? words('erased', { count: persons }) : '',
        rejectedRows > 0 ? words('rejectedRows', { count: rejectedRows }) : '',
        rejectedValues > 0 ? words('rejectedValues', { count: rejectedValues }) : '',
        unknownTables.length > 0 ? words('unknownTables', { tables: unknownTables.join(', ') }) : '',
        isNewer ? '' : words('fileUnchanged', {}),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    });
  }
  return undefined;
}

function refusalOf(kind: FileKind): Refusal {
  if (kind.code === 'table') return 'list';
  if (/workbook$/i.test(kind.code)) return 'workbook';
  if (kind.code === 'tooLarge') return 'tooBig';
  return kind.code === 'empty' ? 'empty' : 'otherFile';
}

/** The name in the file; with the day of the file, and a number, where the shelf has it already. */
async function freeNameFor(name: string, createdAt: string): Promise<string> {
  const taken = new Set((await listNetworks()).map((card) => card.name));
  if (!taken.has(name)) return name;
  const dated = words('copyName', { name, date: showDate(localDay(createdAt)) });
  let free = dated;
  for (let number = 2; taken.has(free); number += 1) free = `${dated} ${number}`;
  return free;
}

const broken: readonly Refusal[] = ['truncated', 'damaged', 'badContent', 'doesNotFit', 'empty'];

async function refuse(file: File, refusal: Refusal, handle?: FileSystemFileHandle): Promise<void> {
  const isList = refusal === 'list';
  const earlier = broken.includes(refusal) ? await earlierOf(file, handle) : undefined;
  openDialog({
    kind: 'message',
    tone: 'danger',
    title: words(isList ? 'isList' : 'notOpened', { name: file.name }),
    text: words(`refused.${refusal}`, {}),
    ...(isList
      ? { action: { label: words('importInstead', {}), perform: () => void importInstead(file) } }
      : {}),
    ...(earlier && {
      action: {
        label: sentence('files.openEarlier', {
          when: showMoment(new Date(earlier.lastModified).toISOString()),
        }),
        perform: () => void openNetfile(earlier),
      },
    }),
  });
}

function tellTrouble(file: File, error: unknown): void {
  openDialog({
    kind: 'message',
    tone: 'danger',
    title: words('notOpened', { name: file.name }),
    text: sentence(`storage.trouble.${troubleFrom(error).code}.text`, {}),
  });
}

/** A list needs a network to go into: the open one, or a new one where none is open. */
async function importInstead(file: File): Promise<void> {
  try {
    if (useOpenNetwork.getState().id === undefined) {
      const name = await freeNameFor(sentence('networks.first.importName', {}), new Date().toISOString());
      openNetwork(await foundNetwork({ name }, usePreferences.getState().initials));
      goTo('actors');
    }
    openDialog({ kind: 'import', file });
  } catch (error) {
    tellTrouble(file, error);
  }
}

function words(key: string, values: Readonly<Record<string, unknown>>): string {
  return sentence(`exchange.data.open.${key}`, values);
}
