import type { Endpoint } from 'comlink';

/** The part of a Web Worker that a planner needs. */
export interface PlannerThread extends Endpoint {
  terminate(): void;
}

/** Rejects with what happened when the thread dies or sends what cannot be read; never resolves. */
export function failureOf(thread: PlannerThread, until: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (event: Event) => {
      reject(new Error('message' in event ? String(event.message) : event.type));
    };
    for (const type of ['error', 'messageerror']) {
      thread.addEventListener(type, fail as EventListener, { signal: until });
    }
  });
}
