// The gaps of the example district: the planted ones are found, and the regions together tell what the whole tells.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { gapBase, type GapCode, gapCodes, gapScope, gapsIn } from '../model/gaps';
import { Network, validOn } from '../model/network';
import { buildDemo } from './buildDemo';

const today = '2026-11-22';

describe('the gaps of the example district', () => {
  const { records, stories } = buildDemo('L', today);
  const network = new Network('net-1', rowsFrom(records));
  const all = gapsIn(gapScope(network, today));
  const ids = (code: GapCode) => all.find((gap) => gap.code === code)?.items.map(({ id }) => id) ?? [];

  it('name the planted ones', () => {
    expect(ids('schoolsWithoutCooperation')).toEqual(
      expect.arrayContaining([...(stories.isolatedSchool ?? [])]),
    );
    expect(ids('projectsWithoutSocialServices')).toEqual(
      expect.arrayContaining([...(stories.projectWithoutSocialService ?? [])]),
    );
    expect(ids('expired')).toEqual(expect.arrayContaining([...(stories.expiredCounsellingAgreement ?? [])]));
    expect(ids('vacantSeats')).toEqual([...(stories.vacantSeat ?? [])]);
    const [, seat] = stories.endedContactOnSeat ?? [];
    expect(ids('leftHolders')).toEqual([seat]);
    expect(ids('schoolsWithoutSocialWork')).toHaveLength(46);
  });

  it('are told in one order, each at most once, with no more than were looked at', () => {
    expect(all.map(({ code }) => code)).toEqual([...gapCodes]);
    for (const { items, of } of all) {
      const keys = items.map(({ table, id, position = '' }) => `${table} ${id} ${position}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(items.length).toBeLessThanOrEqual(of ?? items.length);
    }
  });

  it('of all regions together are those of the whole, ties between two regions counted in both', () => {
    const regions = [...new Set([...network.actors.values()].map(({ region }) => region ?? ''))];
    const parts = regions.map((region) => gapsIn(gapScope(network, today, region)));
    for (const [at, gap] of all.entries()) {
      const keyOf = ({ table, id, position = '' }: (typeof gap.items)[number]) =>
        `${table} ${id} ${position}`;
      const whole = new Set(gap.items.map(keyOf));
      const together = new Set(parts.flatMap((part) => part[at]?.items.map(keyOf) ?? []));
      // Who stands in no region is counted in the whole only.
      const placed = [...whole].filter((key) => {
        const [, id = ''] = key.split(' ');
        const of = network.actors.get(
          network.contacts.get(id)?.actorId ?? network.seats.get(id)?.actorId ?? id,
        );
        const ends = network.cooperations.get(id);
        return of?.region !== undefined || ends !== undefined;
      });
      for (const key of together) expect(whole).toContain(key);
      for (const key of placed.filter((key) => !key.startsWith('cooperations')))
        expect(together).toContain(key);
    }
  });

  it('stand on all actors and on the cooperations without the own unit', () => {
    const { ownActorId } = buildDemo('L', today).network;
    const self = { id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c', ownActorId };
    const own = new Network('net-1', rowsFrom({ ...records, networks: [self] }));
    const active = (records.cooperations ?? []).filter(
      (tie) =>
        tie.status === 'active' && validOn(tie, today) && ![tie.actorA, tie.actorB].includes(ownActorId),
    );
    expect(gapBase(gapScope(own, today))).toEqual({ actors: 242, cooperations: active.length });
    const regions = ['Nord', 'Mitte', 'Süd'].map((region) => gapBase(gapScope(own, today, region)));
    expect(regions.every(({ cooperations }) => cooperations < active.length)).toBe(true);
  });

  it('tell of records of the day only', () => {
    for (const { items, code } of all) {
      for (const { table, id } of items) {
        const record = network.living(table).get(id);
        expect(record).toBeDefined();
        expect(code === 'expired' || (record !== undefined && validOn(record, today))).toBe(true);
      }
    }
  });
});
