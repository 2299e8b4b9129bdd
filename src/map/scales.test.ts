// Every value gets exactly one class, and every class that is used has an entry.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryScale, type LookValue, numberScale, type Scale, stepScale } from './scales';

const told = {
  words: (code: string) => code,
  order: (code: string) => code,
  rest: () => 'weitere',
  none: () => 'ohne Angabe',
};
const range = (from: number, to: number) => `${String(from)}–${String(to)}`;
const wordsOf = (scale: Scale, value: LookValue) => scale.of(value).words();
const word = fc.constantFrom(...'abcdefghijklmnop'.split(''));

/** Whether no two classes look alike and every value has an entry. */
function isWhole({ classes, of }: Scale, values: readonly LookValue[]): boolean {
  const looks = [new Set(classes.map(({ tone }) => tone)), new Set(classes.map(({ mark }) => mark))];
  return (
    looks.every(({ size }) => size === classes.length) && values.every((value) => classes.includes(of(value)))
  );
}

describe('classes of words', () => {
  it('keep order and colour whatever is most frequent', () => {
    const one = categoryScale(['Nord', 'Mitte', 'Süd', 'Süd'], told);
    const other = categoryScale(['Süd', 'Nord', 'Nord', 'Mitte'], told);
    expect(one.classes.map(({ words }) => words())).toEqual(['Mitte', 'Nord', 'Süd', 'ohne Angabe']);
    expect(other.classes.map(({ tone }) => tone)).toEqual(one.classes.map(({ tone }) => tone));
  });

  it('put the rare ones together when there are more than eight, and give what occurs once no entry', () => {
    const values = [...'aabbccddeeffgg', 'Frau Müller', 'Herr Meier'];
    const scale = categoryScale(values, told);
    expect(scale.classes.map(({ words }) => words())).toEqual([...'abcdefg', 'weitere', 'ohne Angabe']);
    expect(wordsOf(scale, 'Frau Müller')).toBe('weitere');
  });

  it('are whole for any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(word, { nil: undefined })),
        fc.integer({ min: 1, max: 8 }),
        (values, most) => {
          expect(isWhole(categoryScale(values, told, most), values)).toBe(true);
        },
      ),
    );
  });
});

describe('steps of numbers', () => {
  it('say the smallest and largest number in them', () => {
    const scale = numberScale([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, undefined], { range, none: told.none });
    expect(scale.classes.map(({ words }) => words())).toEqual([
      '1–2',
      '3–4',
      '5–6',
      '7–8',
      '9–10',
      'ohne Angabe',
    ]);
  });

  it('are the numbers themselves when there are few', () => {
    const scale = numberScale([3, 1, 2, 1], { range, none: told.none });
    expect(scale.classes.map(({ tone }) => tone)).toEqual(['s0', 's2', 's4', 'none']);
    expect(wordsOf(scale, 2)).toBe('2–2');
  });

  it('are whole, grow, and hold what they say, for any numbers', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 12 }), fc.integer(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(number), (values) => {
        const ranges = new Map<string, readonly [number, number]>();
        const scale = numberScale(values, {
          range: (from, to) => {
            ranges.set(range(from, to), [from, to]);
            return range(from, to);
          },
          none: told.none,
        });
        expect(isWhole(scale, values)).toBe(true);
        const used = new Set(values.map((value) => scale.of(value)));
        const unused = scale.classes.filter((each) => each.tone !== 'none' && !used.has(each));
        expect(unused).toEqual([]);
        for (const value of values) {
          if (value === undefined) continue;
          const [from, to] = ranges.get(wordsOf(scale, value)) ?? [1, 0];
          expect(value >= from && value <= to).toBe(true);
        }
      }),
    );
  });
});

it('steps that mean something are spread from little to much', () => {
  const scale = stepScale(['6', '12', '24', 'older'], { words: told.words, none: told.none });
  expect(scale.classes.map(({ tone, mark }) => `${tone} ${mark}`)).toEqual([
    's0 1',
    's1 2',
    's3 3',
    's4 4',
    'none –',
  ]);
  expect(wordsOf(scale, undefined)).toBe('ohne Angabe');
});

it('steps that have numbers of their own keep them as signs', () => {
  const scale = stepScale(['0', '1', '2'], { ...told, codesAreMarks: true });
  expect(scale.classes.map(({ tone, mark }) => `${tone} ${mark}`)).toEqual([
    's0 0',
    's2 1',
    's4 2',
    'none –',
  ]);
});
