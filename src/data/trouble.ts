// What can go wrong at the door and in the store, as named errors and codes; words are made elsewhere.
import type { Problem } from '../model/checks';

export type TroubleCode =
  | 'worldMoved'
  | 'dangling'
  | 'newerSchema'
  | 'olderTab'
  | 'blocked'
  | 'upgrading'
  | 'quota'
  | 'noDatabase'
  | 'closed'
  | 'damaged'
  | 'pruned'
  | 'notFound'
  | 'cancelled'
  | 'pseudonyms'
  | 'viewOnly'
  | 'missingPart'
  | 'unknown';

/** Thrown by everything in data/. Whatever the code: nothing was half-written. */
export class StoreTrouble extends Error {
  readonly code: TroubleCode;
  readonly problems: readonly Problem[];

  constructor(code: TroubleCode, problems: readonly Problem[] = [], cause?: unknown) {
    super(code, { cause });
    this.name = 'StoreTrouble';
    this.code = code;
    this.problems = problems;
  }
}

/** Turns what Dexie and browsers throw into one of our codes; a full disk shows as Abort or DatabaseClosed (reliability 0.2). */
export function troubleFrom(error: unknown): StoreTrouble {
  if (error instanceof StoreTrouble) return error;
  if (isTaken(error)) return new StoreTrouble('worldMoved', [], error);
  const names = [nameOf(error), nameOf((error as { inner?: unknown } | undefined)?.inner)];
  if (names.includes('StoreTrouble')) return (error as { inner: StoreTrouble }).inner;
  return new StoreTrouble(codeFor(names), [], error);
}

function codeFor(names: readonly string[]): TroubleCode {
  if (names.includes('QuotaExceededError')) return 'quota';
  if (names.some((name) => ['MissingAPIError', 'InvalidStateError', 'SecurityError'].includes(name)))
    return 'noDatabase';
  if (names.includes('UnknownError') || names.includes('DataError')) return 'damaged';
  if (names.some((name) => ['AbortError', 'BulkError'].includes(name))) return 'quota';
  if (names.includes('DatabaseClosedError')) return 'closed';
  if (names.includes('VersionError')) return 'newerSchema';
  return 'unknown';
}

/** An id that was to be added is there already. */
function isTaken(error: unknown): boolean {
  const failures = (error as { readonly failures?: unknown } | undefined)?.failures;
  return Array.isArray(failures) && failures.some((failure) => nameOf(failure) === 'ConstraintError');
}

function nameOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'name' in error ? String(error.name) : '';
}
