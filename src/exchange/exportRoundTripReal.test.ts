// The law of the bridge for networks as they are: the example district, and the schools of Berlin with their partners.
import { describe, expect, it } from 'vitest';
import { apply, type Rows, rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { demoL } from './export.sample';
import { freshList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { sampleBytes } from '../formats/files.sample';
import { again, backAgain, inParts, kindsOf, nothing, world } from './roundTrip.sample';

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

describe('a file of our own that is imported again changes nothing', { timeout: 230_000 }, () => {
  it.each(backAgain)('$code, for the example district', async ({ code, writes }) => {
    for (const kind of kindsOf(writes)) expect(await again(demoL, code, kind)).toEqual(nothing);
  });

  it('for the schools of Berlin and their partners', async () => {
    const network = await berlin();
    expect(network.actors.size).toBeGreaterThan(2500);
    expect(network.cooperations.size).toBe(2969);
    // Large: every format only where the long run is asked for, else one of each kind.
    const few = ['workbook', 'kumuCsv', 'graphml'];
    const formats = backAgain.filter(({ code }) => process.env['ROUNDS'] !== undefined || few.includes(code));
    expect(formats.length).toBeGreaterThanOrEqual(few.length);
    for (const { code, writes } of formats) {
      for (const kind of writes === 'list' ? (['actors', 'cooperations'] as const) : [undefined]) {
        expect(await again(network, code, kind)).toEqual(nothing);
      }
    }
  });

  it.each(inParts)('$code, as far as it carries anything: the example district', async ({ code }) => {
    const { known, strange } = await again(demoL, code);
    expect(strange).toEqual([]);
    // Popolo has cards of persons, too; Pajek only actors and cooperations.
    expect(known).toBe(code === 'popolo' ? 0 : -demoL.gremien.size - demoL.seats.size - demoL.relations.size);
  });
});
