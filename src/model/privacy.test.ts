// Every field has a class, the classes are those of the design, and what is released holds nothing that its profile does not allow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, rowsFrom } from './change';
import { fields } from './fields';
import { rowsOfNet } from './net';
import { Network } from './network';
import { ownClassKey } from './ownClasses';
import {
  classLeaves,
  classOf,
  firstProfile,
  leaveOf,
  leaves,
  nothingTicked,
  personRefs,
  type ReleaseProfile,
  releasedNetwork,
  releaseProfiles,
} from './privacy';
import {
  type Actor,
  type AnyRecord,
  type Contact,
  type NetworkRecord,
  type TableName,
  tableNames,
} from './records';

const everything = { working: true, own: true };

/** What the design (domain 3.5, 5.1) calls private or the working layer, and what it calls a work contact; the rest is organisational. */
/** A key of a list may be an address or a name. */
const ofLists: readonly string[] = ['extSource', 'extKey'];

const designed: Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>> = {
  actors: { W: ['influence', 'veto'], 1: ['phone', 'email', 'verifiedBy'] },
  contacts: { 2: ['privateAddress', 'consent', 'objection', 'objectionAt', 'keptUntil', 'keptReason'] },
  cooperations: { W: ['climate'], 1: ['contactA', 'contactB'] },
  seats: { 1: ['holderId', 'deputyId'] },
};

describe('the class of a field', () => {
  it.each(tableNames)('is said for every field of %s', (table) => {
    for (const { key, privacy } of fields[table]) {
      expect([0, 1, 2, 'W'], `${table}.${key}`).toContain(privacy);
      expect(classOf(table, key)).toBe(privacy);
    }
  });

  it.each(Object.entries(designed))('of %s is that of the design', (table, classes = {}) => {
    for (const { key, privacy } of fields[table as TableName]) {
      if (ofLists.includes(key)) continue;
      const [wanted] = Object.entries(classes).find(([, keys]) => keys.includes(key)) ?? [
        table === 'contacts' ? '1' : '0',
      ];
      expect(String(privacy), `${table}.${key}`).toBe(wanted);
    }
  });

  it('is that of a person for what lists call their rows, and nothing of it leaves for everybody', () => {
    for (const table of tableNames)
      for (const { key } of fields[table].filter(({ key }) => ofLists.includes(key))) {
        expect(classOf(table, key), `${table}.${key}`).toBe(1);
        expect(leaveOf('public', table, key)).toBe('never');
      }
  });

  it('is never organisational where a person is referred to', () => {
    for (const table of tableNames)
      for (const key of personRefs(table)) expect(classOf(table, key), `${table}.${key}`).toBe(1);
  });

  it('of an own field follows what it is written at, and what is not known is private', () => {
    expect(classOf('actors', 'own.Farbe')).toBe(0);
    expect(classOf('contacts', 'own.Farbe')).toBe(1);
    expect(classOf('actors', 'tag.Ganztag')).toBe(0);
    expect(classOf('contacts', 'mailing.Rundbrief')).toBe(1);
    expect(classOf('actors', 'fromTheFuture')).toBe(2);
  });
});

describe('a profile', () => {
  it('begins without persons', () => {
    expect(firstProfile).toBe('public');
    expect(nothingTicked).toEqual({ working: false, own: false });
  });

  it('lets the working layer go inside the house only, and only when ticked', () => {
    expect(releaseProfiles.map((profile) => leaveOf(profile, 'actors', 'influence'))).toEqual([
      'never',
      'never',
      'asked',
    ]);
    expect(leaves('internal', nothingTicked, 'actors', 'veto')).toBe(false);
    expect(leaves('internal', everything, 'actors', 'veto')).toBe(true);
    expect(leaves('gremium', everything, 'cooperations', 'climate')).toBe(false);
    expect(classLeaves('gremium', everything, 'W')).toBe(false);
    expect(classLeaves('internal', nothingTicked, 'W')).toBe(false);
  });

  it('asks for own fields, in which persons may be named, unless everything goes', () => {
    expect(releaseProfiles.map((profile) => leaveOf(profile, 'actors', 'own.Farbe'))).toEqual([
      'asked',
      'asked',
      'free',
    ]);
    expect(leaveOf('public', 'contacts', 'own.Farbe')).toBe('never');
  });
});

/** One secret for each field of each record, so that what leaves tells where it was. */
const ground = rowsOfNet('A-B:2 B-C A>C');
const people: Contact[] = [
  { id: 'p-open', actorId: 'actor-A', lastName: 'Offen', phone: '1', consent: 'ja' },
  { id: 'p-private', actorId: 'actor-A', lastName: 'Privat', privateAddress: true },
  { id: 'p-flag', actorId: 'actor-B', lastName: 'Flagge', objection: true },
  { id: 'p-date', actorId: 'actor-B', lastName: 'Datum', objectionAt: '2026-01-01', email: 'x@y.example' },
  // The same person in another function, known by her address.
  { id: 'p-twin', actorId: 'actor-C', lastName: 'Zwilling', email: 'X@Y.example' },
];
const rows = { ...ground, contacts: rowsFrom({ contacts: people }).contacts };
const network = new Network('net-1', rows);

