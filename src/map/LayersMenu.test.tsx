// The menu "Ebenen" and the legend: announced, explained, and off where it has to be.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../model/records';
import { resetSession, setLayers, useSession } from '../session/session';
import { Announcer } from '../ui/Announcer';
import { LayersMenu } from './LayersMenu';
import { network, shownWith } from './layers.sample';
import { Legend } from './Legend';

beforeEach(() => resetSession());

describe('the menu "Ebenen"', () => {
  function Room() {
    const layers = useSession((state) => state.layers);
    const { elements } = shownWith(layers);
    return (
      <>
        <LayersMenu network={network} isDisabled={false} className={undefined} />
        <Legend
          elements={elements}
          ownTypes={network.types}
          looks={{}}
          computing={[]}
          isOpen
          onOpenChange={() => undefined}
          besideOutline={false}
        />
        <Announcer />
      </>
    );
  }
  const group = (title: string) =>
    within(screen.getByRole('region', { name: 'Legende' })).queryByRole('heading', { name: title })
      ?.parentElement;

  it('shows layers, is announced, and the legend explains them', async () => {
    const user = userEvent.setup();
    render(<Room />);
    await user.click(screen.getByRole('button', { name: 'Ebenen' }));
    const menu = screen.getByRole('dialog', { name: 'Ebenen' });
    await user.click(within(menu).getByRole('checkbox', { name: 'Strukturbeziehungen' }));
    expect(useSession.getState().layers.structure).toBe(true);
    expect(document.body.textContent).toContain('Zu sehen: Strukturbeziehungen.');
    await user.click(within(menu).getByRole('button', { name: /Gremien/ }));
    await user.click(screen.getByRole('option', { name: 'Als Flächen um ihre Mitglieder' }));
    expect(group('Gremien')?.textContent).toBe('GremienAG 783Steuergruppe Schulerfolg2');
    await user.click(within(menu).getByRole('button', { name: /^Aus|Gremien$/ }));
    await user.click(screen.getByRole('option', { name: 'Gemeinsam in Gremien statt Kooperationen' }));
    expect(group('Strichstärke: gemeinsame Gremien')?.textContent).toContain('2 gemeinsame Gremien1');
    expect(group('Größe: Zahl der Akteure mit gemeinsamen Gremien')).toBeDefined();
    await user.click(within(menu).getByRole('radio', { name: '3' }));
    expect(useSession.getState().layers.least).toBe(3);
    expect(group('Strichstärke: gemeinsame Gremien')).toBeUndefined();
  });

  it('takes single Gremien by their name', async () => {
    const user = userEvent.setup();
    setLayers({ gremien: 'nodes' });
    render(<Room />);
    await user.click(screen.getByRole('button', { name: 'Ebenen' }));
    await user.type(screen.getByRole('combobox', { name: 'Welche Gremien' }), 'steuer');
    await user.click(screen.getByRole('option', { name: 'Steuergruppe Schulerfolg' }));
    expect(useSession.getState().layers.chosen).toEqual<Id[]>(['h']);
    await user.click(screen.getByRole('button', { name: 'Steuergruppe Schulerfolg nicht mehr zeigen' }));
    expect(useSession.getState().layers.chosen).toBeUndefined();
  });

  it('keeps the working layer off until it is asked for, and says for whom it is', async () => {
    const user = userEvent.setup();
    render(<Room />);
    expect(group('Arbeitsebene (vertraulich)')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Ebenen' }));
    expect(screen.getByText(/nie in Bildern, im Druck oder in der Präsentation/)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /^Arbeitsebene/ }));
    expect(group('Arbeitsebene (vertraulich)')?.textContent).toMatch(
      /angespannt1abgebrochen1.*Vetospieler1$/,
    );
  });
});
