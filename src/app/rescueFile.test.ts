// The way out by a file leaves an entry of the export log where the store takes one.
import { beforeEach, expect, it, vi } from 'vitest';
import { clearShelf, found } from '../data/stage';
import { openStore, reportTrouble } from '../data/storage';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { offerRescue } from './rescueFile';

const offered: string[] = [];
vi.mock('../ui/offerFile', async (original) => ({
  ...(await original<typeof import('../ui/offerFile')>()),
  offerFile: (_: Blob, name: string) => offered.push(name),
}));

beforeEach(async () => {
  offered.length = 0;
  await openStore();
  closeNetwork();
  await clearShelf();
  openNetwork(await found('A-B'));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});

const network = () => {
  const { network: open } = useOpenNetwork.getState();
  if (open === undefined) throw new Error('no network');
  return open;
};
const entries = () => [...network().disclosures.values()];

it('a whole network saved from the page of a failure is noted, without a name', async () => {
  const before = entries().length;
  expect(offerRescue(network(), undefined)).toMatch(/\.netz$/u);
  await expect.poll(() => entries().length).toBe(before + 1);
  expect(offered).toHaveLength(1);
  expect(entries().at(-1)).toMatchObject({
    kind: 'netFile',
    format: 'netz',
    profile: 'internal',
    personal: true,
  });
  expect(JSON.stringify(entries().at(-1))).not.toContain('Person A');
});

it('while nothing can be saved the file is offered all the same', () => {
  reportTrouble('quota');
  offerRescue(network(), undefined);
  expect(offered).toHaveLength(1);
});
