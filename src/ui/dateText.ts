// Calendar days as people here type them, kept as ISO strings.

/** True for a day that exists, so not for `2026-02-30`. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    month >= 1 &&
    year >= 1800 &&
    year <= 2200
  );
}

function iso(year: number, month: number, day: number): string | undefined {
  if (!isDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads TT.MM.JJJJ, T.M.JJ (00–69 is 20JJ), TT/MM/JJJJ, TTMMJJJJ and ISO; `undefined` for everything else. */
export function parseDate(text: string): string | undefined {
  const bare = text.trim().replace(/\s+/g, '');
  const machine = bare.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (machine) return iso(Number(machine[1]), Number(machine[2]), Number(machine[3]));
  const typed =
    bare.match(/^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/) ?? bare.match(/^(\d{2})(\d{2})(\d{4})$/);
  if (!typed) return undefined;
  const written = Number(typed[3]);
  const year = typed[3]?.length === 4 ? written : written + (written < 70 ? 2000 : 1900);
  return iso(year, Number(typed[2]), Number(typed[1]));
}

/** True when more typing could still change the year, as in `1.2.20`. */
export function isShortDate(text: string): boolean {
  return /[./-]\d{2}$/.test(text.trim()) && !/^\d{4}-/.test(text.trim());
}

/** `2026-11-22` → `22.11.2026`. */
export function germanDate(day: string): string {
  const parts = day.match(/^(\d{4})-(\d{2})-(\d{2})/);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : day;
}

/**
 * Today on the wall calendar of this computer, not in UTC. The session's clock says the same but turns once a minute and lives
 * above this floor; the button of a date field asks at the moment it is pressed.
 */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
