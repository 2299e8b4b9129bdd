// Start-up: a network from the store into memory; bare: Dexie's toArray of the same rows.
import { loadNetwork } from '../src/data/live';
import type { Founding } from '../src/data/networks';
import { buildDemo } from '../src/demo/buildDemo';
import { clearBare, fillBare, readBare } from './bareStore';
import { type Measured, paired, timed } from './clock';
import { day, demo, found, grown, thrownAway } from './networks';

/** `size` is a size of the demo or a number of actors with three times as many ties. */
export async function startUp(size: 'L' | 'XL' | number, rounds: number): Promise<Measured> {
  const founding: Founding = typeof size === 'number' ? grown(size, size * 3) : demo(size);
  const id = await found(founding);
  await clearBare();
  await fillBare(founding.records);
  const measured = await paired(
    rounds,
    () => timed(() => loadNetwork(id)),
    () => timed(readBare),
  );
  await thrownAway(id);
  return measured;
}

/** Generating the largest demo, without storing it. */
export async function demoXl(rounds: number): Promise<Measured> {
  const ours: number[] = [];
  for (let round = 0; round <= rounds; round += 1) ours.push(await timed(() => buildDemo('XL', day)));
  return { ours: ours.slice(1), bare: [] };
}
