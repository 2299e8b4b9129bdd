// The hand-out as one HTML file: map, list, text twin and legend, with its own script and style, and nothing it could ask another host for.
import { sha256 } from '@noble/hashes/sha2.js';
import { sentence } from '../i18n/translate';
import { drawNode, drawNodeSigns, drawTie, endsOf } from './draw';
import { drawMarksAbove, drawMarksBelow } from './drawMarks';
import { lineColour } from './look';
import type { HandoutData } from './handoutData';
import style from './handout.css?raw';
import { handoutPage } from './handoutPage';
import type { Id } from '../model/records';
import type { Picture } from './picture';
import { drawAreaNames, drawBackdrop } from './backdrop';
import { drawPictureLegend, legendHeight, withoutLeader } from './pictureLegend';
import { escaped, svgPen } from './svgPen';

export interface HandoutContent {
  readonly language: string;
  readonly picture: Picture;
  readonly data: HandoutData;
  /** Ids of the nodes in the order of the data. */
  readonly ids: readonly Id[];
}

const legendWidth = 1000;
/** Pixels for a unit of the map at which names of areas and signs are drawn. */
const handoutZoom = 0.5;
const breath = 200;

/** Puts the file together in pieces; its text is the last value. */
export function* handoutHtml(content: HandoutContent): Generator<undefined, string> {
  const { picture, data } = content;
  const { words } = picture;
  const script = `(${handoutPage.toString()})();`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const said = (key: string, values = {}) => escaped(sentence(`handout.${key}`, values));
  const facts = [words.asOf, words.mark].filter(Boolean).map((each) => escaped(String(each)));
  const map = yield* mapMarkup(content);
  const twin = yield* twinMarkup(data);
  return `<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${words.title}, ${words.asOf}`)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(words.title)}</h1><p>${facts.join(' · ')}</p></header>
<main>
<section class="map" aria-label="${said('map')}">
<svg id="map" tabindex="0" role="img" aria-label="${escaped(words.description)}" aria-describedby="keys"><g id="world">${map}</g><g id="names" aria-hidden="true"></g></svg>
<p id="keys" class="hidden">${said('keys')}</p>
<div class="tools"><button type="button" id="in" aria-label="${said('zoomIn')}">+</button><button type="button" id="out" aria-label="${said('zoomOut')}">−</button><button type="button" id="fit">${said('fit')}</button></div>
</section>
<section class="side" aria-label="${said('list')}">
<div id="panel" hidden></div>
<label for="search">${said('search')}</label>
<input type="search" id="search" autocomplete="off">
<p id="status" role="status"></p>
<ul id="list">${data.nodes.map(listItem).join('')}</ul>
</section>
</main>
<section class="legend" aria-label="${said('legend')}">${legendMarkup(picture)}</section>
<details id="twin"><summary>${said('twin')}</summary>${twin}</details>
<footer><p>${escaped(words.basis)}</p><p>${escaped(words.source)}</p><p>${said('redacted')}</p></footer>
<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that no parser of HTML or JavaScript takes for anything else. */
function inScript(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A CSP source that allows exactly this inline text. */
function hashOf(text: string): string {
  const digest = sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}

function listItem({ name, facts }: HandoutData['nodes'][number], at: number): string {
  return `<li><button type="button" data-i="${String(at)}">${escaped(name)} <small>${escaped(facts)}</small></button></li>`;
}

function* mapMarkup({ picture, ids }: HandoutContent): Generator<undefined, string> {
  const { elements, tokens, at } = picture;
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const parts: string[] = [];
  const ground = svgPen(picture.measure);
  if (picture.backdrop) drawBackdrop(ground, picture.backdrop, tokens, handoutZoom);
  const marked = picture.marks && {
    marks: picture.marks,
    ...elements,
    at: (id: Id) => at.get(id),
    tokens,
    zoom: handoutZoom,
  };
  if (marked) drawMarksBelow(ground, marked);
  parts.push(`<g class="still">${ground.parts.join('')}</g>`);
  let drawn = 0;
  for (const tie of elements.ties.values()) {
    const ends = endsOf(tie, elements.nodes, (id) => at.get(id));
    if (!ends) continue;
    const pen = svgPen(picture.measure);
    drawTie(pen, tie, ends, tokens, lineColour(tie, tokens), true);
    const of = `data-a="${String(numbers.get(tie.from))}" data-b="${String(numbers.get(tie.to))}"`;
    parts.push(`<g class="tie" ${of}>${pen.parts.join('')}</g>`);
    if (++drawn % breath === 0) yield;
  }
  for (const [number, id] of ids.entries()) {
    const node = elements.nodes.get(id);
    const place = at.get(id);
    if (!node || !place) continue;
    const pen = svgPen(picture.measure);
    drawNode(pen, node, place, tokens, 0);
    drawNodeSigns(pen, node, place, tokens, 0);
    parts.push(`<g class="node" data-i="${String(number)}">${pen.parts.join('')}</g>`);
    if (++drawn % breath === 0) yield;
  }
  const above = svgPen(picture.measure);
  if (marked) drawMarksAbove(above, marked);
  drawAreaNames(above, picture.backdrop, tokens, handoutZoom);
  parts.push(`<g class="still">${above.parts.join('')}</g>`);
  return parts.join('');
}

function* twinMarkup({ nodes, ties }: HandoutData): Generator<undefined, string> {
  const rows = nodes.map((): string[] => []);
  const line = (partner: number, words: string) =>
    `<li>${escaped(nodes[partner]?.name ?? '')}: ${escaped(words)}</li>`;
  for (const [from, to, forward, backward] of ties) {
    rows[from]?.push(line(to, forward));
    rows[to]?.push(line(from, backward));
  }
  yield;
  const items = nodes.map(({ name, facts }, at) => {
    const list = rows[at] ?? [];
    const partners = list.length === 0 ? '' : `<ul>${list.join('')}</ul>`;
    return `<li><b>${escaped(name)}</b> <small>${escaped(facts)}</small>${partners}</li>`;
  });
  yield;
  return `<ul>${items.join('')}</ul>`;
}

/** Without the line to a name further off: names of a hand-out stand beside their actors only. */
function legendMarkup({ legend: all, measure, tokens }: Picture): string {
  const pen = svgPen(measure);
  const legend = withoutLeader(all);
  drawPictureLegend(pen, legend, measure, tokens, { left: 0, top: 0, width: legendWidth, factor: 1 }, false);
  const height = legendHeight(legend, measure, legendWidth, 1);
  const box = `0 0 ${String(legendWidth)} ${String(Math.ceil(height))}`;
  const told = legend.flatMap((row) => row.map((entry) => entry.words)).join(', ');
  return `<svg viewBox="${box}" role="img" aria-label="${escaped(told)}">${pen.parts.join('')}</svg>`;
}
