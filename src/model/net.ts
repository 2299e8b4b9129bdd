// The small language of the tests: `net('A-B:3 B-C A>C')` is a furnished network with actors, ties, contacts, Gremien and seats.
import { type Rows, rowsFrom } from './change';
import { Network } from './network';
import { type Actor, mainView, placementId, type RecordOf, type TableName } from './records';

type Lists = { -readonly [T in TableName]?: RecordOf[T][] };

/** Ids of the test language: `id('A')` is the actor A. */
export function id(name: string): string {
  return `actor-${name}`;
}

/**
 * `A-B` a cooperation (`A-B:3` with intensity), `A>B` a carrier relation, a lone `D` an actor. Every network also has a contact at
 * each actor, one Gremium with a seat held by the first contact, a placement of the first actor, a view and an own type.
 */
export function net(text: string, networkId = 'net-1'): Network {
  return new Network(networkId, rowsOfNet(text, networkId));
}

export function rowsOfNet(text: string, networkId = 'net-1'): Rows {
  const lists: Lists = {
    networks: [
      {
        id: networkId,
        name: 'Testnetz',
        epoch: 'epoch-1',
        createdAt: '2026-01-01T00:00:00Z',
        'settled.noChair gremium-1': '{"reason":"So gewollt","on":"2026-01-02","facts":["chair"]}',
      },
    ],
    types: [{ id: 'type-1', name: 'Lerncafé', parent: 'association' }],
    actors: [],
    cooperations: [],
    relations: [],
    contacts: [],
  };
  const known = new Map<string, Actor>();
  for (const word of text.split(' ').filter(Boolean)) {
    const [, a = '', sign, b = '', step] = /^(\w+)(?:([->])(\w+)(?::(\d))?)?$/.exec(word) ?? [];
    for (const name of [a, b].filter(Boolean)) {
      if (known.has(name)) continue;
      const actor: Actor = {
        id: id(name),
        name,
        type: 'primary_school',
        region: 'Mitte',
        'tag.Ganztag': true,
      };
      known.set(name, actor);
      lists.actors?.push(actor);
      lists.contacts?.push({ id: `contact-${name}`, actorId: actor.id, lastName: `Person ${name}` });
    }
    if (sign === '-') {
      const tie = { id: `coop-${a}-${b}`, actorA: id(a), actorB: id(b), intensity: Number(step ?? 2) };
      lists.cooperations?.push({ ...tie, contactA: `contact-${a}` });
    }
    if (sign === '>')
      lists.relations?.push({ id: `rel-${a}-${b}`, from: id(a), to: id(b), kind: 'carrierOf' });
  }
  const [first] = known.values();
  if (first) furnish(lists, first);
  return rowsFrom(lists);
}

function furnish(lists: Lists, first: Actor): void {
  lists.gremien = [
    { id: 'gremium-1', name: 'AG 78', type: 'working_group_78', managingActorId: first.id },
    { id: 'gremium-2', name: 'UAG', type: 'project_group', parentId: 'gremium-1' },
  ];
  lists.seats = [
    {
      id: 'seat-1',
      gremiumId: 'gremium-1',
      actorId: first.id,
      role: 'chair',
      holderId: `contact-${first.name}`,
    },
  ];
  lists.sources = [
    { id: 'source-1', name: 'Amt', kind: 'actors', header: '[]', mapping: '{}', properties: '{}' },
  ];
  lists.sourceRows = [{ id: 'source-rows-1', sourceId: 'source-1', page: 0, lines: 'x' }];
  lists.questions = [{ id: 'question-1', name: 'Alle Schulen', criteria: 'art=stellen' }];
  lists.erasures = [
    {
      id: 'contact-erased',
      table: 'contacts',
      erasedAt: '2026-01-03T09:00:00Z',
      reason: 'request',
      deed: 'deed-1',
    },
  ];
  lists.disclosures = [
    { id: 'disclosure-1', at: '2026-01-04T09:00:00Z', kind: 'list', profile: 'internal', persons: 3 },
  ];
  lists.views = [{ id: 'view-1', name: 'Überblick' }];
  lists.placements = [
    { id: placementId(mainView, first.id), viewId: mainView, actorId: first.id, x: 10, y: 20, pinned: true },
  ];
}
