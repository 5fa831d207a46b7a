/** Starts the planner in a Web Worker; the bundler finds the worker's file by this very expression. */
export function startPlannerThread(): Worker {
  return new Worker(new URL('./planner.worker.ts', import.meta.url), { name: 'planner' });
}
