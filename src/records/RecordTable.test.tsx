// What a person can do in a table and its dialogs, on the real store.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { type SubjectTable, useSession } from '../session/session';
import { BulkEditDialog } from './BulkEditDialog';
import { RecordDialog } from './RecordDialog';
import { RecordTable } from './RecordTable';

const records = {
  actors: [
    { id: 'act-a', name: 'Grundschule Mitte', type: 'primary_school', region: 'Mitte', city: 'Musterstadt' },
    { id: 'act-b', name: 'Jugendamt', type: 'youth_office' },
    { id: 'act-c', name: 'Ärztehaus', type: 'paediatrics', region: 'Nord' },
  ],
  cooperations: [{ id: 'coop-1', actorA: 'act-a', actorB: 'act-b', intensity: 1 }],
};

function Bench({ table }: { readonly table: SubjectTable }) {
  const dialog = useSession((state) => state.dialog);
  return (
    <>
      <RecordTable table={table} label="Tabelle" />
      {dialog?.kind === 'record' && <RecordDialog key={dialog.table} request={dialog} />}
      {dialog?.kind === 'bulkEdit' && <BulkEditDialog request={dialog} />}
    </>
  );
}

const network = () => {
  const { network: open } = useOpenNetwork.getState();
  if (!open) throw new Error('no network is open');
  return open;
};
const named = (name: string) => [...network().actors.values()].find((actor) => actor.name === name);

async function begin(table: SubjectTable = 'actors', given: object = records) {
  await openStore();
  closeNetwork();
  openNetwork(await foundNetwork({ name: 'Probe', records: given }));
  await waitFor(() => expect(useOpenNetwork.getState().status).toBe('ready'));
  render(<Bench table={table} />);
  return userEvent.setup();
}

beforeEach(() => {
  localStorage.clear();
});

