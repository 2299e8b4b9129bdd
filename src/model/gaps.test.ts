// The gaps of a region, counted by hand in a small network.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { type GapCode, gapScope, gapsIn } from './gaps';
import { Network } from './network';
import type { Actor, Cooperation, RecordOf, Relation, TableName } from './records';

const today = '2026-11-22';
type Lists = { readonly [T in TableName]?: readonly RecordOf[T][] };

const actor = (id: string, type: string, region: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  type,
  region,
  ...more,
});
const tie = (actorA: string, actorB: string, more: Partial<Cooperation> = {}): Cooperation => ({
  id: `${actorA}-${actorB}`,
  actorA,
  actorB,
  intensity: 2,
  status: 'active',
  ...more,
});
const at = (from: string, to: string, more: Partial<Relation> = {}): Relation => ({
  id: `${from}@${to}`,
  from,
  to,
  kind: 'locatedAt',
  ...more,
});

function idsIn(lists: Lists, code: GapCode, region?: string): readonly string[] | undefined {
  const network = new Network('net-1', rowsFrom(lists));
  return gapsIn(gapScope(network, today, region))
    .find((gap) => gap.code === code)
    ?.items.map(({ id }) => id);
}

const small: Lists = {
  networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c', ownActorId: 'own' }],
  actors: [
    actor('own', 'network_office', 'Süd'),
    actor('asd', 'social_services_team', 'Süd'),
    actor('direct', 'primary_school', 'Süd'),
    actor('through', 'secondary_school', 'Süd'),
    actor('lonely', 'primary_school', 'Süd'),
    actor('closed', 'primary_school', 'Süd', { status: 'dissolved' }),
    actor('northern', 'primary_school', 'Nord'),
    actor('project', 'school_social_work', 'Süd'),
    actor('quiet', 'school_social_work', 'Süd'),
    actor('club', 'association', 'Süd'),
    actor('town', 'municipality', 'Süd'),
  ],
  relations: [at('project', 'through'), at('quiet', 'direct', { validTo: '2026-01-01' })],
  cooperations: [
    tie('direct', 'asd'),
    tie('project', 'asd'),
    tie('project', 'through'),
    // The coordinator's own unit knows everybody; what is planned, over or of step 0 is no cooperation.
    tie('own', 'lonely'),
    tie('lonely', 'asd', { id: 'planned', status: 'planned' }),
    tie('lonely', 'club', { id: 'over', validTo: '2026-01-01' }),
    tie('club', 'asd', { id: 'zero', intensity: 0 }),
    tie('northern', 'direct', { id: 'aimed', intensityTarget: 4 }),
    tie('direct', 'through', { id: 'reached', intensity: 3, intensityTarget: 3 }),
  ],
};

describe('the gaps of a region', () => {
  it.each<[GapCode, readonly string[]]>([
    ['schoolsWithoutSocialWork', ['direct', 'lonely']],
    ['schoolsWithoutCooperation', ['lonely']],
    ['othersWithoutCooperation', ['club', 'quiet']],
    ['schoolsWithoutSocialServices', ['lonely']],
    ['schoolsThroughSocialWork', ['through']],
    ['projectsWithoutSocialServices', ['quiet']],
    ['belowTarget', ['aimed']],
    ['expired', ['over']],
  ])('%s', (code, ids) => {
    expect(idsIn(small, code, 'Süd')).toEqual(ids);
  });

  it('are those of the whole network without a region, and none in a region nobody is in', () => {
    expect(idsIn(small, 'schoolsWithoutSocialWork')).toEqual(['direct', 'lonely', 'northern']);
    expect(idsIn(small, 'schoolsWithoutSocialWork', 'West')).toEqual([]);
    expect(idsIn(small, 'belowTarget', 'West')).toEqual([]);
  });

  it('say nothing of an ASD that the network does not know', () => {
    const actors = (small.actors ?? []).filter(({ id }) => id !== 'asd');
    const cooperations = (small.cooperations ?? []).filter(
      ({ actorA, actorB }) => ![actorA, actorB].includes('asd'),
    );
    expect(idsIn({ ...small, actors, cooperations }, 'schoolsWithoutSocialServices', 'Süd')).toBeUndefined();
  });
});
