// The checks of the Gremien: each by hand, as laws over random landscapes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { checkCodes, type CheckCode } from './finding';
import { findingsIn } from './findings';
import { Network } from './network';
import type { Actor, Contact, Gremium, Id, Relation, Seat } from './records';

const day = '2026-11-22';

interface Scene {
  readonly actors?: readonly Partial<Actor>[];
  readonly contacts?: readonly Contact[];
  readonly relations?: readonly Relation[];
  readonly gremien: readonly Partial<Gremium>[];
  readonly seats?: readonly (Partial<Seat> & { readonly gremiumId: Id; readonly actorId: Id })[];
}

function network({ actors = [], contacts = [], relations = [], gremien, seats = [] }: Scene): Network {
  const known = new Set(actors.map(({ id }) => id));
  const others = [...new Set(seats.map((seat) => seat.actorId))].filter((id) => !known.has(id));
  return new Network(
    'n',
    rowsFrom({
      networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '' }],
      actors: [
        ...actors.map((actor) => ({ id: '', name: actor.id ?? '', type: 'association', ...actor })),
        ...others.map((id) => ({ id, name: id, type: 'association' })),
      ],
      contacts: [...contacts],
      relations: [...relations],
      gremien: gremien.map((gremium) => ({
        id: 'g',
        name: gremium.id ?? 'g',
        type: 'other_gremium',
        managingActorId: 'x',
        nextMeeting: '2099-01-01',
        ...gremium,
      })),
      seats: seats.map((seat, at) => ({ id: `seat-${String(at)}`, role: 'chair', ...seat })),
    }),
  );
}

const found = (scene: Scene, check: CheckCode, asOf = day) =>
  findingsIn(network(scene), asOf).filter((finding) => finding.check === check);
const seat = { gremiumId: 'g', actorId: 'a' };

