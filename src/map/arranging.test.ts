// An arrangement made piece by piece is the very change the verb makes at once.
import { expect, it } from 'vitest';
import { adding, apply } from '../model/change';
import { isChange } from '../model/checks';
import { Network } from '../model/network';
import { rowsFrom } from '../model/change';
import { mainView, placementId } from '../model/records';
import { verbs } from '../model/verbs';
import { arranging } from './arranging';
import { atOnce } from './slices';

const ids = Array.from({ length: 1130 }, (_, at) => `actor-${String(at)}`);
const actors = ids.map((id) => ({ id, name: id, type: 'youth_office' }));
const networks = [{ id: 'n', name: 'n', epoch: '', createdAt: '' }];
const world = { today: '2026-11-23', newId: () => 'new' };
/** Every third has a place already, and every ninth the one it gets. */
const placements = ids.flatMap((actorId, at) =>
  at % 3 === 0
    ? [{ id: placementId(mainView, actorId), viewId: mainView, actorId, x: at % 9 === 0 ? at : 1, y: 7 }]
    : [],
);
const network = new Network('n', rowsFrom({ actors, networks, placements }));
const spotsOf = (count: number) => ids.slice(0, count).map((actorId, at) => ({ actorId, x: at, y: 7 }));

it.each([0, 1, 199, 200, 201, 400, 1130])('for %s places', (count) => {
  for (const layout of [undefined, null, '{"code":"grid"}']) {
    const input = { viewId: mainView, spots: spotsOf(count), ...(layout !== undefined && { layout }) };
    const made = atOnce(arranging(network, input, world));
    expect(made).toEqual(verbs.arrange(network, input, world));
    if (!isChange(made)) throw new Error('refused');
    expect(apply(network.rows, made).placements.size).toBeGreaterThanOrEqual(Math.min(count, 377));
  }
});

it('leaves out who is gone, and keeps the count of those who moved', () => {
  const input = { viewId: mainView, spots: [...spotsOf(450), { actorId: 'gone', x: 1, y: 1 }] };
  const made = atOnce(arranging(network, input, world));
  const moved = 450 - 50;
  expect(made).toMatchObject({ label: { code: 'arrange', count: moved } });
  expect(isChange(made) && made.ops.length).toBe(moved);
  expect(isChange(made) && made.ops[0]).toEqual(
    adding('placements', {
      id: placementId(mainView, 'actor-1'),
      viewId: mainView,
      actorId: 'actor-1',
      x: 1,
      y: 7,
    } as never),
  );
});
