// The stage of the import's component tests: a fresh network on a database in memory, the dialog over it, and what a person presses.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect } from 'vitest';
import { db } from '../data/db';
import { openStore } from '../data/storage';
import type { Network } from '../model/network';
import { perform } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { closeDialog, type DialogRequest, openDialog } from '../session/session';
import { foundEmpty } from '../session/shelf';
import { ImportDialog } from './ImportDialog';
import { freshList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';

type ImportRequest = Extract<DialogRequest, { kind: 'import' }>;

/** For what waits for a worker's turn or the database. */
export const patience = { timeout: 15_000 };

/** Before each test of the file an empty network is open, after it nothing is left. */
export function onFreshNetworks(): void {
  beforeEach(async () => {
    await openStore();
    const founded = await foundEmpty('Kreis');
    if (founded.ok) openNetwork(founded.id);
    await waitFor(() => expect(useOpenNetwork.getState().status).toBe('ready'), patience);
  });
  afterEach(async () => {
    act(() => {
      closeNetwork();
      closeDialog();
    });
    // Much quicker than to take out its rows.
    await db.delete();
  });
}

/** The network that is open. */
export function network(): Network {
  const { network: open } = useOpenNetwork.getState();
  if (!open) throw new Error('no network is open');
  return open;
}

/** Opens the dialog, with a file, a text or nothing. */
export function show(request: Omit<ImportRequest, 'kind'> = {}): UserEvent {
  const whole: ImportRequest = { kind: 'import', ...request };
  act(() => openDialog(whole));
  render(<ImportDialog request={whole} />);
  return userEvent.setup();
}

/** By name; waits until it is there. */
export const button = (name: string | RegExp): Promise<HTMLButtonElement> =>
  screen.findByRole<HTMLButtonElement>('button', { name }, patience);

/** Waits until it can be pressed. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  const wanted = await button(name);
  await waitFor(() => expect(wanted.disabled).toBe(false), patience);
  await user.click(wanted);
}

/** From the file to the preview, with everything as it is proposed. */
export async function toPreview(content: BlobPart, name = 'liste.csv'): Promise<UserEvent> {
  const user = show({ file: new File([content], name) });
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  await screen.findByLabelText('Was geschehen wird', {}, patience);
  return user;
}

/** Waits until the line above the preview says so. */
export async function takes(words: string | RegExp): Promise<void> {
  const status = within(await screen.findByLabelText('Was geschehen wird', {}, patience)).getByRole('status');
  await waitFor(() => expect(status.textContent).toMatch(words), patience);
}

/** Presses „Importieren“ and waits for the end. */
export async function finish(user: UserEvent): Promise<void> {
  await press(user, 'Importieren');
  await screen.findByText('Die Liste ist importiert', {}, patience);
}

/** An earlier import of a list, without the dialog. */
export async function importBefore(text: string, name: string): Promise<void> {
  const read = await readFile({ name, text, choices: [] }, () => {});
  if (read.kind === 'refused' || read.lists[0] === undefined) throw new Error('the list was refused');
  const { sheet, mapping } = freshList(read.lists[0], network(), name);
  await act(async () => {
    const done = await perform(
      (now, world) =>
        acceptedChange(planLists([{ sheet, mapping, name: '' }], noDecisions, now, world, name), noDecisions)
          .change,
      'import',
    );
    expect(done.ok).toBe(true);
  });
}
