// The palette without a mouse: type, Enter, done.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { useOpenNetwork } from '../session/openNetwork';
import { resetSession, useSession } from '../session/session';
import type { Command } from './Command';
import { Palette } from './Palette';
import { typeAhead } from '../ui/typedAhead';

const network = new Network('demo', rowsFrom(buildDemo('L', '2026-11-22').records));

beforeEach(() => {
  act(() => {
    useOpenNetwork.setState({ status: 'ready', id: 'demo', network, seq: 1 });
    useSession.setState({ place: 'start' });
    resetSession();
  });
});
afterEach(cleanup);

function show() {
  const addActor = vi.fn<() => void>();
  const onClose = vi.fn<() => void>();
  const commands: Command[] = [
    { id: 'add', label: 'Akteur anlegen', group: 'Anlegen', perform: addActor },
    { id: 'go', label: 'Karte', group: 'Gehe zu', perform: vi.fn<() => void>() },
  ];
  render(<Palette commands={commands} onClose={onClose} />);
  return { addActor, onClose, user: userEvent.setup() };
}

const field = () => screen.getByRole('combobox', { name: 'Suchen oder Befehl eingeben' });

it('opens the card of ASD with three letters and Enter', async () => {
  const { user, onClose } = show();
  await user.type(field(), 'ASD{Enter}');
  expect(onClose).toHaveBeenCalled();
  const { card, place } = useSession.getState();
  expect(place).toBe('actors');
  expect(card?.table).toBe('actors');
  expect(network.actors.get(card?.id ?? '')?.shortName).toMatch(/^ASD /);
});

it('stays on the map, where an actor can be seen', async () => {
  act(() => useSession.setState({ place: 'map' }));
  const { user } = show();
  await user.type(field(), 'ASD Mitte{Enter}');
  expect(useSession.getState().place).toBe('map');
});

it('goes to the contacts for a person', async () => {
  const { user } = show();
  await user.type(field(), 'Haselbach{Enter}');
  expect(useSession.getState()).toMatchObject({ place: 'contacts', card: { table: 'contacts' } });
});

it('performs a command by part of its name', async () => {
  const { user, addActor } = show();
  await user.type(field(), 'akteur anl{Enter}');
  expect(addActor).toHaveBeenCalledTimes(1);
});

it('moves with arrows, Home and End and tells the field which entry is meant', async () => {
  const { user } = show();
  await screen.findAllByRole('option');
  const chosen = () =>
    document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
  await user.type(field(), '{ArrowDown}');
  expect(chosen()).toContain('Karte');
  await user.type(field(), '{Home}');
  expect(chosen()).toContain('Akteur anlegen');
  await user.type(field(), '{ArrowUp}');
  expect(chosen()).toContain('Karte');
});

it('says how much was found and what to do when nothing was', async () => {
  const { user } = show();
  await user.type(field(), 'Jugendamt');
  expect((await screen.findByText(/^\d+ Treffer$/)).getAttribute('role')).toBe('status');
  await user.clear(field());
  await user.type(field(), 'Xylophonorchester');
  expect(await screen.findByText(/Nichts gefunden zu „Xylophonorchester“/)).toBeTruthy();
});

it('offers lately opened cards first', async () => {
  const { user } = show();
  await user.type(field(), 'ASD Nord{Enter}');
  cleanup();
  show();
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('Team Nord');
});

it('keeps the letters typed before it was there', async () => {
  typeAhead();
  const user = userEvent.setup();
  await user.keyboard('AS');
  show();
  await waitFor(() => expect(field()).toHaveValue('AS'));
});