describe('what is released', () => {
  it('names with "gremium" only who did not object in any function and is reached at work', () => {
    const ids = (profile: ReleaseProfile) => [
      ...releasedNetwork(network, { profile, ticked: everything }).contacts.keys(),
    ];
    expect(ids('public')).toEqual([]);
    expect(ids('gremium')).toEqual(['p-open']);
    expect(ids('internal')).toEqual(people.map(({ id }) => id));
  });

  it('refers to nobody who stays', () => {
    const seat = [...network.seats.values()][0];
    const held = people.map(
      ({ id }, at) => ({ ...seat, id: `s${at}`, holderId: id, deputyId: id }) as AnyRecord,
    );
    const seated = new Network('net-1', {
      ...rows,
      seats: new Map(held.map((one) => [one.id, one])) as never,
    });
    const released = releasedNetwork(seated, { profile: 'gremium', ticked: everything });
    expect([...released.seats.values()].map(({ holderId, deputyId }) => [holderId, deputyId])).toEqual([
      ['p-open', 'p-open'],
      ...people.slice(1).map(() => [undefined, undefined]),
    ]);
    expect(
      [...releasedNetwork(seated, { profile: 'public', ticked: everything }).seats.values()]
        .map(Object.keys)
        .flat(),
    ).not.toContain('holderId');
  });

  it('holds of any values of any fields exactly those that the profile allows', () => {
    const spots = tableNames.flatMap((table) =>
      [...network.living(table).keys()].flatMap((id) =>
        [
          ...fields[table].map(({ key, kind }) => (kind === 'list' ? `${key}.x` : key)),
          'own.Feld',
          'newer',
        ].map((key) => ({ table, id, key })),
      ),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...spots), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...releaseProfiles),
        fc.record({ working: fc.boolean(), own: fc.boolean() }),
        (chosen, profile, ticked) => {
          // A person who objects stays as a whole, which is told above.
          const wanted = chosen.filter(({ table }) => table !== 'contacts');
          const secret = apply(rows, {
            ops: wanted.map(({ table, id, key }, at) => ({
              table,
              id,
              set: { [key]: `secret-${at}-` },
              prev: {},
            })),
          });
          const left = JSON.stringify(
            tableNames.map((table) => [
              ...releasedNetwork(new Network('net-1', secret), { profile, ticked }).living(table).values(),
            ]),
          );
          for (const [at, { table, key }] of wanted.entries())
            expect(left.includes(`secret-${at}-`), `${table}.${key} ${profile}`).toBe(
              leaves(profile, ticked, table, key),
            );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the very same record where nothing stays', () => {
    const released = releasedNetwork(network, { profile: 'internal', ticked: everything });
    for (const [id, actor] of network.actors) expect(released.actors.get(id)).toBe(actor);
  });
});

describe('an own field', () => {
  const own = 'own.Farbe';
  const row = { id: 'a', name: 'Schule', type: 'primary_school', [own]: 'rot' };
  const rowsIn = (self: NetworkRecord, actor: Actor) => {
    const { networks, actors } = rowsFrom({ networks: [self], actors: [actor] });
    return { networks, actors };
  };
  const leftWith = (code: string | undefined, profile: ReleaseProfile, ticked = nothingTicked) => {
    const rows = rowsOfNet('A');
    const self = { ...new Network('net', rows).self, ...(code && { [ownClassKey('actors', own)]: code }) };
    const given = { ...rows, ...rowsIn(self, row as Actor) };
    return Object.hasOwn(
      releasedNetwork(new Network(self.id, given), { profile, ticked }).actors.get('a') ?? {},
      own,
    );
  };

  it.each([
    [undefined, [false, false, true]],
    ['0', [true, true, true]],
    ['1', [false, true, true]],
    ['2', [false, false, true]],
    ['W', [false, false, false]],
  ] as const)('of class %s goes as it was said', (code, expected) => {
    expect((['public', 'gremium', 'internal'] as const).map((profile) => leftWith(code, profile))).toEqual(
      expected,
    );
  });

  it('that nobody has looked at goes after a tick, own judgement too, but only inside', () => {
    expect(leftWith(undefined, 'public', everything)).toBe(true);
    expect(leftWith('W', 'internal', everything)).toBe(true);
    expect(leftWith('W', 'public', everything)).toBe(false);
    expect(leftWith('1', 'public', everything)).toBe(false);
  });
});
