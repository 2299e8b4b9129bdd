// Work done in pieces, run to its end at once: for tests.

export function whole<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
