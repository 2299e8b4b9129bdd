// The gap sheet as text: lines for paper and clipboard, rows for a file. Nobody is named in any of them.
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import type { Counted, Gap } from '../model/gaps';
import type { Network } from '../model/network';
import { countedWords } from '../records/countedWords';
import type { Table } from './listTables';

export interface GapLine {
  /** "46 von 78", or the number alone. */
  readonly count: string;
  readonly what: string;
  /** Whom it concerns; of people only where they are, with how many. */
  readonly names: readonly string[];
}

export function gapLines(network: Network, gaps: readonly Gap[]): readonly GapLine[] {
  return gaps.map(({ code, items, of }) => ({
    count: countWords(items.length, of),
    what: sentence(`gaps.what.${code}`, { count: items.length }),
    names:
      code === 'staleContacts'
        ? counted(network, code, items)
        : items.map((item) => named(network, code, item)),
  }));
}

function countWords(count: number, of: number | undefined): string {
  return of === undefined ? showNumber(count) : sentence('gaps.sheet.of', { count, all: of });
}

function named(network: Network, code: string, item: Counted): string {
  const { name, detail, day } = countedWords(network, code, item, false);
  const isPlain = item.table === 'actors' && item.position === undefined;
  return isPlain
    ? name
    : [name, [detail, day].filter((part) => part !== '').join(', ')].filter(Boolean).join(': ');
}

/** People by their actor, most first. */
function counted(network: Network, code: string, items: readonly Counted[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const { name } = countedWords(network, code, item, false);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, two]) => two - one || a.localeCompare(b, 'de', { numeric: true }))
    .map(([name, count]) => (count === 1 ? name : sentence('gaps.sheet.persons', { name, count })));
}

const headings = (...codes: readonly string[]) => codes.map((code) => word('gaps.sheet.column', code));

/** One row per gap, for minutes and mails. */
export function gapTable(network: Network, gaps: readonly Gap[]): Table {
  const rows = gapLines(network, gaps).map(({ count, what, names }) => [what, count, names.join('; ')]);
  return [headings('gap', 'count', 'name'), ...rows];
}

/** One row per counted record, and one for a gap of which there is none: for a spreadsheet. */
export function gapRecords(network: Network, gaps: readonly Gap[]): Table {
  const rows = gaps.flatMap(({ code, items, of }) => {
    const gap = [
      sentence(`gaps.what.${code}`, { count: items.length }),
      String(items.length),
      of === undefined ? '' : String(of),
    ];
    if (items.length === 0) return [[...gap, '', '', '']];
    return items.map((item) => {
      const { name, detail } = countedWords(network, code, item, false);
      return [...gap, name, detail, showDate(item.day)];
    });
  });
  return [headings('gap', 'count', 'of', 'name', 'detail', 'day'), ...rows];
}
