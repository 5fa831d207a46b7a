import type { Delay } from '../workbook/port';
import { beginDelay } from './delays';
import { delayOf } from './host-faults';

/** Milliseconds between two attempts while the user edits a cell; the number of attempts is unlimited. */
const editPause = 500;

/**
 * Milliseconds before each retry of a request while Excel is busy, half a minute in total. The client
 * itself also sends requests, to release references, and retries them regularly. Pauses of different
 * lengths prevent our retries from coinciding with these each time.
 */
const busyPauses: readonly number[] = Array.from({ length: 13 }, (_pause, n) => 250 * (4 / 3) ** n);

/**
 * Sends one request to Excel. While the user edits a cell, the request is repeated without limit;
 * while Excel is busy, for half a minute. Other errors are thrown. We do not use Excel's own option to
 * wait for the end of an edit (`delayForCellEdit`): some versions lack it, and none reports the wait.
 *
 * @param queue queues the whole request; called for each attempt, because the client drops sent requests
 */
export async function send<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  let timesBusy = 0;
  let endDelay = (): void => undefined;
  try {
    for (;;) {
      const outcome = await attempt(context, queue);
      if ('queued' in outcome) return outcome.queued;
      const pause = outcome.delay === 'editing' ? editPause : busyPauses[timesBusy++];
      if (pause === undefined) throw outcome.refused;
      endDelay();
      endDelay = beginDelay(outcome.delay);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } finally {
    endDelay();
  }
}

async function attempt<T>(
  context: Excel.RequestContext,
  queue: () => T,
): Promise<{ readonly queued: T } | { readonly delay: Delay; readonly refused: unknown }> {
  const queued = queue();
  try {
    await context.sync();
    return { queued };
  } catch (refused) {
    const delay = delayOf(refused);
    if (delay === null) throw refused;
    return { delay, refused };
  }
}
