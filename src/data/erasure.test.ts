// Erasing a person on a real Dexie: nothing of them is left anywhere, and undo goes on as if they had never been.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { alive } from '../model/change';
import { isChange } from '../model/checks';
import type { Verb } from '../model/deeds';
import { fields } from '../model/fields';
import { id } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, type Id, tableNames, valueOf } from '../model/records';
import { verbs } from '../model/verbs';
import { commit } from './commit';
import { db } from './db';
import { erase } from './erasure';
import { loadNetwork, watchNetwork } from './live';
import { duplicateNetwork } from './networks';
import { packedFrom } from './packs';
import { act, clearShelf, found } from './stage';
import { recentHeads, redo, stacksFrom, undo } from './undo';

beforeEach(clearShelf);

const person = {
  firstName: 'Jürgen',
  lastName: 'Übelacker-Groß',
  email: 'j.uebelacker@schule-sued.example',
  phone: '03445 7319-42',
  'own.Zimmer': 'Zimmer Nebelhorn',
};
/** What must not be found, in whatever spelling. */
const traces = /[üu]e?belacker|u\u0308belacker|7319.?42|Nebelhorn/iu;

/** Every byte of the store as text. */
async function dump(): Promise<string> {
  return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
}

const wish = (...ids: Id[]) => ({ persons: [ids], reason: 'request' as const });

/** A network in which the person is at home: with seats, cooperations, notes, tags and questions that name them. */
async function furnished(): Promise<Id> {
  const network = await found('A-B:3 B-C A>C D');
  await act(network, 'editContacts', {
    ids: ['contact-A'],
    patch: { lastName: 'Ubelacker', position: 'Leitung' },
  });
  await act(network, 'editContacts', { ids: ['contact-A'], patch: person });
  const note = 'Herr Übelacker-Groß (J. UEBELACKER-GROSS, Tel. +49 3445/7319 42) bringt den Schlüssel.';
  await act(network, 'editActors', { ids: [id('B')], patch: { note, 'tag.Team Übelacker-Groß': true } });
  await act(network, 'editCooperations', {
    ids: ['coop-A-B'],
    patch: {
      description: 'Mail an j.uebelacker@schule-sued.example, Übelackers Büro',
      contactB: 'contact-A',
    },
  });
  await act(network, 'editQuestions', {
    ids: ['question-1'],
    patch: { criteria: 'text=%C3%9Cbelacker-Gro%C3%9F&art=stellen' },
  });
  await act(network, 'settleFindings', {
    findings: [{ key: 'noChair gremium-2', facts: ['chair'] }],
    reason: 'Ju\u0308rgen U\u0308belacker-Groß übernimmt',
  });
  return network;
}

