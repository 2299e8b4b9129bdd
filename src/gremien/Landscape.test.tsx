// The landscape by keyboard alone, as text, and as large as 2,000 organisations by 200 Gremien.
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Seat } from '../model/records';
import { setLandscapeLook } from '../session/landscapeLook';
import { useOpenNetwork } from '../session/openNetwork';
import { resetSession, setFilter, useSession } from '../session/session';
import { noFilter } from '../model/filter';
import { Landscape } from './Landscape';

const seat = (
  id: string,
  gremiumId: string,
  actorId: string,
  role: string,
  more: Partial<Seat> = {},
): Seat => ({
  id,
  gremiumId,
  actorId,
  role,
  ...more,
});

const county = new Network(
  'n',
  rowsFrom({
    networks: [{ id: 'n', name: 'Kreis', epoch: '', createdAt: '' }],
    actors: [
      { id: 'asd', name: 'ASD', type: 'social_services_team', region: 'Nord' },
      { id: 'ja', name: 'Jugendamt', type: 'youth_office' },
      { id: 'kita', name: 'Kita', type: 'daycare_centre', region: 'Nord' },
    ],
    contacts: [{ id: 'p', actorId: 'asd', firstName: 'Ada', lastName: 'Muster' }],
    gremien: [
      { id: 'ak', name: 'Arbeitskreis', type: 'round_table' },
      { id: 'jha', name: 'Jugendhilfeausschuss', shortName: 'JHA', type: 'youth_welfare_committee' },
    ],
    seats: [
      seat('1', 'jha', 'asd', 'voting_member', { holderId: 'p' }),
      seat('2', 'jha', 'ja', 'chair'),
      seat('3', 'jha', 'ja', 'advisory_member', { vacant: true, holderId: 'p' }),
      seat('4', 'ak', 'kita', 'guest'),
    ],
  }),
);

function show(network: Network) {
  resetSession();
  setLandscapeLook({
    view: 'matrix',
    rowSort: 'name',
    firstIn: undefined,
    rowGroup: 'none',
    all: false,
    columnSort: 'name',
    columnGroup: 'none',
    units: undefined,
    suspects: true,
  });
  useOpenNetwork.setState({ network, status: 'ready' });
  render(<Landscape lead={null} />);
  return userEvent.setup();
}

const grid = () => screen.getByRole('grid', { name: 'Gremienlandschaft' });
const focused = () => {
  const cell = document.activeElement;
  return cell?.getAttribute('aria-label') ?? cell?.getAttribute('title');
};
const enter = () => act(() => grid().querySelector<HTMLElement>('[tabindex="0"]')?.focus());

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = show(county);
});

test('one cell is in the tab order; arrows, Home, End and Page keys lead everywhere, and every cell says what it is', async () => {
  expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  enter();
  expect(focused()).toBe('ASD');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('ASD: 1 Sitz');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('ASD, Arbeitskreis: kein Sitz');
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('ASD, Jugendhilfeausschuss: Stimmberechtigtes Mitglied – Ada Muster');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Jugendamt, Jugendhilfeausschuss: Vorsitz; Beratendes Mitglied (unbesetzt)');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('Jugendhilfeausschuss: 2 Organisationen');
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Jugendhilfeausschuss');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toBe('Kita, Jugendhilfeausschuss: kein Sitz');
  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
  expect(document.activeElement).toHaveAttribute('role', 'columnheader');
  expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
});

test('Enter opens the seat, one after the other where there are several, and offers a new one in an empty cell', async () => {
  enter();
  await user.keyboard('{ArrowDown}{End}{Enter}');
  expect(useSession.getState().card).toEqual({ table: 'seats', id: '2' });
  await user.keyboard('{Enter}');
  expect(useSession.getState().card).toEqual({ table: 'seats', id: '3' });
  await user.keyboard('{Enter}');
  expect(useSession.getState().card).toEqual({ table: 'seats', id: '2' });
  await user.keyboard('{ArrowLeft}{Enter}');
  expect(useSession.getState().dialog).toEqual({
    kind: 'record',
    table: 'seats',
    preset: { gremiumId: 'ak', actorId: 'ja' },
  });
  await user.keyboard('{Home}{Enter}');
  expect(useSession.getState().card).toEqual({ table: 'actors', id: 'ja' });
  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowDown}{End}{Enter}');
  expect(useSession.getState().card).toEqual({ table: 'gremien', id: 'jha' });
});

