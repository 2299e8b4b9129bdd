// The bytes of a file for rescue, where the database could never be opened.
import { expect, it } from 'vitest';
import { storeState } from '../data/storage';
import { readNetz } from '../formats/netz';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { netfileBytes } from './saveNetfile';

it('a network is made a file of before the database has ever been opened', () => {
  expect(storeState().ready).toBe(false);
  const network = new Network('net-1', rowsOfNet('A-B'));
  const read = readNetz(netfileBytes(network, '2026-11-23T10:00:00.000Z'));
  expect(read.ok && read.tables['actors']?.map(({ name }) => name)).toEqual(
    [...network.actors.values()].map(({ name }) => name),
  );
});
