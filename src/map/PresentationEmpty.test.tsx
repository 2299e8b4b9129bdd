// An empty network on the wall offers the line in which the first two are entered.
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { speak } from '../i18n/translate';
import { resetSession, useSession } from '../session/session';
import { PresentationEmpty } from './PresentationEmpty';

beforeEach(async () => {
  await speak('de');
  resetSession();
});

it('opens quick capture', () => {
  render(<PresentationEmpty />);
  expect(screen.getByRole('heading', { name: 'Noch ist niemand eingetragen' })).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Schnell erfassen' }));
  expect(useSession.getState().dialog).toEqual({ kind: 'capture' });
});