test('a click opens what is there and leaves an empty cell empty; a double click fills it', async () => {
  await user.click(screen.getByRole('gridcell', { name: /^ASD, Arbeitskreis/ }));
  expect(useSession.getState().dialog).toBeUndefined();
  await user.dblClick(screen.getByRole('gridcell', { name: /^ASD, Arbeitskreis/ }));
  expect(useSession.getState().dialog).toMatchObject({ preset: { gremiumId: 'ak', actorId: 'asd' } });
  await user.dblClick(screen.getByRole('gridcell', { name: /^Jugendamt, Jugendhilfe/ }));
  expect(useSession.getState().card?.table).toBe('seats');
});

const names = () =>
  within(grid())
    .getAllByRole('rowheader')
    .slice(1)
    .map((cell) => cell.getAttribute('title'));

test('the name of a Gremium brings its members to the top and takes that back; the focus goes along', async () => {
  enter();
  await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowUp}{End}{Enter}');
  expect(names()).toEqual(['Jugendamt', 'ASD', 'Kita']);
  const head = screen.getByRole('columnheader', { name: 'Jugendhilfeausschuss' });
  expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(head).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(names()).toEqual(['ASD', 'Jugendamt', 'Kita']);
  await user.keyboard('{Home}{ArrowRight}{Enter}');
  expect(names()).toEqual(['Jugendamt', 'ASD', 'Kita']);
});

test('a cell is vacant by its brackets, and headings count who is there and who is not', () => {
  const cell = screen.getByRole('gridcell', { name: /^Jugendamt, Jugendhilfe/ });
  expect(cell).toHaveTextContent('V(B)');
  act(() => setLandscapeLook({ rowGroup: 'region' }));
  expect(
    screen.getByRole('gridcell', { name: 'Nord, Jugendhilfeausschuss: 1 Organisation' }),
  ).toHaveTextContent('1');
  expect(
    screen.getByRole('gridcell', { name: 'Ohne Region, Arbeitskreis: 0 Organisationen' }),
  ).toHaveTextContent('0');
});

test('the filter and the search apply, and what is counted is said', async () => {
  act(() => setFilter({ ...noFilter, regions: ['Nord'] }));
  expect(names()).toEqual(['ASD', 'Kita']);
  expect(screen.getByText(/^Organisationen: 2 · Gremien: 2 · Sitze: 2 · unbesetzt: 0/)).toHaveTextContent(
    'Der Filter gilt.',
  );
  act(() => setFilter(noFilter));
  await user.type(screen.getByRole('searchbox'), 'jha');
  expect(names()).toEqual(['ASD', 'Jugendamt']);
  expect(screen.queryByRole('columnheader', { name: 'Arbeitskreis' })).toBeNull();
});

test('the text says the same for every Gremium and organisation, without persons', async () => {
  await user.click(screen.getByRole('radio', { name: 'Als Text' }));
  const text = screen.getByRole('region', { name: 'Als Text' });
  expect(within(text).getByRole('heading', { name: 'Nach Gremium (2)' })).toBeVisible();
  const points = within(text)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(points).toEqual([
    'Kita: Gast',
    'ASD: Stimmberechtigtes Mitglied',
    'Jugendamt: Vorsitz; Beratendes Mitglied (unbesetzt)',
    'Jugendhilfeausschuss: Stimmberechtigtes Mitglied',
    'Jugendhilfeausschuss: Vorsitz; Beratendes Mitglied (unbesetzt)',
    'Arbeitskreis: Gast',
  ]);
  expect(text).not.toHaveTextContent('Muster');
});
