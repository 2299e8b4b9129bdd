// For tests only: what was read of a network file, ready to be compared.
import { networkOfSheets, readNetworkFile } from './networkFile';
import type { FilePart, NetworkFile, NetworkRefusal } from './networkParts';
import { readWorkbook } from './excelRead';
import { sampleBytes } from './files.sample';

type Read = NetworkFile | NetworkRefusal | undefined;

/** The file, where it was read; fails with what was answered instead. */
export function asRead(read: Read): NetworkFile {
  if (read === undefined || 'refused' in read) throw new Error(`not read: ${JSON.stringify(read)}`);
  return read;
}

/** Cells of the column with that target; none where there is no such column. */
export function columnOf(part: FilePart | undefined, target: string): string[] {
  const at = part?.targets.indexOf(target) ?? -1;
  return at === -1 ? [] : (part?.rows ?? []).map((row) => row[at] ?? '');
}

export function partOfKind({ parts }: NetworkFile, kind: string): FilePart | undefined {
  return parts.find((part) => part.kind === kind);
}

/** How many rows each part has. */
export function partCounts({ parts }: NetworkFile): [string, number][] {
  return parts.map(({ kind, rows }) => [kind, rows.length]);
}

export function noteCounts({ notes }: NetworkFile): Record<string, number> {
  return Object.fromEntries(notes.map(({ code, count }) => [code, count]));
}

/** For sorting: by code of the letters. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** Reads a value as if it were a JSON file. */
export function readAsJson(value: unknown): Read {
  return readNetworkFile(new TextEncoder().encode(JSON.stringify(value)), 'x.json');
}

/** Reads a workbook of the samples. */
export async function readBook(path: string): Promise<NetworkFile> {
  const read = await readWorkbook(sampleBytes(path));
  return asRead(read.ok ? networkOfSheets(read.sheets) : undefined);
}
