import { releaseProxy, wrap, type Remote } from 'comlink';
import type { PositionReport } from '../planning/report/position-report';
import type {
  CandidateTransfer,
  TransferExplanation,
} from '../planning/explain/transfer-explanation';
import type { Adviser, PlanSnapshot, PlannedBasis } from './adviser';
import type { AdviserService, Answer } from './adviser-service';
import { bugFailure } from './bug-data';
import { PlannerFailure } from './planner';
import { failureOf, type PlannerThread } from './thread-failure';

/** A thread that knows a basis. */
interface Briefed {
  readonly basis: PlanSnapshot;
  readonly service: Remote<AdviserService>;
  /** Rejects when the thread is lost or ended. */
  readonly lost: Promise<never>;
  readonly end: () => void;
}

/** An adviser in the browser: one Web Worker a basis, which ends with it. */
export class WorkerAdviser implements Adviser {
  private briefed: Briefed | null = null;

  constructor(private readonly startThread: () => PlannerThread) {}

  positionReport(basis: PlanSnapshot, position: number): Promise<PositionReport> {
    return this.ask(basis, (service) => service.reportPosition(position));
  }

  explainTransfer(basis: PlannedBasis, move: CandidateTransfer): Promise<TransferExplanation> {
    return this.ask(basis, (service) => service.explain(move));
  }

  rest(): void {
    this.briefed?.end();
    this.briefed = null;
  }

  private async ask<T>(
    basis: PlanSnapshot,
    question: (service: Remote<AdviserService>) => Promise<Answer<T>>,
  ): Promise<T> {
    const answer = await this.answer(basis, question);
    if ('answer' in answer) return answer.answer;
    throw bugFailure(answer.bug);
  }

  private async answer<T>(
    basis: PlanSnapshot,
    question: (service: Remote<AdviserService>) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const briefed = this.briefed?.basis === basis ? this.briefed : this.brief(basis);
    try {
      return await Promise.race([question(briefed.service), briefed.lost]);
    } catch (cause) {
      if (cause instanceof PlannerFailure) throw cause;
      if (this.briefed === briefed) this.rest();
      throw new PlannerFailure(
        'lost',
        'The answer could not be worked out.',
        'Close other workbooks to free memory, then choose the product again.',
        { cause },
      );
    }
  }

  /** Starts a thread on a basis; it reads messages in their order, so that questions may follow at once. */
  private brief(basis: PlanSnapshot): Briefed {
    this.rest();
    const thread = this.startThread();
    const service = wrap<AdviserService>(thread);
    const stop = new AbortController();
    const lost = Promise.race([failureOf(thread, stop.signal), droppedAt(stop.signal)]);
    // Whoever waits for an answer hears of it; while nobody does, it is no unhandled rejection.
    lost.catch(() => undefined);
    service.takeBasis(basis).catch(() => undefined);
    const end = () => {
      stop.abort();
      service[releaseProxy]();
      thread.terminate();
    };
    this.briefed = { basis, service, lost, end };
    return this.briefed;
  }
}

/** Rejects once nobody waits for the answer any more; never resolves. */
function droppedAt(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new PlannerFailure('cancelled', 'Nobody waits for the answer.', ''));
    });
  });
}
