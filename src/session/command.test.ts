// Deeds run one after the other on the newest network, are computed again when the world moved, and never throw.
import { beforeEach, describe, expect, it } from 'vitest';
import { act, clearShelf, found } from '../data/stage';
import { openStore, reportTrouble } from '../data/storage';
import { id } from '../model/net';
import { perform, redoStep, run, undoStep } from './command';
import { closeNetwork, openNetwork, useOpenNetwork } from './openNetwork';

async function opened(text: string): Promise<string> {
  const network = await found(text);
  openNetwork(network);
  await expect.poll(() => useOpenNetwork.getState().status).toBe('ready');
  return network;
}

const actor = (name: string) => useOpenNetwork.getState().network?.actors.get(id(name));

beforeEach(async () => {
  closeNetwork();
  await clearShelf();
});

describe('a deed', () => {
  it('is on screen when it is confirmed', async () => {
    await opened('A-B');
    const outcome = await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    expect(outcome.ok).toBe(true);
    expect(actor('A')?.region).toBe('Nord');
    expect(useOpenNetwork.getState().saving).toBe(0);
  });

  it('done twice at once is done twice, not lost or half done', async () => {
    await opened('A-B');
    const clicks = [1, 2, 3].map((at) => run('addActor', { name: `Neu ${at}`, type: 'youth_centre' }));
    const outcomes = await Promise.all(clicks);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
    expect(useOpenNetwork.getState().network?.actors.size).toBe(5);
  });

  it('that another tab has overtaken is computed again on the newest state', async () => {
    const network = await opened('A-B C');
    // The other tab adds a tie after our network was read: the removal must take it along.
    await act(network, 'addCooperation', { actorA: id('A'), actorB: id('C'), intensity: 1 });
    const outcome = await run('removeActors', { ids: [id('A')] });
    expect(outcome.ok).toBe(true);
    expect(useOpenNetwork.getState().network?.cooperations.size).toBe(0);
  });

  it('that is refused says why and changes nothing', async () => {
    await opened('A-B');
    const outcome = await run('editActors', { ids: [id('A')], patch: { name: '' } });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'required', field: 'name' }] });
    expect(actor('A')?.name).toBe('A');
  });

  it('that fails does not hold up the next one', async () => {
    await opened('A-B');
    const bad = perform(() => ({
      label: { code: 'x', count: 1 },
      ops: [
        {
          table: 'seats',
          id: 'seat-9',
          set: { gremiumId: 'none-1', actorId: id('A'), role: 'guest' },
          prev: {},
        },
      ],
    }));
    const good = run('editActors', { ids: [id('A')], patch: { region: 'Süd' } });
    expect(await bad).toMatchObject({ ok: false, trouble: 'dangling' });
    expect((await good).ok).toBe(true);
  });

  it('asked for in one network is never done in another that was opened meanwhile', async () => {
    const first = await opened('A-B');
    for (const region of ['Nord', 'Süd', 'West'])
      await run('editActors', { ids: [id('A')], patch: { region } });
    const slow = run('editActors', { ids: [id('A')], patch: { region: 'Ost' } });
    const late = run('editActors', { ids: [id('B')], patch: { region: 'Ost' } });
    const second = await opened('A-B');
    expect((await slow).ok || second !== first).toBe(true);
    expect(await late).toMatchObject({ ok: false, trouble: 'notFound' });
    expect(actor('B')?.region).toBe('Mitte');
    // And the next deed is not stuck behind the one whose tape nobody plays any more.
    expect((await run('editActors', { ids: [id('B')], patch: { region: 'Nord' } })).ok).toBe(true);
  });

  it('is refused once the store is in trouble, instead of pretending', async () => {
    await opened('A-B');
    reportTrouble('quota');
    expect(await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } })).toMatchObject({
      trouble: 'quota',
    });
    await openStore();
    expect((await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } })).ok).toBe(true);
  });

  it('without an open network is answered, not thrown', async () => {
    expect(await run('addActor', { name: 'x', type: 'youth_centre' })).toMatchObject({ ok: false });
    expect(await undoStep()).toMatchObject({ ok: false });
  });
});

describe('undo', () => {
  it('goes back step by step in the order of the deeds, whichever tab did them', async () => {
    const network = await opened('A-B');
    await run('editActors', { ids: [id('A')], patch: { region: 'Nord' } });
    await act(network, 'editActors', { ids: [id('A')], patch: { region: 'Süd' } });
    await undoStep();
    expect(actor('A')?.region).toBe('Nord');
    await undoStep();
    expect(actor('A')?.region).toBe('Mitte');
    await redoStep();
    expect(actor('A')?.region).toBe('Nord');
    expect(await undoStep()).toMatchObject({ ok: true, head: { code: 'editActors', origin: 'undo' } });
  });
});
