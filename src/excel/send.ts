import { tellingOfCellEdit } from './cell-edit';
import { beginDelay } from './delays';
import { isBusy } from './host-faults';

/** Milliseconds before a request that Excel was too busy for is sent anew, the first time and so on. */
const pauses: readonly number[] = [500, 1_000, 2_000, 4_000];

/**
 * Sends one request to Excel. One that it was too busy for, and did nothing of, is sent anew after a
 * while, a few times; whatever else it refuses is thrown.
 *
 * @param queue queues all of the request; run again each time, since the client forgets what it sent
 */
export async function send<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  const first = await attempt(context, queue);
  if (!('busy' in first)) return first.queued;
  const end = beginDelay('busy');
  try {
    let { busy } = first;
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const again = await attempt(context, queue);
      if (!('busy' in again)) return again.queued;
      busy = again.busy;
    }
    throw busy;
  } finally {
    end();
  }
}

async function attempt<T>(
  context: Excel.RequestContext,
  queue: () => T,
): Promise<{ readonly queued: T } | { readonly busy: unknown }> {
  const queued = queue();
  try {
    await tellingOfCellEdit(context.sync());
    return { queued };
  } catch (error) {
    if (isBusy(error)) return { busy: error };
    throw error;
  }
}
