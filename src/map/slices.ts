// Long work on the page's own thread, in pieces short enough that nobody feels them.

/** Milliseconds of work between two pauses. */
const slice = 12;

/** Runs to the end with pauses; `false` when given up by the signal. */
export async function inSlices(work: Iterable<unknown>, signal: AbortSignal): Promise<boolean> {
  let began = performance.now();
  for (const _ of work) {
    if (performance.now() - began < slice) continue;
    await pause();
    if (signal.aborted) return false;
    began = performance.now();
  }
  return !signal.aborted;
}

/** The last value of work done with pauses; `undefined` when given up. `tell` hears how many pieces are done. */
export async function lastOf<T>(
  work: Generator<unknown, T>,
  signal: AbortSignal,
  tell: (pieces: number) => void,
): Promise<T | undefined> {
  let last: { readonly value: T } | undefined;
  function* counted() {
    let count = 0;
    for (let next = work.next(); ; next = work.next()) {
      if (next.done === true) {
        last = { value: next.value };
        return;
      }
      tell(++count);
      yield;
    }
  }
  return (await inSlices(counted(), signal)) ? last?.value : undefined;
}

/** The last value of work that nobody gives up, done with pauses. */
export async function unhurried<T>(work: Generator<unknown, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - began < slice) continue;
    await pause();
    began = performance.now();
  }
}

/** The same without any pause. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Lets input and frames have their turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
