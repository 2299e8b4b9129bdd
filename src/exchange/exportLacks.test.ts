// What a format cannot carry is counted in what is really there, and nothing is told that is not so.
import { describe, expect, it } from 'vitest';
import { noFilter, visibleIn } from '../model/filter';
import { rowsFrom } from '../model/change';
import { net } from '../model/net';
import { Network } from '../model/network';
import { nothingTicked, type Release, releasedNetwork } from '../model/privacy';
import type { Actor } from '../model/records';
import { type ExportCode, exportFormat, exportFormats } from '../formats/exportFormats';
import { exportLacks } from './exportLacks';
import { type Chosen, networkParts, networkScopes } from './exportParts';
import { demoL, everything, whole } from './export.sample';

const nobody: Release = { profile: 'public', ticked: nothingTicked };

function sight(network: Network, selection: readonly string[] = []) {
  const visible = visibleIn(network, noFilter, '2026-11-22');
  return { visible, filter: noFilter, selectedTable: 'actors', selection };
}

function chosenIn(network: Network, scope: string, selection: readonly string[] = []): Chosen {
  const found = networkScopes(network, sight(network, selection)).find((one) => one.scope === scope);
  if (found === undefined) throw new Error(`there is no scope ${scope}`);
  return found.chosen;
}

function lacks(network: Network, code: ExportCode, release = everything, chosen = chosenIn(network, 'all')) {
  const format = exportFormat(code);
  return exportLacks(
    network,
    format,
    networkParts(releasedNetwork(network, release), format, chosen, release),
    chosen,
  );
}

function actorWith(values: Partial<Actor>): Network {
  const actor: Actor = { id: 'a', name: 'A', type: 'police', ...values };
  const self = { id: 'net-1', name: 'N', epoch: 'e', createdAt: '2026-01-01' };
  return new Network('net-1', rowsFrom({ networks: [self], actors: [actor] }));
}

describe('what does not go along', () => {
  it('names lists without a place, and persons that may not leave', () => {
    const network = net('A-B:3 B-C');
    expect(lacks(network, 'gexf')).toContainEqual({ code: 'list', kind: 'contacts', count: 3 });
    expect(lacks(network, 'workbook', nobody)).toContainEqual({ code: 'held', kind: 'contacts', count: 3 });
    expect(lacks(network, 'workbook').map(({ code }) => code)).toEqual(['places']);
    expect(lacks(network, 'popolo')).toContainEqual({ code: 'list', kind: 'cooperations', count: 2 });
  });

  it('names own types of actors that are used, whose classification stays here', () => {
    const used = actorWith({ type: 'type-1' });
    const types = rowsFrom({ types: [{ id: 'type-1', name: 'Lerncafé', parent: 'association' }] }).types;
    const network = new Network('net-1', { ...used.rows, types });
    expect(lacks(network, 'workbook')).toEqual([{ code: 'types', count: 1 }]);
  });

  it('counts signs that XML forbids only where XML is written', () => {
    const network = actorWith({ note: 'a\u0007b', street: '\ud800' });
    expect(lacks(network, 'gexf')).toEqual([{ code: 'unfitSigns', count: 2 }]);
    // Half a sign fits into no file at all; a workbook can write the other one.
    expect(lacks(network, 'workbook')).toEqual([{ code: 'unfitSigns', count: 1 }]);
    expect(lacks(actorWith({ note: 'ä\n\t👩‍👧' }), 'gexf')).toEqual([]);
  });

  it('counts cells that get an apostrophe only in files that Excel may run', () => {
    const network = actorWith({ phone: '+49 3445 1', street: '- Primarstufe', fte: 0.5, 'tag.=x': true });
    expect(lacks(network, 'gephi')).toEqual([{ code: 'guarded', count: 3 }]);
    expect(lacks(network, 'gexf')).toEqual([]);
    expect(lacks(network, 'workbook')).toEqual([]);
  });

  it('counts texts that Excel would cut', () => {
    const network = actorWith({ note: 'x'.repeat(33_000) });
    expect(lacks(network, 'kumuXlsx')).toEqual([{ code: 'longCells', count: 1 }]);
    expect(lacks(network, 'kumuCsv')).toEqual([]);
  });

  it('counts every single value that Pajek has no field for', () => {
    const network = actorWith({ street: 'Weg 1', city: 'Ort', 'tag.x': true });
    expect(lacks(network, 'pajek')).toEqual([
      // Type, street, place and tag.
      { code: 'values', count: 4 },
      { code: 'oneWay', count: 0 },
    ]);
  });

  it('counts ties of which an end is not chosen', () => {
    const network = net('A-B:3 B-C A>C');
    const chosen = chosenIn(network, 'all');
    const some = { ...chosen, actors: chosen.actors.slice(0, 2) };
    expect(lacks(network, 'gexf', everything, some)).toContainEqual({ code: 'danglingTies', count: 2 });
  });

  it('says of every format that does not come back that it does not', () => {
    for (const { code, comesBack, writes } of exportFormats) {
      const parts = writes === 'network' ? whole(demoL, code) : whole(demoL, code).slice(0, 1);
      const codes = exportLacks(demoL, exportFormat(code), parts, undefined).map((lack) => lack.code);
      expect(codes.includes('oneWay')).toBe(comesBack !== true);
    }
  });
});

describe('selected actors', () => {
  it('take along what lies between them and the Gremien in which they sit, and nobody else', () => {
    const network = net('A-B:3 B-C A>C');
    const chosen = chosenIn(network, 'selected', ['actor-A', 'actor-B']);
    const ids = Object.fromEntries(
      Object.entries(chosen).map(([kind, list]) => [kind, list.map(({ id }) => id)]),
    );
    expect(ids).toEqual({
      actors: ['actor-A', 'actor-B'],
      contacts: ['contact-A', 'contact-B'],
      cooperations: ['coop-A-B'],
      relations: [],
      gremien: ['gremium-1'],
      seats: ['seat-1'],
    });
  });

  it('are no choice where none is selected', () => {
    expect(networkScopes(net('A-B'), sight(net('A-B'))).map(({ scope }) => scope)).toEqual(['all']);
  });
});