describe('an erased person', () => {
  it('leaves rows, packs, journal and heads, and only an id stays', async () => {
    const network = await furnished();
    expect(await dump()).toMatch(traces);
    const { deeds, rows, steps } = await erase([network], { ...wish('contact-A'), user: 'KM' });
    expect(await dump()).not.toMatch(traces);
    const { rows: left } = await loadNetwork(network);
    expect(Object.keys(left.contacts.get('contact-A') ?? {})).toEqual(['id', '_del']);
    expect(left.erasures.get('contact-A')).toMatchObject({ reason: 'request', deed: deeds[0], user: 'KM' });
    expect(left.seats.get('seat-1')).toEqual({
      id: 'seat-1',
      gremiumId: 'gremium-1',
      actorId: id('A'),
      role: 'chair',
    });
    const tie = left.cooperations.get('coop-A-B');
    expect([tie?.contactA, tie?.contactB, tie?.intensity]).toEqual([undefined, undefined, 3]);
    expect(tie?.description).toBe('Mail an [gelöscht], [gelöscht] Büro');
    expect(left.actors.get(id('B'))?.note).toBe(
      'Herr [gelöscht] ([gelöscht], Tel. [gelöscht]) bringt den Schlüssel.',
    );
    expect(left.questions.get('question-1')?.criteria).toBe('art=stellen');
    expect(rows).toMatchObject({
      contacts: 1,
      seats: 1,
      cooperations: 1,
      actors: 1,
      questions: 1,
      networks: 1,
    });
    // Twice named, once asked for.
    expect(steps).toBe(3);
    expect((await recentHeads(network)).at(-1)).toMatchObject({
      code: 'erasePersons',
      count: 1,
      origin: 'erasure',
    });
  });

  it('is not brought back by undo, which takes back every other step', async () => {
    const network = await furnished();
    const before = stacksFrom(await recentHeads(network)).undo.length;
    await erase([network], wish('contact-A'));
    const { undo: stack } = stacksFrom(await recentHeads(network));
    expect(stack.map(({ code }) => code)).toEqual(['editActors', 'editCooperations', 'settleFindings']);
    expect(before).toBe(stack.length + 3);
    for (const _ of stack) expect(await undo(network, '')).toBeDefined();
    expect(await undo(network, '')).toBeUndefined();
    expect((await loadNetwork(network)).rows.actors.get(id('B'))?.note).toBeUndefined();
    for (const _ of stack) expect(await redo(network, '')).toBeDefined();
    expect((await loadNetwork(network)).rows.actors.get(id('B'))?.note).toContain('bringt den Schlüssel');
    expect(await dump()).not.toMatch(traces);
  });

  it('leaves packs of many rows, and copies on the shelf in the same deed', async () => {
    const network = await found('A-B');
    const many = Array.from({ length: packedFrom }, (_, at) => ({
      table: 'contacts' as const,
      id: `many-${at}`,
      set: {
        actorId: id('A'),
        ...person,
        ...(at > 0 && { lastName: `Nr${at}`, email: `n${at}@x.example`, phone: '0', 'own.Zimmer': '1' }),
      },
      prev: {},
    }));
    await commit(
      network,
      { label: { code: 'importList', count: 1, name: 'Übelacker-Groß.csv' }, ops: many },
      { origin: 'import' },
    );
    const copy = await duplicateNetwork((await loadNetwork(network)).rows, 'Kopie');
    expect(await db.packs.count()).toBeGreaterThan(1);
    const { rows } = await erase([network, copy], wish('many-0'));
    expect(rows.contacts).toBe(2);
    expect(await dump()).not.toMatch(traces);
    for (const each of [network, copy]) {
      const contacts = [...(await loadNetwork(each)).rows.contacts.values()];
      expect(contacts.filter(alive)).toHaveLength(packedFrom + 1);
    }
    expect((await undo(network, ''))?.code).toBe('importList');
  });

  it('leaves tabs that look on, in the order of the tape', async () => {
    const network = await furnished();
    const seen: Network[] = [];
    const stop = watchNetwork(network, {
      onSnapshot: ({ rows }) => seen.push(new Network(network, rows)),
      onGone: () => {},
      onTrouble: (trouble) => {
        throw trouble;
      },
    });
    await expect.poll(() => seen.length).toBe(1);
    await erase([network], wish('contact-A'));
    await expect.poll(() => seen.at(-1)?.erasures.has('contact-A')).toBe(true);
    expect(
      JSON.stringify(tableNames.map((table) => [...(seen.at(-1)?.rows[table] ?? []).values()])),
    ).not.toMatch(traces);
    stop();
  });

  it('may stay named where somebody has chosen so, and goes where it would have stayed', async () => {
    const network = await furnished();
    await act(network, 'editActors', { ids: [id('D')], patch: { name: 'Haus Übelacker-Groß' } });
    const spared = new Set([`actors ${id('B')} note`]);
    await erase([network], { ...wish('contact-A'), spared, replaced: new Set([`actors ${id('D')} name`]) });
    const { actors } = (await loadNetwork(network)).rows;
    expect(actors.get(id('B'))?.note).toContain('Herr Übelacker-Groß');
    expect(actors.get(id('D'))?.name).toBe('Haus [gelöscht]');
    for (let at = 0; at < 4; at += 1) expect(await undo(network, '')).toBeDefined();
    expect((await loadNetwork(network)).rows.actors.get(id('D'))?.name).toBe('D');
  });

  it('may lose single fields only, and stays otherwise', async () => {
    const network = await furnished();
    await erase([network], { ...wish('contact-A'), reason: 'retention', keys: ['phone', 'own.Zimmer'] });
    const { contacts, erasures } = (await loadNetwork(network)).rows;
    expect(contacts.get('contact-A')).toMatchObject({ lastName: person.lastName, email: person.email });
    expect([...erasures.values()].find(({ fields }) => fields !== undefined)).toMatchObject({
      fields: 'phone own.Zimmer',
      reason: 'retention',
    });
    expect(erasures.has('contact-A')).toBe(false);
    const rest = (await dump()).replaceAll(/Tel\. [^)]*/g, '');
    expect(rest).not.toMatch(/7319|Nebelhorn/);
    while ((await undo(network, '')) !== undefined);
    expect((await loadNetwork(network)).rows.contacts.get('contact-A')?.phone).toBeUndefined();
  });
});

