// What stands on printed pages: every page what, when, on which base; the list everybody; a poster all of its sheet.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter } from '../model/filter';
import { Network } from '../model/network';
import type { Actor, Contact, Cooperation, View } from '../model/records';
import { placementId } from '../model/records';
import { actorTypes } from '../model/taxonomy';
import { timeToLine } from '../session/mapTime';
import type { Pen } from './pen';
import { drawPage, type PrintChoice, type PrintPage, printPages, readyScenes } from './printJob';
import { storyScenes } from './scenes';
import { drawSheet } from './sheet';
import { paper as tokens } from './tokens.sample';

const measure = (text: string, size: number) => text.length * size * 0.55;
const size = 60;
const actors: Actor[] = Array.from({ length: size }, (_, at) => ({
  id: `a${String(at)}`,
  name: `Grundschule Änne Müßig ${String(at)}`,
  type: at % 2 === 0 ? 'primary_school' : 'social_services_team',
  region: at % 3 === 0 ? 'Nord' : 'Süd',
  phone: '0345 7777',
  note: 'geheime Notiz',
  influence: 3,
}));
const cooperations: Cooperation[] = actors.slice(1).map(({ id }, at) => ({
  id: `t${String(at)}`,
  actorA: 'a0',
  actorB: id,
  intensity: at % 5,
  description: 'geheime Beschreibung',
}));
const contacts: Contact[] = [{ id: 'p', actorId: 'a0', lastName: 'Vertraulich', phone: '0345 8888' }];
const views: View[] = [
  { id: 'v1', name: 'Überblick', order: 1 },
  { id: 'v2', name: 'Nur Nord', order: 2, filter: 'region=Nord', frame: '0 0 100 100' },
  { id: 'v3', name: 'Stand früher', order: 3, asOf: '2020-01-31', look: 'groesse=influence' },
];
const placements = views.flatMap((view) =>
  actors.map(({ id }, at) => ({
    id: placementId(view.id, id),
    viewId: view.id,
    actorId: id,
    x: (at % 10) * 90,
    y: Math.floor(at / 10) * 80,
  })),
);
const self = { id: 'n', name: 'Musterkreis', epoch: 'e', createdAt: '2026-01-01', demo: true };
const rows = rowsFrom({ networks: [self], actors, cooperations, contacts, views, placements });
const network = new Network('n', rows);
const today = '2026-11-22';
const plain: PrintChoice = {
  paper: 'a4',
  orientation: 'landscape',
  columns: 1,
  rows: 1,
  legend: true,
  list: false,
  inSight: true,
};

async function pagesWith(change: Partial<PrintChoice> = {}): Promise<readonly PrintPage[]> {
  const told: number[] = [];
  const tell = (share: number) => told.push(share);
  const maps = await readyScenes(network, storyScenes(network), today, tell, new AbortController().signal);
  expect(told).toEqual([0, 1 / 3, 2 / 3]);
  return printPages(network, maps ?? [], { ...plain, ...change }, { today, tokens, measure });
}

