// Networks of any size for the benches, made of the demo's own records, and the session opened on them.
import { type Founding, foundNetwork, purgeNetwork } from '../src/data/networks';
import { openStore } from '../src/data/storage';
import { buildDemo } from '../src/demo/buildDemo';
import type { DemoSize } from '../src/demo/plan';
import { type Actor, type Cooperation, type Id, mainView, placementId } from '../src/model/records';
import type { Network } from '../src/model/network';
import { closeNetwork, openNetwork, useOpenNetwork } from '../src/session/openNetwork';

export const day = '2026-11-22';

/** A scale-free network with as many actors and ties as asked; records are as full as those of the demo. */
export function grown(actorCount: number, tieCount: number): Founding {
  const { actors = [], cooperations = [] } = buildDemo('XL', day).records;
  const dice = seeded(7);
  const copies = Array.from({ length: actorCount }, (_, at): Actor => {
    const model = actors[at % actors.length] as Actor;
    return { ...model, id: `actor-${at}`, name: `${model.name} ${at}` };
  });
  const ends: number[] = [0, 1];
  const ties = Array.from({ length: tieCount }, (_, at): Cooperation => {
    const { contactA: _a, contactB: _b, ...model } = cooperations[at % cooperations.length] as Cooperation;
    const a = at < actorCount ? at : Math.floor(dice() * actorCount);
    let b = ends[Math.floor(dice() * ends.length)] ?? 0;
    if (b === a) b = (a + 1) % actorCount;
    ends.push(a, b);
    return { ...model, id: `tie-${at}`, actorA: `actor-${a}`, actorB: `actor-${b}` };
  });
  return { name: `Bench ${actorCount}`, records: { actors: copies, cooperations: ties } };
}

/** The same with the structural relations, Gremien and seats of the demo, as often as its actors are in it. */
export function furnished(actorCount: number, tieCount: number): Founding {
  const founding = grown(actorCount, tieCount);
  const { actors = [], relations = [], gremien = [], seats = [] } = buildDemo('XL', day).records;
  const number = new Map(actors.map(({ id }, at) => [id, at]));
  const times = Math.ceil(actorCount / actors.length);
  const every = Array.from({ length: times }, (_, time) => time);
  const actorOf = (id: Id, time: number) => {
    const at = (number.get(id) ?? 0) + time * actors.length;
    return at < actorCount ? `actor-${at}` : undefined;
  };
  return {
    ...founding,
    records: {
      ...founding.records,
      relations: every.flatMap((time) =>
        relations.flatMap((relation) => {
          const [from, to] = [actorOf(relation.from, time), actorOf(relation.to, time)];
          return from && to ? [{ ...relation, id: `${relation.id}-${time}`, from, to }] : [];
        }),
      ),
      gremien: gremien.map(({ managingActorId: _managing, ...gremium }) => gremium),
      seats: every.flatMap((time) =>
        seats.flatMap(({ holderId: _holder, ...seat }) => {
          const actorId = actorOf(seat.actorId, time);
          return actorId ? [{ ...seat, id: `${seat.id}-${time}`, actorId }] : [];
        }),
      ),
    },
  };
}

/** The demo as it is founded, by default with a place for everybody as after the first look at the map. */
export function demo(size: DemoSize, placed = true): Founding {
  const { network, records } = buildDemo(size, day);
  if (!placed) return { ...network, records };
  const dice = seeded(3);
  const spread = Math.sqrt(records.actors?.length ?? 1) * 130;
  const placements = (records.actors ?? []).map(({ id }) => ({
    id: placementId(mainView, id),
    viewId: mainView,
    actorId: id,
    x: Math.round(dice() * spread),
    y: Math.round(dice() * spread),
  }));
  return { ...network, records: { ...records, placements } };
}

export async function found(founding: Founding): Promise<Id> {
  await openStore();
  return foundNetwork(founding);
}

/** Founds a network and opens it in the session; resolves when it is in memory. */
export async function opened(founding: Founding): Promise<Id> {
  const id = await found(founding);
  await openIt(id);
  return id;
}

export async function openIt(id: Id): Promise<void> {
  await openStore();
  openNetwork(id);
  await when(() => useOpenNetwork.getState().status === 'ready');
}

export async function thrownAway(id: Id): Promise<void> {
  closeNetwork();
  await purgeNetwork(id);
}

/** The network in memory. */
export function now(): Network {
  const { network } = useOpenNetwork.getState();
  if (!network) throw new Error('no open network');
  return network;
}

/** Resolves when the session's network fulfils the condition. */
export function when(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (condition()) {
      resolve();
      return;
    }
    const stop = useOpenNetwork.subscribe(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
  });
}

/** mulberry32: the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
