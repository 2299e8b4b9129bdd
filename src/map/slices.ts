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

/** Lets input and frames have their turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
