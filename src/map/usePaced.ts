// A value that follows the hand at once and reaches the rest of the app as fast as that can follow.
import { useEffect, useState } from 'react';

/** Milliseconds of rest between two hand-overs at most. */
const longestRest = 400;

/**
 * The value to show while the hand moves, and what takes the next one. `apply` gets only the newest value, and rests for as
 * long as the last one took until it was on screen.
 */
export function usePaced<V>(value: V, apply: (value: V) => void): readonly [V, (value: V) => void] {
  const [held, setHeld] = useState<{ readonly value: V }>();
  const [pacer] = useState(() => new Pacer<V>(() => setHeld(undefined)));
  useEffect(() => {
    pacer.setApply(apply);
  }, [pacer, apply]);
  useEffect(() => () => pacer.stop(), [pacer]);
  const take = (next: V) => {
    setHeld({ value: next });
    pacer.take(next);
  };
  return [held === undefined ? value : held.value, take];
}

class Pacer<V> {
  private apply: (value: V) => void = () => undefined;
  private readonly onRest: () => void;
  private waiting: { readonly value: V } | undefined;
  private isBusy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onRest: () => void) {
    this.onRest = onRest;
  }

  setApply(apply: (value: V) => void): void {
    this.apply = apply;
  }

  take(value: V): void {
    this.waiting = { value };
    if (!this.isBusy) this.handOver();
  }

  /** What was chosen last counts, also when the bar is closed over it. */
  stop(): void {
    clearTimeout(this.timer);
    this.isBusy = false;
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) this.apply(waiting.value);
  }

  private handOver(): void {
    const next = this.waiting;
    this.waiting = undefined;
    this.isBusy = next !== undefined;
    if (next === undefined) {
      this.onRest();
      return;
    }
    const start = performance.now();
    this.apply(next.value);
    // A timer comes behind the work that the new value makes.
    this.timer = setTimeout(() => {
      const took = performance.now() - start;
      this.timer = setTimeout(() => this.handOver(), Math.min(longestRest, took));
    }, 16);
  }
}
