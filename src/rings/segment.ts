// What followed a snapshot, change by change: lines of the journal become entries again, and entries are played onto rows.
import type { JournalHead } from '../data/db';
import { apply, type Op, type Rows } from '../model/change';
import { linesBehind, linesIn, lineOf } from './line';

export interface RingEntry {
  readonly head: JournalHead;
  /** Transaction of the change before it; not known of what an older version of the app wrote. */
  readonly after?: string;
  readonly ops: readonly Op[];
}

/** Operations in one line; a large change has several, and counts only with its last. */
const opsInLine = 500;

interface PartLine {
  readonly of: number;
  readonly part: number;
  readonly ops: readonly Op[];
}

interface HeadLine {
  readonly head: JournalHead;
  readonly after?: string;
  /** Lines before this one that belong to it. */
  readonly parts: number;
  readonly ops: readonly Op[];
}

/** The lines of one change. */
export function* linesOf({ head, ops, after }: RingEntry): Generator<Uint8Array> {
  const parts = Math.max(0, Math.ceil(ops.length / opsInLine) - 1);
  for (let part = 0; part < parts; part += 1) {
    const some = ops.slice(part * opsInLine, (part + 1) * opsInLine);
    yield lineOf({ of: head.seq, part, ops: some } satisfies PartLine);
  }
  const rest = ops.slice(parts * opsInLine);
  yield lineOf({ head, ...(after !== undefined && { after }), parts, ops: rest } satisfies HeadLine);
}

export interface Segment {
  readonly entries: readonly RingEntry[];
  /** Byte behind the last whole change: whatever follows is torn and is cut off before anything is appended. */
  readonly end: number;
  /** Whole changes further on, behind a damaged one. */
  readonly behind: readonly RingEntry[];
}

/** Whole changes up to the first that is not whole, and those behind it. */
export function entriesIn(bytes: Uint8Array): Segment {
  const entries: RingEntry[] = [];
  let end = 0;
  let parts: PartLine[] = [];
  for (const { value, end: lineEnd } of linesIn(bytes)) {
    if (isPart(value)) {
      parts.push(value);
      continue;
    }
    const entry = isHead(value) ? wholeOf(value, parts) : undefined;
    if (entry === undefined) break;
    entries.push(entry);
    parts = [];
    end = lineEnd;
  }
  return { entries, end, behind: entriesBehind(bytes, end) };
}

/** `undefined` where lines of a large change are missing. */
function wholeOf(line: HeadLine, parts: readonly PartLine[]): RingEntry | undefined {
  const { head, after } = line;
  const isWhole =
    line.parts === parts.length && parts.every(({ of, part }, at) => of === head.seq && part === at);
  if (!isWhole) return undefined;
  const ops = [...parts.flatMap((each) => each.ops), ...line.ops];
  return { head, ...(after !== undefined && { after }), ops };
}

function entriesBehind(bytes: Uint8Array, start: number): RingEntry[] {
  const entries: RingEntry[] = [];
  let parts: PartLine[] = [];
  for (const value of linesBehind(bytes, start)) {
    if (isPart(value)) {
      parts.push(value);
      continue;
    }
    const entry = isHead(value) ? wholeOf(value, parts) : undefined;
    if (entry !== undefined) entries.push(entry);
    parts = [];
  }
  return entries;
}

function isPart(value: unknown): value is PartLine {
  return typeof value === 'object' && value !== null && 'of' in value && 'part' in value && 'ops' in value;
}

function isHead(value: unknown): value is HeadLine {
  return typeof value === 'object' && value !== null && 'head' in value && 'parts' in value && 'ops' in value;
}

/** A network as it was after the change `seq`. */
export interface Reached {
  readonly rows: Rows;
  readonly seq: number;
  /** The last change in it. */
  readonly head?: Pick<JournalHead, 'at' | 'code' | 'count' | 'name' | 'tx'>;
  /** What went on from less after a loss is damaged: this is from before. */
  readonly isEarlier?: boolean;
  /** Whole changes behind a gap, which are played onto nothing: how many, and the last of them. */
  readonly unused?: Unused;
}

export interface Unused {
  readonly count: number;
  readonly seq: number;
  readonly at: string;
}

/** As many of the entries as lead on from there: none is played onto a state it did not follow. */
export function following(from: Reached, entries: readonly RingEntry[]): RingEntry[] {
  let { seq, head: last } = from;
  const found: RingEntry[] = [];
  for (const entry of entries) {
    const { head, after } = entry;
    const isKnown = head.seq <= seq;
    const isOther = isKnown
      ? head.seq === seq && last !== undefined && head.tx !== last.tx
      : head.seq !== seq + 1 || (after !== undefined && last !== undefined && after !== last.tx);
    if (isOther) break;
    found.push(entry);
    if (isKnown) continue;
    last = head;
    ({ seq } = head);
  }
  return found;
}

/** Plays what comes after `from`; entries it has already reached are passed over. */
export function replay(from: Reached, entries: readonly RingEntry[]): Reached {
  const ops: Op[] = [];
  let { seq, head } = from;
  for (const entry of entries) {
    if (entry.head.seq <= seq) continue;
    for (const op of entry.ops) ops.push(op);
    ({ head } = entry);
    ({ seq } = entry.head);
  }
  return { ...from, rows: apply(from.rows, { ops }), seq, ...(head && { head }) };
}
