// Force layout for large networks after ForceAtlas2 (Jacomy et al. 2014): linear attraction, repulsion by degree through a
// quadtree. Plain arrays and no chance but the seed, so it runs anywhere and always gives the same picture.
import { quadForce } from './quadtree';
import { seeded } from './randomness';

export interface Forces {
  readonly count: number;
  /** Ends of edge i at 2i and 2i+1. */
  readonly ends: Int32Array;
  readonly weights: Float64Array;
  readonly fixed?: ReadonlyMap<number, { readonly x: number; readonly y: number }>;
  /** Where everybody begins, as x, y pairs; without it anywhere in a disc. */
  readonly from?: Float64Array;
  readonly seed: number;
  readonly rounds: number;
  /** Typical distance of neighbours in map units. */
  readonly spread: number;
}

/** Positions as x, y pairs. `tell` hears the share done, 0–1. */
export function forces(input: Forces, tell: (share: number) => void = () => undefined): Float64Array {
  const { count, ends, weights, rounds, spread } = input;
  const random = seeded(input.seed);
  const at = new Float64Array(count * 2);
  const mass = new Float64Array(count).fill(1);
  for (const end of ends) mass[end] = (mass[end] ?? 0) + 1;
  const radius = spread * Math.sqrt(count);
  for (let i = 0; i < count * 2; i += 2) {
    const angle = random() * 2 * Math.PI;
    const distance = radius * Math.sqrt(random());
    at[i] = Math.cos(angle) * distance;
    at[i + 1] = Math.sin(angle) * distance;
  }
  if (input.from) at.set(input.from);
  for (const [index, point] of input.fixed ?? []) {
    at[index * 2] = point.x;
    at[index * 2 + 1] = point.y;
  }
  const force = new Float64Array(count * 2);
  const previous = new Float64Array(count * 2);
  const repulsion = spread * spread * 0.9;
  let speed = 1;
  for (let round = 0; round < rounds; round += 1) {
    force.fill(0);
    quadForce(at, mass, force, repulsion);
    pull(at, mass, force, spread);
    attract(at, ends, weights, force);
    speed = step(at, mass, force, previous, speed, input.fixed, spread * (1.2 - round / rounds));
    if (round % 5 === 0) tell(round / rounds);
  }
  return at;
}

/** Gravity: keeps loose ends from drifting away. */
function pull(at: Float64Array, mass: Float64Array, force: Float64Array, spread: number): void {
  for (let i = 0; i < mass.length; i += 1) {
    const x = at[i * 2] ?? 0;
    const y = at[i * 2 + 1] ?? 0;
    const distance = Math.hypot(x, y) || 1;
    const strength = (((mass[i] ?? 1) + 3) * spread * 0.9) / distance;
    force[i * 2] = (force[i * 2] ?? 0) - x * strength;
    // A little more from above and below: screens are wide.
    force[i * 2 + 1] = (force[i * 2 + 1] ?? 0) - y * strength * 1.5;
  }
}

function attract(at: Float64Array, ends: Int32Array, weights: Float64Array, force: Float64Array): void {
  for (let edge = 0; edge < weights.length; edge += 1) {
    const a = (ends[edge * 2] ?? 0) * 2;
    const b = (ends[edge * 2 + 1] ?? 0) * 2;
    const pullBy = weights[edge] ?? 1;
    const dx = ((at[b] ?? 0) - (at[a] ?? 0)) * pullBy;
    const dy = ((at[b + 1] ?? 0) - (at[a + 1] ?? 0)) * pullBy;
    force[a] = (force[a] ?? 0) + dx;
    force[a + 1] = (force[a + 1] ?? 0) + dy;
    force[b] = (force[b] ?? 0) - dx;
    force[b + 1] = (force[b + 1] ?? 0) - dy;
  }
}

/** Moves everybody; swinging nodes go slowly, steady ones faster (section "adapting the speed" of the paper). */
function step(
  at: Float64Array,
  mass: Float64Array,
  force: Float64Array,
  previous: Float64Array,
  speed: number,
  fixed: Forces['fixed'],
  longest: number,
): number {
  let swinging = 0;
  let traction = 0;
  const swing = new Float64Array(mass.length);
  for (let i = 0; i < mass.length; i += 1) {
    const fx = force[i * 2] ?? 0;
    const fy = force[i * 2 + 1] ?? 0;
    const px = previous[i * 2] ?? 0;
    const py = previous[i * 2 + 1] ?? 0;
    swing[i] = Math.hypot(fx - px, fy - py);
    swinging += (mass[i] ?? 1) * (swing[i] ?? 0);
    traction += ((mass[i] ?? 1) * Math.hypot(fx + px, fy + py)) / 2;
  }
  const target = swinging === 0 ? speed : traction / swinging;
  const next = speed + Math.min(target - speed, speed * 0.5);
  for (let i = 0; i < mass.length; i += 1) {
    if (fixed?.has(i)) continue;
    const fx = force[i * 2] ?? 0;
    const fy = force[i * 2 + 1] ?? 0;
    const factor = (0.12 * next) / (1 + Math.sqrt(next * (swing[i] ?? 0)) * 0.12);
    const length = Math.hypot(fx, fy) * factor;
    const limit = length > longest ? longest / length : 1;
    at[i * 2] = (at[i * 2] ?? 0) + fx * factor * limit;
    at[i * 2 + 1] = (at[i * 2 + 1] ?? 0) + fy * factor * limit;
  }
  previous.set(force);
  return next;
}
