// The pseudonymous view of the demo: no name, no address, the same structure.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import { pseudonymous, type PseudonymWords } from '../model/pseudonyms';
import { type AnyRecord, tableNames } from '../model/records';
import { buildDemo } from './buildDemo';

const words: PseudonymWords = {
  actors: true,
  typeWord: (code) => `Typ ${code}`,
  person: (number) => `Person ${String(number)}`,
  gremium: (type, number) => ({ name: `Gremium ${type} ${String(number)}` }),
  view: (number) => `Ansicht ${String(number)}`,
  question: (number) => `Frage ${String(number)}`,
};
const day = '2026-11-22';
const demoOf = (size: 'S' | 'L') => {
  const { network, records } = buildDemo(size, day);
  const self = { ...network, id: 'demo', epoch: 'e', createdAt: day };
  return new Network('demo', rowsFrom({ ...records, networks: [self] }));
};
const texts = (network: Network) =>
  new Set(
    tableNames.flatMap((table) =>
      [...network.rows[table].values()].flatMap((row) => Object.values(row as object) as unknown[]),
    ),
  );

describe('the pseudonymous demo', () => {
  it('names no actor and nobody of the demo, and shows the same structure', () => {
    const demo = demoOf('L');
    const shown = pseudonymous(demo, words);
    const left = texts(shown);
    const told = [...demo.actors.values(), ...demo.gremien.values()].flatMap(({ name, shortName }) => [
      name,
      shortName,
    ]);
    const people = [...demo.contacts.values()].flatMap(({ lastName, email, phone }) => [
      lastName,
      email,
      phone,
    ]);
    // The network is called like the district, which stays.
    const secrets = [...told, ...people].filter(
      (each) => each !== undefined && each.length > 3 && each !== demo.self.name,
    );
    expect(secrets.length).toBeGreaterThan(600);
    expect(secrets.filter((each) => left.has(each))).toEqual([]);
    const [before, after] = [demo, shown].map((network) => visibleIn(network, noFilter, day));
    for (const table of ['actors', 'cooperations', 'relations', 'contacts', 'gremien', 'seats'] as const)
      expect(after?.[table].map(({ id }) => id)).toEqual(before?.[table].map(({ id }) => id));
    for (const { id, type, region } of demo.actors.values())
      expect(shown.actors.get(id)).toMatchObject({ type, ...(region !== undefined && { region }) });
    const names = [...shown.actors.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is the same object for the same network, and keeps tables that did not change', () => {
    const demo = demoOf('S');
    const shown = pseudonymous(demo, words);
    expect(pseudonymous(demo, words)).toBe(shown);
    const moved = new Network(demo.id, { ...demo.rows, placements: new Map(demo.rows.placements) });
    const after = pseudonymous(moved, words);
    for (const table of tableNames.filter((name) => name !== 'placements'))
      expect(after.rows[table]).toBe(shown.rows[table]);
  });

  it('leaves organisations and Gremien their names where only people are meant, but no address and no note', () => {
    const demo = demoOf('S');
    const shown = pseudonymous(demo, { ...words, actors: false });
    for (const { id, name } of [...demo.actors.values(), ...demo.gremien.values()])
      expect((shown.actors.get(id) ?? shown.gremien.get(id))?.name).toBe(name);
    const left = [...shown.actors.values()].flatMap((actor: AnyRecord) => Object.keys(actor));
    for (const key of ['street', 'email', 'phone', 'note', 'latitude', 'city'])
      expect(left).not.toContain(key);
    for (const { lastName, firstName } of shown.contacts.values())
      expect([lastName, firstName]).toEqual([expect.stringMatching(/^Person \d+$/), undefined]);
  });
});
