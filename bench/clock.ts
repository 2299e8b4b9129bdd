// Measures two ways of doing the same thing in turn, so that a noisy machine disturbs both alike.

/** Milliseconds of every round. `bare` stays empty where nothing bare could be compared. */
export interface Measured {
  readonly ours: number[];
  readonly bare: number[];
}

/** Resolves to the milliseconds its own measured part took; preparing and cleaning up do not count. */
export type Deed = (round: number) => Promise<number>;

/** Rounds in the order A B, B A, A B, … after one round that does not count. */
export async function paired(rounds: number, ours: Deed, bare: Deed): Promise<Measured> {
  const measured: Measured = { ours: [], bare: [] };
  await ours(0);
  await bare(0);
  for (let round = 1; round <= rounds; round += 1) {
    const [first, second] = round % 2 === 1 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const side of [first, second]) {
      measured[side].push(await (side === 'ours' ? ours : bare)(round));
      await breath();
    }
  }
  return measured;
}

/** How long the work takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** Lets everything that waits have its turn. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Resolves when the next picture has been handed to the browser. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  });
}

/** Resolves as soon as a change below the element makes the condition true. */
export function seen(element: Element, condition: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    if (condition()) {
      resolve();
      return;
    }
    const giveUp = setTimeout(() => reject(new Error('never seen')), 30_000);
    const observer = new MutationObserver(() => {
      if (!condition()) return;
      clearTimeout(giveUp);
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
