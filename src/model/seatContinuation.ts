// A seat goes on under another person: its row ends and a new one begins, so that every earlier day still tells who sat there.
import type { Patch } from './change';
import { dayBefore } from './functions';
import type { IsoDate, Scalar, Seat } from './records';

export interface Continuation {
  /** What ends the row that is there. */
  readonly ends: Patch;
  /** The row that goes on, without its id; a key of an imported list stays with the old row. */
  readonly next: Readonly<Record<string, Scalar>>;
}

/** The two rows of a seat that changes on a day; nothing for one that begins then or later, or is over by then: it is simply changed. */
export function continuationOf(seat: Seat, on: IsoDate, patch: Patch): Continuation | undefined {
  const { id: _, extSource: __, extKey: ___, ...lasting } = seat;
  const values = { ...lasting, ...patch, validFrom: on };
  const isOver = typeof values.validTo === 'string' && values.validTo < on;
  if ((seat.validFrom !== undefined && seat.validFrom >= on) || isOver) return undefined;
  const next = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return { ends: { validTo: dayBefore(on) }, next: Object.fromEntries(next) as Record<string, Scalar> };
}
