// The exported picture says what it shows and breaks on no name.
// @vitest-environment happy-dom (reads markup)
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Cooperation } from '../model/records';
import { elementsOf } from './elements';
import { legendOf } from './legendContent';
import { type Picture, sheetOf, svgPicture } from './picture';
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
