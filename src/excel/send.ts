import type { Delay } from '../workbook/port';
import { beginDelay } from './delays';
import { delayOf } from './host-faults';

/** Milliseconds between two looks whether the user still edits a cell; there is no end to that. */
const editPause = 500;

/**
 * Milliseconds before a request that Excel was too busy for is sent anew, the first time and so on:
 * half a minute in all. Beside ours Excel has other requests to answer, among them those by which the
 * client lets go of what a batch held, again and again where they are refused. So there are many tries,
 * and no two pauses are alike: tries that came as regularly as those could be refused each time.
 */
const busyPauses: readonly number[] = Array.from({ length: 13 }, (_pause, n) => 250 * (4 / 3) ** n);

/**
 * Sends one request to Excel. One that it refused because the user edits a cell is sent anew until
 * the user has finished, and one that it was too busy for a few times; whatever else it refuses is
 * thrown. Excel's own waiting for the end of an edit is not used: not every Excel has it, and none
 * says that it waits.
 *
 * @param queue queues all of the request; run again each time, since the client forgets what it sent
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
