// A ZIP, or several files chosen at once → the lists of all of them; what holds none is named.
import type { ArchiveCode, ReadFile, ReadList, ReadRequest, Refusal, Tell } from './fileRead';
import type { NamedSheet } from './graphSheets';
import type { FormatNote } from './importFormats';
import { networkOfSheets } from './networkFile';
import { networkRead } from './networkLists';
import { looksLike } from './refuse';
import { plainRead, readPlain } from './textList';
import { readZip, type ZipCode, zipLimits } from './zip';

type FileReader = (
  request: ReadRequest,
  onProgress: Tell,
  signal?: AbortSignal,
) => Promise<ReadFile | Refusal>;

interface ArchiveEntry {
  /** Without the folders it lies in. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Archive {
  /** In the order of the archive. */
  readonly entries: readonly ArchiveEntry[];
  /** Names of those that are no lists by their names: pictures, documents, archives inside. */
  readonly others: readonly string[];
}

/** Names of files that can hold a list. */
export const readable =
  /\.(?:csv|tsv|tab|txt|md|xlsx|xls|html?|json|cyjs|gexf|graphml|xml|net|paj|gml|vcf)$/i;
const packed = /\.(?:zip|7z|rar|gz|tgz|tar)$/i;
/** What systems put into archives unasked. */
const unasked = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Every entry as if it were chosen by itself; tables that are one network only together are read together. */
export async function readArchive(
  request: ReadRequest,
  bytes: Uint8Array,
  readFile: FileReader,
  onProgress: Tell,
  signal?: AbortSignal,
): Promise<ReadFile | Refusal> {
  const archive = openArchive(bytes);
  if (typeof archive === 'string') return { kind: 'refused', code: archive };
  const { entries } = archive;
  const unread = [...archive.others];
  const files: { readonly name: string; readonly file: ReadFile }[] = [];
  const tables: NamedSheet[] = [];
  const isNested = archive.others.some((name) => packed.test(name));
  let first: Refusal = { kind: 'refused', code: isNested ? 'nestedArchive' : 'archive' };
  for (const [place, entry] of entries.entries()) {
    const at = files.reduce((sum, { file }) => sum + file.lists.length, 0);
    const own = { ...request, ...entry, choices: request.choices.slice(at) };
    const tell: Tell = (rows, fraction) => onProgress(rows, (place + fraction) / entries.length);
    const { code, what } = looksLike(entry.bytes, entry.name);
    const plain = code === 'table' ? await readPlain(own, tell, signal) : undefined;
    const isTable = plain !== undefined && !('kind' in plain);
    // An archive inside is not opened: nobody means it, and it could be the first of thousands.
    const file = isTable
      ? plainRead(plain)
      : (plain ?? (what === 'zip' ? first : await readFile(own, tell, signal)));
    if (file.kind === 'refused') {
      unread.push(entry.name);
      if (entries.length === 1) first = file;
      continue;
    }
    files.push({ name: entry.name, file });
    if (isTable) tables.push({ name: entry.name, rows: [plain.table.header, ...plain.table.rows] });
  }
  const together = tables.length > 1 && tables.length === files.length ? networkOfSheets(tables) : undefined;
  const whole = together && networkRead(together);
  if (whole?.kind === 'read') return { ...whole, notes: [...whole.notes, ...unreadNote(unread)] };
  if (files.length === 0) return first;
  const formats = new Set(files.map(({ file }) => file.format));
  const [format = 'archive'] = formats.size === 1 ? formats : [];
  const notes = joinedNotes([...files.flatMap(({ file }) => file.notes), ...unreadNote(unread)]);
  return { kind: 'read', format, lists: named(files), notes };
}

/** Lists of several files under names of their own: that of the part, that of the file, or both, and a number where that is not enough. */
function named(files: readonly { readonly name: string; readonly file: ReadFile }[]): ReadList[] {
  const parts = files.flatMap(({ file }) => file.lists.map(({ name }) => name));
  const taken = new Set<string>();
  return files.flatMap(({ name: entry, file }) =>
    file.lists.map((list): ReadList => {
      const bare = entry.replace(/\.[^.]*$/, '');
      const isAlone = parts.filter((part) => part === list.name).length === 1;
      const wanted = list.name === '' ? bare : isAlone ? list.name : `${bare}: ${list.name}`;
      let name = wanted;
      for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
      taken.add(name);
      return { ...list, name };
    }),
  );
}

const reasons: Readonly<Record<ZipCode, ArchiveCode>> = {
  notZip: 'archive',
  unsupported: 'archive',
  truncated: 'damagedArchive',
  damaged: 'damagedArchive',
  tooBig: 'hugeArchive',
  bomb: 'hugeArchive',
  tooManyEntries: 'crowdedArchive',
  badName: 'unsafeArchive',
};

/** The reason for an archive that is damaged, locked or beyond the limits of zip.ts. Never throws. */
function openArchive(bytes: Uint8Array): Archive | ArchiveCode {
  const others: string[] = [];
  const wanted = (name: string) => {
    if (unasked.test(name)) return false;
    const isReadable = readable.test(name);
    if (!isReadable) others.push(bareOf(name));
    return isReadable;
  };
  const zip = readZip(bytes, { entries: zipLimits.entries, wanted });
  if (!zip.ok) return reasons[zip.code];
  return {
    entries: [...zip.entries].map(([name, content]) => ({ name: bareOf(name), bytes: content })),
    others,
  };
}

/** Tells of entries that were not read. */
function unreadNote(names: readonly string[]): FormatNote[] {
  return names.length === 0
    ? []
    : [{ code: 'unreadEntries', count: names.length, examples: names.slice(0, 5) }];
}

/** The notes of several files as one list: each code once. */
function joinedNotes(notes: readonly FormatNote[]): FormatNote[] {
  const joined = new Map<string, FormatNote>();
  for (const note of notes) {
    const { code, count, examples } = note;
    const before = joined.get(code) ?? { code, count: 0, examples: [] };
    joined.set(code, {
      code,
      count: before.count + count,
      examples: [...new Set([...before.examples, ...examples])].slice(0, 5),
    });
  }
  return [...joined.values()];
}

function bareOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
