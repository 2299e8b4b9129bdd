// The law of the bridge: what leaves in a format that can come back, and comes back through the same way as any file, changes nothing.
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Rows, rowsFrom } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { type ListKind, listKinds } from '../formats/columns';
import { type ExportCode, exportFormats } from '../formats/exportFormats';
import { demoL, sampleAbout, whole } from './export.sample';
import { type ExportPart, writeExport } from './exportWriting';
import { freshList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { naughtyNetwork } from '../formats/naughtyNetworks.sample';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { sampleBytes } from '../formats/files.sample';
import { readZip } from '../formats/zip';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

type Files = [name: string, bytes: Uint8Array][];

/** The file of an export as it is saved; where it is a ZIP also what lies in it, to be imported one by one. */
function waysBack(network: Network, format: ExportCode, parts: readonly ExportPart[]): Files[] {
  const request = { format, networkId: network.id, rows: network.rows, about: sampleAbout, called: 'probe' };
  const { name, bytes } = writeExport({ ...request, parts });
  const zip = name.endsWith('.zip') ? readZip(bytes) : undefined;
  return [[[name, bytes]], ...(zip?.ok === true ? [[...zip.entries]] : [])];
}

/** What importing one file would do, read and planned as the dialog proposes it: rows known again, and everything else. */
async function reimport(network: Network, name: string, bytes: Uint8Array) {
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind === 'refused') return { known: 0, strange: [read as unknown] };
  const lists = read.lists.map((list) => ({ ...freshList(list, network, name), name: list.name }));
  const plan = planLists(lists, noDecisions, network, world, name);
  const { ops } = acceptedChange(plan, noDecisions).change;
  const memory = new Set<string>(['sources', 'sourceRows']);
  return {
    known: plan.items.filter(({ status }) => status === 'unchanged').length,
    strange: [...ops.filter(({ table }) => !memory.has(table)), ...plan.problems] as unknown[],
  };
}

const backAgain = exportFormats.filter(({ comesBack }) => comesBack === true);

/** Formats for others that have a place for a part of a network only. */
const inParts = exportFormats.filter(({ writes, comesBack }) => writes === 'network' && comesBack !== true);

/** What importing our own file again would do, and how many of its records were known again; for one list of a list format. */
async function again(
  network: Network,
  code: ExportCode,
  kind?: ListKind,
  isChosen: (property: string) => boolean = () => true,
) {
  const parts = whole(network, code)
    .filter((part) => kind === undefined || part.kind === kind)
    .map((part) => ({ ...part, properties: part.properties.filter(isChosen) }));
  const back = { known: 0, strange: [] as unknown[] };
  for (const files of waysBack(network, code, parts)) {
    for (const [name, bytes] of files) {
      const { known, strange } = await reimport(network, name, bytes);
      back.known += known;
      back.strange.push(...strange);
    }
    back.known -= parts.reduce((sum, { ids }) => sum + ids.length, 0);
  }
  return back;
}

/** Every record known again, none more, nothing to do. */
const nothing = { known: 0, strange: [] };

const kindsOf = (writes: 'list' | 'network') => (writes === 'list' ? listKinds : [undefined]);

/** The cooperation partners of the Berlin schools, imported into an empty network as the dialog proposes it. */
async function berlin(): Promise<Network> {
  const name = 'a07_berlin_schulpartner/partner-schools-BE.csv';
  const rows: Rows = { ...rowsFrom({}), networks: demoL.rows.networks };
  const empty = new Network('net-1', rows);
  const read = await readFile({ name, bytes: sampleBytes(name), choices: [] }, () => {});
  const lists = read.kind === 'read' ? read.lists.map((list) => freshList(list, empty, name)) : [];
  const plan = planLists(lists, noDecisions, empty, world, name);
  return new Network('net-1', apply(rows, acceptedChange(plan, noDecisions).change));
}

// Every format meets as many networks of its own, six hundred together; what fails prints the seed to repeat it with.
const rounds = Number(process.env['ROUNDS'] ?? '50');

describe('a file of our own that is imported again changes nothing', {
  timeout: 180_000 + rounds * 1000,
}, () => {
  it.each(backAgain)('$code, for the example district', async ({ code, writes }) => {
    for (const kind of kindsOf(writes)) expect(await again(demoL, code, kind)).toEqual(nothing);
  });

  it('in any format, for the schools of Berlin and their partners', async () => {
    const network = await berlin();
    expect(network.actors.size).toBeGreaterThan(2500);
    expect(network.cooperations.size).toBe(2969);
    for (const { code, writes } of backAgain) {
      for (const kind of writes === 'list' ? (['actors', 'cooperations'] as const) : [undefined]) {
        expect(await again(network, code, kind)).toEqual(nothing);
      }
    }
  });

  it.each(backAgain)('$code, whatever stands in its text fields', async ({ code, writes }) => {
    const kinds = fc.constantFrom(...kindsOf(writes));
    const law = fc.asyncProperty(naughtyNetwork, kinds, async (network, kind) => {
      expect(await again(network, code, kind)).toEqual(nothing);
    });
    await expect(fc.assert(law, { numRuns: rounds })).resolves.toBeUndefined();
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
      await expect(fc.assert(law, { numRuns: rounds })).resolves.toBeUndefined();
    },
  );

  it.each(inParts)('$code, as far as it carries anything: the example district', async ({ code }) => {
    const { known, strange } = await again(demoL, code);
    expect(strange).toEqual([]);
    // Popolo has cards of persons, too; Pajek only actors and cooperations.
    expect(known).toBe(code === 'popolo' ? 0 : -demoL.gremien.size - demoL.seats.size - demoL.relations.size);
  });

  it.each(inParts)(
    '$code, as far as it carries anything: whatever stands in its text fields',
    async ({ code }) => {
      const law = fc.asyncProperty(naughtyNetwork, async (network) => {
        expect((await again(network, code)).strange).toEqual([]);
      });
      await expect(fc.assert(law, { numRuns: rounds })).resolves.toBeUndefined();
    },
  );
});
