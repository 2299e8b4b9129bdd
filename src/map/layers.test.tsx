// Layers as the map tells them: legend, outline, base line and pictures say the same, and pictures nothing of the working layer.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { sectors } from '../model/taxonomy';
import { type MapLayers, noLayers, publicLayers } from '../session/mapLayers';
import { resetSession, useSession } from '../session/session';
import { BehindLine } from './BehindLine';
import { network, shownWith, standing } from './layers.sample';
import { legendOf } from './legendContent';
import { nodesFor, pressNode, pressTie } from './nodeDeeds';
import { isSitting, outlined, rowsOf } from './outlineRows';
import { svgPicture } from './picture';
import { whole } from './pieces.sample';
import { pictureLegend } from './pictureWords';
import { tones } from './scales';
import { actorSentence, describePicture, sittingSentence, tieSentence } from './sentences';
import { setOut } from './stage';

beforeEach(() => resetSession());

describe('the base line', () => {
  it.each([
    [{}, 'Grundlage: 4 Akteure, 4 Kooperationen'],
    [{ gremien: 'nodes' }, 'Grundlage: 4 Akteure, 4 Kooperationen; 2 Gremien; 5 Sitze'],
    [{ gremien: 'hulls' }, 'Grundlage: 4 Akteure, 4 Kooperationen; 2 Gremien'],
    [
      { gremien: 'shared' },
      'Grundlage: 4 Akteure, 1 Paar in ≥ 2 gemeinsamen Gremien (2 Gremien); Kooperationen werden nicht gezählt',
    ],
    [
      { gremien: 'shared', least: 1, structure: true },
      'Grundlage: 4 Akteure, 3 Paare mit gemeinsamem Gremium (2 Gremien); Kooperationen werden nicht gezählt; 1 Strukturbeziehung',
    ],
    [
      { units: 'top' },
      'Grundlage: 3 Akteure, 3 Kooperationen; 2 Linien für diese Kooperationen; 1 Einheit als ihre Organisation gezeichnet; 1 Kooperation innerhalb einer Organisation nicht gezeichnet',
    ],
  ] as const)('with %j says "%s"', (layers, words) => {
    expect(shownWith(layers).basis).toBe(words);
  });

  it('is in the description of a picture, which names areas and never mixes', () => {
    const hulls = describePicture('Netz', shownWith({ gremien: 'hulls' }).elements);
    expect(hulls).toContain('Flächen: AG 78, Steuergruppe Schulerfolg.');
    const shared = describePicture('Netz', shownWith({ gremien: 'shared' }).elements);
    expect(shared).toContain('1 Paar in ≥ 2 gemeinsamen Gremien');
    expect(shared).not.toMatch(/\d+ Kooperation/);
  });
});

describe('ties of those who sit together', () => {
  it('stand instead of every cooperation, on the map and in the outline', () => {
    const { elements, staged } = shownWith({ gremien: 'shared', least: 1 });
    expect(new Set([...elements.ties.values()].map(({ kind }) => kind))).toEqual(new Set(['shared']));
    expect(elements.nodes.get('team')?.degree).toBe(2);
    const rows = rowsOf(network, outlined(staged), new Set(['team']));
    const said = rows.flatMap((row) => (isSitting(row) ? [sittingSentence(row)] : []));
    expect(said).toEqual([
      'sitzt mit Landkreis gemeinsam in 1 Gremium: AG 78',
      'sitzt mit Schule am Teich gemeinsam in 2 Gremien: AG 78, Steuergruppe Schulerfolg',
    ]);
    const team = network.actors.get('team');
    expect(team && actorSentence(network, team, 2, {}, true)).toMatch(/mit 2 Akteuren gemeinsam in Gremien$/);
    expect(rows.some((row) => row.kind === 'cooperation')).toBe(false);
  });
});

describe('Gremien as nodes', () => {
  it('stand near their members and move nobody', () => {
    const { elements, standing: places, staged } = shownWith({ gremien: 'nodes' });
    for (const [id, at] of standing) expect(places.get(id)).toEqual(at);
    expect(elements.nodes.get('gremium:g')).toMatchObject({ kind: 'gremium', shape: 'pill', degree: 3 });
    expect(places.has('gremium:g') && places.has('gremium:h')).toBe(true);
    expect(setOut(network, staged, { layers: noLayers, looks: {}, standing, backdrop: undefined })).toEqual(
      setOut(network, staged, { layers: noLayers, looks: {}, standing, backdrop: undefined }),
    );
  });

  it('and their seats are told by the outline', () => {
    const { staged } = shownWith({ gremien: 'nodes' });
    const rows = rowsOf(network, outlined(staged), new Set(['school', 'g']));
    const said = rows.flatMap((row) => (isSitting(row) ? [sittingSentence(row)] : []));
    expect(said).toEqual([
      'sitzt in AG 78: Gast (unbesetzt)',
      'sitzt in Steuergruppe Schulerfolg: Stimmberechtigtes Mitglied',
      'Mitglied ASD Mitte: Vorsitz',
      'Mitglied Landkreis: Stellvertretender Vorsitz',
      'Mitglied Schule am Teich: Gast (unbesetzt)',
    ]);
    expect(rows.at(-1)).toMatchObject({
      kind: 'gremium',
      name: 'Steuergruppe Schulerfolg',
      position: 6,
      total: 6,
    });
  });
});

