// A small seeded source of chance (mulberry32), so the demo network is the same on every machine.

// 64 signs, so that six bits choose one; none that Excel takes for a formula at the front of a cell.
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789Aa';

export interface Dice {
  /** Evenly spread in [0, 1). */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different elements in random order; all of them when the list is shorter. */
  sample<T>(list: readonly T[], count: number): T[];
  /** 18 random characters as the app gives to its own records. */
  id(): string;
}

/** Each stage has dice of its own: a new first name in one list must not change who cooperates with whom. */
export function diceFor(seed: number, stage: string): Dice {
  let state = seed >>> 0;
  for (const sign of stage) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[between(0, list.length - 1)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    sample: (list, count) => {
      const rest = [...list];
      const chosen: typeof rest = [];
      while (chosen.length < count && rest.length > 0) {
        chosen.push(...rest.splice(between(0, rest.length - 1), 1));
      }
      return chosen;
    },
    id: () => {
      let text = '';
      // Three characters of six bits each from every draw.
      for (let draw = 0; draw < 6; draw += 1) {
        const bits = Math.floor(next() * 2 ** 18);
        text +=
          (alphabet[bits >> 12] ?? '') + (alphabet[(bits >> 6) & 63] ?? '') + (alphabet[bits & 63] ?? '');
      }
      return text;
    },
  };
}
