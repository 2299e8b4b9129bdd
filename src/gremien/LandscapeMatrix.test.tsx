// Of a matrix of 2,000 organisations by 200 Gremien only what is in sight is in the page, and the keyboard reaches its last corner.
import { act, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { LandscapeLook } from '../session/landscapeLook';
import { landscapeOf } from './landscape';
import { LandscapeMatrix } from './LandscapeMatrix';
import { columnItems, rowLines } from './landscapeOrder';
import { speechOf } from './landscapeSpeech';

const look: LandscapeLook = {
  view: 'matrix',
  rowSort: 'name',
  rowGroup: 'none',
  all: true,
  columnSort: 'name',
  columnGroup: 'none',
  suspects: true,
};
const many = <R,>(count: number, each: (at: number) => R) =>
  Array.from({ length: count }, (_, at) => each(at));

test('a screenful is in the page, and Ctrl+End leads to the last of 400,000 cells', async () => {
  const network = new Network(
    'n',
    rowsFrom({
      networks: [{ id: 'n', name: 'Land', epoch: '', createdAt: '' }],
      actors: many(2000, (at) => ({ id: `a${at}`, name: `Akteur ${at}`, type: 'association' })),
      gremien: many(200, (at) => ({ id: `g${at}`, name: `Gremium ${at}`, type: 'round_table' })),
      seats: many(4000, (at) => ({
        id: `s${at}`,
        actorId: `a${at % 2000}`,
        gremiumId: `g${(at * 7) % 200}`,
        role: 'voting_member',
      })),
    }),
  );
  const day = '2026-11-22';
  const landscape = landscapeOf(network, visibleIn(network, noFilter, day), look);
  const lines = rowLines(network, landscape, look, day, (type) => type);
  const items = columnItems(landscape, look);
  render(
    <LandscapeMatrix
      label="Matrix"
      lines={lines}
      items={items}
      speech={speechOf(network, landscape, look)}
      onOpen={() => undefined}
      onSort={() => undefined}
    />,
  );
  // Asking for roles would look through every cell.
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  if (!grid) throw new Error('no grid');
  expect(grid).toHaveAttribute('aria-rowcount', '2002');
  expect(grid).toHaveAttribute('aria-colcount', '202');
  const cells = () => grid.querySelectorAll('[data-col]').length;
  expect(cells()).toBeGreaterThan(500);
  expect(cells()).toBeLessThan(2500);
  act(() => grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  await userEvent.setup().keyboard('{Control>}{End}{/Control}');
  expect(document.activeElement).toHaveAttribute(
    'aria-label',
    expect.stringMatching(/^Akteur 1999, Gremium 199:/),
  );
  expect(document.activeElement?.parentElement).toHaveAttribute('aria-rowindex', '2002');
  expect(document.activeElement).toHaveAttribute('aria-colindex', '202');
  expect(cells()).toBeLessThan(3500);
  // The focused cell is copied, whomever the browser tells: in Firefox not the cell.
  const setData = vi.fn<(type: string, text: string) => void>();
  expect(fireEvent.copy(document.body, { clipboardData: { setData } })).toBe(false);
  expect(setData).toHaveBeenCalledTimes(2);
});
