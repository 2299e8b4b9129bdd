// "Daten prüfen": what was mended can still be read afterwards, in its place.
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import type { Actor, Cooperation } from '../model/records';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { DataCheck } from './DataCheck';

const actor: Actor = { id: 'actor-A', name: 'Jugendhaus', type: 'youth_centre' };
const lost = { id: 'coop-1', actorA: 'actor-A', actorB: 'actor-Z', intensity: 2 } as Cooperation;

beforeEach(async () => {
  await openStore();
  openNetwork(await foundNetwork({ name: 'Kreis', records: { actors: [actor], cooperations: [lost] } }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});
afterEach(() => {
  cleanup();
  act(closeNetwork);
});

it('keeps the list of what was mended until it is checked again', async () => {
  const user = userEvent.setup();
  render(<DataCheck />);
  await user.click(screen.getByRole('button', { name: 'Jetzt prüfen' }));
  const found = await screen.findByText(/fehlt im Netz/);
  const words = found.textContent;
  await user.click(await screen.findByRole('button', { name: 'Einen Fehler beheben' }));
  await screen.findByText('Alles in Ordnung: 2 Datensätze geprüft.');
  const done = screen.getByRole('list', { name: 'Behoben wurde 1 Fehler. „Rückgängig“ nimmt es zurück.' });
  expect(within(done).getByText(/fehlt im Netz/).textContent).toBe(words);
  await user.click(screen.getByRole('button', { name: 'Jetzt prüfen' }));
  await waitFor(() => expect(screen.queryByText(/fehlt im Netz/)).toBeNull());
});
