// File or pasted text → its lists, or the reason why it has none. Runs in the worker, and in place where there are no workers.
import type { ReadFile, ReadRequest, Refusal, Tell } from './fileRead';
import { readArchive } from './importArchive';
import { networkOfSheets, readNetworkFile } from './networkFile';
import { networkRead } from './networkLists';
import type { TableChoice } from './readTable';
import { type FileCode, looksLike } from './refuse';
import { sheetsRead } from './sheetLists';
import { tablesIn } from './tablesIn';
import { plainRead, readPlain } from './textList';

/** Rejects only with the signal's reason. */
export async function readFile(
  request: ReadRequest,
  onProgress: Tell,
  signal?: AbortSignal,
): Promise<ReadFile | Refusal> {
  const { bytes, name, choices } = request;
  if (bytes !== undefined) {
    const { code, what } = looksLike(bytes, name);
    if (code === 'workbook') return readSheets(bytes, choices, onProgress);
    const network = networkCodes.has(code) ? readNetworkFile(bytes, name) : undefined;
    if (network !== undefined) return networkRead(network);
    if (what === 'zip') return readArchive(request, bytes, readFile, onProgress, signal);
    const tables = tablesIn(bytes, what ?? code);
    if (tables !== undefined) {
      const read = sheetsRead(tables.format, tables.sheets, choices, tables.notes);
      const { kindGiven } = tables;
      if (read.kind === 'refused' || kindGiven === undefined) return read;
      return { ...read, lists: read.lists.map((list) => ({ ...list, kindGiven })) };
    }
    if (code !== 'table') return { kind: 'refused', code, ...(what === undefined ? {} : { what }) };
  }
  const plain = await readPlain(request, onProgress, signal);
  return 'kind' in plain ? plain : plainRead(plain);
}

/** What a network in another form can look like at first; in a text table it is only seen by its columns. */
const networkCodes: ReadonlySet<FileCode> = new Set(['json', 'geojson', 'markup', 'networkText', 'table']);

async function readSheets(
  bytes: Uint8Array,
  choices: readonly TableChoice[],
  onProgress: Tell,
): Promise<ReadFile | Refusal> {
  // Loaded when the first workbook comes; in the worker it is there already.
  const { readWorkbook } = await import('./excelRead');
  const read = await readWorkbook(bytes, (fraction) => onProgress(0, fraction));
  if (!read.ok) return { kind: 'refused', code: read.code };
  const network = networkOfSheets(read.sheets.filter(({ isHidden }) => !isHidden));
  if (network !== undefined && !('refused' in network)) {
    onProgress(
      network.parts.reduce((sum, { rows }) => sum + rows.length, 0),
      1,
    );
    return networkRead({ ...network, notes: [...read.notes, ...network.notes] });
  }
  onProgress(
    read.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    1,
  );
  return sheetsRead('xlsx', read.sheets, choices, read.notes);
}
