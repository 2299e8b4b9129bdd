// The report of an access request on A4 paper: headings, what is stored, sentence by sentence.
import i18next from 'i18next';
import { showDate } from '../i18n/translate';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import type { ReportSection } from './accessReport';
import style from './accessPages.module.css';

/** One element that runs over as many sheets as it needs. */
export function accessPage(
  network: Network,
  name: string,
  sections: readonly ReportSection[],
  day: IsoDate,
): HTMLElement {
  const { t } = i18next;
  const page = made('section', style['page']);
  page.append(
    made('p', style['kind'], t('access.title')),
    made('h1', undefined, name),
    made('p', undefined, t('access.asOf', { date: showDate(day), network: network.self.name })),
  );
  if (network.self.demo === true) page.append(made('p', style['demo'], t('app.demoMark')));
  for (const { title, intro, lines } of sections) {
    const part = made('section', style['part']);
    part.append(made('h2', undefined, title));
    if (intro !== undefined) part.append(made('p', undefined, intro));
    if (lines.length > 0) part.append(listOf(lines));
    else if (intro === undefined) part.append(made('p', undefined, t('access.none')));
    page.append(part);
  }
  return page;
}

function listOf(lines: ReportSection['lines']): HTMLElement {
  const list = made('dl', style['list']);
  for (const { head, text } of lines) {
    const pair = made('div');
    pair.append(made('dt', undefined, head), made('dd', undefined, text));
    list.append(pair);
  }
  return list;
}

function made(tag: string, className?: string, text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