describe('whatever has been done before', () => {
  const names = [
    'Jürgen Übelacker-Groß',
    'Übelacker-Groß, Jürgen',
    'j.uebelacker@schule-sued.example',
    'Kim',
    '',
  ];
  const text = fc
    .array(fc.constantFrom(...names, 'und', 'Sprechstunde'), { maxLength: 4 })
    .map((words) => words.join(' '));
  const at = fc.constantFrom('contact-A', 'contact-B', 'contact-C');
  const deed = fc.oneof(
    fc
      .tuple(at, fc.constantFrom('position', 'responsibility', 'own.Notiz', 'source'), text)
      .map(([one, key, value]) => ['editContacts', { ids: [one], patch: { [key]: value || null } }] as const),
    fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('note', 'services', 'own.Notiz', 'source'), text)
      .map(
        ([one, key, value]) => ['editActors', { ids: [id(one)], patch: { [key]: value || null } }] as const,
      ),
    fc
      .tuple(fc.constantFrom('holderId', 'deputyId'), fc.option(at))
      .map(([key, one]) => ['editSeats', { ids: ['seat-1'], patch: { [key]: one } }] as const),
    fc
      .tuple(fc.constantFrom('contactA', 'contactB'), fc.option(at))
      .map(([key, one]) => ['editCooperations', { ids: ['coop-A-B'], patch: { [key]: one } }] as const),
    fc
      .tuple(at, fc.option(at))
      .map(([one, other]) => ['editContacts', { ids: [one], patch: { successorId: other } }] as const),
    fc
      .constantFrom('tag.Übelacker-Groß', 'tag.Ganztag')
      .map((key) => ['editActors', { ids: [id('B')], patch: { [key]: true } }] as const),
    at.map((one) => ['removeContacts', { ids: [one] }] as const),
    fc.constantFrom('A', 'B').map((one) => ['removeActors', { ids: [id(one)] }] as const),
    fc.constant(['removeSeats', { ids: ['seat-1'] }] as const),
    fc.constant('undo' as const),
    fc.constant('redo' as const),
  );

  it('erasing leaves nothing of the person, and all that is left can be undone and redone', async () => {
    const rounds = Number(process.env['ROUNDS'] ?? '12');
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), fc.nat({ max: 8 }), async (deeds, backwards) => {
        await clearShelf();
        const network = await found('A-B:3 B-C A>C');
        await act(network, 'editContacts', { ids: ['contact-A'], patch: person });
        for (const one of deeds) {
          if (one === 'undo') await undo(network, '');
          else if (one === 'redo') await redo(network, '');
          else await tried(network, one[0], one[1]);
        }
        for (let count = 0; count < backwards; count += 1) await undo(network, '');
        const counts = await living(network);
        await erase([network], wish('contact-A'));
        expect(await dump()).not.toMatch(traces);
        const left = await living(network);
        expect({ ...left, contacts: 0 }).toEqual({ ...counts, contacts: 0 });
        while ((await redo(network, '')) !== undefined);
        while ((await undo(network, '')) !== undefined);
        while ((await redo(network, '')) !== undefined);
        expect(await dump()).not.toMatch(traces);
        expect((await loadNetwork(network)).rows.contacts.get('contact-A')?._del).toBeDefined();
        expect(dangling(await loadNetwork(network))).toEqual([]);
      }),
      { numRuns: rounds },
    );
  }, 60_000);
});

/** A deed as the app does it; what is refused is left out. */
async function tried(networkId: Id, code: keyof typeof verbs, input: unknown): Promise<void> {
  const { rows, seq } = await loadNetwork(networkId);
  const world = { today: '2026-11-22', newId: () => 'fresh-1' };
  const answer = (verbs[code] as unknown as Verb<unknown>)(new Network(networkId, rows), input, world);
  if (isChange(answer) && answer.ops.length > 0)
    await commit(networkId, answer, { origin: 'user', basedOn: seq });
}

async function living(networkId: Id): Promise<Record<string, number>> {
  const { rows } = await loadNetwork(networkId);
  const tables = tableNames.filter((table) => table !== 'erasures');
  return Object.fromEntries(
    tables.map((table) => [
      table,
      [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()].filter(alive).length,
    ]),
  );
}

/** Living records that refer to what is not there. */
function dangling({ rows }: Awaited<ReturnType<typeof loadNetwork>>): string[] {
  return tableNames.flatMap((table) =>
    [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()].filter(alive).flatMap((row) =>
      fields[table].flatMap(({ key, refersTo }) => {
        const target = refersTo === undefined ? undefined : valueOf(row, key);
        if (target === undefined || refersTo === undefined || table === 'placements') return [];
        return alive(rows[refersTo].get(String(target))) ? [] : [`${table} ${row.id} ${key}`];
      }),
    ),
  );
}
