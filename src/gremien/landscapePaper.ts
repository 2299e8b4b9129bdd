// Draws one page of the matrix for paper: black, grey and white, text as text, in millimetres. No persons.
import { showNumber, word } from '../i18n/translate';
import type { ColumnItem, RowLine } from './landscapeOrder';
import { columnWidth, type LandscapePage, paper, parts } from './landscapePages';
import type { MatrixSpeech } from './landscapeSpeech';
import { paperCell } from './paperCell';

export interface PaperWords {
  readonly title: string;
  /** Day and, where they are, that data are fictional. */
  readonly status: string;
  readonly page: string;
  readonly legend: readonly (readonly [letters: string, words: string])[];
}

export interface PaperContent {
  readonly lines: readonly RowLine[];
  readonly items: readonly ColumnItem[];
  readonly speech: MatrixSpeech;
  readonly font: string;
  /** Width of a text in millimetres, set in a size of millimetres. */
  readonly measure: (text: string, size: number, isBold: boolean) => number;
}

const space = 'http://www.w3.org/2000/svg';
/** A point in millimetres; nothing is set below six points. */
const point = 25.4 / 72;
const sizes = { text: 8 * point, small: 7 * point, least: 6 * point, title: 14 * point } as const;
const slant = 55;

type Attributes = Readonly<Record<string, string | number>>;

