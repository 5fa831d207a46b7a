import { releaseProxy, transfer, wrap } from 'comlink';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PlanResult } from '../planning/plan-result';
import { PlannerFailure, type Planner, type PlanOptions } from './planner';
import { FINISH, receivedResult } from './plan-messages';
import type { PlannerService } from './planner-service';
import { failureOf, type PlannerThread } from './thread-failure';

/** A planner in the browser: one Web Worker a plan, ended with it so that its memory is given back. */
export class WorkerPlanner implements Planner {
  constructor(private readonly startThread: () => PlannerThread) {}

  async plan(
    network: Network,
    settings: PlanSettings,
    { onProgress, signal, finish, start }: PlanOptions = {},
  ): Promise<PlanResult> {
    if (signal?.aborted) throw cancelled();
    const thread = this.start();
    const service = wrap<PlannerService>(thread);
    const { port1: port, port2 } = new MessageChannel();
    const stop = new AbortController();
    tellToFinish(finish, port, stop.signal);
    const received = receivedResult(port, onProgress);
    try {
      const called = service.plan(network, settings, transfer(port2, [port2]), start);
      return await Promise.race([
        received,
        called.then(() => received, lost),
        failureOf(thread, stop.signal).catch(lost),
        abortOf(signal, stop.signal),
      ]);
    } finally {
      stop.abort();
      port.close();
      service[releaseProxy]();
      // A busy worker reads no messages: only its end stops it at once.
      thread.terminate();
    }
  }

  private start(): PlannerThread {
    try {
      return this.startThread();
    } catch (error) {
      return lost(error);
    }
  }
}

/** Posts it at once where the caller has asked already. */
function tellToFinish(finish: AbortSignal | undefined, to: MessagePort, until: AbortSignal): void {
  const tell = () => {
    to.postMessage(FINISH);
  };
  if (finish?.aborted) tell();
  else finish?.addEventListener('abort', tell, { signal: until });
}

/** Rejects when the user cancels; never resolves. */
function abortOf(signal: AbortSignal | undefined, until: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener(
      'abort',
      () => {
        reject(cancelled());
      },
      { signal: until },
    );
  });
}

function cancelled(): PlannerFailure {
  return new PlannerFailure(
    'cancelled',
    'The plan was cancelled.',
    'Nothing in the workbook was changed.',
  );
}

function lost(cause: unknown): never {
  throw lostFailure(cause);
}

function lostFailure(cause: unknown): PlannerFailure {
  return new PlannerFailure(
    'lost',
    'The planner stopped before it was done.',
    'Close other workbooks to free memory, then choose Rebalance network again.',
    { cause },
  );
}