describe('a check of one Gremium', () => {
  it('has nothing to say where everything is in order', () => {
    expect(findingsIn(network({ gremien: [{}], seats: [seat] }), day)).toEqual([]);
  });

  it('finds each vacant seat of the day, and none of a person that nobody has recorded', () => {
    const seats = [{ ...seat, vacant: true }, { ...seat, vacant: true, validTo: '2026-11-21' }, seat];
    const scene = { gremien: [{}], seats };
    expect(found(scene, 'vacantSeat').map(({ counted }) => counted.ids)).toEqual([['seat-0']]);
    expect(found(scene, 'vacantSeat', '2026-11-21')).toHaveLength(2);
  });

  it('finds who has left and still sits: holder, deputy or both, from the day after', () => {
    const contacts = [
      { id: 'p1', actorId: 'a', lastName: 'P', validTo: '2026-08-31' },
      { id: 'p2', actorId: 'a', lastName: 'Q' },
    ];
    const seats = [
      { ...seat, holderId: 'p1', deputyId: 'p2' },
      { ...seat, holderId: 'p2', deputyId: 'p1' },
      { ...seat, holderId: 'p1', vacant: true },
      { ...seat, holderId: 'p2' },
    ];
    const scene = { gremien: [{}], contacts, seats };
    expect(found(scene, 'leftHolder').map(({ figures }) => figures['who'])).toEqual(['holder', 'deputy']);
    expect(found(scene, 'leftHolder', '2026-08-31')).toEqual([]);
    expect(found(scene, 'leftHolder', '2026-09-01')).toHaveLength(2);
  });

  it('asks for a chair, and where people exchange for moderation at least; a vacant chair leads nobody', () => {
    const led = (role: string, mandate: string, vacant = false) =>
      found({ gremien: [{ mandate }], seats: [{ ...seat, role, vacant }] }, 'noChair').length === 0;
    expect(led('chair', 'decides')).toBe(true);
    expect(led('chair', 'decides', true)).toBe(false);
    expect(led('facilitator', 'decides')).toBe(false);
    expect(led('facilitator', 'exchanges')).toBe(true);
    expect(led('guest', 'exchanges')).toBe(false);
  });

  it('asks who keeps the minutes: a seat or a managing office', () => {
    const kept = (gremium: object, role = 'chair') => {
      const { managingActorId: _none, ...bare } = {
        id: 'g',
        name: 'g',
        type: 'other_gremium',
        managingActorId: '',
      };
      const scene = network({ gremien: [], seats: [] });
      const rows = {
        ...scene.rows,
        actors: new Map([['a', { id: 'a', name: 'a', type: 'association' }]]),
        gremien: new Map([['g', { ...bare, ...gremium } as Gremium]]),
        seats: new Map([['s', { id: 's', gremiumId: 'g', actorId: 'a', role }]]),
      };
      return findingsIn(new Network('n', rows), day).every(({ check }) => check !== 'noMinutes');
    };
    expect(kept({})).toBe(false);
    expect(kept({ managingActorId: 'a' })).toBe(true);
    expect(kept({}, 'minute_taker')).toBe(true);
    expect(kept({}, 'managing_office')).toBe(true);
  });

  it.each([
    ['weekly', '2026-11-12', '2026-11-11'],
    ['monthly', '2026-10-08', '2026-10-07'],
    ['quarterly', '2026-07-09', '2026-07-08'],
    ['yearly', '2025-05-24', '2025-05-23'],
  ])('calls a %s meeting overdue after one and a half rhythms', (rhythm, inTime, late) => {
    const overdue = (lastMeeting: string) => found({ gremien: [{ rhythm, lastMeeting }] }, 'overdue').length;
    expect([overdue(inTime), overdue(late)]).toEqual([0, 1]);
  });

  it('never calls overdue what meets on demand or has no last date', () => {
    expect(found({ gremien: [{ rhythm: 'on_demand', lastMeeting: '2001-01-01' }] }, 'overdue')).toEqual([]);
    expect(found({ gremien: [{ rhythm: 'weekly' }] }, 'overdue')).toEqual([]);
  });

  it('asks for a date from the day on, unless it meets on demand', () => {
    const asked = (gremium: Partial<Gremium>) => found({ gremien: [gremium] }, 'noNextDate').length;
    expect(asked({ nextMeeting: day })).toBe(0);
    expect(asked({ nextMeeting: '2026-11-21' })).toBe(1);
    expect(asked({ nextMeeting: '2026-11-21', rhythm: 'on_demand' })).toBe(0);
  });

  it('misses who should be at the table by type, and judges no empty Gremium', () => {
    const actors = [
      { id: 'asd', type: 'social_services_team' },
      { id: 'kita', type: 'daycare_centre' },
      { id: 'supervision', type: 'state_school_office' },
      { id: 'police', type: 'police' },
      { id: 'doctor', type: 'health_office' },
    ];
    const seats = actors.map(({ id }) => ({ gremiumId: 'g', actorId: id }));
    const missing = (type: string) =>
      found({ actors, gremien: [{ type }], seats }, 'missingSide').map(({ facts }) => facts);
    // Supervision speaks for schools in a board, but is no school in the child protection network.
    expect(missing('child_protection_network')).toEqual([['school']]);
    expect(missing('education_board')).toEqual([]);
    expect(missing('ssw_working_circle')).toEqual([['schoolSocialWork']]);
    expect(missing('county_parent_council')).toEqual([]);
    expect(found({ gremien: [{ type: 'education_board' }] }, 'missingSide')).toEqual([]);
  });

  it('misses a region among local members of a Gremium of the whole county', () => {
    const actors = ['Nord', 'Mitte', 'Süd'].flatMap((region) =>
      [1, 2, 3].map((at) => ({ id: `${region}${String(at)}`, type: 'primary_school', region })),
    );
    const office = { id: 'office', type: 'health_office', region: 'Süd' };
    const from = (...ids: Id[]) => ids.map((actorId) => ({ gremiumId: 'g', actorId }));
    const missing = (seats: ReturnType<typeof from>, gremium = {}) =>
      found({ actors: [...actors, office], gremien: [gremium], seats }, 'missingRegion').map(
        ({ facts }) => facts,
      );
    expect(missing(from('Nord1', 'Mitte1'))).toEqual([['Süd']]);
    expect(missing(from('Nord1', 'Mitte1', 'office'))).toEqual([['Süd']]);
    expect(missing(from('Nord1', 'Mitte1', 'Süd3'))).toEqual([]);
    expect(missing(from('Nord1', 'Nord2'))).toEqual([]);
    expect(missing(from('Nord1', 'Mitte1'), { region: 'Nord' })).toEqual([]);
  });

  it('weighs the votes of the committee 3 : 2, vacant seats too, proposals before organisations', () => {
    const actors = [
      { id: 'county', type: 'county' },
      { id: 'carrier', type: 'independent_carrier' },
      { id: 'club', type: 'association' },
      { id: 'closed', type: 'association', validTo: '2026-01-01' },
    ];
    const shares = (council: number, carriers: number, club: Partial<Seat> = { votes: 0 }) =>
      found(
        {
          actors,
          gremien: [{ type: 'youth_welfare_committee' }],
          seats: [
            { gremiumId: 'g', actorId: 'county', votes: council },
            { gremiumId: 'g', actorId: 'carrier', votes: carriers, vacant: true },
            { gremiumId: 'g', actorId: 'club', ...club },
            { gremiumId: 'g', actorId: 'county', role: 'advisory_member' },
          ],
        },
        'voteShare',
      ).map(({ figures }) => figures);
    expect(shares(9, 6)).toEqual([]);
    expect(shares(9, 5)).toEqual([]);
    expect(shares(9, 5, { votes: 1, nominatedById: 'carrier' })).toEqual([]);
    expect(shares(10, 4)).toEqual([{ council: 10, carriers: 4, target: 8, rest: 6 }]);
    expect(shares(9, 5, { votes: 2, voting: false })).toEqual([]);
    expect(shares(9, 6, { votes: 5, actorId: 'closed' })).toEqual([]);
    expect(shares(9, 4, { votes: 2 })).toEqual([{ council: 11, carriers: 4, target: 9, rest: 6 }]);
  });
});

