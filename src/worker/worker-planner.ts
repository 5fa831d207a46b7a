import { transfer } from 'comlink';
import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PlanResult } from '../planning/network/plan-result';
import type { HelperService } from './helper-service';
import { WarmWorker } from './kept-thread';
import { PlannerFailure, type Planner, type PlanOptions } from './planner';
import { FINISH, receivedResult } from './plan-messages';
import type { PlannerService } from './planner-service';
import { end, started, type StartedThread } from './started-thread';
import { failureOf, type PlannerThread } from './thread-failure';
import { isGatheredByTwo, isPlannedByTwo } from './work-for-two';

/** What a planner may take of the machine. */
export interface PlannerMeans {
  /** As `navigator.hardwareConcurrency` counts them: a second thread is no use on one. */
  readonly processors?: number;
  /** Milliseconds for which a thread that remembers its plan is kept for the next. */
  readonly keepFor?: number;
}

/**
 * A planner in the browser: a Web Worker that ends with its plan, so that its memory is given back,
 * unless it remembers what the next plan can use; beside it another, where there is work enough for two.
 */
export class WorkerPlanner implements Planner {
  private readonly kept: WarmWorker;
  private readonly processors: number;

  constructor(
    private readonly startThread: () => PlannerThread,
    { processors = 1, keepFor = 0 }: PlannerMeans = {},
  ) {
    this.processors = processors;
    this.kept = new WarmWorker(keepFor);
  }

  async plan(
    network: Network,
    settings: PlanSettings,
    { onProgress, signal, finish, start }: PlanOptions = {},
  ): Promise<PlanResult> {
    if (signal?.aborted) throw cancelled();
    const planning = this.kept.take() ?? this.start();
    const helping = this.startHelper(network);
    const { port1: port, port2: page } = new MessageChannel();
    const ports = { page, helper: helping?.port ?? null };
    const stop = new AbortController();
    tellToFinish(finish, port, stop.signal);
    const received = receivedResult(port, onProgress);
    let isWorthKeeping = false;
    try {
      const owned = helping === null ? [page] : [page, helping.port];
      const called = planning.service.plan(network, settings, transfer(ports, owned), start);
      const { result, isRemembered } = await Promise.race([
        received,
        called.then(() => received, lost),
        failureOf(planning.thread, stop.signal).catch(lost),
        abortOf(signal, stop.signal),
      ]);
      isWorthKeeping = isRemembered;
      return result;
    } finally {
      stop.abort();
      port.close();
      if (helping !== null) end(helping);
      if (isWorthKeeping) this.kept.keep(planning);
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

  /** A second thread and the line to it, where there is work enough for two; null elsewhere. */
  private startHelper(network: Network): Helper | null {
    const isForTwo = isGatheredByTwo(network) || isPlannedByTwo(network);
    if (this.processors < 2 || !isForTwo) return null;
    try {
      const helping = started<HelperService>(this.startThread());
      const { port1, port2 } = new MessageChannel();
      helping.service.help(transfer(port1, [port1])).catch(() => undefined);
      return { ...helping, port: port2 };
    } catch {
      // Whatever becomes of a helper, the plan is made without it.
      return null;
    }
  }
}

/** A second thread, and the line to it for the first. */
interface Helper extends StartedThread<HelperService> {
  readonly port: MessagePort;
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
