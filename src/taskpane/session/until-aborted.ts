import { PlannerFailure } from '../../worker/planner';

/**
 * Settles like `promise`, or rejects as cancelled once `signal` is aborted. A host's read cannot be
 * interrupted; this way nobody waits for its result.
 */
export async function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new PlannerFailure('cancelled', 'The reading was cancelled.', ''));
    });
    promise.then(resolve, reject);
  });
}
