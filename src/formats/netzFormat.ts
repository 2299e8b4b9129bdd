// The exchange file `.netz`, version 1: what is in it and what its rows may hold. A ZIP archive that can be read without the app.

/** Beginning of the archive's comment; the SHA-256 (hex) of every byte before it follows. */
export const sealPrefix = 'netz/1 sha256:';
export const netzFormat = 'netz/1';

export type Flat = Readonly<Record<string, string | number | boolean>>;

export interface NetzContent {
  readonly networkId: string;
  /** Random at founding; copies with another epoch are never merged automatically. */
  readonly epoch: string;
  /** Version of the rows' shape, and the oldest reader that may change them. */
  readonly schema: number;
  readonly minReader: number;
  readonly app: string;
  /** ISO date and time. */
  readonly createdAt: string;
  readonly deviceId: string;
  /** What was left out, e.g. `full`, `noContacts`. */
  readonly profile: string;
  /** Last entry of the writer's journal: tells an older file of the same device from a newer one. */
  readonly revision?: number;
  readonly tables: Readonly<Record<string, readonly object[]>>;
  /** For a three-way merge; may be nested, unlike rows. */
  readonly changes?: readonly object[];
  /** Further parts by name, e.g. `state.yjs`. */
  readonly others?: ReadonlyMap<string, Uint8Array>;
}

export interface NetzManifest extends Omit<NetzContent, 'tables' | 'changes' | 'others'> {
  readonly format: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly parts: readonly NetzPart[];
}

export interface NetzPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type NetzCode =
  | 'notNetz'
  | 'encrypted'
  | 'truncated'
  /** A checksum does not fit: the file was changed or damaged. */
  | 'wrongHash'
  | 'newerFormat'
  | 'tooBig'
  | 'bomb'
  | 'badName'
  | 'badManifest'
  | 'missingPart'
  | 'strangePart'
  | 'wrongCount'
  | 'badText'
  | 'badJson'
  | 'tooDeep'
  | 'dangerousKey'
  | 'badValue'
  | 'badId'
  | 'duplicateId';

export interface NetzTrouble {
  readonly ok: false;
  readonly code: NetzCode;
  /** Name inside of the archive. */
  readonly part?: string;
  /** From 1. */
  readonly line?: number;
}

/** Thrown inside of reading and by `writeNetz` when a row could not be read again. */
export class NetzRefusal extends Error {
  readonly trouble: NetzTrouble;
  constructor(code: NetzCode, part?: string, line?: number) {
    super(`${code}${part === undefined ? '' : ` in ${part}`}${line === undefined ? '' : `, line ${line}`}`);
    this.name = 'NetzRefusal';
    this.trouble = {
      ok: false,
      code,
      ...(part === undefined ? {} : { part }),
      ...(line === undefined ? {} : { line }),
    };
  }
}

const idShape = /^[A-Za-z0-9_-]{3,60}$/;
const dangerousKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];
/** Nesting of a change: list of operations, `set` and `prev` in each. */
const changeDepth = 8;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && idShape.test(value);
}

/** Why a row may not be in a table: its values are plain, its keys harmless, its id well-formed. */
export function rowTrouble(row: unknown): NetzCode | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'badJson';
  for (const [key, value] of Object.entries(row)) {
    if (dangerousKeys.includes(key)) return 'dangerousKey';
    const plain =
      typeof value === 'string' ||
      typeof value === 'boolean' ||
      (typeof value === 'number' && Number.isFinite(value));
    if (!plain) return 'badValue';
  }
  return isId((row as { id?: unknown }).id) ? undefined : 'badId';
}

/** The same for a change, whose values may be nested up to a depth and `null`. */
export function changeTrouble(value: unknown, depth = 0): NetzCode | undefined {
  if (depth > changeDepth) return 'tooDeep';
  if (depth === 0 && (typeof value !== 'object' || value === null || Array.isArray(value))) return 'badJson';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'badValue';
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value !== 'object') return 'badValue';
  for (const [key, inner] of Object.entries(value)) {
    if (dangerousKeys.includes(key)) return 'dangerousKey';
    const trouble = changeTrouble(inner, depth + 1);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}
