// A network comes back from its own file as it was, and a file that cannot stand is told apart from one that can.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { adding, apply, reverse, type Rows, rowsFrom, same } from '../model/change';
import { net, rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, mainView, type NetworkRecord, placementId, tableNames } from '../model/records';
import { netContent, readNetContent } from './netContent';
import { readNetz } from '../formats/netz';
import { writeNetz } from '../formats/netzWrite';

const about = { app: 'Akteursnetz 0.1.0', createdAt: '2026-11-22T10:00:00.000Z', deviceId: 'device-1' };

function fileOf(network: Network, change: (tables: Record<string, object[]>) => void = () => {}) {
  const content = netContent(network, about);
  const tables = Object.fromEntries(Object.entries(content.tables).map(([name, rows]) => [name, [...rows]]));
  change(tables);
  const read = readNetz(writeNetz({ ...content, tables }), 1);
  if (!read.ok) throw new Error(read.code);
  return readNetContent(read);
}

/** The rows that founding will write, with the network's own row as it will be. */
function rowsBehind(read: ReturnType<typeof fileOf>): Rows {
  if (read === undefined) throw new Error('refused');
  const { self, records } = read.founding;
  return rowsFrom({ ...records, networks: [self as NetworkRecord] });
}

const text = fc.string({ maxLength: 40 }).filter((value) => value.isWellFormed());
const actor = fc.record(
  {
    name: text.map((value) => `A${value}`),
    region: text,
    pupilCount: fc.integer({ min: 0, max: 5000 }),
    fte: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
    allDay: fc.boolean(),
    validFrom: fc.constantFrom('2024-02-29', '2020-01-01'),
    'tag.Ärger | "Mut"': fc.constant(true),
    'own.Farbe = rot': text,
  },
  { requiredKeys: ['name'] },
);

describe('a network in its file', () => {
  it('of the time before lists were remembered is read whole', () => {
    const network = net('A-B B>C');
    const old = fileOf(network, (tables) => {
      delete tables['sources'];
      delete tables['sourceRows'];
    });
    expect(old).toMatchObject({ rejectedRows: 0, rejectedValues: 0, unknownTables: [] });
    const bare = { ...network.rows, sources: new Map(), sourceRows: new Map() };
    expect(same(rowsBehind(old), bare)).toBe(true);
  });

  it('comes back with every record and every field, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(actor, { maxLength: 8 }), fc.boolean(), (actors, simpleIntensity) => {
        const ops = actors.map((set, at) => ({
          table: 'actors' as const,
          id: `extra-${at}`,
          set: { ...set, type: 'youth_centre' },
          prev: {},
        }));
        const settings = {
          table: 'networks' as const,
          id: 'net-1',
          set: { simpleIntensity, 'own.Amt': 'Schulamt' },
          prev: {},
        };
        const rows = apply(rowsOfNet('A-B:1 B-C:4 A>C D'), { ops: [...ops, settings] });
        const read = fileOf(new Network('net-1', rows));
        expect(read?.rejectedRows).toBe(0);
        expect(read?.rejectedValues).toBe(0);
        expect(same(rowsBehind(read), rows)).toBe(true);
      }),
    );
  });

  it('comes back whole from the example', () => {
    const self = { id: 'net-demo', name: 'Demo', epoch: 'epoch-1', createdAt: '2026-11-22', demo: true };
    const rows = rowsFrom({ ...buildDemo('L', '2026-11-22').records, networks: [self] });
    const read = fileOf(new Network('net-demo', rows));
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0, unknownTables: [] });
    expect(read?.counts).toEqual({ actors: 242, cooperations: rows.cooperations.size });
    expect(same(rowsBehind(read), rows)).toBe(true);
  });

  it('keeps of what was removed only that it was', () => {
    const rows = apply(rowsOfNet('A-B'), {
      ops: [{ table: 'contacts', id: 'contact-A', set: { _del: 'x' }, prev: {} }, untie()],
    });
    const { tables } = netContent(new Network('net-1', rows), about);
    expect(tables['contacts']).toContainEqual({ id: 'contact-A', _del: 'x' });
    expect(JSON.stringify(tables)).not.toContain('Person A');
  });
});

describe('places on the map, which undo does not take back', () => {
  const before = rowsOfNet('A-B');
  const spots = Array.from({ length: 40 }, (_, at) => {
    const actorId = `extra-${at}`;
    return { id: placementId(mainView, actorId), viewId: mainView, actorId, x: at, y: at };
  });
  const actors = spots.map(({ actorId: id }) => adding('actors', { id, name: id, type: 'youth_centre' }));
  const imported = { label: { code: 'importList', count: actors.length }, ops: actors };
  const arranged = apply(apply(before, imported), { ops: spots.map((spot) => adding('placements', spot)) });
  const undone = apply(arranged, reverse(imported));

  it('stay behind when an import is undone, and never spoil the file', () => {
    const read = fileOf(new Network('net-1', undone));
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0 });
    expect(same(rowsBehind(read), before)).toBe(true);
  });

  it('are no loss in a file written before this was known', () => {
    const read = fileOf(new Network('net-1', before), (tables) => tables['placements']?.push(...spots));
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0 });
    expect(same(rowsBehind(read), before)).toBe(true);
  });

  it('come back with the actors that stand on them', () => {
    expect(same(rowsBehind(fileOf(new Network('net-1', arranged))), arranged)).toBe(true);
  });
});

