// Writes an export from plain data, here or in a worker: rows and choices in, one file with its name out.
import type { Rows } from '../model/change';
import { Network } from '../model/network';
import { type Release, releasedNetwork } from '../model/privacy';
import type { Id } from '../model/records';
import { fileName } from '../ui/offerFile';
import type { ListKind } from '../formats/columns';
import { extractOf } from '../formats/exportExtract';
import { type ExportAbout, type ExportCode, exportFormat } from '../formats/exportFormats';
import { packZip } from '../formats/zipWrite';

/** One list of an export: which records, in which order, and which of their properties besides the ID. */
export interface ExportPart {
  readonly kind: ListKind;
  readonly ids: readonly Id[];
  readonly properties: readonly string[];
}

/** Can be sent to a worker. */
export interface ExportRequest {
  readonly format: ExportCode;
  readonly networkId: Id;
  readonly rows: Rows;
  readonly parts: readonly ExportPart[];
  readonly release: Release;
  readonly about: ExportAbout;
  /** First part of the name of the file, such as `akteure` or `netz`. */
  readonly called: string;
}

export interface Written {
  /** With its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Several files are packed into one ZIP. `onRow` is called for every record that is turned into text. */
export function writeExport(request: ExportRequest, onRow?: () => void): Written {
  const { format: code, networkId, rows, parts, about, called } = request;
  const format = exportFormat(code);
  // Whatever was chosen: nothing is read that may not leave.
  const open = releasedNetwork(new Network(networkId, rows), request.release);
  const chosen = extractOf(open, parts);
  const readable = format.isForReaders
    ? chosen.lists.map((list) => ({ ...list, columns: list.columns.filter(({ isKey }) => !isKey) }))
    : chosen.lists;
  const files = format.write({ ...chosen, lists: readable, ...(onRow && { onRow }) }, about);
  const base = fileName(called, about.title, about.day);
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    return { name: `${base}.${only.extension}`, bytes: only.bytes, mediaType: format.mediaType };
  }
  const entries = files.map(({ name, extension, bytes }): [string, Uint8Array] => [
    name.includes('/') ? `${name}.${extension}` : `${base}_${name}.${extension}`,
    bytes,
  ]);
  return { name: `${base}.zip`, bytes: packZip(new Map(entries)), mediaType: 'application/zip' };
}
