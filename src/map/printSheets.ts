// Draws pages of the map as vectors and text, no pixels, and hands them to the printer.
import { printPages } from '../ui/printPages';
import { pageMm, type PageFormat } from './paper';
import { drawPage, type PrintPage } from './printJob';
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
  return printPages(sections, font, signal);
}

async function sectionOf(
  page: PrintPage,
  format: PageFormat,
  signal: AbortSignal,
): Promise<HTMLElement | undefined> {
  const { width, height } = page.plan.poster.page;
  const pen = svgPen();
  if (!(await inSlices(drawPage(pen, page), signal))) return undefined;
  const svg = document.createElementNS(svgSpace, 'svg');
  const mm = pageMm(format);
  svg.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
  svg.setAttribute('width', `${String(mm.width)}mm`);
  svg.setAttribute('height', `${String(mm.height)}mm`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', page.description);
  svg.setAttribute('font-family', page.plan.content.tokens.font);
  for (const part of grouped(pen.parts)) {
    const parent = part.depth === 0 ? svg : (svg.lastElementChild ?? svg);
    for (const each of parsed(part.markup)) parent.append(each);
    await pause();
    if (signal.aborted) return undefined;
  }
  const section = document.createElement('section');
  section.className = `sheet sheet-${format.paper}-${format.orientation}`;
  section.append(svg);
  return section;
}

/** Bunches of markup; what stands in a window has depth 1 and belongs into the last element put in before. */
function* grouped(parts: readonly string[]): Generator<{ readonly markup: string; readonly depth: number }> {
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
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  return Array.from(documentElement.children, (each) => document.importNode(each, true));
}
