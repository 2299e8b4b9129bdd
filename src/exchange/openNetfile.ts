// Opens a `.netz` file as a network of its own; what lies on this device is never overwritten.
import { schemaVersion } from '../data/db';
import { foundNetwork, listNetworks } from '../data/networks';
import { troubleFrom } from '../data/trouble';
import { localDay } from '../i18n/showMoment';
import { sentence, showDate } from '../i18n/translate';
import { openNetwork, useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { goTo, openDialog } from '../session/session';
import { announce } from '../ui/Announcer';
import { readNetContent } from './netContent';
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
  | 'encrypted'
  | 'truncated'
  | 'damaged'
  | 'newerFormat'
  | 'tooBig'
  | 'unreadable'
  | 'notWhole';

const refusals: { readonly [C in NetzCode]?: Refusal } = {
  notNetz: 'otherFile',
  encrypted: 'encrypted',
  truncated: 'truncated',
  newerFormat: 'newerFormat',
  tooBig: 'tooBig',
  bomb: 'tooBig',
};

/** Never rejects: says what was opened, or in a dialog why it was not. */
export async function openNetfile(file: File): Promise<void> {
  announce(words('opening', { name: file.name }));
  try {
    const refusal = await openedFrom(file);
    if (refusal !== undefined) refuse(file, refusal);
  } catch (error) {
    tellTrouble(file, error);
  }
}

async function openedFrom(file: File): Promise<Refusal | undefined> {
  if (file.size > zipLimits.bytes) return 'tooBig';
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) return 'unreadable';
  const kind = looksLike(bytes, file.name);
  if (kind.code !== 'netzFile' && kind.code !== 'archive') return refusalOf(kind);
  const netz = readNetz(bytes, schemaVersion);
  if (!netz.ok) return refusals[netz.code] ?? 'damaged';
  const content = readNetContent(netz);
  if (content === undefined) return 'notWhole';
  const { founding, counts, rejectedRows, rejectedValues, unknownTables } = content;
  const name = await freeNameFor(founding.name, netz.manifest.createdAt);
  const id = await foundNetwork({ ...founding, name }, usePreferences.getState().initials);
  goTo('map');
  openNetwork(id);
  const [actors, cooperations] = [
    sentence('model.counted.actors', { count: counts.actors }),
    sentence('model.counted.cooperations', { count: counts.cooperations }),
  ];
  announce(words('opened', { actors, cooperations }));
  const left = rejectedRows + rejectedValues + unknownTables.length;
  if (left > 0) {
    openDialog({
      kind: 'message',
      tone: 'info',
      title: words('openedPartly', { name }),
      text: [
        words('opened', { actors, cooperations }),
        rejectedRows > 0 ? words('rejectedRows', { count: rejectedRows }) : '',
        rejectedValues > 0 ? words('rejectedValues', { count: rejectedValues }) : '',
        unknownTables.length > 0 ? words('unknownTables', { tables: unknownTables.join(', ') }) : '',
        words('fileUnchanged', {}),
      ]
        .filter((part) => part !== '')
        .join(' '),
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

function refuse(file: File, refusal: Refusal): void {
  const isList = refusal === 'list';
  openDialog({
    kind: 'message',
    tone: 'danger',
    title: words(isList ? 'isList' : 'notOpened', { name: file.name }),
    text: words(`refused.${refusal}`, {}),
    ...(isList
      ? { action: { label: words('importInstead', {}), perform: () => void importInstead(file) } }
      : {}),
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
