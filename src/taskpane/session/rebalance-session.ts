import { planSheets } from '../../workbook/output/plan-sheets';
import type { Workbook } from '../../workbook/port';
import { readNetwork } from '../../workbook/read-network';
import { PlannerFailure, type Planner } from '../../worker/planner';
import { overviewOf } from './overview';
import { emptyState, type Activity, type PaneState, type Step } from './pane-state';
import { summarise } from './plan-summary';
import { refusalTrouble, troubleOf } from './trouble';

/** What a session works with; tests give it a workbook in memory. */
export interface SessionHost {
  readonly workbook: Workbook;
  readonly planner: Planner;
  /** Today as an Excel date serial. */
  readonly today: () => number;
  /** Brings a sheet to the front, with a cell of it selected unless null. */
  readonly showPlace: (sheet: string, cell: string | null) => Promise<void>;
}

/**
 * The one conversation of the pane with a workbook: reads it, plans, writes, and says at every moment
 * what to show. Nothing it shows is used for the next command: that reads the workbook again.
 */
export class RebalanceSession {
  private state: PaneState = emptyState;
  private readonly listeners = new Set<() => void>();
  private stop: AbortController | null = null;
  private running: Promise<void> = Promise.resolve();
  private isWatching = false;
  /** Edits by others than us since the pane opened. */
  private edits = 0;

  constructor(private readonly host: SessionHost) {}

  /** The present state; the same object until something changes. */
  readonly current = (): PaneState => this.state;

  /** Calls back after each change of state; returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Reads the workbook to say what it holds. */
  async read(): Promise<void> {
    await this.run(false, async (signal) => {
      await this.readWorkbook(signal);
    });
  }

  /** Reads, plans and writes the plan's sheets. A mere reading that runs gives way. */
  async rebalance(): Promise<void> {
    if (this.state.activity?.isRebalance === false) {
      this.stop?.abort();
      await this.running;
    }
    await this.run(true, async (signal) => {
      const editsBefore = this.edits;
      const reading = await this.readWorkbook(signal);
      if (reading === null) return;
      const { network, settings, issues } = reading;
      this.report('plan', 'Starting the planner');
      const result = await this.host.planner.plan(network, settings, {
        signal,
        onProgress: ({ stage, done, total }) => {
          this.report('plan', stage, done, total);
        },
      });
      const sheets = planSheets({ network, settings, result, issues });
      const written: { wanted: string; got: string }[] = [];
      for (const [at, sheet] of sheets.entries()) {
        if (signal.aborted) throw new WritingStopped(written.map(({ got }) => got));
        this.report('write', sheet.name, at, sheets.length);
        const { name } = await this.host.workbook.writeSheet(sheet);
        written.push({ wanted: sheet.name, got: name });
      }
      const isOutdated = this.edits !== editsBefore;
      this.change({ plan: summarise(network, result, written), isOutdated });
    });
  }

  /** Stops the command that runs: at once, or after the sheet that is being written. */
  cancel(): void {
    const { activity } = this.state;
    if (activity === null) return;
    this.change({ activity: { ...activity, isStopping: true } });
    this.stop?.abort();
  }

  /** Brings a sheet, or a cell of it, to the front. */
  async show(sheet: string, cell: string | null = null): Promise<void> {
    try {
      await this.host.showPlace(sheet, cell);
    } catch (error) {
      this.change({ trouble: troubleOf(error) });
    }
  }

  private run(isRebalance: boolean, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.state.activity === null) this.running = this.perform(isRebalance, work);
    return this.running;
  }

  private async perform(
    isRebalance: boolean,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const stop = new AbortController();
    this.stop = stop;
    this.change({ activity: reading(isRebalance), trouble: null, notice: null });
    try {
      await this.watchEdits();
      await work(stop.signal);
    } catch (error) {
      const notice = noticeOf(error);
      this.change(notice === null ? { trouble: troubleOf(error) } : { notice });
    } finally {
      this.change({ activity: null });
    }
  }

  /** Null where nothing sound was found: the trouble then says what to mend. */
  private async readWorkbook(signal: AbortSignal) {
    const editsBefore = this.edits;
    const reading = await untilAborted(
      signal,
      readNetwork(this.host.workbook, {
        today: this.host.today(),
        onProgress: ({ stage, done, total }) => {
          if (!signal.aborted) this.report('read', stage, done, total);
        },
      }),
    );
    if (reading.kind === 'refused') {
      this.change({ overview: null, plan: null, trouble: refusalTrouble(reading.refusal) });
      return null;
    }
    // A plan on show is as old as it was: only a new plan makes it current.
    const isOutdated =
      this.state.plan === null ? this.edits !== editsBefore : this.state.isOutdated;
    this.change({ overview: overviewOf(reading), isOutdated });
    return reading;
  }

  private async watchEdits(): Promise<void> {
    if (this.isWatching) return;
    await this.host.workbook.onEdit(({ sheet }) => {
      const isOurs = this.state.plan?.sheets.includes(sheet) ?? false;
      if (isOurs) return;
      this.edits += 1;
      if (!this.state.isOutdated) this.change({ isOutdated: true });
    });
    this.isWatching = true;
  }

  private report(step: Step, what: string, done = 0, total = 0): void {
    const { activity } = this.state;
    if (activity !== null) this.change({ activity: { ...activity, step, what, done, total } });
  }

  private change(part: Partial<PaneState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** The user stopped the writing of a plan half way. */
class WritingStopped extends Error {
  constructor(readonly written: readonly string[]) {
    super('Writing was stopped');
  }
}

function noticeOf(error: unknown): string | null {
  if (error instanceof WritingStopped) {
    return error.written.length === 0
      ? 'Cancelled. Nothing was written.'
      : `Cancelled while writing. Already written: ${error.written.join(', ')}.`;
  }
  const isCancelled = error instanceof PlannerFailure && error.code === 'cancelled';
  return isCancelled ? 'Cancelled. Nothing was written.' : null;
}

function reading(isRebalance: boolean): Activity {
  return { step: 'read', what: '', done: 0, total: 0, isStopping: false, isRebalance };
}

/** A host's reading cannot be broken off; what it brings after a cancel is left alone. */
async function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new PlannerFailure('cancelled', 'The reading was cancelled.', ''));
    });
    promise.then(resolve, reject);
  });
}