/** One element of `viewBox` 420 × 297. */
export function drawPaperPage(content: PaperContent, page: LandscapePage, words: PaperWords): SVGSVGElement {
  const { lines, items, speech, font } = content;
  const svg = document.createElementNS(space, 'svg');
  const set = (element: Element, attributes: Attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  set(svg, {
    viewBox: `0 0 ${String(paper.width)} ${String(paper.height)}`,
    width: `${String(paper.width)}mm`,
    height: `${String(paper.height)}mm`,
    role: 'img',
    'aria-label': `${words.title}. ${words.status}. ${words.page}`,
    'font-family': font,
  });
  const add = (name: string, attributes: Attributes, text?: string) => {
    const element = document.createElementNS(space, name);
    set(element, attributes);
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  };
  const write = (text: string, x: number, y: number, size: number, more: Attributes = {}) => {
    if (text !== '') add('text', { x, y, 'font-size': size, fill: '#000', ...more }, text);
  };
  const fit = (text: string, room: number, size: number, isBold = false) =>
    fitted(content, text, room, size, isBold);
  const bold = { 'font-weight': 650 } as const;
  const middle = { 'text-anchor': 'middle' } as const;
  const end = { 'text-anchor': 'end' } as const;

  const left = paper.edge;
  const sumLeft = left + parts.name;
  const cellsLeft = sumLeft + parts.sum;
  const shownItems = items.slice(page.columns.from, page.columns.to);
  const shownLines = lines.slice(page.lines.from, page.lines.to);
  const width = columnWidth(shownItems.length);
  const right = cellsLeft + shownItems.length * width;
  const headBottom = paper.edge + parts.title + parts.head;
  const middleOf = (at: number) => cellsLeft + (at + 0.5) * width;

  write(words.title, left, paper.edge + sizes.title, sizes.title, bold);
  write(words.status, paper.width - paper.edge, paper.edge + sizes.title, sizes.text, end);

  for (const [at, item] of shownItems.entries()) {
    const name = fit(nameFor(content, item), parts.head / Math.sin((slant * Math.PI) / 180) - 3, sizes.text);
    const x = middleOf(at) + sizes.text * 0.35;
    write(name.text, x, headBottom - 1.4, name.size, {
      transform: `rotate(-${String(slant)} ${String(x)} ${String(headBottom - 1.4)})`,
      ...(item.kind === 'group' && bold),
    });
  }
  const band = (y: number, fill: string) =>
    add('rect', { x: left, y, width: right - left, height: parts.line, fill });
  const baseline = (y: number) => y + parts.line / 2 + sizes.text * 0.36;
  band(headBottom, '#e4e4e4');
  write(word('landscape', 'members'), left + 1, baseline(headBottom), sizes.text, bold);
  write(word('landscape', 'seatsShort'), cellsLeft - 1, headBottom - 1.4, sizes.small, end);
  for (const [at, item] of shownItems.entries())
    write(showNumber(speech.columnSum(item)), middleOf(at), baseline(headBottom), sizes.text, {
      ...middle,
      ...bold,
    });

  for (const [down, line] of shownLines.entries()) {
    const y = headBottom + parts.line * (down + 1);
    const isGroup = line.kind === 'group';
    if (isGroup) band(y, '#eeeeee');
    writeName(speech.lineName(line), y, isGroup);
    write(showNumber(speech.lineSum(line)), cellsLeft - 1, baseline(y), sizes.text, end);
    for (const [at, item] of shownItems.entries()) drawCell(line, item, middleOf(at), y);
  }
  const bottom = headBottom + parts.line * (shownLines.length + 1);
  const rule = { stroke: '#8c8c8c', 'stroke-width': 0.12 } as const;
  for (let down = 0; down <= shownLines.length + 1; down += 1) {
    const y = headBottom + parts.line * down;
    add('line', { x1: left, x2: right, y1: y, y2: y, ...rule });
  }
  for (let at = 0; at <= shownItems.length; at += 1) {
    const x = cellsLeft + at * width;
    add('line', { x1: x, x2: x, y1: headBottom, y2: bottom, ...rule });
  }
  const foot = paper.height - paper.edge;
  writeLegend(foot - parts.footer - parts.legend + sizes.small + 2);
  write(words.page, paper.width - paper.edge, foot, sizes.small, end);
  return svg;

  /** On one line, or on two as small as allowed. */
  function writeName(name: string, y: number, isBold: boolean): void {
    const room = parts.name - 2;
    const more = isBold ? bold : {};
    if (content.measure(name, sizes.least, isBold) <= room) {
      const { text, size } = fit(name, room, sizes.text, isBold);
      write(text, left + 1, baseline(y), size, more);
      return;
    }
    let cut = name.lastIndexOf(' ');
    while (cut > 0 && content.measure(name.slice(0, cut), sizes.least, isBold) > room)
      cut = name.lastIndexOf(' ', cut - 1);
    const [first, second] = cut > 0 ? [name.slice(0, cut), name.slice(cut + 1)] : [name, ''];
    for (const [down, each] of [first, second].entries()) {
      const { text } = fit(each, room, sizes.least, isBold);
      write(text, left + 1, y + parts.line * (0.46 + 0.44 * down), sizes.least, more);
    }
  }

  function drawCell(line: RowLine, item: ColumnItem, x: number, y: number): void {
    const at = { row: 1, col: 2 };
    const text = speech.text(line, item, at);
    if (text === '') return;
    const seats = line.kind === 'row' && item.kind === 'gremium' ? speech.seats(line, item) : [];
    const [first] = seats;
    const room = width - 0.6;
    const inside = {
      y: y + 0.6,
      height: parts.line - 1.2,
      x: x - width / 2 + 0.4,
      width: width - 0.8,
      rx: 0.6,
    };
    const isChair = first?.role === 'chair' && first.vacant !== true;
    const isVacant = seats.length > 0 && seats.every(({ vacant }) => vacant === true);
    if (isChair) add('rect', { ...inside, fill: '#333' });
    if (isVacant)
      add('rect', {
        ...inside,
        fill: 'none',
        stroke: '#000',
        'stroke-width': 0.2,
        'stroke-dasharray': '0.8 0.6',
      });
    const ink = { ...middle, ...(isChair && { fill: '#fff', ...bold }) };
    const fitsLeast = (letters: string) => content.measure(letters, sizes.least, isChair) <= room;
    const [above = text, below] = seats.length > 0 ? paperCell(seats, fitsLeast) : [text];
    if (below === undefined) {
      const { text: shown, size } = fit(above, room, sizes.text, isChair);
      write(shown, x, baseline(y), size, ink);
      return;
    }
    for (const [down, letters] of [above, below].entries())
      write(letters, x, y + parts.line * (0.46 + 0.44 * down), sizes.least, ink);
  }

  function writeLegend(y: number): void {
    let x: number = left;
    let line = y;
    for (const [letters, name] of words.legend) {
      const space = content.measure(`${letters} ${name}`, sizes.small, true) + 5;
      if (x + space > paper.width - paper.edge) {
        x = left;
        line += sizes.small * 1.35;
      }
      write(letters, x, line, sizes.small, bold);
      write(name, x + content.measure(`${letters} `, sizes.small, true) + 0.6, line, sizes.small);
      x += space;
    }
  }
}

/** In full where that fits the slanted line, else as short as the Gremium has it. */
function nameFor({ speech, measure }: PaperContent, item: ColumnItem): string {
  const full = speech.fullName(item);
  const room = parts.head / Math.sin((slant * Math.PI) / 180) - 3;
  return measure(full, sizes.least, false) <= room ? full : speech.columnName(item);
}

/** As large as wanted where that fits, smaller down to six points, then cut with an ellipsis. */
function fitted(
  { measure }: PaperContent,
  text: string,
  room: number,
  wanted: number,
  isBold: boolean,
): { readonly text: string; readonly size: number } {
  const needed = measure(text, wanted, isBold);
  if (needed <= room) return { text, size: wanted };
  const size = Math.max(sizes.least, (wanted * room) / needed);
  if (measure(text, size, isBold) <= room * 1.001) return { text, size };
  let kept = text.length;
  while (kept > 1 && measure(`${text.slice(0, kept)}…`, size, isBold) > room) kept -= 1;
  return { text: `${text.slice(0, kept).trimEnd()}…`, size };
}
