// Which records are one person's, and who only is called the same: data of somebody else are never told or erased unasked.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { Network } from './network';
import { namesakes, samePerson } from './personTraces';
import type { Contact } from './records';

const anna = { firstName: 'Anna', lastName: 'Muster', actorId: 'act-a' };
const own: Contact = { id: 'own', ...anna, email: 'anna@amt.example', phone: '03445 7319' };

function found(...others: readonly Contact[]) {
  const network = new Network(
    'net',
    rowsFrom({ networks: [{ id: 'net', name: 'N', epoch: 'e', createdAt: '' }], contacts: [own, ...others] }),
  );
  const same = samePerson(network, own);
  return [same.map(({ id }) => id), namesakes(network, same).map(({ id }) => id)];
}

describe('a record is the same person’s', () => {
  it.each([
    ['by the address', { ...anna, actorId: 'act-b', email: 'Anna@Amt.example' }],
    ['by the number', { ...anna, actorId: 'act-b', mobile: '03445/73 19' }],
    ['at the same actor, without ways', anna],
    ['at the same actor, also reached otherwise', { ...anna, email: 'x@y.example', phone: '034457319' }],
  ])('%s', (_, other) => {
    expect(found({ id: 'two', ...other })).toEqual([['own', 'two'], []]);
  });

  it.each([
    ['at another actor', { ...anna, actorId: 'act-b' }],
    ['at the same actor, reached only otherwise', { ...anna, email: 'a.muster@amt.example' }],
  ])('only when somebody says so: %s', (_, other) => {
    expect(found({ id: 'two', ...other })).toEqual([['own'], ['two']]);
  });

  it('not with another name', () => {
    expect(found({ id: 'two', ...anna, firstName: 'Anne', email: 'anna@amt.example' })).toEqual([
      ['own'],
      [],
    ]);
  });
});
