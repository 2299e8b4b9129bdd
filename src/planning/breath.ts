// Lets the screen go on between two pieces of long work.

/** Resolves in the next task; unlike a timer it is not slowed down when it is asked for often. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
