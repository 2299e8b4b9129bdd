// Prints the matrix on A3: pages in pieces, so that nothing waits for them, then the browser's print window.
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import type { IsoDate } from '../model/records';
import { printPages } from '../ui/printPages';
import { legendOf } from './landscapeLegendRows';
import type { Landscape } from './landscape';
import { pagesOf } from './landscapePages';
import { drawPaperPage, type PaperContent } from './landscapePaper';

export interface PrintOrder extends Omit<PaperContent, 'font' | 'measure'> {
  readonly landscape: Landscape;
  readonly asOf: IsoDate;
}

/** `tell` hears how many pages are ready of how many. The number of pages once the window was asked for; `undefined` when given up. */
export async function printLandscape(
  order: PrintOrder,
  tell: (at: number, count: number) => void,
  signal: AbortSignal,
): Promise<number | undefined> {
  const { landscape, lines, items, speech, asOf } = order;
  const font = getComputedStyle(document.body).fontFamily;
  const content = { lines, items, speech, font, measure: measureIn(font) };
  const { name, demo } = speech.network.self;
  const status = [
    sentence('landscape.asOf', { date: showDate(asOf) }),
    demo === true ? word('landscape', 'demo') : '',
  ];
  const pages = pagesOf(lines, items);
  const legend = legendOf(landscape);
  const sections: HTMLElement[] = [];
  for (const [at, page] of pages.entries()) {
    tell(at, pages.length);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    if (signal.aborted) return undefined;
    const section = document.createElement('section');
    section.className = 'sheet sheet-a3-landscape';
    const parts = sentence('landscape.pagePart', {
      rows: stretch(page.lines.from, page.lines.to, lines.length),
      columns: stretch(page.columns.from, page.columns.to, items.length),
    });
    const words = {
      title: `${word('landscape', 'gridLabel')} – ${name}`,
      status: status.filter(Boolean).join(' · '),
      page: `${parts} · ${sentence('landscape.page', { at: at + 1, count: pages.length })}`,
      legend,
    };
    section.append(drawPaperPage(content, page, words));
    sections.push(section);
  }
  return (await printPages(sections, font, signal)) ? pages.length : undefined;
}

/** "1–40 / 250" */
function stretch(from: number, to: number, all: number): string {
  return `${showNumber(from + 1)}–${showNumber(to)} / ${showNumber(all)}`;
}

/** Widths in millimetres of texts set in sizes of millimetres. */
function measureIn(font: string): PaperContent['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  // Measured large, because browsers round small sizes.
  const large = 100;
  const known = new Map<string, number>();
  return (text, size, isBold) => {
    const key = `${isBold ? 'b' : 'n'}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = `${isBold ? '650' : '400'} ${String(large)}px ${font}`;
      width = (context?.measureText(text).width ?? text.length * large * 0.55) / large;
      known.set(key, width);
    }
    return width * size;
  };
}
