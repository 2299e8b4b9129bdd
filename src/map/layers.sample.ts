// A small district with a unit, a tense and a broken tie, a veto and two Gremien, for tests of layers.
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { RecordOf } from '../model/records';
import { type MapLayers, noLayers } from '../session/mapLayers';
import { legendOf } from './legendContent';
import { basisSentence } from './sentences';
import { setOut, stagedFor } from './stage';

const actors: RecordOf['actors'][] = [
  { id: 'county', name: 'Landkreis', type: 'county', veto: true },
  { id: 'team', name: 'ASD Mitte', type: 'social_services_team' },
  { id: 'school', name: 'Schule am Teich', type: 'primary_school' },
  { id: 'club', name: 'Jugendclub', type: 'youth_centre' },
];
export const network = new Network(
  'n',
  rowsFrom({
    actors,
    cooperations: [
      { id: 't1', actorA: 'team', actorB: 'school', intensity: 3, basis: 'law', climate: 'tense' },
      { id: 't2', actorA: 'county', actorB: 'school', intensity: 1, basis: 'informal' },
      { id: 't3', actorA: 'county', actorB: 'team', intensity: 2, basis: 'procedure' },
      { id: 't4', actorA: 'club', actorB: 'school', intensity: 2, climate: 'broken' },
    ],
    relations: [{ id: 'r', kind: 'partOf', from: 'team', to: 'county' }],
    gremien: [
      { id: 'g', name: 'AG 78', type: 'working_group_78' },
      { id: 'h', name: 'Steuergruppe Schulerfolg', type: 'steering_group', mandate: 'decides' },
    ],
    seats: [
      { id: 's1', gremiumId: 'g', actorId: 'team', role: 'chair' },
      { id: 's2', gremiumId: 'g', actorId: 'school', role: 'guest', vacant: true },
      { id: 's3', gremiumId: 'h', actorId: 'team', role: 'voting_member' },
      { id: 's4', gremiumId: 'h', actorId: 'school', role: 'voting_member' },
      { id: 's5', gremiumId: 'g', actorId: 'county', role: 'deputy_chair' },
    ],
  }),
);
export const standing = new Map(actors.map(({ id }, at) => [id, { x: (at % 2) * 400, y: at * 200 }]));

/** The map with these layers on a day when everything is valid, and its base line. */
export function shownWith(layers: Partial<MapLayers>) {
  const all = { ...noLayers, ...layers };
  const staged = stagedFor(network, visibleIn(network, noFilter, '2026-11-22'), all);
  const out = setOut(network, staged, { layers: all, looks: {}, standing, backdrop: undefined });
  return { staged, ...out, basis: basisSentence(legendOf(out.elements, network.types)) };
}
