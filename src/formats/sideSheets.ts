// Sheets of a workbook that hold no list of their own: covers, hints, legends and the values of drop-downs beside the real list.
import { fold } from '../model/fold';
import type { TableRead } from './readTable';

export interface NamedTable {
  readonly name: string;
  readonly table: TableRead;
}

const sideName =
  /^(?:deckblatt|titelblatt|cover|inhalt|info(?:rmation(?:en)?)?|hinweise?|ausfull\w*|anleitung|erlauterung\w*|legende|lies ?mich|read ?me|auswahl\w*|drop ?downs?|wertelisten?|werte|listen|listenwerte|schlussel\w*|parameter|config|hilfe|impressum)\b/;
const listColumn =
  /name|schule|einrichtung|institution|organisation|trager|verein|partner|akteur|kita|mitglied|school|actor/;

/** Whether a sheet is beside the others: called so, or one column that no word names, where another sheet has a table. */
export function isSideSheet(one: NamedTable, others: readonly NamedTable[]): boolean {
  const hasTable = others.some(
    (other) =>
      other !== one &&
      other.table.headerRow >= 0 &&
      other.table.header.length >= 2 &&
      !sideName.test(fold(other.name)),
  );
  if (!hasTable) return false;
  const { header } = one.table;
  return sideName.test(fold(one.name)) || (header.length < 2 && !listColumn.test(fold(header[0] ?? '')));
}
