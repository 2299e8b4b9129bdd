// The matrix cut into pages of A3: which lines and which columns stand on which. Lengths in millimetres. Pure.

/** A3 landscape (ISO 216), with the edge that office printers leave free. */
export const paper = { width: 420, height: 297, edge: 10 } as const;

/** What every page repeats: title above, names of columns and sums, legend and page number below. */
export const parts = {
  title: 13,
  head: 44,
  line: 5,
  name: 72,
  sum: 11,
  legend: 9,
  footer: 6,
  /** How far the last slanted name leans over its column. */
  lean: 30,
} as const;

/** Columns are as wide as there is room for, within these. */
const widths = { least: 7, most: 11 } as const;

const acrossRoom = paper.width - 2 * paper.edge - parts.name - parts.sum - parts.lean;
const downRoom =
  paper.height - 2 * paper.edge - parts.title - parts.head - parts.line - parts.legend - parts.footer;

/** Most lines and columns of one page. */
export const fitting = {
  lines: Math.floor(downRoom / parts.line),
  columns: Math.floor(acrossRoom / widths.least),
} as const;

/** From the first to before the last, as in `slice`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface LandscapePage {
  readonly lines: Stretch;
  readonly columns: Stretch;
}

/** Pages row by row. A heading never stands last on a page; columns are spread evenly over as many pages as they need. */
export function pagesOf(
  lines: readonly { readonly kind: string }[],
  columns: readonly { readonly kind: string }[],
): readonly LandscapePage[] {
  const sheets = Math.ceil(columns.length / fitting.columns);
  const across = stretches(columns, Math.ceil(columns.length / Math.max(1, sheets)));
  return stretches(lines, fitting.lines).flatMap((down) =>
    across.map((each) => ({ lines: down, columns: each })),
  );
}

/** Width of the columns of a page with so many. */
export function columnWidth(count: number): number {
  return Math.min(widths.most, Math.max(widths.least, acrossRoom / Math.max(1, count)));
}

function stretches(all: readonly { readonly kind: string }[], most: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < all.length; ) {
    let to = Math.min(all.length, from + most);
    while (to < all.length && to - from > 1 && all[to - 1]?.kind === 'group') to -= 1;
    found.push({ from, to });
    from = to;
  }
  return found;
}
