// The exported picture says what it shows and breaks on no name.
// @vitest-environment happy-dom (reads markup)
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Cooperation } from '../model/records';
import { elementsOf } from './elements';
import { legendOf } from './legendContent';
import { type Picture, sheetOf, svgPicture } from './picture';
import { asSeen } from './takePicture';
import { whole } from './pieces.sample';
import { pictureLegend } from './pictureWords';
import { paper as tokens } from './tokens.sample';
import { backdropOf } from './zoneWords';

const actors: Actor[] = [
  { id: 'a', name: 'Schule <b> & "Söhne"', type: 'primary_school', phone: '0345 / 123', note: 'geheim' },
  { id: 'b', name: 'ASD Mitte', type: 'social_services_team' },
];
const cooperations: Cooperation[] = [
  { id: 't', actorA: 'a', actorB: 'b', intensity: 3, basis: 'contract', directed: true },
];
const network = new Network('n', rowsFrom({ actors, cooperations }));
const elements = elementsOf(network, { actors, cooperations, relations: [] }, { structure: false });
const picture: Picture = {
  elements,
  at: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 40 }],
  ]),
  tokens,
  words: {
    title: 'Netz & Co',
    asOf: 'Stand 22.11.2026',
    basis: 'Grundlage: 2 Akteure, 1 Kooperation',
    subtitle: 'Netz',
    source: 'Quelle: Netz, am 22.11.2026',
    mark: 'Demodaten – fiktiv',
    description: 'Zwei Akteure.',
  },
  legend: pictureLegend(legendOf(elements, network.types)),
  measure: (text, size) => text.length * size * 0.55,
};
const svg = whole(svgPicture(picture));

describe('the SVG picture', () => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is well-formed whatever the names hold', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    expect(svg).toContain('&lt;b&gt; &amp;');
    expect(svg).not.toContain('<b>');
  });

  it('carries title, description, date, basis, mark and legend', () => {
    expect(document.querySelector('title')?.textContent).toBe('Netz & Co, Stand 22.11.2026');
    expect(document.querySelector('desc')?.textContent).toBe('Zwei Akteure.');
    const text = document.documentElement.textContent ?? '';
    for (const part of [
      'Stand 22.11.2026',
      'Demodaten – fiktiv',
      'Grundlage: 2 Akteure',
      'Quelle: Netz, am 22.11.2026',
      'ASD Mitte',
      'Schule (1)',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('holds nothing that belongs to a person', () => {
    expect(svg).not.toContain('0345');
    expect(svg).not.toContain('geheim');
  });
});

describe('a picture of the Akteurslandkarte', () => {
  const sectors = [
    { of: 'school', from: 0, to: 3 },
    { of: 'youth', from: 3, to: 6.28 },
  ];
  const zones = { kind: 'rings', by: 'macro', x: 100, y: 20, radii: [100, 300, 900], edge: 950, sectors };
  const withRings = { ...picture, backdrop: backdropOf(JSON.stringify({ code: 'ringsMacro', zones })) };

  it('has its rings and sectors with their names behind the actors', () => {
    const text = whole(svgPicture(withRings));
    for (const word of [
      'Kern',
      'beteiligt',
      'Umfeld',
      'noch keinem Ring zugeordnet',
      'Schule',
      'Jugendhilfe',
    ])
      expect(text).toContain(`>${word}</text>`);
    const [plain, ringed] = [svg, text].map((each) => each.split('<circle').length - 1);
    expect((ringed ?? 0) - (plain ?? 0)).toBe(3);
    expect(text.indexOf('<circle')).toBeLessThan(text.indexOf('<path'));
  });

  it('is large enough for the outermost ring', () => {
    expect(sheetOf(withRings).mapHeight).toBeGreaterThan(1900);
    expect(sheetOf(picture).mapHeight).toBeLessThan(700);
  });
});

describe('a picture as the screen shows it', () => {
  const written = { dx: 0, dy: 30, style: 'plain' } as const;
  const screen = {
    frame: '',
    zoom: 0.5,
    width: 900,
    height: 600,
    names: new Map([['b', { text: 'ASD', ...written }]]),
  };
  const choice = { inSight: true, allNames: false };
  const textsOf = (shown: Picture) =>
    [...whole(svgPicture(shown)).matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</g)].map(
      ([, x, y, text]) => ({ x: Number(x), y: Number(y), text }),
    );

  it('names who is named there, by the same words at the same place, and nobody else', () => {
    const shown = asSeen(picture, choice, screen);
    const { originX, originY, scale } = sheetOf(shown);
    expect(scale).toBe(0.5);
    const found = textsOf(shown).filter(
      ({ text }) => /ASD Mitte|Schule <b>/.test(text ?? '') || text === 'ASD',
    );
    const middles = found.filter(({ y }) => Math.abs(y - (originY + 40 * scale + 30)) < 6);
    expect(middles.map(({ text }) => text)).toEqual(['ASD']);
    expect(middles[0]?.x).toBeCloseTo(originX + 200 * scale, 1);
    expect(found.filter(({ text }) => text !== 'ASD')).toEqual([]);
  });

  it('shows the part in sight, or all of it where that is wanted', () => {
    const part = { ...screen, frame: '100 -60 300 200' };
    const [near, all] = [true, false].map((inSight) => asSeen(picture, { ...choice, inSight }, part));
    expect(near?.screen).toEqual({ zoom: 0.5, cut: { left: 100, top: -60, right: 400, bottom: 140 } });
    expect(near?.names).toBe(screen.names);
    // Who would be named on the screen then is not on it now.
    expect(all?.screen?.cut).toBeUndefined();
    expect(all?.names).toBeUndefined();
  });

  it('writes all names there is room for where that is wanted, and without a screen those of a middling one', () => {
    const texts = (shown: Picture) => textsOf(shown).map(({ text }) => text);
    expect(texts(asSeen(picture, { ...choice, allNames: true }, screen))).toContain('ASD Mitte');
    expect(texts(asSeen(picture, choice, undefined))).toContain('ASD Mitte');
  });
});

describe('two days side by side in one picture', () => {
  const other = { elements, at: picture.at, tokens, measure: picture.measure };
  const changes = Array.from({ length: 90 }, (_, at) => ({
    kind: 'change' as const,
    text: `Änderung ${String(at)}`,
    detail: '01.08.2026',
  }));
  const both: Picture = {
    ...picture,
    earlier: { content: other, day: 'Stand 01.08.2025', laterDay: 'Stand 22.11.2026' },
    changes: [{ kind: 'head', text: 'Kooperation neu (90)' }, ...changes],
    words: { ...picture.words, changesTitle: 'Unterschiede' },
  };

  it('draws both maps at the same places of their own ground, each below its day, and every difference once', () => {
    const text = whole(svgPicture(both));
    const { aside, mapWidth, width } = sheetOf(both);
    expect(aside).toBeGreaterThan(mapWidth);
    expect(width).toBeGreaterThan(2 * mapWidth);
    for (const word of ['Stand 01.08.2025', 'Stand 22.11.2026', 'Unterschiede', 'Kooperation neu (90)'])
      expect(text).toContain(`>${word}</text>`);
    for (const { text: each } of changes) expect(text.split(`>${each}</text>`)).toHaveLength(2);
    const places = [...text.matchAll(/<text x="([-\d.]+)"[^>]*>ASD Mitte</g)].map(([, x]) => Number(x));
    expect(places).toHaveLength(2);
    expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBeCloseTo(aside, 0);
  });
});
