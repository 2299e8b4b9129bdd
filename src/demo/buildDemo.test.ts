// The demo network is the same everywhere, complete in itself, known to the vocabulary and visibly fictional.
import { describe, expect, it } from 'vitest';
import { type Field, fieldOf, fields } from '../model/fields';
import { type AnyRecord, type Id, type TableName, valueOf } from '../model/records';
import { isKnownType } from '../model/taxonomy';
import { buildDemo, type Demo } from './buildDemo';
import { dramaPrefixes } from './numbers';
import { fictionMark } from './personNames';
import type { DemoSize } from './plan';

const today = '2026-11-22';
const sizes: readonly DemoSize[] = ['S', 'L', 'XL'];

function eachRecord(demo: Demo, visit: (table: TableName, record: AnyRecord) => void): void {
  for (const [table, records] of Object.entries(demo.records)) {
    for (const record of records) visit(table as TableName, record);
  }
}

/** What a field may not carry, or nothing. */
function flaw(field: Field | undefined, value: unknown): string | undefined {
  if (field === undefined) return 'unknown field';
  if (field.kind === 'list') {
    return value === true ? undefined : 'a list element is true';
  }
  if (field.kind === 'number') {
    const fits = typeof value === 'number' && value >= (field.min ?? value) && value <= (field.max ?? value);
    return fits && (field.whole !== true || Number.isInteger(value)) ? undefined : 'number out of bounds';
  }
  if (field.kind === 'flag') return typeof value === 'boolean' ? undefined : 'no flag';
  if (typeof value !== 'string' || value === '') return 'no text';
  if (field.kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(value) ? undefined : 'no date';
  if (field.kind === 'choice') return field.choices?.includes(value) === true ? undefined : 'unknown choice';
  if (field.kind === 'actorType') return isKnownType(value, new Map()) ? undefined : 'unknown type';
  return undefined;
}

describe.each(sizes)('the demo in size %s', { timeout: 30_000 }, (size) => {
  const demo = buildDemo(size, today);

  it('is the same for the same seed and day and another one for another seed', () => {
    expect(JSON.stringify(buildDemo(size, today))).toBe(JSON.stringify(demo));
    expect(JSON.stringify(buildDemo(size, today, 7))).not.toBe(JSON.stringify(demo));
  });

  it('gives every record an id of its own that looks random', () => {
    const ids = new Set<string>();
    let count = 0;
    eachRecord(demo, (_, { id }) => {
      count += 1;
      ids.add(id);
      expect(id).toMatch(/^[A-Za-z0-9_-]{18}$/);
    });
    expect(ids.size).toBe(count);
  });

  it('refers only to records it contains', () => {
    const known = new Map(
      Object.entries(demo.records).map(([table, rows]) => [table, new Set(rows.map(({ id }) => id))]),
    );
    const dangling: string[] = [];
    eachRecord(demo, (table, record) => {
      for (const { key, refersTo } of fields[table]) {
        const target = refersTo === undefined ? undefined : valueOf(record, key);
        if (target !== undefined && known.get(refersTo ?? '')?.has(String(target)) !== true) {
          dangling.push(`${table}.${key} ${target}`);
        }
      }
    });
    expect(dangling).toEqual([]);
    expect(known.get('actors')?.has(demo.network.ownActorId)).toBe(true);
    for (const ids of Object.values(demo.stories)) {
      for (const id of ids) expect([...known.values()].some((rows) => rows.has(id))).toBe(true);
    }
  });

  it('uses only fields and choices of the vocabulary and fills every required field', () => {
    const flaws: string[] = [];
    eachRecord(demo, (table, record) => {
      for (const [property, value] of Object.entries(record)) {
        if (property === 'id') continue;
        const field = fieldOf(table, property);
        const found = flaw(field, value);
        if (found !== undefined) flaws.push(`${table}.${property} = ${String(value)}: ${found}`);
        const element = property.slice(property.indexOf('.') + 1);
        const closed = field?.kind === 'list' && ['role', 'funding', 'purpose', 'law'].includes(field.key);
        if (closed && field.choices?.includes(element) !== true)
          flaws.push(`${table}.${property}: unknown element`);
      }
      for (const { key, required } of fields[table]) {
        if (required === true && valueOf(record, key) === undefined) flaws.push(`${table}.${key} is missing`);
      }
    });
    expect(flaws).toEqual([]);
  });

  it('never lets a period end before it begins and checks nothing in the future', () => {
    const wrong: Id[] = [];
    eachRecord(demo, (_, record) => {
      const from = String(valueOf(record, 'validFrom') ?? '0');
      if (from > String(valueOf(record, 'validTo') ?? '9')) wrong.push(record.id);
      if (String(valueOf(record, 'verifiedAt') ?? today) > today) wrong.push(record.id);
    });
    expect(wrong).toEqual([]);
  });

  it('ties two different actors and no pair twice', () => {
    const pairs = (demo.records.cooperations ?? []).map(({ actorA, actorB }) =>
      [actorA, actorB].sort().join(),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { actorA, actorB } of demo.records.cooperations ?? []) expect(actorA).not.toBe(actorB);
  });

  it('cannot be taken for real: postal codes, numbers, addresses and names are reserved or marked', () => {
    const phone = new RegExp(`^(${dramaPrefixes.join('|')})\\d{3}$`);
    const mail = /^[a-z0-9.-]+@(example\.org|example\.com|schule\.example)$/;
    for (const actor of demo.records.actors ?? []) {
      expect(actor.postalCode).toMatch(/^00\d{3}$/);
      expect(actor.phone).toMatch(phone);
      expect(actor.email).toMatch(mail);
      const site = actor.website ?? 'https://example.org/none';
      expect(site).toMatch(/^https:\/\/(example\.org\/[a-z0-9-]+|[a-z0-9-]+\.schule\.example)$/);
    }
    for (const contact of demo.records.contacts ?? []) {
      expect(contact.lastName.endsWith(` ${fictionMark}`)).toBe(true);
      expect(contact.phone).toMatch(phone);
      expect(contact.email).toMatch(mail);
    }
  });

  it('names no real carrier and no real county', () => {
    const real =
      /\b(AWO|DRK|CJD|ASB|TWSD)\b|Caritas|Diakonie|Johanniter|Malteser|Arbeiterwohlfahrt|Rotes Kreuz|Paritäti|Kolping|Volkssolidarität|Burgenland|Stendal|Naumburg|Zeitz/;
    expect(JSON.stringify(demo)).not.toMatch(real);
  });

  it('keeps map labels short and actor names apart', () => {
    const names = (demo.records.actors ?? []).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { shortName } of demo.records.actors ?? [])
      expect((shortName ?? '').length).toBeLessThanOrEqual(24);
  });

  it('needs no placements, because the layout makes them', () => {
    expect(demo.records.placements).toBeUndefined();
    expect(demo.network.demo).toBe(true);
  });
});

it('moves every relative date along with the day it is built on', () => {
  const later = buildDemo('L', '2028-02-29');
  const dates = (later.records.gremien ?? []).map(({ lastMeeting }) => lastMeeting ?? '');
  expect(dates.every((date) => date > '2026-09-01' && date <= '2028-02-29')).toBe(true);
});

it('stays whole with any other seed', { timeout: 30_000 }, () => {
  for (const seed of [1, 99, 4_000_000_000]) {
    const { records } = buildDemo('L', today, seed);
    expect([records.actors?.length, records.cooperations?.length, records.seats?.length]).toEqual([
      242, 450, 160,
    ]);
  }
});