interface Drawn {
  readonly texts: readonly string[];
  readonly words: string;
  readonly circles: number;
  readonly sizes: readonly (readonly [words: string, size: number])[];
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

const nothing: Drawn = { texts: [], words: '', circles: 0, sizes: [], places: [] };

/** Every text, and every place anything was drawn at. */
function drawn(draw: (pen: Pen) => Iterable<undefined>): Drawn {
  const texts: string[] = [];
  const sizes: [string, number][] = [];
  const places: { x: number; y: number }[] = [];
  let open = 0;
  let circles = 0;
  const pen: Pen = {
    line: (from, to) => places.push(from, to),
    polygon: (points) => places.push(...points),
    area: (rings) => places.push(...rings.flat()),
    circle: (center) => {
      circles += 1;
      places.push(center);
    },
    box: (x, y) => places.push({ x, y }),
    text: (content, at, { size: high }) => {
      texts.push(content);
      sizes.push([content, high]);
      places.push(at);
    },
    openWindow: () => {
      open += 1;
    },
    closeWindow: () => {
      open -= 1;
    },
  };
  for (const _ of draw(pen));
  expect(open).toBe(0);
  return { texts, words: texts.join('\n'), circles, sizes, places };
}

const seen = (page: PrintPage) => drawn((pen) => drawPage(pen, page));

describe('a printed story', () => {
  it('has one page a view, each with title, network, date, mark, base, source and number', async () => {
    const pages = await pagesWith();
    expect(pages).toHaveLength(3);
    for (const [at, page] of pages.entries()) {
      const { texts, words } = seen(page);
      const wanted = [views[at]?.name, 'Musterkreis', 'Demodaten – fiktiv', `Seite ${String(at + 1)} von 3`];
      for (const text of wanted) expect(texts).toContain(text);
      expect(texts).toContain(at === 2 ? 'Stand 31.01.2020' : 'Stand 22.11.2026');
      expect(words).toContain('Quelle: Netz „Musterkreis“, erstellt mit Akteursnetz am 22.11.2026');
      expect(words).toContain(at === 1 ? '20 Akteure' : 'Grundlage: 60 Akteure');
      expect(words.includes('(Auswahl aus 60 Akteuren)')).toBe(at === 1);
      expect(page.description).toContain(`Netzkarte „${views[at]?.name ?? ''}“`);
    }
  });

  it('says nothing of persons, notes and the working layer', async () => {
    for (const list of [false, true]) {
      for (const page of await pagesWith({ list })) {
        const all = `${seen(page).words} ${page.description}`;
        for (const secret of ['Vertraulich', '7777', '8888', 'geheim', 'Einfluss'])
          expect(all).not.toContain(secret);
      }
    }
  });

  it('leaves the legend out where none is wanted', async () => {
    const [withLegend] = await pagesWith();
    const [without] = await pagesWith({ legend: false });
    expect(withLegend && seen(withLegend).words).toContain('Größe: Zahl der Kooperationen');
    expect(without && seen(without).words).not.toContain('Größe: Zahl der Kooperationen');
  });

  it('marks what is new and what has ended where the view does, and explains it', async () => {
    const since = '2026-01-01';
    const begun = cooperations.map((tie, at) => {
      if (at < 3) return { ...tie, validFrom: '2026-06-01' };
      return at === 3 ? { ...tie, validTo: '2026-06-01' } : tie;
    });
    const time = timeToLine({ marks: true, beside: false, since });
    const timed = [{ id: 'v1', name: 'Seit Januar', order: 1, time }];
    const all = { networks: [self], actors, cooperations: begun, views: timed, placements };
    const lively = new Network('n', rowsFrom(all));
    const { signal } = new AbortController();
    const maps = await readyScenes(lively, storyScenes(lively), today, () => undefined, signal);
    const [page] = printPages(lively, maps ?? [], plain, { today, tokens, measure });
    const { texts } = page ? seen(page) : nothing;
    for (const words of ['Verglichen mit 01.01.2026', 'neue Verbindung (3)', 'beendete Verbindung (1)'])
      expect(texts).toContain(words);
    const [still] = await pagesWith();
    expect(still && seen(still).words).not.toContain('Verglichen mit');
    const circles = (pages: readonly PrintPage[]) => (pages[0] ? seen(pages[0]).circles : 0);
    const bare = { ...plain, legend: false };
    const signed = circles(printPages(lively, maps ?? [], bare, { today, tokens, measure }));
    expect(signed - circles(await pagesWith({ legend: false }))).toBe(4);
  });

  it('sets no legend, name or list in letters below 6 points', async () => {
    const types = actorTypes.map(({ code }, at): Actor => {
      return { id: `x${String(at)}`, name: `Akteur ${String(at)}`, type: code, region: 'Nord' };
    });
    const spots = types.map(({ id }, at) => {
      return { id: placementId('map', id), viewId: 'map', actorId: id, x: (at % 9) * 120, y: at * 12 };
    });
    const varied = new Network('n', rowsFrom({ networks: [self], actors: types, placements: spots }));
    const scene = { viewId: 'map', name: '', shown: { filter: noFilter, layers: { structure: false } } };
    const { signal } = new AbortController();
    const maps = await readyScenes(varied, [scene], today, () => undefined, signal);
    for (const orientation of ['landscape', 'portrait'] as const) {
      for (const list of [false, true]) {
        const pages = printPages(
          varied,
          maps ?? [],
          { ...plain, orientation, list },
          { today, tokens, measure },
        );
        const [first] = pages;
        const { sizes } = first ? seen(first) : nothing;
        const points = (text: RegExp) =>
          sizes.filter(([words]) => text.test(words)).map(([, size]) => (size / 120) * 72);
        const read = [...points(/ \(\d+\)$/), ...points(/^Akteur \d+$/), ...points(/^Grundlage/)];
        expect(read.length).toBeGreaterThan(actorTypes.length);
        expect(Math.min(...read)).toBeGreaterThanOrEqual(6);
        // A legend leaves the map at least half as large as it would be without.
        const bare = { ...plain, orientation, list, legend: false };
        const [free] = printPages(varied, maps ?? [], bare, { today, tokens, measure });
        const scale = (page: PrintPage | undefined) => page?.plan.map?.placing.scale ?? 0;
        expect(scale(first)).toBeGreaterThanOrEqual(scale(free) * (list ? 0.4 : 0.5));
        // What does not fit beside the map is explained on the last page.
        const last = pages.at(-1);
        const explained = [first, last].flatMap((each) => (each ? seen(each).texts : []));
        for (const letters of new Set(actorTypes.map(({ abbr }) => abbr)))
          expect(explained).toContain(letters);
      }
    }
  });

  it('cuts a view to its part in sight, or shows all of it', async () => {
    const [, cut] = await pagesWith();
    const [, whole] = await pagesWith({ inSight: false });
    const scale = (page: typeof cut) => page?.plan.map?.placing.scale ?? 0;
    expect(scale(cut)).toBeGreaterThan(scale(whole));
    expect(cut?.plan.map?.placing.isCut).toBe(true);
    expect(whole?.plan.map?.placing.isCut).toBe(false);
  });
});

describe('map and list on one sheet', () => {
  it('names everybody once, with the number of cooperations', async () => {
    for (const orientation of ['landscape', 'portrait'] as const) {
      const [first] = await pagesWith({ list: true, orientation });
      const lines = (first?.plan.columns ?? []).flatMap((column) => column.lines);
      const named = lines.filter((line) => line.kind === 'actor').map((line) => line.text);
      expect(named.sort()).toEqual(actors.map(({ name }) => name).sort());
    }
  });

  it('goes on on further pages when the sheet is full, and loses nobody', async () => {
    const many = Array.from({ length: 900 }, (_, at): Actor => {
      return { id: `m${String(at)}`, name: `Kita ${String(at)}`, type: 'daycare' };
    });
    const spots = many.map(({ id }, at) => ({
      id: placementId('map', id),
      viewId: 'map',
      actorId: id,
      x: (at % 30) * 60,
      y: Math.floor(at / 30) * 60,
    }));
    const large = new Network('n', rowsFrom({ networks: [self], actors: many, placements: spots }));
    const scene = { viewId: 'map', name: '', shown: { filter: noFilter, layers: { structure: false } } };
    const { signal } = new AbortController();
    const maps = await readyScenes(large, [scene], today, () => undefined, signal);
    const pages = printPages(large, maps ?? [], { ...plain, list: true }, { today, tokens, measure });
    expect(pages.length).toBeGreaterThan(1);
    const lines = pages.flatMap(({ plan }) => plan.columns.flatMap((column) => column.lines));
    const named = lines.filter((line) => line.kind === 'actor').map((line) => line.text);
    expect(named.sort()).toEqual(many.map(({ name }) => name).sort());
    for (const [at, page] of pages.entries()) {
      const { words, places } = seen(page);
      expect(words).toContain(`Seite ${String(at + 1)} von ${String(pages.length)}`);
      const { page: sheet } = page.plan.poster;
      expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(sheet.height);
    }
  });
});

describe('a poster', () => {
  it('shows on its pages together exactly what stands on the sheet', async () => {
    const pages = (await pagesWith({ columns: 2, rows: 2 })).slice(0, 4);
    expect(pages.map(({ edgeNote }) => edgeNote)).toEqual([
      'Seite 1 von 12 · Reihe 1, Spalte 1',
      'Seite 2 von 12 · Reihe 1, Spalte 2',
      'Seite 3 von 12 · Reihe 2, Spalte 1',
      'Seite 4 von 12 · Reihe 2, Spalte 2',
    ]);
    const [first] = pages;
    const sheet = first ? drawn((pen) => drawSheet(pen, first.plan, '')) : nothing;
    const parts = pages.map(seen);
    const together = new Set(parts.flatMap(({ texts }) => texts));
    for (const extra of ['', ...pages.map(({ edgeNote }) => edgeNote)]) together.delete(extra);
    expect([...together].sort()).toEqual([...new Set(sheet.texts)].filter(Boolean).sort());
    for (const part of parts) expect(part.texts.length).toBeLessThan(sheet.texts.length);
    expect(parts[0]?.texts).toContain('Überblick');
    expect(parts[0]?.texts).not.toContain('Stand 22.11.2026');
    expect(parts[1]?.texts).toContain('Stand 22.11.2026');
  });
});
