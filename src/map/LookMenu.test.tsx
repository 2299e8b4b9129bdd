// The menu "Darstellung" and the legend: announced, remembered per network, and always explained.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { usePreferences } from '../session/preferences';
import { resetSession, setLook, useSession } from '../session/session';
import { Announcer } from '../ui/Announcer';
import { drawnLooks } from './drawnLooks';
import { elementsOf } from './elements';
import { Legend } from './Legend';
import { LookMenu } from './LookMenu';
import { useLook } from './useLook';

const network = net('A-B:3 B-C:1 A>C D');
const cooperations = [...network.cooperations.values()];

/** Menu and legend as the map has them side by side. */
function Room() {
  const [look, choose] = useLook(network.id);
  const looks = drawnLooks(look, { network, asOf: '2026-11-22', cooperations });
  const shown = { actors: network.actors.values(), cooperations, relations: [] };
  return (
    <>
      <LookMenu network={network} look={look} onLook={choose} isDisabled={false} className={undefined} />
      <Legend
        ownTypes={network.types}
        elements={elementsOf(network, shown, { structure: false }, looks)}
        looks={looks}
        computing={[]}
        isOpen
        onOpenChange={() => undefined}
        besideOutline={false}
      />
      <Announcer />
    </>
  );
}

const legend = () => screen.getByRole('region', { name: 'Legende' });
const group = (title: string) => within(legend()).getByRole('heading', { name: title }).parentElement;

beforeEach(() => {
  resetSession();
  usePreferences.setState({ mapLooks: {} });
});

describe('Darstellung', () => {
  it('is announced and explained by the legend', async () => {
    const user = userEvent.setup();
    render(<Room />);
    expect(
      within(legend()).getByRole('heading', { name: 'Bereich: Form, Farbe und Buchstaben' }),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Darstellung' }));
    const dialog = screen.getByRole('dialog', { name: 'Darstellung' });
    await user.click(within(dialog).getByRole('button', { name: /Farbe zeigt/ }));
    await user.click(screen.getByRole('option', { name: 'Region / Sozialraum' }));
    expect(useSession.getState().look).toEqual({ colour: 'region', size: 'ties', line: 'plain' });
    expect(document.body.textContent).toContain('Die Karte zeigt jetzt durch Farbe: Region / Sozialraum.');
    await user.keyboard('{Escape}');
    expect(group('Farbe und Zeichen: Region / Sozialraum')?.textContent).toContain('Mitte4');
    expect(group('Form und Buchstaben: Akteurstyp')?.textContent).toContain('Schule4');
  });

  it('is remembered for this network, and forgotten with "Standard"', async () => {
    const user = userEvent.setup();
    setLook({ colour: 'carrier', size: 'strength', line: 'intensity' });
    render(<Room />);
    expect(group('Größe: Summe der Stufen')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Darstellung' }));
    const dialog = screen.getByRole('dialog', { name: 'Darstellung' });
    await user.click(within(dialog).getByRole('button', { name: /Größe zeigt/ }));
    await user.click(screen.getByRole('option', { name: 'Schülerzahl' }));
    expect(usePreferences.getState().mapLooks).toEqual({
      [network.id]: { colour: 'carrier', size: 'pupilCount', line: 'intensity' },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Standard' }));
    expect(usePreferences.getState().mapLooks).toEqual({});
    expect(useSession.getState().look).toEqual({ colour: 'sector', size: 'ties', line: 'plain' });
    expect(document.body.textContent).toContain('Die Karte zeigt wieder die Standarddarstellung.');
  });

  it('is as it was left when the address says nothing', () => {
    usePreferences.setState({ mapLooks: { [network.id]: { colour: 'fresh', size: 'ties', line: 'plain' } } });
    render(<Room />);
    expect(group('Farbe und Zeichen: Zuletzt geprüft')?.textContent).toContain('noch nie geprüft4');
    expect(useSession.getState().look?.colour).toBe('fresh');
  });

  it('says that influence stays on the screen', async () => {
    const user = userEvent.setup();
    setLook({ colour: 'sector', size: 'influence', line: 'plain' });
    render(<Room />);
    await user.click(screen.getByRole('button', { name: 'Darstellung' }));
    expect(screen.getByText(/Ein gespeichertes Bild zeigt sie nicht/)).toBeDefined();
  });
});
