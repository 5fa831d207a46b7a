/** Milliseconds of work after which clicks, keys and painting get their turn: well under the 50 that people notice. */
const LONGEST_TURN = 12;

let turnBegan = 0;

/**
 * Lets the page answer clicks and paint, or Node do other work, where this thread has been busy for
 * long; returns without delay otherwise. To be awaited within long loops: promises alone go on in
 * the same task and keep everything else waiting.
 */
export async function yieldToEventLoop(): Promise<void> {
  if (performance.now() - turnBegan < LONGEST_TURN) return;
  await nextTask();
  turnBegan = performance.now();
}

/** A message, not a timer: browsers slow the timers of a page that nobody looks at. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
