import type { Delay } from '../workbook/port';

const listeners = new Set<(delay: Delay | null) => void>();
const running: Delay[] = [];

/** Calls back with what Excel keeps us waiting for, and with null when it answers again; returns the way to stop. */
export function onDelay(listener: (delay: Delay | null) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells that a delay begins; returns the way to tell that it is over. */
export function beginDelay(delay: Delay): () => void {
  running.push(delay);
  notify();
  return () => {
    running.splice(running.indexOf(delay), 1);
    notify();
  };
}

/** What the user can end is told before what only passes. */
function notify(): void {
  const delay = running.includes('editing') ? 'editing' : (running[0] ?? null);
  for (const listener of listeners) listener(delay);
}
