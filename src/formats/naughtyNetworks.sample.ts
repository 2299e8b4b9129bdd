// For tests only: networks with awkward texts in every text field, as arbitraries of fast-check.
import fc from 'fast-check';
import { rowsFrom } from '../model/change';
import { type Field, fields } from '../model/fields';
import { Network } from '../model/network';
import type { AnyRecord, RecordOf, Scalar, TableName } from '../model/records';
import { cleanCell, cleanings } from './cleanCells';
import { hasSample, sampleJson } from './files.sample';

/** A few strings that have broken programs before; more come from the big list where it is at hand. */
const few = [
  '=1+1',
  '+49 3445 731-0',
  '- Primarstufe',
  "'=1",
  "''x",
  '-5',
  '@SUM(1)',
  '06618',
  '1E5',
  '03/04',
  'null',
  'undefined',
  '<img src=x onerror=alert(1)>',
  '</script>',
  ']]>',
  '&amp; &#x41; &',
  '"quoted" \'single\'',
  'a;b,c|d\te',
  'Zeile 1\nZeile 2',
  '_x0041_ und _x005F_',
  '{"a":1}',
  'Änne Müßig „Ost“ – §',
  '田中さん',
  '👩‍👧 Familie',
  '\\n \\| \\',
  'http://a.example/?q=1&r=2#x',
  '%s %d ${x} {{x}}',
];

const safe = cleanings.filter(({ safe: is, code }) => is && code !== 'formulaGuard').map(({ code }) => code);

/** Without what the import of a foreign list takes off unasked: control and invisible signs, odd blanks, blanks at the ends. */
function asTyped(text: string): string {
  return cleanCell(text, safe).replace(/[\ufffe\uffff]/g, '');
}

/** Strings as they can stand in a field: trimmed, not empty. */
export const naughtyTexts: readonly string[] = [
  ...new Set(
    [...few, ...(hasSample('e05_blns/blns.json') ? (sampleJson('e05_blns/blns.json') as string[]) : [])]
      .map(asTyped)
      .filter((text) => text !== '' && text.length < 500),
  ),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...naughtyTexts) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map(asTyped)
      .filter((value) => value !== ''),
  },
);
const line = text.map((value) => value.replace(/\s+/g, ' '));

function valueOf(field: Field): fc.Arbitrary<Scalar> | undefined {
  switch (field.kind) {
    case 'text':
      return line;
    case 'long':
      return text;
    case 'date':
      return fc.constantFrom('1999-12-31', '2024-02-29', '2026-11-22');
    case 'number':
      return field.whole === true
        ? fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 9, 9) })
        : fc.constantFrom(0, 0.5, 1.125, 12.75, 999);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(field.choices ?? ['?']));
    default:
      return undefined;
  }
}

/** Any fields of a table but references, lists, and the memory of sources. */
function recordOf<T extends TableName>(table: T, fixed: Readonly<Record<string, Scalar>>) {
  const parts: Record<string, fc.Arbitrary<Scalar>> = {};
  for (const field of fields[table]) {
    const value = field.key in fixed || field.hidden === true ? undefined : valueOf(field);
    if (value !== undefined) parts[field.key] = value;
  }
  const required = fields[table]
    .filter(({ required: is, key }) => is === true && key in parts)
    .map(({ key }) => key);
  return fc
    .record(parts, { requiredKeys: required })
    .map((record): RecordOf[T] => ({ ...record, ...fixed }) as unknown as RecordOf[T]);
}

const lists = fc.record(
  {
    'tag.Ganztag': fc.constant(true),
    'tag.a|b;c': fc.constant(true),
    'topic.=1+1': fc.constant(true),
    'role.employer': fc.constant(true),
    'own.Farbe': line,
    'own.Telefon': line,
    'own.label': line,
    'own.__proto__': line,
  },
  { requiredKeys: [] },
);

/** Elements of lists, and labels of own fields, as naughty as any text. */
const elements = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom('tag', 'topic', 'target'), line), { maxLength: 2 }), line, line)
  .map(
    ([listed, label, text]): Record<string, Scalar> => ({
      ...Object.fromEntries(listed.map(([list, element]) => [`${list}.${element}`, true])),
      [`own.${label}`]: text,
    }),
  );

/** Three actors, two contacts, a Gremium with a seat, ties between them, two of them parallel; every text field is naughty. */
export const naughtyNetwork: fc.Arbitrary<Network> = fc
  .record({
    actors: fc.tuple(
      ...(['actor0000000000001', 'actor0000000000002', 'actor0000000000003'] as const).map((id, at) =>
        fc
          .tuple(recordOf('actors', { id, type: at === 1 ? 'type-1' : 'police' }), lists, elements)
          .map(([actor, more, naughty]): AnyRecord => ({ ...actor, ...more, ...naughty })),
      ),
    ),
    contacts: fc.tuple(
      recordOf('contacts', { id: 'contact00000000001', actorId: 'actor0000000000001' }),
      recordOf('contacts', { id: 'contact00000000002', actorId: 'actor0000000000002' }),
    ),
    cooperations: fc.tuple(
      recordOf('cooperations', {
        id: 'tie000000000000001',
        actorA: 'actor0000000000001',
        actorB: 'actor0000000000002',
        contactA: 'contact00000000001',
      }),
      recordOf('cooperations', {
        id: 'tie000000000000002',
        actorA: 'actor0000000000002',
        actorB: 'actor0000000000001',
      }),
      recordOf('cooperations', {
        id: 'tie000000000000003',
        actorA: 'actor0000000000002',
        actorB: 'actor0000000000003',
      }),
    ),
    relations: fc.tuple(
      recordOf('relations', {
        id: 'relation0000000001',
        from: 'actor0000000000001',
        to: 'actor0000000000003',
      }),
    ),
    gremien: fc.tuple(
      recordOf('gremien', { id: 'gremium00000000001', managingActorId: 'actor0000000000001' }),
    ),
    seats: fc.tuple(
      recordOf('seats', {
        id: 'seat00000000000001',
        gremiumId: 'gremium00000000001',
        actorId: 'actor0000000000002',
        holderId: 'contact00000000002',
      }),
    ),
  })
  .map((records) => {
    const tables = {
      networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-01-01' }],
      types: [{ id: 'type-1', name: 'Lerncafé', parent: 'association' }],
      ...records,
    } as unknown as { readonly [T in TableName]?: readonly RecordOf[T][] };
    return new Network('net-1', rowsFrom(tables));
  });
