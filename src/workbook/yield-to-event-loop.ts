/** Milliseconds of work between two yields: well under the 50 that people notice. */
const MAX_TASK_MS = 12;

let taskBegan = 0;

/**
 * Lets the event loop run once this thread has been busy for 12 ms; returns at once otherwise. Await it
 * in long loops: promises alone continue in the same task, so the page could neither paint nor answer
 * clicks.
 */
export async function yieldToEventLoop(): Promise<void> {
  if (performance.now() - taskBegan < MAX_TASK_MS) return;
  await nextTask();
  taskBegan = performance.now();
}

/** A message and not a timer, because browsers slow down timers in background pages. */
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
