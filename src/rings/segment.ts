// What followed a snapshot, change by change: lines of the journal become entries again, and entries are played onto rows.
import type { JournalHead } from '../data/db';
import { apply, type Op, type Rows } from '../model/change';
import { linesIn, lineOf } from './line';

export interface RingEntry {
  readonly head: JournalHead;
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
  /** Lines before this one that belong to it. */
  readonly parts: number;
  readonly ops: readonly Op[];
}

/** The lines of one change. */
export function* linesOf({ head, ops }: RingEntry): Generator<Uint8Array> {
  const parts = Math.max(0, Math.ceil(ops.length / opsInLine) - 1);
  for (let part = 0; part < parts; part += 1) {
    const some = ops.slice(part * opsInLine, (part + 1) * opsInLine);
    yield lineOf({ of: head.seq, part, ops: some } satisfies PartLine);
  }
  yield lineOf({ head, parts, ops: ops.slice(parts * opsInLine) } satisfies HeadLine);
}

export interface Segment {
  readonly entries: readonly RingEntry[];
  /** Byte behind the last whole change: whatever follows is torn and is cut off before anything is appended. */
  readonly end: number;
}

/** Whole changes up to the first that is not whole. */
export function entriesIn(bytes: Uint8Array): Segment {
  const entries: RingEntry[] = [];
  let end = 0;
  let parts: PartLine[] = [];
  for (const { value, end: lineEnd } of linesIn(bytes)) {
    if (isPart(value)) {
      parts.push(value);
      continue;
    }
    if (!isHead(value)) break;
    const isWhole =
      value.parts === parts.length && parts.every(({ of, part }, at) => of === value.head.seq && part === at);
    if (!isWhole) break;
    entries.push({ head: value.head, ops: [...parts.flatMap(({ ops }) => ops), ...value.ops] });
    parts = [];
    end = lineEnd;
  }
  return { entries, end };
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
