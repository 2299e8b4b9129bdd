// A generated document on A4 paper.
import type { GdprDocument } from './documents';
import style from './accessPages.module.css';

/** One element that runs over as many sheets as it needs. */
export function documentPage({ title, asOf, parts }: GdprDocument): HTMLElement {
  const page = made('section', undefined, style['page']);
  page.lang = 'de';
  page.append(made('h1', title), made('p', asOf));
  for (const { title: head, lines, list } of parts) {
    const part = made('section', undefined, style['part']);
    part.append(made('h2', head), ...lines.map((line) => made('p', line)));
    if (list) {
      const points = made('ul', undefined, style['points']);
      points.append(...list.map((line) => made('li', line)));
      part.append(points);
    }
    page.append(part);
  }
  return page;
}

function made(tag: string, text?: string, className?: string): HTMLElement {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className !== undefined) element.className = className;
  return element;
}
