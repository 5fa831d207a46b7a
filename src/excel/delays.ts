import type { Delay } from '../workbook/port';

const listeners = new Set<(delay: Delay | null) => void>();
const running: Delay[] = [];

/** Calls back with the reason when Excel delays a call, and with null at its end; returns a function that unsubscribes. */
export function onDelay(listener: (delay: Delay | null) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Reports the start of a delay; returns a function that reports its end. */
export function beginDelay(delay: Delay): () => void {
  running.push(delay);
  notify();
  return () => {
    running.splice(running.indexOf(delay), 1);
    notify();
  };
}

/** Reports editing before busy, because the user can end an edit. */
function notify(): void {
  const delay = running.includes('editing') ? 'editing' : (running[0] ?? null);
  for (const listener of listeners) listener(delay);
}
