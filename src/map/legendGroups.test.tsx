// Every legend explains the same: on screen, in a picture, on paper and in a hand-out; lines to names where there are any.
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter } from '../model/filter';
import { Network } from '../model/network';
import { type Actor, type Cooperation, placementId } from '../model/records';
import { standardLook } from '../session/session';
import { handoutHtml } from './handout';
import { handoutData } from './handoutData';
import { Legend } from './Legend';
import { svgPicture } from './picture';
import { whole } from './pieces.sample';
import { drawPage, printPages } from './printJob';
import { sceneMap } from './scenes';
import { scenePicture } from './scenePicture';
import { svgPen } from './svgPen';
import { paper as tokens } from './tokens.sample';

const today = '2026-11-22';
const measure = (text: string, size: number) => text.length * size * 0.55;
const leader = 'Feine graue Linie: führt zu einem Namen';

/** A ring of schools around a heap of teams; the heap leaves no room for names beside its actors. */
async function mapOf(look: string, isHeap: boolean) {
  const actors: Actor[] = Array.from({ length: 24 }, (_, at) => ({
    id: `a${String(at)}`,
    name: `Arbeitsstelle Beispielburg ${String(at)}`,
    type: at % 2 === 0 ? 'primary_school' : 'social_services_team',
    influence: (at % 4) + 1,
  }));
  const cooperations: Cooperation[] = actors.slice(1).map(({ id }, at) => ({
    id: `t${String(at)}`,
    actorA: 'a0',
    actorB: id,
    intensity: at % 5,
    ...(at % 2 === 0 && { basis: 'contract' }),
    ...(at % 3 === 0 && { directed: true }),
    ...(at < 4 && { status: 'planned' }),
  }));
  const apart = isHeap ? 44 : 400;
  const placements = actors.map(({ id }, at) => ({
    id: placementId('map', id),
    viewId: 'map',
    actorId: id,
    x: (at % 5) * apart,
    y: Math.floor(at / 5) * apart,
  }));
  const self = { id: 'n', name: 'Musterkreis', epoch: 'e', createdAt: '2026-01-01' };
  const network = new Network('n', rowsFrom({ networks: [self], actors, cooperations, placements }));
  const shown = { filter: noFilter, layers: { structure: false }, look: { ...standardLook, colour: look } };
  const scene = { viewId: 'map', name: '', shown };
  const map = await sceneMap(network, scene, today, new AbortController().signal);
  if (!map) throw new Error('given up');
  return { network, map, picture: scenePicture(network, map, tokens, measure, today) };
}

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function ways(look: string, isHeap = false): Promise<Readonly<Record<string, string>>> {
  const { network, map, picture } = await mapOf(look, isHeap);
  const choice = {
    paper: 'a3',
    orientation: 'landscape',
    columns: 1,
    rows: 1,
    legend: true,
    list: false,
    inSight: false,
  } as const;
  // As on the screen: everybody named, the last ones further off in a heap.
  const names = new Map(
    [...map.elements.nodes.values()].map(({ id, label }, at) => {
      const far = isHeap && at > 20 && ({ dy: 90, isFar: true } as const);
      return [id, { text: label, dx: 0, dy: 24, style: 'plain' as const, ...far }];
    }),
  );
  const pen = svgPen(measure);
  for (const page of printPages(network, [map], choice, { today, tokens, measure, names }))
    whole(drawPage(pen, page));
  const asOnScreen = { ...picture, names, screen: { zoom: 1, cut: undefined } };
  const handout = whole(handoutHtml({ language: 'de', picture, ...handoutData(network, map) }));
  return {
    picture: textOf(whole(svgPicture(asOnScreen))),
    paper: textOf(pen.parts.join('')),
    handout: textOf(handout.slice(handout.indexOf('class="legend"'), handout.indexOf('<details'))),
  };
}

/** Titles, and entries as "words (count)", of the opened legend on screen. */
async function onScreen(look: string): Promise<readonly string[]> {
  const { network, map } = await mapOf(look, false);
  const none: readonly string[] = [];
  render(
    <Legend
      ownTypes={network.types}
      elements={map.elements}
      looks={map.looks}
      computing={none}
      isOpen
      onOpenChange={() => undefined}
      besideOutline={false}
    />,
  );
  const legend = screen.getByRole('region', { name: 'Legende' });
  const titles = within(legend)
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
  const counts = [...legend.querySelectorAll('span:last-child')];
  const entries = counts.map((each) => {
    return `${each.previousElementSibling?.textContent ?? ''} (${each.textContent})`;
  });
  return [...titles, ...entries];
}

describe('what the legend explains on screen', () => {
  it.each(['sector', 'influence'])('stands in every legend that leaves it, coloured by %s', async (look) => {
    const told = await onScreen(look);
    expect(told).toContain('geplant, ruhend oder aufgelöst (4)');
    expect(told).toContain('einseitig: von A nach B (8)');
    expect(told).toEqual(expect.arrayContaining(['Linie: Grundlage', 'Strichstärke: Stufe', 'Außerdem']));
    for (const [way, text] of Object.entries(await ways(look)))
      expect({ way, missing: told.filter((each) => !text.includes(each)) }).toEqual({ way, missing: [] });
  });
});

describe('the line to a name further off', () => {
  it('is explained where there is one, and only there', async () => {
    const [heap, wide] = [await ways('sector', true), await ways('sector')];
    const tells = (all: typeof heap) =>
      Object.entries(all).flatMap(([way, text]) => (text.includes(leader) ? [way] : []));
    expect(tells(heap)).toEqual(['picture', 'paper']);
    expect(tells(wide)).toEqual([]);
  });
});
