// The memory of a list in the store: written with the import, taken back and brought back with it, and in every copy.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../data/commit';
import { loadNetwork } from '../data/live';
import { duplicateNetwork, purgeNetwork } from '../data/networks';
import { clearShelf, found, world } from '../data/stage';
import { redo, undo } from '../data/undo';
import { Network } from '../model/network';
import { guessMapping } from './mappingGuess';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';

beforeEach(clearShelf);
afterAll(clearShelf);

const sheet = {
  header: ['Name', 'Ort', 'Telefon'],
  rows: Array.from({ length: 1200 }, (_, at) => [`Verein Nummer ${at}`, 'Halle', String(at)]),
};

async function opened(id: string): Promise<Network> {
  return new Network(id, (await loadNetwork(id)).rows);
}

function planned(network: Network) {
  const mapping = { ...guessMapping(sheet, network, 'Vereine.csv', 'actors'), source: 'Vereine' };
  return planLists([{ sheet, mapping }], noDecisions, network, world, 'Vereine.csv');
}

const statuses = (network: Network) => [...new Set(planned(network).items.map(({ status }) => status))];

describe('an import in the store', () => {
  it('remembers its list, forgets it when it is taken back, and knows it again when it is brought back', async () => {
    const id = await found('A');
    const { change } = acceptedChange(planned(await opened(id)), noDecisions);
    const head = await commit(id, change, { origin: 'import' });
    expect(head).toMatchObject({ code: 'importList', count: 1200, name: 'Vereine.csv' });
    const after = await opened(id);
    const remembered = [...after.sources.values()].filter(({ name }) => name === 'Vereine');
    expect(remembered).toHaveLength(1);
    const pages = [...after.living('sourceRows').values()].filter(
      ({ sourceId }) => sourceId === remembered[0]?.id,
    );
    expect(pages.map(({ page, lines }) => [page, lines.split('\n').length])).toEqual(
      expect.arrayContaining([
        [0, 500],
        [1, 500],
        [2, 200],
      ]),
    );
    // Hashes only: nothing that could be read.
    expect(pages.some(({ lines }) => /Verein|Halle/.test(lines))).toBe(false);
    expect(statuses(after)).toEqual(['unchanged']);
    expect(acceptedChange(planned(after), noDecisions).change.ops).toEqual([]);
    await undo(id, '');
    const undone = await opened(id);
    expect(statuses(undone)).toEqual(['added']);
    expect([...undone.sources.values()].some(({ name }) => name === 'Vereine')).toBe(false);
    await redo(id, '');
    expect(statuses(await opened(id))).toEqual(['unchanged']);
    const copy = await duplicateNetwork((await opened(id)).rows, 'Kopie');
    const copied = await opened(copy);
    expect(planned(copied).memory[0]?.isKnown).toBe(true);
    expect(statuses(copied)).toEqual(['unchanged']);
    await purgeNetwork(copy);
    expect((await opened(copy)).living('sourceRows').size).toBe(0);
  });
});
