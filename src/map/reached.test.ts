// What is announced of an actor that was reached by keyboard.
import { expect, it } from 'vitest';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { chosenSentence } from './reached';

it('counts the cooperations of the day', () => {
  const rows = rowsOfNet('A-B:1 A-C:2');
  const ending = Array.from(rows.cooperations, ([id, tie]) =>
    tie.actorB === 'actor-C' ? ([id, { ...tie, validTo: '2026-10-25' }] as const) : ([id, tie] as const),
  );
  const network = new Network('net-1', { ...rows, cooperations: new Map(ending) });
  const actor = network.actors.get('actor-A');
  const told = (day: string) => (actor ? chosenSentence(network, actor, day) : '');
  expect(told('2026-10-25')).toMatch(/2 Kooperationen$/);
  expect(told('2026-10-26')).toMatch(/1 Kooperation$/);
});

it('does not count what has ended on an unknown day', () => {
  const rows = rowsOfNet('A-B:1 A-C:2');
  const ended = Array.from(rows.cooperations, ([id, tie]) =>
    tie.actorB === 'actor-C' ? ([id, { ...tie, status: 'ended' as const }] as const) : ([id, tie] as const),
  );
  const network = new Network('net-1', { ...rows, cooperations: new Map(ended) });
  const actor = network.actors.get('actor-A');
  expect(actor && chosenSentence(network, actor, '2026-10-25')).toMatch(/1 Kooperation$/);
});
