// The law of the pseudonymous network: nothing that somebody has typed is left in it, and nothing that carries structure is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alive, rowsFrom } from './change';
import { type Field, fields } from './fields';
import { Network } from './network';
import { pseudonymous, type PseudonymWords } from './pseudonyms';
import { type RecordOf, type Scalar, type TableName, tableNames } from './records';
import { actorTypes } from './taxonomy';

const words: PseudonymWords = {
  actors: true,
  typeWord: (code) => `Typ ${code}`,
  person: (number) => `Person ${String(number)}`,
  gremium: (type, number) => ({ name: `Gremium ${type} ${String(number)}` }),
  view: (number) => `Ansicht ${String(number)}`,
  question: (number) => `Frage ${String(number)}`,
};

/** What the app writes itself, or what is no free text: an area, a name of the network, a line of what the map shows. */
const own: { readonly [T in TableName]?: readonly string[] } = {
  networks: ['name', 'epoch', 'createdAt', 'scale', 'layout', 'outline'],
  actors: ['region'],
  gremien: ['region'],
  views: ['time', 'frame', 'layers', 'look', 'layout', 'emphasis'],
  placements: ['viewId'],
  erasures: ['table', 'erasedAt', 'deed'],
  disclosures: ['at', 'kind', 'format'],
};

const secret = 'Zzyzx';
const someText = fc.constantFrom('a', 'b', 'c').map((letter) => `${secret} ${letter}`);

function valueFor(table: TableName, field: Field): fc.Arbitrary<Record<string, Scalar>> {
  const one = (value: fc.Arbitrary<Scalar>) => value.map((drawn) => ({ [field.key]: drawn }));
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'data':
      return one(own[table]?.includes(field.key) ? fc.constant('harmlos') : someText);
    case 'date':
      return one(fc.constantFrom('2025-01-01', '2026-05-05'));
    case 'number':
      return one(fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 9, 9) }));
    case 'flag':
      return one(fc.boolean());
    case 'choice':
      return one(fc.constantFrom(...(field.choices ?? [''])));
    case 'actorType':
      return one(fc.constantFrom(...actorTypes.map(({ code }) => code)));
    case 'ref':
      return one(fc.constant(`${field.refersTo ?? ''}-0`));
    case 'list':
      return someText.map((text) =>
        // The key of what was ticked off is the app's own.
        field.carriesText
          ? { [`${field.key}.noChair`]: JSON.stringify({ reason: text }) }
          : { [`${field.key}.${text}`]: true },
      );
  }
}

function someRecords<T extends TableName>(table: T): fc.Arbitrary<RecordOf[T][]> {
  const values = fields[table].map((field) =>
    field.required ? valueFor(table, field) : fc.option(valueFor(table, field), { nil: {}, freq: 3 }),
  );
  const record = fc
    .tuple(fc.tuple(...values), fc.option(someText, { nil: undefined }), fc.boolean())
    .map(([parts, ownText, isGone]) => ({
      ...Object.fromEntries(parts.flatMap((part) => Object.entries(part))),
      ...(ownText !== undefined && table !== 'placements' && { 'own.Feld': ownText, 'own.Zahl': 3 }),
      ...(isGone && table !== 'networks' && { _del: '2026-01-01T00:00:00Z device' }),
    }));
  const size = table === 'networks' ? 1 : 2;
  return fc
    .array(record, { minLength: size, maxLength: size })
    .map((list) => list.map((each, at) => ({ ...each, id: `${table}-${String(at)}` }) as RecordOf[T]));
}

const someNetwork = fc
  .record(Object.fromEntries(tableNames.map((table) => [table, someRecords(table)])))
  .map((lists) => new Network('networks-0', rowsFrom(lists as Parameters<typeof rowsFrom>[0])));

const leaking = (network: Network) =>
  tableNames.flatMap((table) =>
    [...network.rows[table].values()].map((row) => JSON.stringify(row)).filter((row) => row.includes(secret)),
  );

describe('the pseudonymous network', () => {
  it('holds no text that somebody has typed, whatever field it stood in', () => {
    const law = fc.property(someNetwork, (drawn) => {
      expect(leaking(drawn)).not.toEqual([]);
      expect(leaking(pseudonymous(drawn, words))).toEqual([]);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('numbers by id: renaming or removing somebody gives nobody else another number', () => {
    const law = fc.property(someNetwork, fc.boolean(), (drawn, isRemoved) => {
      const actors = new Map(drawn.rows.actors);
      const [first] = actors.values();
      if (first === undefined) return;
      actors.set(first.id, {
        ...first,
        name: 'Anders',
        ...(isRemoved && { _del: '2026-02-02T00:00:00Z d' }),
      });
      const changed = new Network(drawn.id, { ...drawn.rows, actors });
      const [before, after] = [drawn, changed].map((network) => pseudonymous(network, words));
      const others = [...(after?.actors.values() ?? [])].filter(({ id }) => alive(drawn.rows.actors.get(id)));
      for (const { id, name } of others) expect(name).toBe(before?.rows.actors.get(id)?.name);
      for (const record of after?.contacts.values() ?? [])
        expect(record.lastName).toBe(before?.contacts.get(record.id)?.lastName);
    });
    fc.assert(law, { numRuns: 40 });
  });
});
