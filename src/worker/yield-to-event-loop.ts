/** Milliseconds between two yields: the longest that a message or a signal waits. */
const YIELD_INTERVAL = 50;

/**
 * A pause for `plan` that lets the event loop deliver messages and signals every 50 ms. Between two
 * yields it returns undefined, which costs nothing.
 */
export function yieldToEventLoop(now: () => number): () => Promise<void> | undefined {
  let yieldedAt = now();
  return () => {
    if (now() - yieldedAt < YIELD_INTERVAL) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        yieldedAt = now();
        resolve();
      }, 0);
    });
  };
}
