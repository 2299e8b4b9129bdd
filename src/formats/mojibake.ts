// Finds UTF-8 that was once read as Windows-1252 ("KÃ¶ln") and offers the repair.
import { upperHalf, windowsByte } from './codePages';

// Lead letters as they look when misread: Â Ã (umlauts), Ä Å (eastern letters), â€ (typographic signs), ðŸ (emoji).
const suspicious =
  /[ÂÃ][\u0080-\u00bfŠŒŽšœžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[ÄÅ][\u0080-\u00bfŠŒŽšœžŸƒˆ˜†‡•‰€™]|â[€‚„][\u0080-\u00bf\u0152-\u2122]|ðŸ[\u0080-\u00bf\u0152-\u2122]{2}/g;

/** The text as it was meant; places that make no UTF-8 stay as they are. Twice misread text is repaired twice. */
export function repairMojibake(cell: string): string {
  let text = cell;
  for (let round = 0; round < 3; round += 1) {
    const next = text.replace(suspicious, meant);
    if (next === text) break;
    text = next;
  }
  return text;
}

/**
 * Whether a list was misread as a whole: two cells or more ask for the repair, and none has an umlaut that is whole. `rows` is a part of
 * the list where it is long.
 */
export function isMisread(rows: readonly (readonly string[])[]): boolean {
  let damaged = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (!/[\u0080-\uffff]/.test(cell)) continue;
      const repaired = repairMojibake(cell);
      if (repaired !== cell) damaged += 1;
      else if (/[äöüÄÖÜß]/.test(cell)) return false;
      if (repaired !== cell && /[^\u0020-\u024f\u2010-\u2122]/.test(repaired)) return false;
    }
  }
  return damaged >= 2;
}

function meant(run: string): string {
  const bytes = [...run].map(windowsByte);
  if (bytes.some((byte) => byte === undefined)) return run;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return run;
  }
}

/** C1 controls are Windows-1252 signs of a wrong earlier conversion (U+0085 was "…"): the text with these signs. */
export function repairControls(cell: string): string {
  return cell.replace(/[\u0080-\u009f]/g, (sign) =>
    upperHalf['windows-1252'].charAt(sign.charCodeAt(0) - 128),
  );
}
