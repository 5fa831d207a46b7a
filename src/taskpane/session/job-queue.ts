/**
 * In rising priority: a background check, a read, a change of the input (of a single setting, or of more),
 * a rebalance.
 */
export type JobKind = 'check' | 'read' | 'setting' | 'change' | 'rebalance';

/** The work of a job. It should end soon after `signal` is aborted. */
export type Work = (signal: AbortSignal) => Promise<void>;

export interface JobObserver {
  readonly onStart: (kind: JobKind) => void;
  /** Called when the work throws, before `onEnd`. */
  readonly onFailure: (kind: JobKind, error: unknown) => void;
  /** Called when the queue is free again. */
  readonly onEnd: (kind: JobKind) => void;
}

interface RunningJob {
  readonly kind: JobKind;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

const priority: Readonly<Record<JobKind, number>> = {
  ...{ check: 0, read: 1, setting: 2, change: 2, rebalance: 3 },
};

/** A change is written whole: other changes and a rebalance wait for it. */
const isChange = (kind: JobKind) => kind === 'setting' || kind === 'change';

/** Runs one job at a time. A job aborts a running job of lower priority. */
export class JobQueue {
  private running: RunningJob | null = null;

  constructor(private readonly observer: JobObserver) {}

  /**
   * Runs the work once no other job runs. If a job of the same or a higher priority runs already,
   * the work is dropped, unless both are changes. Errors go to the observer.
   *
   * @returns resolves when the work has ended, or the job that it was dropped for
   */
  async run(kind: JobKind, work: Work): Promise<void> {
    while (this.running !== null) {
      const { running } = this;
      const waits = isChange(running.kind) && (isChange(kind) || kind === 'rebalance');
      if (!waits) {
        if (priority[kind] <= priority[running.kind]) return running.done;
        running.abort.abort();
      }
      await running.done;
    }
    const abort = new AbortController();
    this.running = { kind, abort, done: this.perform(kind, work, abort.signal) };
    return this.running.done;
  }

  /** Aborts the running job, if any. */
  cancel(): void {
    this.running?.abort.abort();
  }

  private async perform(kind: JobKind, work: Work, signal: AbortSignal): Promise<void> {
    this.observer.onStart(kind);
    try {
      await work(signal);
    } catch (error) {
      this.observer.onFailure(kind, error);
    } finally {
      this.running = null;
      this.observer.onEnd(kind);
    }
  }
}
