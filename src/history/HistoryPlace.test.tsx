// The history on a real (in-memory) database: what is told, and going back to a step.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { run } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { setPreferences } from '../session/preferences';
import { HistoryPlace } from './HistoryPlace';

beforeEach(async () => {
  await openStore();
  setPreferences({ initials: 'kb' });
  openNetwork(await foundNetwork({ name: 'Kreis' }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});

afterEach(async () => {
  cleanup();
  act(closeNetwork);
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});

async function addActors(...names: string[]) {
  for (const name of names) {
    await act(async () => {
      expect((await run('addActor', { name, type: 'primary_school' })).ok).toBe(true);
    });
  }
}

const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent ?? '');
const names = () => [...(useOpenNetwork.getState().network?.actors.values() ?? [])].map(({ name }) => name);

it('shows the first step while there is nothing to tell', async () => {
  render(<HistoryPlace />);
  expect(await screen.findByText('Noch keine Änderungen')).toBeTruthy();
});

it('tells every change, the newest first, under its day and with initials', async () => {
  await addActors('Schule A', 'Schule B');
  render(<HistoryPlace />);
  await waitFor(() => expect(lines()).toHaveLength(3));
  const [newest, older, founding] = lines();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toMatch(/^Heute, /);
  expect(newest).toMatch(/\d\d:\d\dAkteur „Schule B“ angelegtkb/);
  expect(older).toContain('Schule A');
  expect(founding).toContain('Netz angelegt');
  expect(within(screen.getAllByRole('listitem')[2] as HTMLElement).queryByRole('button')).toBeNull();
});

it('goes back to a step after telling how many are taken back', async () => {
  const user = userEvent.setup();
  await addActors('Schule A', 'Schule B', 'Schule C');
  render(<HistoryPlace />);
  await user.click(
    await screen.findByRole('button', { name: 'Bis hierhin rückgängig machen: Akteur „Schule B“ angelegt' }),
  );
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText('2 Schritte rückgängig machen?')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Rückgängig machen' }));
  await waitFor(() => expect(names()).toEqual(['Schule A']));
  await waitFor(() => expect(lines().filter((line) => line.includes('Rückgängig gemacht'))).toHaveLength(2));
});

it('changes nothing when the question is answered with no', async () => {
  const user = userEvent.setup();
  await addActors('Schule A');
  render(<HistoryPlace />);
  await user.click(await screen.findByRole('button', { name: /^Bis hierhin/ }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Abbrechen' }));
  expect(names()).toEqual(['Schule A']);
});
