// The gap sheet on one page A4: letters and names give way until it fits, and what is cut is counted.
import { sentence } from '../i18n/translate';
import type { GapLine } from './gapTables';
import { element, printPaper } from './printPaper';

export interface GapPaper {
  readonly title: string;
  /** Below the title: day, base, marks. */
  readonly lines: readonly string[];
  readonly gaps: readonly GapLine[];
}

/** How many names a line has and how large its letters are, in points: tried in this order. */
const gapFits: readonly (readonly [names: number, points: number])[] = [
  ...[10, 9.5, 9, 8.5, 8].map((points) => [Number.POSITIVE_INFINITY, points] as const),
  ...[60, 50, 40, 32, 28, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(
    (names) => [names, 8] as const,
  ),
];

/** Names up to a number, and how many there are more. */
export function cutNames(names: readonly string[], most: number): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  const text = shown.join('; ');
  return rest > 0 ? `${text} ${sentence('gaps.sheet.andMore', { count: rest })}` : text;
}

export async function printGaps({ title, lines, gaps }: GapPaper): Promise<void> {
  const paper = element('section', 'paper-list paper-gaps');
  const names = gaps.map(() => element('td', 'paper-names'));
  const rows = gaps.map(({ count, what }, at) => {
    const row = element('tr');
    const cell = names[at];
    row.append(element('td', 'paper-count', count), element('th', '', what), ...(cell ? [cell] : []));
    return row;
  });
  const body = element('tbody');
  body.append(...rows);
  const table = element('table');
  table.append(body);
  paper.append(element('h1', '', title), ...lines.map((line) => element('p', '', line)), table);
  await printPaper([paper], () => fitGaps(paper, names, gaps));
}

/** The paper has the height of its page; what is longer is tried with less. */
function fitGaps(paper: HTMLElement, cells: readonly HTMLElement[], gaps: readonly GapLine[]): void {
  for (const [most, points] of gapFits) {
    paper.style.fontSize = `${String(points)}pt`;
    for (const [at, { names }] of gaps.entries()) {
      const cell = cells[at];
      if (cell) cell.textContent = names.length === 0 ? '–' : cutNames(names, most);
    }
    if (paper.scrollHeight <= paper.clientHeight) return;
  }
}
