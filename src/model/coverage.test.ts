// Which schools count as reached.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { coverageIn } from './coverage';
import { noFilter, visibleIn } from './filter';
import { Network } from './network';
import type { Actor, Cooperation } from './records';

const actors: Actor[] = [
  { id: 'p1', name: 'Grundschule 1', type: 'primary_school', region: 'Nord' },
  { id: 'p2', name: 'Grundschule 2', type: 'primary_school', region: 'Mitte' },
  { id: 'p3', name: 'Grundschule 3', type: 'primary_school', status: 'dissolved' },
  { id: 's1', name: 'Sekundarschule', type: 'secondary_school' },
  { id: 'sv', name: 'Schulverbund', type: 'school_network', region: 'Nord' },
  { id: 'own', name: 'Netzwerkstelle', type: 'network_office' },
  { id: 'asd', name: 'ASD', type: 'social_services_team' },
];

function coverage(...ties: (readonly [a: string, b: string, more?: Partial<Cooperation>])[]) {
  const rows = rowsFrom({
    networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '', ownActorId: 'own' }],
    actors,
    cooperations: ties.map(([actorA, actorB, more], at) => ({
      id: `c${String(at)}`,
      actorA,
      actorB,
      intensity: 2,
      ...more,
    })),
  });
  const network = new Network('n', rows);
  return coverageIn(network, visibleIn(network, noFilter, '2026-11-22'));
}

describe('the coverage of schools', () => {
  it('counts living schools by kind and region, networks of schools not', () => {
    const { schools, byType, byRegion } = coverage();
    expect(schools).toBe(3);
    expect(byType.get('primary_school')).toEqual({ schools: 2, covered: 0 });
    expect([...byType.keys()]).toEqual(['primary_school', 'secondary_school']);
    expect([...byRegion]).toEqual([
      ['Nord', { schools: 1, covered: 0 }],
      ['Mitte', { schools: 1, covered: 0 }],
      ['', { schools: 1, covered: 0 }],
    ]);
  });

  it('takes active cooperations from step 2 on', () => {
    expect(coverage(['asd', 'p1']).byRegion.get('Nord')).toEqual({ schools: 1, covered: 1 });
    expect(coverage(['asd', 'p1', { intensity: 1 }]).covered).toBe(0);
    expect(coverage(['asd', 'p1', { status: 'dormant' }]).covered).toBe(0);
    expect(coverage(['asd', 'p1', { status: 'active', intensity: 4 }], ['p1', 'p2']).covered).toBe(2);
  });

  it('leaves out the own unit, which knows everybody', () => {
    expect(coverage(['own', 'p1'], ['own', 's1'], ['s1', 'asd']).covered).toBe(1);
  });
});
