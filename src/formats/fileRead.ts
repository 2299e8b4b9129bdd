// What is asked of reading a file, and what comes of it: its lists, or the reason why it has none.
import type { CleaningCode } from './cleanCells';
import type { ImportKind } from './columns';
import type { Encoding } from './encoding';
import type { FormatCode, FormatNote } from './importFormats';
import type { NetworkRefusalCode } from './networkParts';
import type { TableChoice, TableRead } from './readTable';
import type { FileCode } from './refuse';

/** What is to be read, and what the user has decided about it by hand. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly encoding?: Encoding;
  /** By the place of the list in the file (a CSV has one); none where everything is to be guessed. */
  readonly choices: readonly TableChoice[];
}

/** Why an archive is not read; `archive` is one without a list, or locked. */
export type ArchiveCode =
  | 'archive'
  | 'hugeArchive'
  | 'crowdedArchive'
  | 'unsafeArchive'
  | 'nestedArchive'
  | 'damagedArchive';

export type RefusalCode =
  | Exclude<FileCode, 'table' | 'workbook'>
  | NetworkRefusalCode
  | ArchiveCode
  | 'hugeWorkbook';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly what?: string;
}

/** A file as read: a CSV is one list, a workbook one per sheet, a network file one of actors, one of ties and so on. */
export interface ReadFile {
  readonly kind: 'read';
  readonly format: FormatCode;
  readonly lists: readonly ReadList[];
  /** What cannot be carried over, or was mended on the way. */
  readonly notes: readonly FormatNote[];
}

export interface ReadList {
  /** Of the sheet or part, '' for a CSV. */
  readonly name: string;
  /** Where the format itself says what the list is … */
  readonly kindGiven?: ImportKind;
  /** … and what its columns mean: a target code (mapping.ts) each, '' to be guessed. */
  readonly targets?: readonly string[];
  /** Stands below another table of its sheet or text: often a legend or a few addresses, and not what the file is about. */
  readonly isBelow?: true;
  /** False for a sheet that is empty or hidden. */
  readonly isWanted: boolean;
  readonly table: TableRead;
  /** Absent for pasted text. */
  readonly encoding?: Encoding;
  /** Of the encoding, 0–1. */
  readonly confidence: number;
  /** Places that could not be read. */
  readonly replaced: number;
  /** The first lines as they are. */
  readonly lines: readonly string[];
  /** What the list needs throughout, as UTF-8 that was read wrongly before: the header is repaired, and the cells are unless the user says otherwise. */
  readonly repairs?: readonly CleaningCode[];
  /** Cells each clean-up would change. */
  readonly cleanings: Readonly<Record<CleaningCode, number>>;
}

/** Rows so far, and the share done from 0 to 1. */
export type Tell = (rows: number, fraction: number) => void;
