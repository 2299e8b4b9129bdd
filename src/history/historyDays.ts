// The journal as it is read: by day, newest first, and how far each step can be gone back to.
import type { JournalHead } from '../data/db';
import { stacksFrom } from '../data/undo';
import { localDay } from '../i18n/showMoment';
import type { IsoDate } from '../model/records';

/** One change. `back` is how many undo steps take it back, itself included; absent when none can. */
export interface HistoryEntry {
  readonly head: JournalHead;
  readonly back?: number;
}

/** Changes of one day in a row. Where a clock was wrong a day may come again, or after a later one: the order is that of the changes. */
export interface HistoryDay {
  readonly day: IsoDate;
  /** The next change is older by order and younger by its time: a clock was wrong here. */
  readonly isClockOff: boolean;
  readonly entries: readonly HistoryEntry[];
}

/** The `limit` newest of `heads`, which come oldest first, as the store gives them. */
export function historyDays(heads: readonly JournalHead[], limit = Number.POSITIVE_INFINITY): HistoryDay[] {
  const { undo } = stacksFrom(heads);
  const back = new Map(undo.map((head, at) => [head.seq, undo.length - at]));
  const days: { day: IsoDate; isClockOff: boolean; entries: HistoryEntry[] }[] = [];
  for (const head of heads.toReversed().slice(0, limit)) {
    const steps = back.get(head.seq);
    const entry: HistoryEntry = { head, ...(steps === undefined ? {} : { back: steps }) };
    const day = localDay(head.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else {
      if (last !== undefined && day > last.day) last.isClockOff = true;
      days.push({ day, isClockOff: false, entries: [entry] });
    }
  }
  return days;
}
