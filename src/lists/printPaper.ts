// Puts lists and labels into the document, seen by the printer only, and calls the browser's print window. Text stays text.
import { type LabelFormat, labelSpots, labelsPerSheet, type Placing } from './labelSheets';
import { printPages } from '../ui/printPages';
import type { Table } from './listTables';
import './papers.css';

export interface PaperTable {
  readonly kind: 'list' | 'wide' | 'attendance';
  readonly title: string;
  /** Lines below the title: day, place, what may not be done with it. */
  readonly lines: readonly string[];
  readonly table: Table;
}

/** A table that runs over as many pages as it needs, its header on each. */
export async function printTable({ kind, title, lines, table }: PaperTable): Promise<void> {
  const [header = [], ...rows] = table;
  const paper = element('section', kind === 'wide' ? 'paper-wide' : `paper-list paper-${kind}`);
  paper.append(element('h1', '', title), ...lines.map((line) => element('p', '', line)));
  const head = element('thead');
  head.append(rowOf('th', header));
  const body = element('tbody');
  body.append(...rows.map((row) => rowOf('td', row)));
  const whole = element('table');
  whole.append(head, body);
  paper.append(whole);
  await printPaper([paper]);
}

function rowOf(cell: 'th' | 'td', texts: readonly string[]): HTMLElement {
  const row = element('tr');
  const cells = texts.map((text) => element(cell, '', text));
  for (const one of cells) if (/^\+?[\d -]{6,}$/.test(one.textContent)) one.dataset['number'] = '';
  row.append(...cells);
  return row;
}

export interface LabelJob {
  readonly format: LabelFormat;
  readonly placing: Placing;
  /** Lines of each label. */
  readonly labels: readonly (readonly string[])[];
  readonly hasFrames: boolean;
  readonly isBadge: boolean;
}

/** Labels at their places to a hundredth of a millimetre; a text too long for its label becomes smaller, never cut. */
export async function printLabels(job: LabelJob): Promise<void> {
  const { labels, format, placing } = job;
  const spots = labelSpots(format, labels.length, placing);
  const boxes = spots.map(({ x, y }, at) => {
    const box = boxAt(job, x, y);
    box.append(...(labels[at] ?? []).map((line) => element('div', '', line)));
    return box;
  });
  const pages = new Map<number, HTMLElement>();
  for (const [at, { page }] of spots.entries()) {
    const sheet = pages.get(page) ?? element('section', 'paper-sheet');
    pages.set(page, sheet);
    const box = boxes[at];
    if (box) sheet.append(box);
  }
  await printPaper([...pages.values()], () => fit(boxes, job.isBadge ? 14 : 11));
}

/** One sheet of frames with their numbers and a measure, to be held against the labels. */
export async function printTrial(job: Omit<LabelJob, 'labels' | 'hasFrames'>, ruler: string): Promise<void> {
  const spots = labelSpots(job.format, labelsPerSheet(job.format), { ...job.placing, start: 1 });
  const sheet = element('section', 'paper-sheet');
  for (const { x, y, number } of spots) {
    const box = boxAt({ ...job, hasFrames: true }, x, y);
    box.append(element('div', '', String(number)));
    sheet.append(box);
  }
  sheet.append(element('div', 'paper-ruler', ruler));
  await printPaper([sheet]);
}

function boxAt(job: Pick<LabelJob, 'format' | 'hasFrames' | 'isBadge'>, x: number, y: number): HTMLElement {
  const { format, hasFrames, isBadge } = job;
  const box = element('div', `paper-label${isBadge ? ' paper-badge' : ''}`);
  const mm = (value: number) => `${String(value)}mm`;
  Object.assign(box.style, { left: mm(x), top: mm(y), width: mm(format.width), height: mm(format.height) });
  if (hasFrames) box.dataset['frame'] = '';
  return box;
}

/** Smallest letters in points; below, a label would not be read. */
const smallest = 6;

/** Step by step, all at once: reading after each writing would lay the sheets out for every label. */
function fit(boxes: readonly HTMLElement[], largest: number): void {
  let waiting = boxes;
  for (let size = largest; size >= smallest && waiting.length > 0; size -= 0.5) {
    for (const box of waiting) box.style.fontSize = `${String(size)}pt`;
    waiting = waiting.filter((box) => box.scrollHeight > box.clientHeight);
  }
}

/** What is measured in `beforePrint` is laid out as it will be printed. */
export async function printPaper(papers: readonly HTMLElement[], beforePrint?: () => void): Promise<void> {
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font');
  await printPages(papers, font, new AbortController().signal, { className: 'papers', beforePrint });
}

export function element(name: string, className = '', text?: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
