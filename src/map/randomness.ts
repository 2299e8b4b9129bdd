// Chance that repeats: the same seed gives the same picture.

/** Mulberry32: numbers in [0, 1) from a 32-bit seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs synchronous work with `Math.random` replaced, for libraries that take no generator of their own. */
export function withSeed<R>(seed: number, work: () => R): R {
  const original = Math.random;
  Math.random = seeded(seed);
  try {
    return work();
  } finally {
    Math.random = original;
  }
}
