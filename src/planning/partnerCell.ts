// Several partners in one cell: "AWO; Polizei", one per line, as a numbered list.
import { isPlaceholder } from './looseCell';

/**
 * The names in a cell, parted at `;`, `|` and line breaks, without numbers and bullets in front; a comma parts nothing. `keepsWords`: "-"
 * is somebody's name, too.
 */
export function partnersIn(cell: string, keepsWords = false): string[] {
  if (!/[;|\n\r]/.test(cell)) return !keepsWords && isNobody(cell) ? [] : [cell];
  return cell
    .split(/[;|\n\r]+/)
    .map((part) => part.replace(/^\s*(?:\d{1,2}[.)]\s+|[-–•*·]\s+)/, '').trim())
    .filter((part) => part !== '' && (keepsWords || !isNobody(part)));
}

/** A cell of partners that says that there is none: "-", "keine". */
export function isNobody(text: string): boolean {
  return (
    isPlaceholder(text) ||
    /^\s*(?:keine?r?|ohne|nein|nicht|none)(?: (?:partner|kooperation(?:en|spartner)?))?\s*$/i.test(text)
  );
}
