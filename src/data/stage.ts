// The stage of the data tests: founded networks of the test language, and verbs run through the door.
import { isChange } from '../model/checks';
import type { Verb } from '../model/deeds';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { type Id, tableNames } from '../model/records';
import { type InputOf, type VerbCode, verbs } from '../model/verbs';
import { commit } from './commit';
import { db } from './db';
import { loadNetwork } from './live';
import { foundNetwork, listNetworks, purgeNetwork } from './networks';
import { openStore } from './storage';

let fresh = 0;
export const world = { today: '2026-11-22', newId: () => `fresh-${fresh++}` };

export async function found(text: string): Promise<Id> {
  const rows = rowsOfNet(text);
  const records = Object.fromEntries(
    tableNames.filter((name) => name !== 'networks').map((name) => [name, [...rows[name].values()]]),
  );
  return foundNetwork({ name: 'Testnetz', records });
}

export async function act<C extends VerbCode>(networkId: Id, code: C, input: InputOf<C>) {
  const { rows, seq } = await loadNetwork(networkId);
  const answer = (verbs[code] as unknown as Verb<InputOf<C>>)(new Network(networkId, rows), input, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return commit(networkId, answer, { origin: 'user', basedOn: seq });
}

export async function actors(networkId: Id) {
  return new Network(networkId, (await loadNetwork(networkId)).rows).actors;
}

/** Opens the store where it is closed and clears the shelf. */
export async function clearShelf(): Promise<void> {
  if (!db.isOpen()) await openStore();
  for (const card of await listNetworks()) await purgeNetwork(card.id);
}
