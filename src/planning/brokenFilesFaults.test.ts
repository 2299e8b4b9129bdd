// @vitest-environment node
// R11: no file, however broken, makes reading and planning throw or write anything. `FUZZ_FILES` takes as many as one likes, from
// `FUZZ_FIRST` on; the full form plans each, and then also fails when a single one takes over two seconds of computing.
import process from 'node:process';
import { expect, it } from 'vitest';
import { rounds, Tally } from '../../.ci/faultTally.ts';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { fuzzFile } from '../formats/fuzzFiles.sample';
import { freshList } from './importList';
import { planOn } from './importPlanning';
import { readFile } from '../formats/importReading';

const few = 1500;
const count = Number(process.env['FUZZ_FILES'] ?? rounds(few, 100_000));
const first = Number(process.env['FUZZ_FIRST'] ?? 1);
const isLong = count !== few;
const hangs = 2000;
/** Every so many are also planned. */
const planned = isLong ? 1 : 4;

const network = new Network('net-1', {
  ...rowsOfNet(''),
  types: new Map(),
  gremien: new Map(),
  seats: new Map(),
  views: new Map(),
  placements: new Map(),
});

/** What the import dialog does with a file before anybody confirms: how far it came. */
async function tried(number: number): Promise<'read' | 'refused'> {
  const { name, bytes } = fuzzFile(number);
  const file = await readFile({ name, bytes, choices: [] }, () => {});
  if (file.kind === 'refused') return 'refused';
  const lists = file.lists
    .map((list) => freshList(list, network, name))
    .filter(({ isWanted }) => isWanted)
    .map(({ sheet, mapping, read }) => ({ sheet, mapping, name: read.name }));
  if (number % planned === 0)
    planOn(network, { lists, decisions: { sameAs: new Map() }, today: '2026-11-22', name });
  return 'read';
}

it(
  `R11 ${count} broken files are read or refused, and change nothing`,
  async () => {
    const tally = new Tally('R11', 'broken list read and planned');
    const before = JSON.stringify([...network.actors]);
    const seen = { read: 0, refused: 0 };
    const slow: string[] = [];
    let longest = 0;
    for (let number = first; number < first + count; number += 1) {
      const start = process.cpuUsage();
      const result = await tried(number).catch((error: unknown) => {
        tally.gone(`file ${number}: ${String(error)}`);
        throw new Error(`file ${number}`, { cause: error });
      });
      // Computing, not waiting: a busy machine makes no file slow.
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1000;
      longest = Math.max(longest, took);
      if (took > hangs) slow.push(`file ${number}: ${Math.round(took)} ms`);
      seen[result] += 1;
    }
    tally.recovered(seen.read);
    tally.refused(seen.refused);
    for (const each of isLong ? slow : []) tally.gone(each);
    if (isLong) process.stdout.write(`${JSON.stringify({ ...seen, longest: Math.round(longest) })} ms\n`);
    expect(isLong ? slow : []).toEqual([]);
    expect(seen.read + seen.refused).toBe(count);
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(count / 20);
    expect(JSON.stringify([...network.actors])).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
  // A busy machine, and as long as it takes when asked for by hand.
  isLong ? 7_200_000 : 240_000,
);
