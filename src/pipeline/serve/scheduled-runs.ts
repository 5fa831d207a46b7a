import type { RunRecord } from '../../sources/run-record';
import type { Schedule } from './schedule';

/** The clock and the timer of a server. */
export interface Timekeeper {
  readonly now: () => Date;
  /** Calls back once after so many milliseconds; returns a function that cancels it. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** Timers of Node end after 24.8 days; a longer wait is cut. */
const LONGEST_WAIT = 86_400_000;

/**
 * Runs when a schedule says so, never two at a time. What became due while a run was at work, or while the server was off, is
 * made up for by one run.
 */
export class ScheduledRuns {
  private cancelTimer: () => void = () => undefined;
  private isStopped = false;
  private current: Promise<void> | null = null;

  /**
   * @param run makes the run that was due at a time; it does not throw
   */
  constructor(
    private readonly schedule: Schedule,
    private readonly time: Timekeeper,
    private readonly run: (due: Date) => Promise<void>,
  ) {}

  /** Starts; at once with a run if one became due since the last. */
  start(lastRun: Pick<RunRecord, 'startedAt'> | null): void {
    const due = this.schedule.last(this.time.now());
    if (due !== null && (lastRun === null || new Date(lastRun.startedAt) < due)) this.runFor(due);
    else this.waitAfter(this.time.now());
  }

  get isAtWork(): boolean {
    return this.current !== null;
  }

  /** Starts no more runs; resolves once the one at work has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.cancelTimer();
    await this.current;
  }

  private waitAfter(moment: Date): void {
    const due = this.schedule.next(moment);
    if (due === null || this.isStopped) return;
    const wait = Math.max(0, due.getTime() - this.time.now().getTime());
    this.cancelTimer = this.time.after(Math.min(wait, LONGEST_WAIT), () => {
      if (wait > LONGEST_WAIT) this.waitAfter(moment);
      else this.runFor(due);
    });
  }

  private runFor(due: Date): void {
    if (this.isStopped) return;
    this.current = this.run(due).then(() => {
      this.current = null;
      const missed = this.schedule.last(this.time.now());
      if (missed !== null && missed > due) this.runFor(missed);
      else this.waitAfter(due);
    });
  }
}