describe('the table of actors', () => {
  it('shows what there is and says how many', async () => {
    await begin();
    expect(await screen.findByText('3 Akteure')).toBeVisible();
    const names = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names).toEqual(['Ärztehaus', 'Grundschule Mitte', 'Jugendamt']);
  });

  it('creates an actor by keyboard alone and opens its card', async () => {
    const user = await begin();
    await user.click(screen.getByRole('button', { name: 'Akteur anlegen' }));
    (await screen.findByRole('textbox', { name: /^Name/ })).focus();
    await user.keyboard('Hort Nord');
    await user.click(screen.getByRole('combobox', { name: /^Akteurstyp/ }));
    await user.keyboard('Hort{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(named('Hort Nord')?.type).toBe('after_school_care'));
    expect(useSession.getState().card).toEqual({ table: 'actors', id: named('Hort Nord')?.id });
    expect(useSession.getState().dialog).toBeUndefined();
  });

  it('keeps the dialog open and goes to the first wrong field when something is missing', async () => {
    const user = await begin();
    await user.click(screen.getByRole('button', { name: 'Akteur anlegen' }));
    const name = await screen.findByRole('textbox', { name: /^Name/ });
    (await screen.findByRole('textbox', { name: /Kurzname/ })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('„Name“ fehlt. Bitte ausfüllen.')).toBeVisible();
    expect(name).toHaveFocus();
    expect(network().actors.size).toBe(3);
  });

  it('edits a cell and takes it back with one step', async () => {
    const user = await begin();
    await screen.findByText('3 Akteure');
    await user.dblClick(screen.getByRole('gridcell', { name: 'Nord' }));
    await user.clear(screen.getByRole('combobox', { name: 'Region / Sozialraum' }));
    await user.keyboard('Süd{Enter}');
    await waitFor(() => expect(network().actors.get('act-c')?.region).toBe('Süd'));
    await undoStep();
    expect(network().actors.get('act-c')?.region).toBe('Nord');
  });

  it('changes one field of several actors in one step', async () => {
    const user = await begin();
    await screen.findByText('3 Akteure');
    await user.click(screen.getByRole('checkbox', { name: 'Jugendamt auswählen' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ärztehaus auswählen' }));
    await user.click(screen.getByRole('button', { name: 'Feld ändern' }));
    await user.click(await screen.findByRole('combobox', { name: /^Feld/ }));
    await user.keyboard('Region{Enter}');
    await user.click(await screen.findByRole('combobox', { name: 'Region / Sozialraum' }));
    await user.keyboard('Mitte{Escape}');
    expect(screen.getByText(/2 Akteure ändern: Region \/ Sozialraum → Mitte/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ändern' }));
    await waitFor(() => expect(network().actors.get('act-b')?.region).toBe('Mitte'));
    expect(network().actors.get('act-c')?.region).toBe('Mitte');
    await undoStep();
    expect(network().actors.get('act-b')?.region).toBeUndefined();
    expect(network().actors.get('act-c')?.region).toBe('Nord');
  });

  it('deletes the row with what depends on it, and brings all of it back', async () => {
    const user = await begin();
    await screen.findByText('3 Akteure');
    screen.getByRole('rowheader', { name: 'Jugendamt' }).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(network().actors.has('act-b')).toBe(false));
    expect(network().cooperations.size).toBe(0);
    expect(await screen.findByText(/1 Akteur gelöscht, dazu 1 abhängiger Eintrag/)).toBeVisible();
    await undoStep();
    expect(network().actors.has('act-b')).toBe(true);
    expect(network().cooperations.size).toBe(1);
  });

  it('writes one pasted cell at once', async () => {
    const user = await begin();
    await screen.findByText('3 Akteure');
    act(() => screen.getByRole('gridcell', { name: 'Nord' }).focus());
    await user.paste('Süd');
    await waitFor(() => expect(network().actors.get('act-c')?.region).toBe('Süd'));
  });

  it('shows what a pasted block would change, takes what is accepted, and is one step', async () => {
    const user = await begin();
    await screen.findByText('3 Akteure');
    act(() => screen.getByRole('gridcell', { name: 'Nord' }).focus());
    await user.paste('Süd\nWest\nOst\nzu viel');
    const dialog = await screen.findByRole('dialog', { name: 'Einfügen prüfen' });
    expect(within(dialog).getByText(/3 Zellen ändern sich/)).toBeVisible();
    expect(within(dialog).getByText(/1 Zelle lässt sich so nicht/)).toBeVisible();
    expect(network().actors.get('act-c')?.region).toBe('Nord');
    await user.click(within(dialog).getByRole('checkbox', { name: /Jugendamt/ }));
    await user.click(within(dialog).getByRole('button', { name: '2 Zellen übernehmen' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const region = (id: string) => network().actors.get(id)?.region;
    await waitFor(() => expect(region('act-c')).toBe('Süd'));
    expect([region('act-a'), region('act-b')]).toEqual(['West', undefined]);
    await undoStep();
    expect(network().actors.get('act-c')?.region).toBe('Nord');
  });

  it('says what to do first when there is nothing yet', async () => {
    await begin('actors', {});
    expect(await screen.findByText('Noch keine Akteure')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Liste importieren' })).toBeVisible();
  });
});

describe('a new cooperation', () => {
  it('can bring an unknown actor along, as one step', async () => {
    const user = await begin('cooperations');
    await user.click(screen.getByRole('button', { name: 'Kooperation anlegen' }));
    await user.click(await screen.findByRole('combobox', { name: /^Akteur A/ }));
    await user.keyboard('Jugend{Enter}');
    await user.click(screen.getByRole('combobox', { name: /^Akteur B/ }));
    await user.keyboard('Hort Süd{Enter}');
    await user.click(await screen.findByRole('combobox', { name: /Akteurstyp von „Hort Süd“/ }));
    await user.keyboard('Hort{Enter}');
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Kooperation anlegen' }));
    await waitFor(() => expect(network().cooperations.size).toBe(2));
    const hort = named('Hort Süd');
    const [tie] = network().cooperationsOf(hort?.id ?? '');
    expect(tie).toMatchObject({ actorA: 'act-b', actorB: hort?.id, intensity: 2, status: 'active' });
    await undoStep();
    expect(named('Hort Süd')).toBeUndefined();
    expect(network().cooperations.size).toBe(1);
  });

  it('is warned about, not refused, when the two already cooperate', async () => {
    const user = await begin('cooperations');
    await user.click(screen.getByRole('button', { name: 'Kooperation anlegen' }));
    await user.click(await screen.findByRole('combobox', { name: /^Akteur A/ }));
    await user.keyboard('Jugend{Enter}');
    await user.click(screen.getByRole('combobox', { name: /^Akteur B/ }));
    await user.keyboard('Grund{Enter}');
    expect(await screen.findByText('Zwischen beiden gibt es schon eine Kooperation.')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(network().cooperations.size).toBe(2));
  });
});
