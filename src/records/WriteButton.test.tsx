// A button that writes rests in the pseudonymous view, and says why.
import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sentence } from '../i18n/translate';
import { useSession } from '../session/session';
import { WriteButton } from './WriteButton';

it('rests with its reason while nothing may be written', () => {
  render(<WriteButton tone="primary">Akteur anlegen</WriteButton>);
  expect(sentence('pseudonyms.rests', {})).toBe('Ruht in der pseudonymen Ansicht.');
  const button = () => screen.getByRole('button', { name: 'Akteur anlegen' });
  expect(button()).toBeEnabled();
  act(() => useSession.setState({ pseudonyms: { actors: true, language: 'de' } }));
  expect(button()).toBeDisabled();
  expect(button()).toHaveAccessibleDescription('Ruht in der pseudonymen Ansicht.');
  act(() => useSession.setState({ pseudonyms: undefined }));
  expect(button()).toBeEnabled();
});
