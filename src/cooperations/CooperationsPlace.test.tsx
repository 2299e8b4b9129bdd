// Ending cooperations and switching to structural relations, on the real store.
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { today } from '../session/clock';
import { useSession } from '../session/session';
import { CooperationsPlace } from './CooperationsPlace';
import { EndDialog } from './EndDialog';

const records = {
  actors: [
    { id: 'act-a', name: 'Grundschule Mitte', type: 'primary_school' },
    { id: 'act-b', name: 'Jugendamt', type: 'youth_office' },
  ],
  cooperations: [
    {
      id: 'coop-1',
      actorA: 'act-a',
      actorB: 'act-b',
      intensity: 1,
      status: 'active',
      validFrom: '2020-01-01',
    },
  ],
};

function Bench() {
  const dialog = useSession((state) => state.dialog);
  return (
    <>
      <CooperationsPlace />
      {dialog?.kind === 'endCooperations' && <EndDialog request={dialog} />}
    </>
  );
}

const tie = () => useOpenNetwork.getState().network?.cooperations.get('coop-1');

beforeEach(async () => {
  localStorage.clear();
  await openStore();
  closeNetwork();
  openNetwork(await foundNetwork({ name: 'Probe', records }));
  await waitFor(() => {
    if (useOpenNetwork.getState().status !== 'ready') throw new Error('the network is not open yet');
  });
  render(<Bench />);
});

async function chooseToEnd() {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('checkbox', { name: 'Grundschule Mitte auswählen' }));
  await user.click(screen.getByRole('button', { name: 'Beenden zum …' }));
  const day = await screen.findByRole('textbox', { name: /Beendet zum/ });
  return { user, day };
}

it('ends what is selected as of today, and undo lets it live again', async () => {
  const { user } = await chooseToEnd();
  await user.click(screen.getByRole('button', { name: 'Kooperation beenden' }));
  await waitFor(() => expect(tie()).toMatchObject({ status: 'ended', validTo: today() }));
  expect(useSession.getState().dialog).toBeUndefined();
  await undoStep();
  expect(tie()).toMatchObject({ status: 'active' });
  expect(tie()?.validTo).toBeUndefined();
});

it('refuses a day before the beginning and says why', async () => {
  const { user, day } = await chooseToEnd();
  await user.clear(day);
  await user.type(day, '01.01.2019');
  await user.click(screen.getByRole('button', { name: 'Kooperation beenden' }));
  expect(await screen.findByText(/„Gültig bis“ liegt vor „Gültig von“/)).toBeVisible();
  expect(tie()?.status).toBe('active');
});

it('shows structural relations beside the cooperations', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'Strukturbeziehungen' }));
  expect(await screen.findByText('Noch keine Strukturbeziehungen')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Strukturbeziehung anlegen' })[0]).toBeVisible();
});