describe('a check of the landscape', () => {
  it('finds more than five seats, and schools without any with those their school social work represents', () => {
    const gremien = [1, 2, 3, 4, 5, 6].map((at) => ({ id: `g${String(at)}` }));
    const seats = gremien.map(({ id }) => ({ gremiumId: id, actorId: 'busy' }));
    expect(found({ gremien, seats: seats.slice(1) }, 'manySeats')).toEqual([]);
    expect(found({ gremien, seats }, 'manySeats').map(({ figures }) => figures['seats'])).toEqual([6]);
    const actors = [
      { id: 'lone', type: 'primary_school', region: 'Nord' },
      { id: 'served', type: 'primary_school', region: 'Nord' },
      { id: 'seated', type: 'primary_school', region: 'Nord' },
      { id: 'gone', type: 'primary_school', region: 'Nord', status: 'dissolved' },
      { id: 'ssa', type: 'school_social_work' },
      { id: 'hort', type: 'after_school_care' },
    ];
    const relations = [
      { id: 'r', from: 'ssa', to: 'served', kind: 'locatedAt', validTo: '2026-11-30' },
      // Who else is at a school does not represent it.
      { id: 'h', from: 'hort', to: 'lone', kind: 'locatedAt' },
    ];
    const scene: Scene = {
      actors,
      relations,
      gremien: [{}],
      seats: [
        { gremiumId: 'g', actorId: 'seated' },
        { gremiumId: 'g', actorId: 'ssa' },
        { gremiumId: 'g', actorId: 'hort' },
      ],
    };
    const [finding] = found(scene, 'unseatedSchools');
    expect(finding?.counted.ids).toEqual(['lone', 'served']);
    expect(finding?.figures).toEqual({ region: 'Nord', schools: 2, all: 3, throughSocialWork: 1 });
    expect(found(scene, 'unseatedSchools', '2026-12-01')[0]?.figures['throughSocialWork']).toBe(0);
  });
});

const arbitraryScene = fc.record({
  gremien: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('g1', 'g2', 'g3', 'g4'),
      type: fc.constantFrom('round_table', 'youth_welfare_committee', 'child_protection_network'),
      mandate: fc.constantFrom('decides', 'exchanges', undefined),
      rhythm: fc.constantFrom('weekly', 'yearly', 'on_demand', undefined),
      lastMeeting: fc.constantFrom('2020-01-01', '2026-11-01', undefined),
      validTo: fc.constantFrom('2026-11-21', day, undefined),
    }),
    { selector: ({ id }) => id },
  ),
  seats: fc.array(
    fc.record({
      gremiumId: fc.constantFrom('g1', 'g2', 'g3', 'g4'),
      actorId: fc.constantFrom('a', 'b', 'c'),
      role: fc.constantFrom('chair', 'voting_member', 'guest'),
      vacant: fc.boolean(),
      validFrom: fc.constantFrom('2026-11-22', '2026-11-23', undefined),
    }),
    { maxLength: 14 },
  ),
});

describe('all checks', () => {
  it('count living records of the day, have one key each and do not care for the order of records', () => {
    fc.assert(
      fc.property(arbitraryScene, (scene) => {
        const here = network(scene as Scene);
        const findings = findingsIn(here, day);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { check, counted, gremiumIds, facts } of findings) {
          expect(checkCodes).toContain(check);
          expect(counted.ids.length).toBeGreaterThan(0);
          expect(facts.length).toBeGreaterThan(0);
          for (const id of counted.ids) expect(here.living(counted.table).has(id)).toBe(true);
          for (const id of gremiumIds) expect(here.gremien.get(id)?.validTo ?? day).toBe(day);
        }
        const rows = { ...here.rows, gremien: new Map([...here.rows.gremien].reverse()) };
        const again = findingsIn(new Network('n', rows), day);
        expect(again.map(({ key }) => key)).toEqual(findings.map(({ key }) => key));
      }),
    );
  });
});
