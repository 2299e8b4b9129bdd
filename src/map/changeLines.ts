// The differences between two days as lines of text by kind, with their numbers: for paper, pictures and the sum above the list.
import { sentence, showNumber } from '../i18n/translate';
import type { Difference } from '../model/difference';
import type { Network } from '../model/network';
import { changeKinds, type ChangeRow, changeRows, type ChangeTable, changeWord, dayOf } from './changeRows';
import type { ListLine } from './paperList';

/** Kind after kind with its number above, in the order of the list on screen. */
export function changeLines(network: Network, differences: readonly Difference[]): readonly ListLine[] {
  const rows = changeRows(network, differences);
  return changeKinds.flatMap((kind): ListLine[] => {
    const of = rows.filter((row) => row.kind === kind);
    if (of.length === 0) return [];
    const head = { kind: 'head', text: `${changeWord(kind)} (${showNumber(of.length)})` } as const;
    return [
      head,
      ...of.map((row) => {
        const detail = [row.step, dayOf(row)].filter(Boolean).join(' · ');
        return { kind: 'change', text: row.name, detail } as const;
      }),
    ];
  });
}

const tables = [
  'cooperations',
  'actors',
  'seats',
  'gremien',
  'relations',
] as const satisfies readonly ChangeTable[];

/** "310 Unterschiede: 137 bei Kooperationen, 7 bei Akteuren, 166 bei Sitzen"; the parts make the sum. */
export function changeSum(rows: readonly ChangeRow[]): string {
  const parts = tables.flatMap((table) => {
    const count = rows.filter((row) => row.table === table).length;
    return count === 0 ? [] : [sentence(`time.sum.${table}`, { count })];
  });
  return sentence('time.sum.all', { count: rows.length, parts: parts.join(', ') });
}
