// Draws pages of the map as vectors and text, no pixels, and hands them to the printer.
import { left } from '../session/leaving';
import { printInstead } from '../ui/printInstead';
import { printPages } from '../ui/printPages';
import { drawingFrom } from '../ui/trustedText';
import { pageMm, type PageFormat } from './paper';
import { drawPage, insideOf, type PrintPage } from './printJob';
import { inSlices, pause } from './slices';
import { svgPen } from './svgPen';

const svgSpace = 'http://www.w3.org/2000/svg';
/** Elements put in between two pauses. */
const bunch = 400;

/** Resolves when the print window has been asked for; `false` when given up before. */
export async function printSheets(
  pages: readonly PrintPage[],
  format: PageFormat,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const sections: HTMLElement[] = [];
  for (const [at, page] of pages.entries()) {
    tell(at / pages.length);
    const section = await sectionOf(page, format, signal);
    if (!section) return false;
    sections.push(section);
  }
  const { font } = pages[0]?.plan.content.tokens ?? { font: 'sans-serif' };
  const isPrinted = await printPages(sections, font, signal);
  if (isPrinted) noted(pages);
  return isPrinted;
}

function noted(pages: readonly PrintPage[]): void {
  void left({ kind: 'mapPrint', profile: 'public', inside: insideOf(pages) });
}

/** The same at once, while the browser is printing of its own accord and waits for nothing. */
export function sheetsAtOnce(pages: readonly PrintPage[], format: PageFormat): void {
  printInstead(
    pages.map((page) => {
      const pen = svgPen(page.plan.content.measure);
      for (const _ of drawPage(pen, page));
      const svg = sheetSvg(page, format);
      for (const part of grouped(pen.parts)) put(svg, part);
      return sectionWith(svg, format);
    }),
  );
  noted(pages);
}

async function sectionOf(
  page: PrintPage,
  format: PageFormat,
  signal: AbortSignal,
): Promise<HTMLElement | undefined> {
  const pen = svgPen(page.plan.content.measure);
  if (!(await inSlices(drawPage(pen, page), signal))) return undefined;
  const svg = sheetSvg(page, format);
  for (const part of grouped(pen.parts)) {
    put(svg, part);
    await pause();
    if (signal.aborted) return undefined;
  }
  return sectionWith(svg, format);
}

function sheetSvg(page: PrintPage, format: PageFormat): SVGSVGElement {
  const { width, height } = page.plan.poster.page;
  const svg = document.createElementNS(svgSpace, 'svg');
  const mm = pageMm(format);
  svg.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  svg.setAttribute('width', `${String(mm.width)}mm`);
  svg.setAttribute('height', `${String(mm.height)}mm`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', page.description);
  svg.setAttribute('font-family', page.plan.content.tokens.font);
  return svg;
}

function put(svg: SVGSVGElement, { markup, depth }: Bunch): void {
  const parent = depth === 0 ? svg : (svg.lastElementChild ?? svg);
  for (const each of parsed(markup)) parent.append(each);
}

function sectionWith(svg: SVGSVGElement, format: PageFormat): HTMLElement {
  const section = document.createElement('section');
  section.className = `sheet sheet-${format.paper}-${format.orientation}`;
  section.append(svg);
  return section;
}

/** Some markup; what stands in a window has depth 1 and belongs into the last element put in before. */
interface Bunch {
  readonly markup: string;
  readonly depth: number;
}

function* grouped(parts: readonly string[]): Generator<Bunch> {
  let depth = 0;
  let waiting: string[] = [];
  for (const part of parts) {
    const opens = part.startsWith('<svg');
    const closes = part === '</svg>';
    if (!opens && !closes) waiting.push(part);
    if (waiting.length < bunch && !opens && !closes) continue;
    yield { markup: waiting.join(''), depth };
    waiting = [];
    if (opens) yield { markup: `${part}</svg>`, depth };
    depth += opens ? 1 : closes ? -1 : 0;
  }
  yield { markup: waiting.join(''), depth };
}

function parsed(markup: string): readonly Element[] {
  const text = `<svg xmlns="${svgSpace}">${markup}</svg>`;
  const { documentElement } = drawingFrom(text);
  return Array.from(documentElement.children, (each) => document.importNode(each, true));
}
