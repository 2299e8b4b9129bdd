// Lists beside and below maps as columns of text: actors by sector with shape and number of cooperations, differences of two days by kind.
import { showNumber, word } from '../i18n/translate';
import { sectors, type SectorCode } from '../model/taxonomy';
import type { Rect } from './collision';
import type { MapElements, MapNode } from './elements';
import type { MapContent } from './mapContent';
import { drawShape, type Pen } from './pen';

export type ListLine =
  | { readonly kind: 'head'; readonly text: string }
  | {
      readonly kind: 'actor';
      readonly text: string;
      /** Written where there is no room for the text. */
      readonly brief: string;
      readonly count: number;
      readonly sector: SectorCode;
      readonly shape: MapNode['shape'];
    }
  /** A difference between two days; the detail stands at the right. */
  | { readonly kind: 'change'; readonly text: string; readonly detail: string };

/** A column of lines with the ground it takes, in drawing units. */
export interface ListColumn {
  readonly lines: readonly ListLine[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

const leading = 1.34;
const columnGap = 22;
const narrowestColumn = { actor: 188, change: 290 } as const;
/** The heights of letters that are tried, the preferred one first; the last is 6 points. */
const sizes = [11, 10.5, 10] as const;
const collator = new Intl.Collator('de', { numeric: true });

/** Everybody on the map, by the sectors of the taxonomy and by name; then the Gremien with the number of their members. */
export function listLines({ nodes }: MapElements): readonly ListLine[] {
  const all = [...nodes.values()];
  const actors = all.filter((node) => node.kind === 'actor');
  return [
    ...sectors.flatMap(({ code }) =>
      section(
        word('model.sector', code),
        actors.filter((node) => node.sector === code),
      ),
    ),
    ...section(
      word('app.place', 'gremien'),
      all.filter((node) => node.kind === 'gremium'),
    ),
  ];
}

function section(name: string, members: readonly MapNode[]): readonly ListLine[] {
  if (members.length === 0) return [];
  const sorted = [...members].sort((a, b) => collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
  return [
    { kind: 'head', text: `${name} (${showNumber(members.length)})` },
    ...sorted.map(
      ({ label, brief, degree, sector, shape }) =>
        ({ kind: 'actor', text: label, brief, count: degree, sector, shape }) as const,
    ),
  ];
}

/** Fills as many columns as fit into the box; what finds no room is `rest`. */
export function flowList(
  lines: readonly ListLine[],
  box: Rect,
  size: number,
): { readonly columns: readonly ListColumn[]; readonly rest: readonly ListLine[] } {
  const width = box.right - box.left;
  const hasChanges = lines.some(({ kind }) => kind === 'change');
  const narrowest = narrowestColumn[hasChanges ? 'change' : 'actor'] * (size / sizes[1]);
  const count = Math.max(1, Math.floor((width + columnGap) / (narrowest + columnGap)));
  const each = (width - (count - 1) * columnGap) / count;
  const most = Math.max(0, Math.floor((box.bottom - box.top) / (size * leading)));
  let rest = lines;
  const columns: ListColumn[] = [];
  for (let at = 0; at < count && rest.length > 0 && most > 1; at += 1) {
    // A heading never stands alone at the foot of a column.
    const taken = rest.length > most && rest[most - 1]?.kind === 'head' ? most - 1 : most;
    const place = { left: box.left + at * (each + columnGap), top: box.top, width: each, size };
    columns.push({ ...place, lines: rest.slice(0, taken) });
    rest = rest.slice(taken);
  }
  return { columns, rest };
}

/** The largest letters with which everything fits into the box, else the smallest. */
export function fittingSize(lines: readonly ListLine[], box: Rect): { size: number; fits: boolean } {
  const size = sizes.find((each) => flowList(lines, box, each).rest.length === 0);
  return { size: size ?? sizes[1], fits: size !== undefined };
}

export function* drawList(
  pen: Pen,
  columns: readonly ListColumn[],
  { tokens, measure }: Pick<MapContent, 'tokens' | 'measure'>,
): Generator<undefined> {
  for (const { lines, left, top, width, size } of columns) {
    const plain = { color: tokens.text, size, weight: 400, opacity: 1, align: 'start' } as const;
    for (const [row, line] of lines.entries()) {
      const y = top + (row + 0.5) * size * leading;
      if (line.kind === 'head') {
        pen.text(shortened(line.text, width, size, 650, measure), { x: left, y }, { ...plain, weight: 650 });
        continue;
      }
      const number = line.kind === 'actor' ? String(line.count) : line.detail;
      const numberWidth = measure(number, size, 400);
      const lead = line.kind === 'actor' ? size * 1.25 : 0;
      const room = width - lead - numberWidth - 6;
      const name = line.kind === 'change' || measure(line.text, size, 400) <= room ? line.text : line.brief;
      if (line.kind === 'actor') {
        const fill = tokens.sector[line.sector];
        drawShape(pen, line.shape, { x: left + size * 0.4, y }, size * 0.72, { fill, opacity: 1 });
      }
      pen.text(shortened(name, room, size, 400, measure), { x: left + lead, y }, plain);
      pen.text(number, { x: left + width - numberWidth, y }, { ...plain, color: tokens.muted });
    }
    yield;
  }
}

/** The text, or its beginning with an ellipsis, so that it is no wider than this. */
function shortened(
  text: string,
  width: number,
  size: number,
  weight: number,
  measure: MapContent['measure'],
): string {
  if (measure(text, size, weight) <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle).trimEnd()}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}
