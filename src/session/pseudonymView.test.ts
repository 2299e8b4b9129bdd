// The pseudonymous view at the window: what is shown, what may be done, and what of the real data goes on as before.
import { beforeEach, describe, expect, it } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { noFilter } from '../model/filter';
import { redoStep, run, undoStep } from './command';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';
import { asStored, endPseudonyms, showPseudonyms, shownNetwork } from './pseudonymView';
import { resetSession, useSession } from './session';

const school = { id: 'act-a', name: 'Grundschule Nord', type: 'primary_school', phone: '03445 1' };
const person = { id: 'con-a', actorId: 'act-a', firstName: 'Erika', lastName: 'Muster', position: 'Leitung' };

async function begin(): Promise<void> {
  await openStore();
  closeNetwork();
  openNetwork(await foundNetwork({ name: 'Probe', records: { actors: [school], contacts: [person] } }));
  await new Promise<void>((resolve) => {
    const stop = useOpenNetwork.subscribe(({ status }) => {
      if (status !== 'ready') return;
      stop();
      resolve();
    });
  });
}

const stored = () => useOpenNetwork.getState().network;
const shown = () =>
  JSON.stringify([...(shownNetwork()?.actors.values() ?? []), ...(shownNetwork()?.contacts.values() ?? [])]);

describe('the pseudonymous view', () => {
  beforeEach(begin);

  it('shows numbers for names, and the names again when it ends', () => {
    expect(shown()).toContain('Grundschule Nord');
    showPseudonyms(true);
    expect(shownNetwork()?.actors.get('act-a')?.name).toBe('Grundschule 1');
    expect(shownNetwork()?.contacts.get('con-a')).toEqual({
      id: 'con-a',
      actorId: 'act-a',
      lastName: 'Kontaktperson 1',
    });
    for (const secret of ['Nord', 'Erika', 'Muster', '03445', 'Leitung'])
      expect(shown()).not.toContain(secret);
    showPseudonyms(false);
    expect(shown()).toContain('Grundschule Nord');
    expect(shown()).not.toContain('Muster');
    endPseudonyms();
    expect(shown()).toContain('Erika');
  });

  it('changes nothing but places, and says why', async () => {
    showPseudonyms(true);
    const refused = { ok: false, problems: [], trouble: 'pseudonyms' };
    expect(await run('editActors', { ids: ['act-a'], patch: { region: 'Süd' } })).toEqual(refused);
    expect(await run('removeContacts', { ids: ['con-a'] })).toEqual(refused);
    expect(await run('editNetwork', { ids: [stored()?.id ?? ''], patch: { purpose: 'x' } })).toEqual(refused);
    expect(stored()?.actors.get('act-a')).toEqual(school);
    const placed = await run('placeActors', { viewId: 'map', spots: [{ actorId: 'act-a', x: 3, y: 4 }] });
    expect(placed.ok).toBe(true);
    expect(stored()?.placementsIn().get('act-a')).toMatchObject({ x: 3, y: 4 });
    expect(stored()?.actors.get('act-a')).toEqual(school);
  });

  it('names nobody when a step is taken back', async () => {
    await run('editActors', { ids: ['act-a'], patch: { region: 'Süd' } });
    showPseudonyms(true);
    for (const step of [await undoStep(), await redoStep()])
      expect(JSON.stringify(step)).not.toContain('Nord');
    endPseudonyms();
    expect(JSON.stringify(await undoStep())).toContain('Grundschule Nord');
  });

  it('takes what was searched for off the screen, and keeps the file real', () => {
    useSession.setState({
      filter: { ...noFilter, regions: ['Mitte'], text: 'Erika' },
      dialog: { kind: 'palette' },
    });
    showPseudonyms(true);
    const { filter, dialog } = useSession.getState();
    expect([filter.text, filter.regions, dialog]).toEqual([undefined, ['Mitte'], undefined]);
    const now = shownNetwork();
    expect(now && asStored(now)).toBe(stored());
    resetSession();
    expect(useSession.getState().pseudonyms).toBeUndefined();
  });
});
