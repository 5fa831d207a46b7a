/** Milliseconds between two breaths: whoever waits to be heard waits no longer. */
const breathEvery = 50;

/**
 * A pause for `plan` that lets messages and signals in now and then, for which a busy thread has no
 * ear, and costs nothing in between.
 */
export function breathing(now: () => number): () => Promise<void> | undefined {
  let breathedAt = now();
  return () => {
    if (now() - breathedAt < breathEvery) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        breathedAt = now();
        resolve();
      }, 0);
    });
  };
}
