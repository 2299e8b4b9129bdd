// Asking before losing, and being heard.
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Announcer, announce } from './Announcer';
import { ConfirmDialog } from './ConfirmDialog';
import { MenuButton } from './MenuButton';

afterEach(cleanup);

function ask(requireText?: { label: string; expected: string }) {
  const onConfirm = vi.fn<() => void>();
  const onCancel = vi.fn<() => void>();
  render(
    <ConfirmDialog
      isOpen
      title="Netz löschen?"
      text="241 Akteure gehen verloren."
      confirmLabel="Netz löschen"
      cancelLabel="Abbrechen"
      tone="danger"
      onConfirm={onConfirm}
      onCancel={onCancel}
      requireText={requireText}
    />,
  );
  return { onConfirm, onCancel, user: userEvent.setup() };
}

it('deletes only after the exact name is typed', async () => {
  const { onConfirm, user } = ask({ label: 'Name des Netzes', expected: 'Musterlandkreis' });
  const button = screen.getByRole('button', { name: 'Netz löschen' });
  await user.type(screen.getByLabelText('Name des Netzes'), 'Musterland{Enter}');
  expect(button).toHaveProperty('disabled', true);
  expect(onConfirm).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Name des Netzes'), 'kreis');
  await user.click(button);
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('acts by its verb and goes back by its other word', async () => {
  const { onCancel, onConfirm, user } = ask();
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(onCancel).toHaveBeenCalledTimes(1);
  expect(onConfirm).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Netz löschen' }));
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('closes by Escape as a cancel', async () => {
  const { onCancel, user } = ask();
  await user.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledTimes(1);
});

it('speaks the same sentence twice as two different texts', () => {
  render(<Announcer />);
  act(() => announce('Gespeichert'));
  const region = screen.getAllByRole('log')[0];
  const first = region?.textContent;
  act(() => announce('Gespeichert'));
  expect(first?.trim()).toBe('Gespeichert');
  expect(region?.textContent).not.toBe(first);
  act(() => announce('Speichern ging schief', 'assertive'));
  expect(screen.getAllByRole('log')[1]?.textContent).toContain('schief');
});

it('acts from its menu and leaves out what is disabled', async () => {
  const onAction = vi.fn<(id: string) => void>();
  const user = userEvent.setup();
  render(
    <MenuButton
      label="Mehr"
      onAction={onAction}
      items={[
        { id: 'edit', label: 'Bearbeiten', isDisabled: true },
        'separator',
        { id: 'delete', label: 'Löschen', tone: 'danger' },
      ]}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Mehr' }));
  await user.click(screen.getByRole('menuitem', { name: 'Bearbeiten' }));
  expect(onAction).not.toHaveBeenCalled();
  await user.click(screen.getByRole('menuitem', { name: 'Löschen' }));
  expect(onAction).toHaveBeenCalledWith('delete');
  expect(screen.queryByRole('menu')).toBeNull();
});
