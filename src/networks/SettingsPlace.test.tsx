// Settings on a real (in-memory) database: kept on leaving a field, own types guarded, the network deleted by name.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { run } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { SettingsPlace } from './SettingsPlace';

const network = () => useOpenNetwork.getState().network;

beforeEach(async () => {
  await openStore();
  openNetwork(await foundNetwork({ name: 'Kreis' }));
  await vi.waitUntil(() => network() !== undefined);
});

afterEach(async () => {
  cleanup();
  act(closeNetwork);
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});

function show() {
  render(<SettingsPlace />);
  return userEvent.setup();
}

it('keeps a new name as soon as the field is left', async () => {
  const user = show();
  const field = screen.getByLabelText(/^Name des Netzes/);
  await user.clear(field);
  await user.type(field, 'Landkreis Nord');
  await user.tab();
  await waitFor(() => expect(network()?.self.name).toBe('Landkreis Nord'));
});

it('says why an empty name is not kept', async () => {
  const user = show();
  await user.clear(screen.getByLabelText(/^Name des Netzes/));
  await user.tab();
  expect(await screen.findByText(/fehlt\. Bitte ausfüllen\./)).toBeTruthy();
  expect(network()?.self.name).toBe('Kreis');
});

it('adds an own type and does not remove it while an actor uses it', async () => {
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Typ anlegen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/^Name/), 'Schulhort');
  await user.type(dialog.getByLabelText(/^Verfeinert/), 'Hort{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Typ anlegen' }));
  await waitFor(() => expect(network()?.types.size).toBe(1));
  const [type] = network()?.types.values() ?? [];
  expect(type).toMatchObject({ name: 'Schulhort', parent: 'after_school_care' });
  await act(async () => {
    await run('addActor', { name: 'Hort Sonne', type: type?.id ?? '' });
  });
  await user.click(await screen.findByRole('button', { name: '„Schulhort“ entfernen' }));
  expect(await screen.findByText(/wird noch von 1 Akteur verwendet/)).toBeTruthy();
  expect(network()?.types.size).toBe(1);
});

it('switches single-letter shortcuts off for this device', async () => {
  const user = show();
  await user.click(screen.getByRole('checkbox', { name: /Tastenkürzel aus einem Buchstaben/ }));
  expect(usePreferences.getState().letterKeys).toBe(false);
});

it('deletes the open network after its name was typed, and is back at the shelf', async () => {
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Netz löschen' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.type(dialog.getByRole('textbox'), 'Kreis');
  await user.click(dialog.getByRole('button', { name: 'Netz löschen' }));
  await waitFor(async () => expect(await listNetworks()).toEqual([]));
  await waitFor(() => expect(useOpenNetwork.getState().status).toBe('none'));
});