describe('areas', () => {
  it('follow a member that moves, and are the same for the same places', () => {
    const layers: MapLayers = { ...noLayers, gremien: 'hulls' };
    const { staged } = shownWith(layers);
    const at = (places: typeof standing) =>
      setOut(network, staged, { layers, looks: {}, standing: places, backdrop: undefined }).backdrop?.hulls;
    const moved = new Map(standing).set('team', { x: 2000, y: 2000 });
    const right = (hulls: ReturnType<typeof at>) =>
      Math.max(...(hulls ?? []).flatMap(({ rings }) => rings.flat()).map(({ x }) => x));
    expect(right(at(standing))).toBeLessThan(600);
    expect(right(at(moved))).toBeGreaterThan(2000);
    expect(at(new Map(standing))).toEqual(at(standing));
  });
});

describe('merged lines', () => {
  it('are told with what stands behind them', async () => {
    const user = userEvent.setup();
    const { staged } = shownWith({ units: 'top' });
    const rows = rowsOf(network, outlined(staged), new Set(['school']));
    const said = rows.flatMap((row) => (row.kind === 'cooperation' ? [tieSentence(row)] : []));
    expect(said).toContain(
      'arbeitet mit Landkreis zusammen: Stufe 3, Kooperation, gesetzlicher Auftrag; fasst 2 Kooperationen zusammen',
    );
    expect(pressTie('line:county school', staged)).toBe(false);
    render(
      <BehindLine network={network} staged={staged} tieId="line:county school" onClose={() => undefined} />,
    );
    const panel = screen.getByRole('dialog', { name: 'Landkreis – Schule am Teich: 2 Kooperationen' });
    expect(document.activeElement).toBe(panel);
    await user.click(within(panel).getByRole('button', { name: 'ASD Mitte – Schule am Teich, Stufe 3' }));
    expect(useSession.getState().card).toEqual({ table: 'cooperations', id: 't1' });
  });

  it('lead from a unit to its organisation', () => {
    const { staged } = shownWith({ units: 'top' });
    expect(nodesFor(['team', 'school'], [], staged)).toEqual(['county', 'school']);
  });
});

describe('a press', () => {
  it('opens the card of a Gremium, an actor, a seat or a cooperation', () => {
    const { staged } = shownWith({ gremien: 'nodes' });
    const card = () => useSession.getState().card;
    pressNode('gremium:g', false, []);
    expect(card()).toEqual({ table: 'gremien', id: 'g' });
    pressNode('team', false, []);
    expect(card()).toEqual({ table: 'actors', id: 'team' });
    pressNode('school', true, ['team']);
    expect(useSession.getState().selection).toEqual(['team', 'school']);
    expect(pressTie('seat:g team', staged)).toBe(true);
    expect(card()).toEqual({ table: 'seats', id: 's1' });
    expect(pressTie('t4', staged)).toBe(true);
    expect(card()).toEqual({ table: 'cooperations', id: 't4' });
    expect(pressTie('r', staged)).toBe(true);
    expect(card()).toEqual({ table: 'relations', id: 'r' });
  });

  it('marks a Gremium that is a node, or its members', () => {
    expect(nodesFor([], ['g'], shownWith({ gremien: 'nodes' }).staged)).toEqual(['gremium:g']);
    expect(nodesFor([], ['h'], shownWith({ gremien: 'hulls' }).staged)).toEqual(['school', 'team']);
    expect(nodesFor([], ['h'], shownWith({}).staged)).toEqual([]);
  });
});

describe('the working layer', () => {
  const signs = /angespannt|abgebrochen|Vetospieler|Arbeitsebene/;
  const paint = (color: string) =>
    Object.fromEntries(sectors.map(({ code }) => [code, color])) as Record<
      (typeof sectors)[number]['code'],
      string
    >;
  const svgOf = (layers: Partial<MapLayers>) => {
    const { elements, standing: at, backdrop } = shownWith(layers);
    return whole(
      svgPicture({
        elements,
        at,
        backdrop,
        tokens: {
          ground: '#ffffff',
          text: '#111111',
          muted: '#555555',
          line: '#999999',
          strongLine: '#333333',
          accent: '#006666',
          sector: paint('#336699'),
          ink: paint('#ffffff'),
          tone: Object.fromEntries(tones.map((tone) => [tone, { fill: '#000000', ink: '#ffffff' }])) as never,
          font: 'Inter',
        },
        words: {
          title: 'Netz',
          asOf: '',
          basis: '',
          source: '',
          description: describePicture('Netz', elements),
        },
        legend: pictureLegend(legendOf(elements, network.types)),
        measure: (text, size) => text.length * size * 0.55,
      }),
    );
  };

  it('marks tension, break and veto only while it is on', () => {
    const on = shownWith({ working: true }).elements;
    expect(['t1', 't4', 't2'].map((id) => on.ties.get(id)?.mood)).toEqual(['tense', 'broken', '']);
    expect(on.nodes.get('county')?.veto).toBe(true);
    const off = shownWith({}).elements;
    expect([...off.ties.values()].some(({ mood }) => mood !== '')).toBe(false);
    expect([...off.nodes.values()].some(({ veto }) => veto)).toBe(false);
  });

  it('is drawn and explained on screen, and in no picture for others', () => {
    const everything = { working: true, gremien: 'hulls', structure: true } as const;
    expect(svgOf(everything)).toMatch(signs);
    const open = publicLayers({ ...noLayers, ...everything });
    expect(svgOf(open)).not.toMatch(signs);
    expect(svgOf(open)).toBe(svgOf({ gremien: 'hulls', structure: true }));
    expect(svgOf(open)).not.toBe(svgOf(everything));
  });

  it('shows the worst of what stands behind a merged line', () => {
    const { elements } = shownWith({ working: true, units: 'top' });
    expect(elements.ties.get('line:county school')?.mood).toBe('tense');
  });
});
