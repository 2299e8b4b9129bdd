// Several files chosen or dropped at once → one, so that they are one import: a ZIP in which they lie as they are.
import { readable } from './importArchive';
import { packZip } from './zipWrite';

/** The only file as it is. Where one of several cannot be read, that one alone, so that it is told. `files` is not empty. */
export async function joinedFile(files: readonly File[]): Promise<File> {
  const [first] = files;
  if (first === undefined) throw new RangeError('no file to join');
  if (files.length === 1) return first;
  const parts = new Map<string, Uint8Array>();
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) return file;
    parts.set(freeName(parts, file.name), new Uint8Array(bytes));
  }
  // Pictures and the like among them are read by nobody, and name nothing.
  const lists = files.filter(({ name }) => readable.test(name));
  const names = (lists.length === 0 ? files : lists).map(({ name }) => name.replace(/\.[^.]*$/, ''));
  const shown = names.slice(0, 3).join(' + ') + (names.length > 3 ? ' + …' : '');
  return new File([new Uint8Array(packZip(parts, 0))], shown, { type: 'application/zip' });
}

/** A name that a ZIP may hold and that no other file has. */
function freeName(taken: ReadonlyMap<string, unknown>, name: string): string {
  const safe = name.replace(/[\\/:\0]/g, '_').slice(-150);
  let free = safe;
  for (let count = 2; taken.has(free); count += 1) free = `${String(count)}_${safe}`;
  return free;
}
