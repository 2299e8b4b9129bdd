// The journal of the second ring: what is torn or flipped anywhere never comes back as something else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRows } from '../model/change';
import { countsAfter, countsOf, sameCounts } from './counts';
import { crc32, lineOf, linesIn } from './line';
import { MemorySource, newActor } from './ringStage.sample';
import { entriesIn, linesOf, type RingEntry, replay } from './segment';

const rounds = Number(process.env['ROUNDS'] ?? 25);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Three small changes and one that takes several lines. */
function journal(): { readonly entries: RingEntry[]; readonly bytes: Uint8Array; readonly ends: number[] } {
  const source = new MemorySource();
  source.found('net');
  source.commit('net', [newActor(1)]);
  source.commit(
    'net',
    Array.from({ length: 1201 }, (_, at) => newActor(at + 10, 'Hort')),
  );
  source.commit('net', [newActor(2)]);
  const entries = (source.books.get('net') ?? []).map(({ head, ops }) => ({ head, ops }));
  const texts = entries.map((entry) => joined([...linesOf(entry)]));
  const ends = texts.map((_, at) => texts.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
  return { entries, bytes: joined(texts), ends };
}

describe('a line', () => {
  it('carries the checksum of ZIP files', () => {
    expect(crc32(new TextEncoder().encode('123456789')).toString(16)).toBe('cbf43926');
  });

  it('brings back any value, and none where a single bit was flipped', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.nat(7), (value, place, bit) => {
        const line = lineOf(value);
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect([...linesIn(line)]).toEqual([{ value: plain, end: line.length }]);
        const flipped = Uint8Array.from(line);
        const at = place % line.length;
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        // A checksum in capitals says the same.
        const low = (bytes: Uint8Array) => new TextDecoder().decode(bytes).toLowerCase();
        expect([...linesIn(flipped)].length === 0 || low(flipped) === low(line)).toBe(true);
      }),
      { numRuns: rounds * 5 },
    );
  });
});

describe('a journal', () => {
  const { entries, bytes, ends } = journal();

  it('is read back whole', () => {
    expect(entriesIn(bytes)).toEqual({ entries, end: bytes.length, behind: [] });
  });

  it('torn at any byte has every change that was whole before, and says where to go on', () => {
    const small = entries.filter(({ ops }) => ops.length < 500);
    const texts = small.map((entry) => joined([...linesOf(entry)]));
    const all = joined(texts);
    for (let cut = 0; cut <= all.length; cut += 1) {
      const { entries: found, end } = entriesIn(all.subarray(0, cut));
      let whole = 0;
      let at = 0;
      for (const { length } of texts) {
        if (at + length > cut) break;
        at += length;
        whole += 1;
      }
      expect([found.length, end]).toEqual([whole, at]);
    }
  });

  it('torn within a large change does not have a part of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (cut) => {
        const { entries: found, end } = entriesIn(bytes.subarray(0, cut));
        expect(found.length).toBe(ends.filter((each) => each <= cut).length);
        expect(end).toBe(ends[found.length - 1] ?? 0);
      }),
      { numRuns: rounds },
    );
  });

  it('with a flipped bit anywhere has all other changes, those behind it apart', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (at) => {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        const { entries: found, behind } = entriesIn(flipped);
        const harmed = ends.findIndex((end) => at < end);
        expect(found).toEqual(entries.slice(0, harmed));
        // A line end that is none any more takes the next line with it.
        const rest = entries.slice(harmed + (bytes[at] === 0x0a && at + 1 === ends[harmed] ? 2 : 1));
        expect(behind).toEqual(rest);
      }),
      { numRuns: rounds },
    );
  });

  it('goes on behind a cut tail as if nothing had been torn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (cut) => {
        const { entries: found, end } = entriesIn(bytes.subarray(0, cut));
        const rest = entries.slice(found.length).flatMap((entry) => [...linesOf(entry)]);
        expect(entriesIn(joined([bytes.subarray(0, end), ...rest])).entries.length).toBe(entries.length);
      }),
      { numRuns: rounds },
    );
  });

  it('played onto rows gives the tables, whatever was played before', () => {
    const source = new MemorySource();
    source.found('net');
    const at = [
      emptyRows(),
      ...entries.map((_, index) => replay({ rows: emptyRows(), seq: 0 }, entries.slice(0, index + 1)).rows),
    ];
    for (const [seq, rows] of at.entries()) {
      const reached = replay({ rows, seq }, entries);
      expect(reached.seq).toBe(4);
      expect(reached.rows.actors).toEqual(at.at(-1)?.actors);
    }
  });
});

describe('counts', () => {
  it('kept in step with changes are the same as counting again', () => {
    const step = fc.record({ at: fc.nat(5), deed: fc.constantFrom('add', 'remove', 'lift', 'edit') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const source = new MemorySource();
        source.found('net');
        let counts = countsOf(source.rows('net'));
        for (const { at, deed } of steps) {
          const row = source.rows('net').actors.get(`actor-${at}`);
          const isDead = row?._del !== undefined;
          const of = { table: 'actors' as const, id: `actor-${at}` };
          const stamp = row?._del ?? 'now';
          const op =
            deed === 'add' && row === undefined
              ? newActor(at)
              : deed === 'remove' && row && !isDead
                ? { ...of, set: { _del: 'now' }, prev: { _del: null } }
                : deed === 'lift' && isDead
                  ? { ...of, set: { _del: null }, prev: { _del: stamp } }
                  : row && { ...of, set: { region: 'Nord' }, prev: { region: row.region ?? null } };
          if (!op) continue;
          source.commit('net', [op]);
          counts = countsAfter(counts, [op]);
        }
        expect(sameCounts(counts, countsOf(source.rows('net')))).toBe(true);
      }),
      { numRuns: rounds },
    );
  });
});
