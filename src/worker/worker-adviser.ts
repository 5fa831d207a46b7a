import { releaseProxy, wrap, type Remote } from 'comlink';
import type { PositionReport } from '../planning/report/position-report';
import type {
  CandidateTransfer,
  TransferExplanation,
} from '../planning/explain/transfer-explanation';
import type { Adviser, ProductVerdict, PlanSnapshot, PlannedSnapshot } from './adviser';
import type { AdviserService, Answer } from './adviser-service';
import { bugFailure } from './bug-data';
import { PlannerFailure } from './planner';
import { failureOf, type PlannerThread } from './thread-failure';

/** A thread that holds a snapshot. */
interface LoadedWorker {
  readonly snapshot: PlanSnapshot;
  readonly service: Remote<AdviserService>;
  /** Rejects when the thread is lost or ended. */
  readonly lost: Promise<never>;
  readonly end: () => void;
}

/** An adviser in the browser: one Web Worker for each snapshot. */
export class WorkerAdviser implements Adviser {
  private loaded: LoadedWorker | null = null;

  constructor(private readonly startThread: () => PlannerThread) {}

  positionReport(snapshot: PlanSnapshot, position: number): Promise<PositionReport> {
    return this.ask(snapshot, (service) => service.reportPosition(position));
  }

  explainTransfer(
    snapshot: PlannedSnapshot,
    move: CandidateTransfer,
  ): Promise<TransferExplanation> {
    return this.ask(snapshot, (service) => service.explain(move));
  }

  verifyProduct(snapshot: PlannedSnapshot, product: number): Promise<ProductVerdict> {
    return this.ask(snapshot, (service) => service.verify(product));
  }

  release(): void {
    this.loaded?.end();
    this.loaded = null;
  }

  private async ask<T>(
    snapshot: PlanSnapshot,
    question: (service: Remote<AdviserService>) => Promise<Answer<T>>,
  ): Promise<T> {
    const answer = await this.answer(snapshot, question);
    if ('answer' in answer) return answer.answer;
    throw bugFailure(answer.bug);
  }

  private async answer<T>(
    snapshot: PlanSnapshot,
    question: (service: Remote<AdviserService>) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const loaded = this.loaded?.snapshot === snapshot ? this.loaded : this.load(snapshot);
    try {
      return await Promise.race([question(loaded.service), loaded.lost]);
    } catch (cause) {
      if (cause instanceof PlannerFailure) throw cause;
      if (this.loaded === loaded) this.release();
      throw new PlannerFailure(
        'lost',
        'The answer could not be worked out.',
        'Close other workbooks to free memory, then choose the product again.',
        { cause },
      );
    }
  }

  /** Starts a thread on a snapshot. Messages arrive in order, so questions may follow at once. */
  private load(snapshot: PlanSnapshot): LoadedWorker {
    this.release();
    const thread = this.startThread();
    const service = wrap<AdviserService>(thread);
    const stop = new AbortController();
    const lost = Promise.race([failureOf(thread, stop.signal), cancelledAt(stop.signal)]);
    // Callers race this promise. Without a caller it must not count as an unhandled rejection.
    lost.catch(() => undefined);
    service.setSnapshot(snapshot).catch(() => undefined);
    const end = () => {
      stop.abort();
      service[releaseProxy]();
      thread.terminate();
    };
    this.loaded = { snapshot, service, lost, end };
    return this.loaded;
  }
}

/** Rejects once the snapshot is released; never resolves. */
function cancelledAt(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new PlannerFailure('cancelled', 'The answer is no longer needed.', ''));
    });
  });
}
