// What a list needs throughout, because everything in it was written or read wrongly once.
import { cleanCell } from './cleanCells';
import { isEscaped } from './entities';
import type { ReadList } from './fileRead';
import { isMisread } from './mojibake';
import { ownKind } from './ownHeader';
import type { TableRead } from './readTable';

/** The header is repaired together with the cells, so that its columns are known. */
export function repaired(table: TableRead): Pick<ReadList, 'table' | 'repairs'> {
  // Our own lists are as they are.
  if (ownKind(table) !== undefined) return { table };
  const rows = [table.header, ...table.rows.slice(0, 20_000)];
  const repairs = [
    ...(isEscaped(rows) ? ['entities' as const] : []),
    ...(isMisread(rows) ? ['mojibake' as const] : []),
  ];
  if (repairs.length === 0) return { table };
  return { table: { ...table, header: table.header.map((name) => cleanCell(name, repairs)) }, repairs };
}