describe('saved views', () => {
  const view = { id: 'view-9', name: 'Norden', order: 2, filter: 'region=Nord', look: 'farbe=region' };
  const kept = {
    ...view,
    layers: 'struktur',
    time: 'leiste marken 2025-08-01',
    focusId: 'actor-A',
    focusSteps: 2,
    emphasis: 'mit=actor-B&rest=abgeblendet',
    frame: '0 0 9 9',
    layout: 'x',
  };
  const place = (viewId: string) => {
    return { id: placementId(viewId, 'actor-A'), viewId, actorId: 'actor-A', x: 1, y: 2, pinned: true };
  };
  const rows = apply(rowsOfNet('A-B'), {
    ops: [adding('views', kept), adding('placements', place(kept.id))],
  });

  it('come back from the file as they were, with their places', () => {
    const read = fileOf(new Network('net-1', rows));
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0 });
    expect(same(rowsBehind(read), rows)).toBe(true);
  });

  it('leave no places behind in the file when they are gone', () => {
    const left = apply(rows, { ops: [adding('placements', place('view-gone'))] });
    const read = fileOf(new Network('net-1', left));
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0 });
    expect(same(rowsBehind(read), rows)).toBe(true);
  });

  it('are not needed: a network from before has its one map', () => {
    const before = rowsOfNet('A-B');
    const read = fileOf(new Network('net-1', before), (tables) => {
      tables['views'] = [];
    });
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0 });
    const network = new Network('net-1', rowsBehind(read));
    expect([network.views.size, network.placementsIn().size]).toEqual([0, 1]);
  });
});

/** Takes the contact out of tie and seat, as removing it does. */
function untie() {
  return { table: 'cooperations' as const, id: 'coop-A-B', set: { contactA: null }, prev: {} };
}

describe('a file that was made elsewhere', () => {
  const many = net(Array.from({ length: 30 }, (_, at) => `A${at}-B${at}`).join(' '));

  it('loses an optional reference that leads nowhere, and says so', () => {
    const read = fileOf(many, (tables) => {
      tables['cooperations'] = (tables['cooperations'] ?? []).map((row, at) =>
        at === 0 ? { ...row, contactA: 'contact-gone' } : row,
      );
    });
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 1, counts: { cooperations: 30 } });
    expect(rowsBehind(read).cooperations.get('coop-A0-B0')).not.toHaveProperty('contactA');
  });

  it('loses a row that cannot stand with everything that hangs on it, and counts them', () => {
    const read = fileOf(many, (tables) => {
      tables['actors'] = (tables['actors'] ?? []).map((row) => {
        const { name, ...nameless } = row as unknown as { name: string; id: string };
        return nameless.id === 'actor-A3' ? nameless : { ...nameless, name };
      });
    });
    // The actor, its contact and its tie.
    expect(read).toMatchObject({ rejectedRows: 3, counts: { actors: 59, cooperations: 29 } });
  });

  it('loses values of a wrong kind, which the app could not show', () => {
    const read = fileOf(many, (tables) => {
      tables['actors'] = (tables['actors'] ?? []).map((row, at) =>
        at === 0 ? { ...row, phone: 7, 'tag.X': 'yes', validFrom: 'gestern' } : row,
      );
    });
    expect(read?.rejectedValues).toBe(3);
  });

  it('keeps fields, choices and types of a newer version', () => {
    const newer = { futureField: 'x', status: 'merging', type: 'future_type' };
    const read = fileOf(many, (tables) => {
      tables['actors'] = (tables['actors'] ?? []).map((row, at) => (at === 0 ? { ...row, ...newer } : row));
      tables['meetings'] = [{ id: 'meeting-1' }];
    });
    expect(read).toMatchObject({ rejectedRows: 0, rejectedValues: 0, unknownTables: ['meetings'] });
    expect([...rowsBehind(read).actors.values()][0]).toMatchObject(newer);
  });

  it('is refused where most references lead nowhere', () => {
    expect(fileOf(many, (tables) => tables['actors']?.splice(0, 40))).toBeUndefined();
  });

  it('is refused without the row of its network, with two of them, or with that of another', () => {
    const self = (tables: Record<string, object[]>) => tables['networks']?.[0] as AnyRecord;
    expect(fileOf(many, (tables) => tables['networks']?.splice(0))).toBeUndefined();
    expect(
      fileOf(many, (tables) => tables['networks']?.push({ ...self(tables), id: 'net-2' })),
    ).toBeUndefined();
    expect(
      fileOf(many, (tables) => tables['networks']?.splice(0, 1, { ...self(tables), epoch: 'epoch-2' })),
    ).toBeUndefined();
  });

  it('holds a part for every table', () => {
    expect(Object.keys(netContent(many, about).tables).sort()).toEqual([...tableNames].sort());
  });
});
