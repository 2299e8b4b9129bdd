// Two people change the same record: nobody's work is overwritten unseen.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { openDialog, useSession } from '../session/session';
import { RecordDialog } from './RecordDialog';
import { editRecords } from './recordDeeds';

const actor = { id: 'act-a', name: 'Jugendamt', shortName: 'JA', type: 'youth_office' };

function Bench() {
  const dialog = useSession((state) => state.dialog);
  return dialog?.kind === 'record' ? <RecordDialog request={dialog} /> : null;
}

const stored = () => useOpenNetwork.getState().network?.actors.get('act-a');

async function begin() {
  await openStore();
  closeNetwork();
  openNetwork(await foundNetwork({ name: 'Probe', records: { actors: [actor] } }));
  await waitFor(() => expect(useOpenNetwork.getState().status).toBe('ready'));
  openDialog({ kind: 'record', table: 'actors', id: 'act-a' });
  render(<Bench />);
  const user = userEvent.setup();
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  await user.clear(name);
  await user.type(name, 'Jugendamt Nord');
  return user;
}

it('a value that a colleague has changed meanwhile is shown, and overwritten only by saving again', async () => {
  const user = await begin();
  await editRecords('actors', ['act-a'], { name: 'Amt für Jugend' });
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText(/Dieser Wert wurde inzwischen anders geändert/)).toBeVisible();
  expect(screen.getByText(/Inzwischen steht hier: „Amt für Jugend“/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue('Jugendamt Nord');
  expect(stored()?.name).toBe('Amt für Jugend');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(stored()?.name).toBe('Jugendamt Nord'));
  expect(useSession.getState().dialog).toBeUndefined();
});

it('a change to another field, or the same change, hinders nobody', async () => {
  const user = await begin();
  await editRecords('actors', ['act-a'], { name: 'Jugendamt Nord', shortName: 'JAN' });
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(useSession.getState().dialog).toBeUndefined());
  expect(stored()).toMatchObject({ name: 'Jugendamt Nord', shortName: 'JAN' });
});
