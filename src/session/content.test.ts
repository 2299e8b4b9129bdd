// What counts as another network to compute from, and what does not.
import { expect, it } from 'vitest';
import { apply } from '../model/change';
import { isChange } from '../model/checks';
import { id, net } from '../model/net';
import { Network } from '../model/network';
import { mainView } from '../model/records';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { contentOf, printedOf } from './content';

const network = net('A-B B-C');
const world = { today: '2026-11-22', newId: () => 'fresh-1' };

function done<C extends VerbCode>(from: Network, code: C, input: InputOf<C>): Network {
  const verb = verbs[code] as unknown as (n: Network, i: InputOf<C>, w: typeof world) => ReturnType<Verb>;
  const answer = verb(from, input, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return new Network(from.id, apply(from.rows, answer));
}
type Verb = (typeof verbs)['addActor'];

it('stays the same while actors are moved, arranged and seen in saved views', () => {
  const content = contentOf(network);
  const spots = [{ actorId: id('A'), x: 7, y: 9 }];
  const moved = done(network, 'placeActors', { viewId: mainView, spots });
  expect(contentOf(moved)).toBe(content);
  const arranged = done(moved, 'arrange', { viewId: mainView, spots, layout: '{"code":"grid"}' });
  expect(arranged.self.layout).toBe('{"code":"grid"}');
  expect(contentOf(arranged)).toBe(content);
});

it.each([
  ['an actor', () => done(network, 'editActors', { ids: [id('A')], patch: { name: 'Neu' } })],
  ['a cooperation', () => done(network, 'removeActors', { ids: [id('C')] })],
  ['the network', () => done(network, 'editNetwork', { ids: [network.id], patch: { name: 'Neu' } })],
] as const)('is another one when %s changes', (_, change) => {
  const content = contentOf(network);
  const next = change();
  expect(contentOf(next)).not.toBe(content);
  expect(contentOf(next)).toBe(next);
});

it('is the same for what is being printed when its printing was noted, and another when somebody was moved', () => {
  const printed = printedOf(network);
  const at = '2026-11-22T10:00:00Z';
  const noted = done(network, 'noteDisclosure', { at, kind: 'mapPrint', profile: 'public' });
  expect(printedOf(noted)).toBe(printed);
  const moved = done(noted, 'placeActors', { viewId: mainView, spots: [{ actorId: id('A'), x: 7, y: 9 }] });
  expect(printedOf(moved)).toBe(moved);
});
