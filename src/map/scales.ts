// From values to classes: which colour or size stands for what, in words and with stated bounds. No class without an entry.

/** Named colours of looks: c0–c7 classes, s0–s4 from little to much, everything else, not known; '' is the look as delivered. */
export const tones = [
  ...(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const),
  ...(['s0', 's1', 's2', 's3', 's4'] as const),
  ...(['rest', 'none'] as const),
] as const;
export type Tone = (typeof tones)[number];

export type LookValue = string | number | undefined;

export interface LookClass {
  readonly tone: Tone;
  /** One sign beside the colour, so that colour is never alone: a–h, 1–5, "+" for the rest, "–" for not known. */
  readonly mark: string;
  /** In the language of the moment. */
  readonly words: () => string;
}

export interface Scale {
  /** In the order of the legend; the last one stands for what is not known. */
  readonly classes: readonly LookClass[];
  readonly of: (value: LookValue) => LookClass;
}

const classTones = tones.slice(0, 8);
const stepTones = ['s0', 's1', 's2', 's3', 's4'] as const;

interface CategoryWords {
  readonly words: (code: string) => string;
  /** What the classes are ordered by; the same whatever is filtered, so that colours stay. */
  readonly order: (code: string) => string | number;
  readonly rest: () => string;
  readonly none: () => string;
}

const collator = new Intl.Collator('de', { numeric: true });

/**
 * One class for each of the `most` most frequent values, one for all others. Where there are more values than classes, a value
 * that occurs once gets no entry of its own: it is no class, and it may be a name.
 */
export function categoryScale(values: Iterable<LookValue>, told: CategoryWords, most = 8): Scale {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const all = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const chosen = all.length <= most ? all : all.filter(([, count]) => count > 1).slice(0, most);
  const codes = chosen
    .map(([code]) => code)
    .sort((a, b) => compare(told.order(a), told.order(b)) || (a < b ? -1 : 1));
  const byCode = new Map<string, LookClass>();
  codes.forEach((code, at) => {
    const tone = classTones[at] ?? 'rest';
    byCode.set(code, { tone, mark: String.fromCharCode(97 + at), words: () => told.words(code) });
  });
  const rest: LookClass = { tone: 'rest', mark: '+', words: told.rest };
  const none: LookClass = { tone: 'none', mark: '–', words: told.none };
  return {
    classes: [...byCode.values(), ...(all.length > codes.length ? [rest] : []), none],
    of: (value) => (value === undefined ? none : (byCode.get(String(value)) ?? rest)),
  };
}

/** Two to five steps that mean something, from little to much. */
export function stepScale(
  codes: readonly string[],
  told: {
    readonly words: (code: string) => string;
    readonly none: () => string;
    /** The codes are what the steps are called by anyway: "3" for step 3. */
    readonly codesAreMarks?: boolean | undefined;
  },
): Scale {
  const none: LookClass = { tone: 'none', mark: '–', words: told.none };
  const byCode = new Map(
    codes.map((code, at) => {
      const step = stepClass(at, codes.length, () => told.words(code));
      return [code, told.codesAreMarks === true ? { ...step, mark: code } : step] as const;
    }),
  );
  return {
    classes: [...byCode.values(), none],
    of: (value) => (value === undefined ? none : (byCode.get(String(value)) ?? none)),
  };
}

/**
 * At most five steps with about as many members each (quantiles); a step is named by the smallest and the largest number in it.
 * Equal numbers are never torn apart.
 */
export function numberScale(
  values: Iterable<LookValue>,
  told: { readonly range: (from: number, to: number) => string; readonly none: () => string },
): Scale {
  const sorted = [...values].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const bounds = upperBounds(sorted);
  const none: LookClass = { tone: 'none', mark: '–', words: told.none };
  const steps = bounds.map((to, at) => {
    const below = bounds[at - 1];
    const from = below === undefined ? (sorted[0] ?? to) : (sorted.find((value) => value > below) ?? to);
    return stepClass(at, bounds.length, () => told.range(from, to));
  });
  return {
    classes: [...steps, none],
    of: (value) => {
      if (typeof value !== 'number') return none;
      const at = bounds.findIndex((bound) => value <= bound);
      return steps[at < 0 ? steps.length - 1 : at] ?? none;
    },
  };
}

/** The largest number of each step. */
function upperBounds(sorted: readonly number[]): number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= stepTones.length) return distinct;
  const bounds: number[] = [];
  let start = 0;
  for (let left: number = stepTones.length; left > 0 && start < sorted.length; left--) {
    const wanted = start + Math.ceil((sorted.length - start) / left) - 1;
    const bound = sorted[left === 1 ? sorted.length - 1 : wanted] ?? 0;
    bounds.push(bound);
    start = sorted.findLastIndex((value) => value === bound) + 1;
  }
  return bounds;
}

function stepClass(at: number, count: number, words: () => string): LookClass {
  const tone = stepTones[count < 2 ? 2 : Math.round((at * (stepTones.length - 1)) / (count - 1))] ?? 's4';
  return { tone, mark: String(at + 1), words };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
