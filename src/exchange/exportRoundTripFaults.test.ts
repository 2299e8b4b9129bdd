// R12, the law of the bridge: what leaves in a format that can come back, and comes back through the same way as any file, changes nothing.
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds as roundsOf, Tally } from '../../.ci/faultTally.ts';
import { listKinds } from '../formats/columns';
import { naughtyNetwork } from '../formats/naughtyNetworks.sample';
import { readNetz } from '../formats/netz';
import { writeNetz } from '../formats/netzWrite';
import { rowsFrom, same } from '../model/change';
import { Network } from '../model/network';
import type { NetworkRecord } from '../model/records';
import { netContent, readNetContent } from './netContent';
import { again, backAgain, inParts, kindsOf, nothing } from './roundTrip.sample';

// Every format meets as many networks of its own, six hundred together; what fails prints the seed to repeat it with.
const rounds = Number(process.env['ROUNDS'] ?? roundsOf(25, 1000));

/** Holds the law with as many networks, and counts them. */
async function holds<T>(what: string, law: fc.IRawProperty<T>): Promise<void> {
  const tally = new Tally('R12', what);
  const found = await fc.check(law, { numRuns: rounds, includeErrorInReport: true });
  if (found.failed) tally.gone((await fc.asyncDefaultReportMessage(found)) ?? 'failed');
  tally.recovered(found.failed ? 0 : rounds);
  expect(tally.lost).toEqual([]);
}

describe('R12 a file of our own that is imported again changes nothing', {
  timeout: 180_000 + rounds * 1000,
}, () => {
  it.each(backAgain)('$code, whatever stands in its text fields', async ({ code, writes }) => {
    const kinds = fc.constantFrom(...kindsOf(writes));
    const law = fc.asyncProperty(naughtyNetwork, kinds, async (network, kind) => {
      expect(await again(network, code, kind)).toEqual(nothing);
    });
    await holds(`${code} imported again`, law);
  });

  it.each(backAgain.filter(({ writes }) => writes === 'list'))(
    '$code, with any columns of it, whatever stands in them',
    async ({ code }) => {
      const kinds = fc.constantFrom(...listKinds);
      const law = fc.asyncProperty(
        naughtyNetwork,
        kinds,
        fc.func(fc.boolean()),
        async (network, kind, isOn) => {
          expect(await again(network, code, kind, isOn)).toEqual(nothing);
        },
      );
      await holds(`${code} with any columns`, law);
    },
  );

  it.each(inParts)(
    '$code, as far as it carries anything: whatever stands in its text fields',
    async ({ code }) => {
      const law = fc.asyncProperty(naughtyNetwork, async (network) => {
        expect((await again(network, code)).strange).toEqual([]);
      });
      await holds(`${code}, as far as it goes`, law);
    },
  );

  it('a .netz file, every record and every field of it', async () => {
    const about = { app: 'Akteursnetz 0.1.0', createdAt: '2026-11-22T10:00:00.000Z', deviceId: 'device-1' };
    const law = fc.asyncProperty(naughtyNetwork, async ({ id, rows: given }) => {
      // A file asks for an epoch as the app makes them.
      const own = { ...given.networks.get(id), epoch: 'epoch-4711' } as NetworkRecord;
      const network = new Network(id, { ...given, networks: new Map([[id, own]]) });
      const read = readNetz(writeNetz(netContent(network, about)), 1);
      const back = read.ok ? readNetContent(read) : undefined;
      expect(back).toMatchObject({ rejectedRows: 0, rejectedValues: 0, unknownTables: [] });
      const { self, records = {} } = back?.founding ?? {};
      const rows = rowsFrom({ ...records, networks: [self as NetworkRecord] });
      expect(same(rows, network.rows)).toBe(true);
    });
    await holds('netz opened again', law);
  });
});
