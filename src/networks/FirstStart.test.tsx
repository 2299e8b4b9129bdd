// From nothing to a network and back, on a real (in-memory) database.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { closeNetwork, useOpenNetwork } from '../session/openNetwork';
import { closeDialog, useSession } from '../session/session';
import { FirstStart } from './FirstStart';

beforeEach(async () => {
  await openStore();
});

afterEach(async () => {
  cleanup();
  act(() => {
    closeNetwork();
    closeDialog();
  });
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});

async function show() {
  const onOpenFile = vi.fn<(file: File) => void>();
  render(<FirstStart onOpenFile={onOpenFile} onChooseFile={(otherwise) => otherwise()} />);
  await screen.findByRole('button', { name: 'Beispielnetz öffnen' });
  return { onOpenFile, user: userEvent.setup() };
}

const opened = () =>
  waitFor(() => expect(useOpenNetwork.getState().status).toBe('ready'), { timeout: 15_000 });

it('never looks like a first start before it knows what lies on this device', async () => {
  await foundNetwork({ name: 'Schon da' });
  render(<FirstStart onOpenFile={() => {}} onChooseFile={() => {}} />);
  expect(screen.queryByRole('button', { name: 'Beispielnetz öffnen' })).toBeNull();
  await screen.findByRole('button', { name: 'Beispielnetz öffnen' });
  expect(screen.getByRole('button', { name: '„Schon da“ öffnen' })).toBeTruthy();
});

it('opens the example network in size L with one click', async () => {
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Beispielnetz öffnen' }));
  expect(screen.getByRole('status').textContent).toContain('wird angelegt');
  await opened();
  const { network } = useOpenNetwork.getState();
  expect(network?.actors.size).toBe(242);
  expect(network?.self.demo).toBe(true);
});

it('begins empty with a name and a purpose, and asks for the name first', async () => {
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Leer beginnen' }));
  await user.click(screen.getByRole('button', { name: 'Netz anlegen' }));
  expect(screen.getByText('Bitte geben Sie dem Netz einen Namen.')).toBeTruthy();
  await user.type(screen.getByLabelText(/^Name des Netzes/), 'Landkreis Nord');
  await user.type(screen.getByLabelText(/^Wozu/), 'Vernetzung');
  await user.click(screen.getByRole('button', { name: 'Netz anlegen' }));
  await opened();
  const { network } = useOpenNetwork.getState();
  expect(network?.self).toMatchObject({ name: 'Landkreis Nord', purpose: 'Vernetzung' });
  expect(network?.actors.size).toBe(0);
});

it('makes an empty network to import a list into', async () => {
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Liste importieren' }));
  await opened();
  expect(useSession.getState().dialog).toEqual({ kind: 'import' });
});

it('hands a .netz file to the app', async () => {
  const { user, onOpenFile } = await show();
  const file = new File(['x'], 'kreis.netz');
  await user.upload(screen.getByLabelText('Netzdatei auswählen'), file);
  expect(onOpenFile).toHaveBeenCalledWith(file);
  expect(await listNetworks()).toEqual([]);
});

async function withShelf() {
  const rendered = await show();
  await rendered.user.click(screen.getByRole('button', { name: 'Leer beginnen' }));
  await rendered.user.type(screen.getByLabelText(/^Name des Netzes/), 'Kreis{Enter}');
  await opened();
  act(closeNetwork);
  await screen.findByRole('button', { name: '„Kreis“ öffnen' });
  return rendered;
}

async function choose(user: ReturnType<typeof userEvent.setup>, entry: string) {
  await user.click(screen.getByRole('button', { name: 'Mehr zu „Kreis“' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

it('duplicates a network under a name of its own', async () => {
  const { user } = await withShelf();
  await choose(user, 'Duplizieren');
  expect(await screen.findByRole('button', { name: '„Kreis (Kopie)“ öffnen' })).toBeTruthy();
  expect((await listNetworks()).map((card) => card.name).sort()).toEqual(['Kreis', 'Kreis (Kopie)']);
});

it('renames a network that is not open', async () => {
  const { user } = await withShelf();
  await choose(user, 'Umbenennen');
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByLabelText(/^Name des Netzes/));
  await user.type(dialog.getByLabelText(/^Name des Netzes/), 'Kreis Süd{Enter}');
  expect(await screen.findByRole('button', { name: '„Kreis Süd“ öffnen' })).toBeTruthy();
});

it('deletes a network only after its name was typed', async () => {
  const { user } = await withShelf();
  await choose(user, 'Löschen');
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.type(dialog.getByRole('textbox'), 'Krei{Enter}');
  expect(await listNetworks()).toHaveLength(1);
  await user.type(dialog.getByRole('textbox'), 's');
  await user.click(dialog.getByRole('button', { name: 'Netz löschen' }));
  await waitFor(async () => expect(await listNetworks()).toEqual([]));
  await waitFor(() => expect(screen.queryByText('Ihre Netze auf diesem Gerät')).toBeNull());
});
