// When a network is saved to its file by itself.

/** Milliseconds after the last change, so that a row of edits is saved once. */
const quiet = 60_000;
/** Milliseconds between two savings, so that a network drive is not busy all the time; and the longest a change waits. */
const often = 300_000;

/** ISO times; the changes are the first and the last one the file does not have. */
interface Unsaved {
  readonly changedAt: string;
  readonly lastChangeAt: string;
  readonly savedAt: string | undefined;
}

/** How long to wait from `now` on, in milliseconds. A clock that was wrong never makes it wait for longer than both. */
export function autosaveIn(now: number, { changedAt, lastChangeAt, savedAt }: Unsaved): number {
  // Who works without a pause is saved, too.
  const ripe = Math.min(Date.parse(lastChangeAt) + quiet, Date.parse(changedAt) + often);
  const due = Math.max(ripe, savedAt === undefined ? 0 : Date.parse(savedAt) + often);
  return Math.min(Math.max(0, due - now), often);
}
