// Saved views in the map's menu: made of what is on screen, opened, changed, put in order, taken away and brought back.
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { mainView, placementId } from '../model/records';
import { orderedViews } from '../model/views';
import { run, undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import {
  openCard,
  resetSession,
  setFilter,
  setFocus,
  setLayers,
  setLook,
  useSession,
} from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { useAwaitedView, useViewId } from '../session/views';
import { Announcer } from '../ui/Announcer';
import { noFilter } from '../model/filter';
import { moveActors } from './mapDeeds';
import { ViewBar } from './ViewBar';
import { saveNewView } from './viewDeeds';
import { ViewMenu } from './ViewMenu';

const actors = ['a', 'b'].map((name) => ({ id: `act-${name}`, name, type: 'youth_office', region: 'Nord' }));
const placements = actors.map(({ id }, at) => {
  return { id: placementId(mainView, id), viewId: mainView, actorId: id, x: at * 100, y: 0 };
});

function Room({ frame = '' }: { readonly frame?: string }) {
  useAwaitedView();
  const network = useNetwork();
  const view = network.views.get(useViewId(network));
  return (
    <>
      <ViewMenu network={network} open={view} frame={() => frame} isDisabled={false} className={undefined} />
      {view && <ViewBar network={network} view={view} frame={() => frame} />}
      <Announcer />
    </>
  );
}

// The store and the menus take their time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
const user = userEvent.setup();
const now = () => {
  const { network } = useOpenNetwork.getState();
  if (network === undefined) throw new Error('no network is open');
  return network;
};
const names = () => orderedViews(now()).map(({ name }) => name);
const said = (text: string) => waitFor(() => expect(document.body.textContent).toContain(text));
const bar = () => screen.getByRole('group', { name: /^Ansicht: / });
const openMenu = async () => {
  await user.click(screen.getByRole('button', { name: 'Ansichten' }));
  return screen.findByRole('dialog', { name: 'Ansichten' });
};
const save = async (name: string) => {
  await saveNewView(name, () => '');
  await screen.findByRole('group', { name: `Ansicht: ${name}` });
};
const act = async (name: string, deed: string) => {
  const menu = await openMenu();
  await user.click(within(menu).getByRole('button', { name: `Weitere Aktionen für „${name}“` }));
  await user.click(await screen.findByRole('menuitem', { name: deed }));
};

beforeEach(async () => {
  await openStore();
  closeNetwork();
  resetSession();
  setLayers({ structure: false });
  openNetwork(await foundNetwork({ name: 'Probe', records: { actors, placements } }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready', { timeout: 20_000 });
});

describe('a new view', () => {
  it('keeps all that is on screen and shows it again', async () => {
    render(<Room frame="-10 20 300 200" />);
    const look = { colour: 'region', size: 'ties', line: 'plain' };
    setFilter({ ...noFilter, regions: ['Nord'] });
    setFocus({ actorId: 'act-a', steps: 2 });
    setLook(look);
    setLayers({ structure: true });
    useSession.setState({ asOf: '2026-01-31' });
    const first = await openMenu();
    await user.type(within(first).getByRole('textbox', { name: 'Neue Ansicht' }), 'Norden');
    await user.click(within(first).getByRole('button', { name: 'Ansicht speichern' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [view] = orderedViews(now());
    expect(view).toMatchObject({ name: 'Norden', frame: '-10 20 300 200', asOf: '2026-01-31' });
    expect(now().placementsIn(view?.id ?? '').size).toBe(2);

    const menu = await openMenu();
    await user.click(within(menu).getByRole('button', { name: 'Karte ohne Ansicht' }));
    setFilter(noFilter);
    setFocus(undefined);
    setLayers({ structure: false });
    useSession.setState({ asOf: undefined, look: undefined });
    openCard('actors', 'act-a');
    const again = await openMenu();
    await user.click(within(again).getByRole('button', { name: 'Norden' }));
    expect(useSession.getState()).toMatchObject({
      filter: { regions: ['Nord'] },
      focus: { actorId: 'act-a', steps: 2 },
      look,
      layers: { structure: true },
      asOf: '2026-01-31',
      view: view?.id,
      card: undefined,
      selection: [],
    });
    await said('Ansicht „Norden“, 1 von 1.');
  });

  it('named by an address is shown as it was saved, beside the card of the address', async () => {
    render(<Room />);
    setFilter({ ...noFilter, regions: ['Nord'] });
    await save('Norden');
    const [view] = orderedViews(now());
    resetSession();
    openCard('actors', 'act-b');
    useSession.setState({ view: view?.id, isViewAwaited: true });
    await waitFor(() => expect(useSession.getState()).toMatchObject({ filter: { regions: ['Nord'] } }));
    expect(useSession.getState()).toMatchObject({
      isViewAwaited: false,
      card: { id: 'act-b' },
      selection: ['act-b'],
    });
  });

  it('needs a name', async () => {
    render(<Room />);
    const menu = await openMenu();
    await user.click(within(menu).getByRole('button', { name: 'Ansicht speichern' }));
    expect(within(menu).getByText('Bitte geben Sie der Ansicht einen Namen.')).toBeDefined();
    expect(names()).toEqual([]);
  });

  it('has places of its own: moving there moves nobody on the main map', async () => {
    render(<Room />);
    await save('Norden');
    const [view] = orderedViews(now());
    await moveActors([{ actorId: 'act-a', x: 50, y: 60 }], () => undefined);
    expect(
      now()
        .placementsIn(view?.id ?? '')
        .get('act-a'),
    ).toMatchObject({ x: 50, y: 60, pinned: true });
    expect(now().placementsIn(mainView).get('act-a')).toMatchObject({ x: 0, y: 0 });
  });
});

describe('what was changed on screen', () => {
  it('is told, saved, and undone like any other step', async () => {
    render(<Room />);
    await save('Norden');
    expect(within(bar()).queryByText('geändert')).toBeNull();
    setFilter({ ...noFilter, regions: ['Nord', 'Süd'] });
    expect(await within(bar()).findByText('geändert')).toBeDefined();
    await user.click(within(bar()).getByRole('button', { name: /^Ansicht „Norden“ speichern/ }));
    await waitFor(() => expect(within(bar()).queryByText('geändert')).toBeNull());
    expect(orderedViews(now())[0]?.filter).toBe('region=Nord&region=S%C3%BCd');
    await undoStep();
    expect(await within(bar()).findByText('geändert')).toBeDefined();
  });

  it('is given up by the way back', async () => {
    render(<Room />);
    setFilter({ ...noFilter, regions: ['Nord'] });
    await save('Norden');
    setFilter(noFilter);
    setLayers({ structure: true });
    await user.click(await within(bar()).findByRole('button', { name: 'Zurück zur gespeicherten Ansicht' }));
    expect(useSession.getState()).toMatchObject({
      filter: { regions: ['Nord'] },
      layers: { structure: false },
    });
    expect(within(bar()).queryByText('geändert')).toBeNull();
  });

  it('makes no difference by the order in which values were chosen', async () => {
    render(<Room />);
    setFilter({ ...noFilter, regions: ['Süd', 'Nord'] });
    await save('Alle');
    setFilter({ ...noFilter, regions: ['Nord', 'Süd'] });
    await waitFor(() => expect(useSession.getState().filter.regions).toEqual(['Nord', 'Süd']));
    expect(within(bar()).queryByText('geändert')).toBeNull();
  });
});

describe('the story', () => {
  it('is put in order by buttons and stepped by arrow keys', async () => {
    render(<Room />);
    for (const name of ['Eins', 'Zwei', 'Drei']) await save(name);
    const menu = await openMenu();
    await user.click(within(menu).getByRole('button', { name: '„Drei“ nach oben' }));
    await waitFor(() => expect(names()).toEqual(['Eins', 'Drei', 'Zwei']));
    await said('Ansicht „Drei“ ist jetzt 2 von 3.');
    await user.click(within(menu).getByRole('button', { name: '„Eins“ nach oben' }));
    await said('Ansicht „Eins“ steht schon ganz oben.');
    await user.click(within(menu).getByRole('button', { name: 'Eins' }));
    expect(within(bar()).getByText('1 von 3')).toBeDefined();
    within(bar()).getByRole('button', { name: 'Weiter' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(within(bar()).getByText('Drei')).toBeDefined();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(within(bar()).getByText('Zwei')).toBeDefined();
    await said('Das ist die letzte Ansicht.');
    await undoStep();
    expect(names()).toEqual(['Eins', 'Zwei', 'Drei']);
  });

  it('has renamed and duplicated views in it', async () => {
    render(<Room />);
    for (const name of ['Eins', 'Zwei']) await save(name);
    await act('Eins', 'Umbenennen');
    const field = await screen.findByRole('textbox', { name: 'Neuer Name für „Eins“' });
    await user.clear(field);
    await user.type(field, 'Anfang{Enter}');
    await waitFor(() => expect(names()).toEqual(['Anfang', 'Zwei']));
    await user.keyboard('{Escape}');
    await act('Anfang', 'Duplizieren');
    await waitFor(() => expect(names()).toEqual(['Anfang', 'Anfang (Kopie)', 'Zwei']));
  });
});

describe('a view that goes', () => {
  it('leaves the main map as it was, and undo brings it back with its places', async () => {
    render(<Room />);
    await save('Norden');
    setFilter({ ...noFilter, regions: ['Nord'] });
    await act('Norden', 'Löschen');
    await waitFor(() => expect(names()).toEqual([]));
    await waitFor(() => expect(useSession.getState()).toMatchObject({ view: undefined, filter: noFilter }));
    expect(now().placements.size).toBe(2);
    await said('Ansicht „Norden“ gelöscht.');
    await undoStep();
    expect(names()).toEqual(['Norden']);
    expect(now().placements.size).toBe(4);
  });

  it('is left when it goes elsewhere, by undo or in another tab', async () => {
    render(<Room />);
    await save('Norden');
    await undoStep();
    await waitFor(() => expect(useSession.getState().view).toBeUndefined());
    expect(now().placements.size).toBe(2);
  });

  it('takes along the places of those who came later, when its making is undone', async () => {
    render(<Room />);
    await save('Norden');
    const [view] = orderedViews(now());
    await run('addActor', { id: 'act-c', name: 'c', type: 'youth_office' });
    await run('arrange', { viewId: view?.id ?? '', spots: [{ actorId: 'act-c', x: 1, y: 1 }] }, 'layout');
    expect(now().placements.size).toBe(5);
    await undoStep();
    await undoStep();
    expect(now().placements.size).toBe(2);
  });
});
