// What the person gets names nobody else by the records in which they were found: not whom they are recorded with, nor who recorded it.
import { expect, it } from 'vitest';
import { placeKey } from '../model/erasing';
import { MentionFinder } from '../model/mentions';
import { net } from '../model/net';
import { Network } from '../model/network';
import { tracesOf } from '../model/personTraces';
import type { Contact } from '../model/records';
import { handedOver, reportOf } from './accessReport';

const person: Contact = {
  id: 'p',
  actorId: 'actor-A',
  firstName: 'Björn',
  lastName: 'Hügel',
  successorId: 'r',
};
const before: Contact = {
  id: 'q',
  actorId: 'actor-A',
  firstName: 'Olga',
  lastName: 'Zander',
  position: 'Leitung',
  successorId: 'p',
  responsibility: 'Übergab an Björn Hügel.',
};
const next: Contact = { id: 'r', actorId: 'actor-B', lastName: 'Zandera' };

function network(): Network {
  const base = net('A-B');
  const contacts = new Map(
    [...base.rows.contacts.values(), person, before, next].map((one) => [one.id, one]),
  );
  return new Network(base.id, { ...base.rows, contacts });
}

it('other people are told by their function, and colleagues not at all', () => {
  const open = network();
  const search = tracesOf(open, new Set(['p']), new MentionFinder([person]));
  let step = search.next();
  while (step.done !== true) step = search.next();
  const traces = step.value;
  expect(traces.texts.map(placeKey)).toEqual(['contacts q responsibility']);
  const head = {
    networkId: open.id,
    seq: 3,
    tx: 't',
    at: '2026-05-04T10:00:00',
    device: 'd',
    user: 'kbr',
    origin: 'user' as const,
    code: 'editContacts',
    count: 1,
    pages: 1,
  };
  const shown = reportOf(open, { name: 'Björn Hügel', traces, heads: [head], copies: [] });
  expect(JSON.stringify(shown)).toMatch(/Zander.*kbr/su);
  const given = handedOver(shown, new Set());
  expect(JSON.stringify(given)).not.toMatch(/Zander|Olga|kbr/u);
  const lines = given.flatMap((section) => section.lines.map(({ head, text }) => `${head}: ${text}`));
  expect(lines).toEqual(
    expect.arrayContaining([
      'Nachfolge durch: Kontaktperson (B)',
      'Vorgänger in der Funktion: Kontaktperson (Leitung, A)',
      'Kontaktperson (Leitung, A) · Zuständigkeit: Übergab an Björn Hügel.',
      '04.05.2026, 10:00: Kontaktperson geändert',
    ]),
  );
});
