import { transfer } from 'comlink';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PlanResult } from '../planning/network/plan-result';
import type { HelperService } from './helper-service';
import { WarmWorker } from './warm-worker';
import { PlannerFailure, type Planner, type PlanOptions } from './planner';
import { STOP, receivedResult } from './plan-messages';
import type { PlannerService } from './planner-service';
import { end, started, type StartedThread } from './started-thread';
import { failureOf, type PlannerThread } from './thread-failure';
import { gathersInParallel, plansInParallel } from './parallel-thresholds';

/** The resources that a planner may use. */
export interface PlannerOptions {
  /** As `navigator.hardwareConcurrency` counts them. One processor gets one thread. */
  readonly processors?: number;
  /** Milliseconds for which a warm worker waits for the next plan. */
  readonly keepFor?: number;
}

/**
 * A planner in the browser. Its Web Worker ends with the plan to free memory, unless it holds a cache
 * for the next plan. A second worker helps where there is enough work for two.
 */
export class WorkerPlanner implements Planner {
  private readonly warm: WarmWorker;
  private readonly processors: number;

  constructor(
    private readonly startThread: () => PlannerThread,
    { processors = 1, keepFor = 0 }: PlannerOptions = {},
  ) {
    this.processors = processors;
    this.warm = new WarmWorker(keepFor);
  }

  async plan(
    network: Network,
    settings: PlanSettings,
    { onProgress, signal, stop, warmStart }: PlanOptions = {},
  ): Promise<PlanResult> {
    if (signal?.aborted) throw cancelled();
    const planning = this.warm.take() ?? this.start();
    const helping = this.startHelper(network);
    const { port1: port, port2: page } = new MessageChannel();
    const ports = { page, helper: helping?.port ?? null };
    const done = new AbortController();
    forwardStop(stop, port, done.signal);
    const received = receivedResult(port, onProgress);
    let isWarm = false;
    try {
      const owned = helping === null ? [page] : [page, helping.port];
      const called = planning.service.plan(network, settings, transfer(ports, owned), warmStart);
      const { result, isCached } = await Promise.race([
        received,
        called.then(() => received, lost),
        failureOf(planning.thread, done.signal).catch(lost),
        abortOf(signal, done.signal),
      ]);
      isWarm = isCached;
      return result;
    } finally {
      done.abort();
      port.close();
      if (helping !== null) end(helping);
      if (isWarm) this.warm.keep(planning);
      else end(planning);
    }
  }

  private start(): StartedThread<PlannerService> {
    try {
      return started(this.startThread());
    } catch (error) {
      return lost(error);
    }
  }

  /** A second thread and its port, if there is enough work for two; else null. */
  private startHelper(network: Network): Helper | null {
    const isParallel = gathersInParallel(network) || plansInParallel(network);
    if (this.processors < 2 || !isParallel) return null;
    try {
      const helping = started<HelperService>(this.startThread());
      const { port1, port2 } = new MessageChannel();
      helping.service.help(transfer(port1, [port1])).catch(() => undefined);
      return { ...helping, port: port2 };
    } catch {
      // The plan does not depend on a helper.
      return null;
    }
  }
}

/** A second thread and its port. */
interface Helper extends StartedThread<HelperService> {
  readonly port: MessagePort;
}

/** Posts `STOP` once the signal is aborted, at once if it is already. */
function forwardStop(stop: AbortSignal | undefined, to: MessagePort, until: AbortSignal): void {
  const send = () => {
    to.postMessage(STOP);
  };
  if (stop?.aborted) send();
  else stop?.addEventListener('abort', send, { signal: until });
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
