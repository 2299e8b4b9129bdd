// The story of the demo: five views that show what they say, and find places when they are opened first.
import { expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { mainView } from '../model/records';
import { orderedViews } from '../model/views';
import { differs, shownIn } from '../session/viewLines';
import { layoutOf, type Plan, planPlaces } from './standing';

const today = '2026-11-22';
const { records } = buildDemo('L', today);
const network = new Network('demo', rowsFrom(records));
const views = orderedViews(network);

it('has five views in an order, each as it says on screen', () => {
  expect(views.map(({ name }) => name)).toEqual([
    'Überblick',
    'Kern und Umfeld',
    'Schulen und Schulsozialarbeit',
    'Sozialräume im Vergleich',
    'Übergang Schule – Beruf',
  ]);
  expect(views.filter((view) => differs(view, shownIn(view)))).toEqual([]);
});

it('shows all, all, schools and their projects, all, and who works with the youth employment agency', () => {
  const counts = views.map((view) => {
    const { filter, focus } = shownIn(view);
    return visibleIn(network, filter, today, focus).actors.length;
  });
  expect(counts.slice(0, 4)).toEqual([242, 242, 78 + 32, 242]);
  expect(counts[4]).toBeGreaterThan(15);
  expect(counts[4]).toBeLessThan(80);
});

it('begins each view like the main map, or arranges it as it says', () => {
  const placements = [...network.actors.keys()].map((actorId, at) => ({
    id: `${mainView}-${actorId}`,
    viewId: mainView,
    actorId,
    x: at * 90,
    y: at,
  }));
  const settled = new Network('demo', rowsFrom({ ...records, placements }));
  const main = planPlaces(settled, mainView);
  expect(views.map(({ id }) => layoutOf(settled, id).code)).toEqual([
    'force',
    'ringsMacro',
    'force',
    'regions',
    'force',
  ]);
  const free = views.filter(({ id }) => layoutOf(settled, id).code === 'force');
  expect(free.map(({ id }) => spotsOf(planPlaces(settled, id)))).toEqual(free.map(() => main.placed));
  const arranged = views.filter((view) => !free.includes(view));
  expect(arranged.map(({ id }) => planPlaces(settled, id).kind)).toEqual(['layout', 'layout']);
  // Without a main map there is nothing to begin like.
  expect(planPlaces(network, views[0]?.id ?? '').kind).toBe('layout');
});

function spotsOf(plan: Plan) {
  return plan.kind === 'near' ? plan.spots : undefined;
}
