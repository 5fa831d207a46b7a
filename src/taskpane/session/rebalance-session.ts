import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { PlannedNetwork } from '../../workbook/output/planned-network';
import type { Edit, Workbook } from '../../workbook/port';
import { HostFault } from '../../workbook/port';
import { readNetwork } from '../../workbook/read-network';
import { withTreatments, type TreatedHistory } from '../../workbook/treatment-issues';
import type { PlanSnapshot } from '../../worker/adviser';
import { PlannerFailure, type Planner } from '../../worker/planner';
import { haveTablesChanged } from './changed-tables';
import { fingerprint } from './fingerprint';
import { overviewOf } from './overview';
import { emptyState, type Activity, type PaneState, type Step } from './pane-state';
import { sheetNames, WritingStopped } from './placed-sheets';
import { WarmStarts } from './warm-starts';
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

/** Something that a session does, one at a time. */
interface Job {
  /** A check goes on behind what is shown; the others report what they do. */
  readonly kind: 'check' | 'read' | 'rebalance';
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/**
 * The one conversation of the pane with a workbook: reads it, plans, writes, and says at every moment
 * what to show. Nothing it shows is used for the next command: that reads the workbook again.
 */
export class RebalanceSession {
  private state: PaneState = emptyState;
  private readonly listeners = new Set<() => void>();
  private job: Job | null = null;
  /** Aborted, the plan under way ends with the best one so far. */
  private finish = new AbortController();
  private readonly starts = new WarmStarts();
  /** What the plan on show did to the sales history. */
  private treated: TreatedHistory | null = null;
  private watching: Promise<void> | null = null;
  /** Edits by others than us since the pane opened. */
  private edits = 0;
  /** Of what the shown plan was made from. */
  private planned = '';
  /** Sheets that are written in this run, and whether somebody else has written to one meanwhile. */
  private writing: { readonly sheets: Set<string>; isContested: boolean } | null = null;

  constructor(private readonly host: SessionHost) {
    host.workbook.onDelay((delay) => {
      this.change({ delay });
    });
  }

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
    await this.run('read', async (signal) => {
      const reading = await this.readWorkbook(signal);
      if (reading !== null) await this.lookInto(reading);
    });
  }

  /**
   * Reads the workbook again behind what is shown, since Excel may miss to tell of an edit; says that
   * the plan is out of date if, and only if, what it was made from has changed.
   */
  async check(): Promise<void> {
    await this.run('check', async (signal) => {
      const editsBefore = this.edits;
      const reading = await this.readWorkbook(signal);
      if (reading === null) return;
      if (this.state.plan === null) {
        await this.lookInto(reading);
        return;
      }
      const found = await inputOf(reading);
      if (!signal.aborted && this.edits === editsBefore) {
        this.change({ isOutdated: found !== this.planned });
      }
    });
  }

  /** Reads, plans and writes the plan's sheets. A mere reading that runs gives way. */
  async rebalance(): Promise<void> {
    await this.run('rebalance', async (signal) => {
      const editsBefore = this.edits;
      const reading = await this.readWorkbook(signal);
      if (reading === null) return;
      const { network, settings, source } = reading;
      if (this.state.plan === null) this.change({ snapshot: { network, settings, plan: null } });
      this.report('plan', 'Starting the planner');
      const input = await inputOf(reading);
      const finish = new AbortController();
      this.finish = finish;
      const result = await this.host.planner.plan(network, settings, {
        signal,
        stop: finish.signal,
        warmStart: this.starts.before(input),
        onProgress: ({ stage, done, total, gap = null }) => {
          this.report('plan', stage, done, total, gap);
        },
      });
      this.starts.after(input, result.warmStart, finish.signal.aborted);
      const treated = { network, treatments: result.adjustments };
      const issues = withTreatments(reading.issues, treated);
      const { written, isContested } = await this.write(
        { network, settings, result, issues },
        signal,
      );
      this.planned = input;
      const sheets = written.map(({ got }) => got);
      const isOutdated =
        (await haveTablesChanged(this.host.workbook, source, sheets)) || this.edits !== editsBefore;
      this.treated = treated;
      this.change({
        plan: summarise(network, result, written),
        snapshot: { network, settings, plan: result },
        overview: overviewOf(reading, treated),
        isOutdated: isOutdated || isContested,
        notice: isContested ? contested : null,
      });
    });
  }

  private async write(plan: PlannedNetwork, signal: AbortSignal) {
    // What makes the sheets is not needed before there is a plan, so it does not weigh on the first paint.
    const { writePlan } = await import('./write-plan');
    const writing = { sheets: new Set<string>(), isContested: false };
    this.writing = writing;
    try {
      const written = await writePlan(this.host.workbook, plan, {
        signal,
        onSheet: (name, at, total) => {
          if (at === 1) this.forgetPlanned();
          writing.sheets.add(name);
          this.report('write', name, at, total);
        },
        onWritten: ({ wanted, got }) => {
          writing.sheets.delete(wanted);
          writing.sheets.add(got);
        },
      });
      return { written, isContested: writing.isContested };
    } finally {
      this.writing = null;
    }
  }

  /** Ends the search for a better plan, and goes on with the best one so far. */
  keepBest(): void {
    const { activity } = this.state;
    if (activity === null) return;
    this.change({ activity: { ...activity, isFinishing: true } });
    this.finish.abort();
  }

  /** Stops the command that runs: at once, or after the sheet that is being written. */
  cancel(): void {
    const { activity } = this.state;
    if (activity === null) return;
    this.change({ activity: { ...activity, isStopping: true } });
    this.job?.stop.abort();
  }

  /** Brings a sheet, or a cell of it, to the front. */
  async show(sheet: string, cell: string | null = null): Promise<void> {
    try {
      await this.host.showPlace(sheet, cell);
    } catch (error) {
      this.change({ trouble: troubleOf(error) });
    }
  }

  /** A plan takes the place of a reading; anything else waits for the next occasion. */
  private async run(
    kind: Job['kind'],
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    while (this.job !== null) {
      if (rank[kind] <= rank[this.job.kind]) return this.job.done;
      this.job.stop.abort();
      await this.job.done;
    }
    const stop = new AbortController();
    this.job = { kind, stop, done: this.perform(kind, stop.signal, work) };
    return this.job.done;
  }

  private async perform(
    kind: Job['kind'],
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const isCheck = kind === 'check';
    if (!isCheck) {
      const activity = beginning(kind === 'rebalance');
      this.change({ activity, trouble: null, notice: null });
    }
    try {
      await untilAborted(signal, this.watchEdits());
      await work(signal);
    } catch (error) {
      const notice = noticeOf(error);
      // Only a plan is cancelled by the user; anything else gives way to one.
      const isUnasked =
        notice === null ? isCheck && error instanceof HostFault : kind !== 'rebalance';
      if (!isUnasked) this.change(notice === null ? { trouble: troubleOf(error) } : { notice });
    } finally {
      this.job = null;
      if (!isCheck) this.change({ activity: null });
    }
  }

  /** Null where nothing sound was found: the trouble then says what to mend. */
  private async readWorkbook(signal: AbortSignal) {
    const editsBefore = this.edits;
    const reading = await untilAborted(
      signal,
      readNetwork(this.host.workbook, {
        today: this.host.today(),
        signal,
        onProgress: ({ stage, done, total }) => {
          if (!signal.aborted) this.report('read', stage, done, total);
        },
      }),
    );
    if (reading.kind === 'refused') {
      const trouble = refusalTrouble(reading.refusal);
      const isOutdated = this.state.plan !== null;
      this.change({
        overview: null,
        trouble,
        isOutdated,
        ...(isOutdated ? {} : { snapshot: null }),
      });
      return null;
    }
    // A plan on show is as old as it was: only a new plan makes it current.
    const isOutdated =
      this.state.plan === null ? this.edits !== editsBefore : this.state.isOutdated;
    // What an earlier reading complained of is mended.
    const trouble = this.state.overview === null ? null : this.state.trouble;
    this.change({ overview: overviewOf(reading, this.treated), trouble, isOutdated });
    return reading;
  }

  /** What is looked at until there is a plan; the same object for as long as it says the same. */
  private async lookInto({ network, settings }: Omit<PlanSnapshot, 'plan'>): Promise<void> {
    const { snapshot } = this.state;
    const read = { network, settings, plan: null };
    const isKnown = snapshot !== null && (await inputOf(snapshot)) === (await inputOf(read));
    if (!isKnown) this.change({ snapshot: read });
  }

  /** From here on the workbook holds a part of another plan than the one on show. */
  private forgetPlanned(): void {
    this.planned = '';
    if (this.state.plan !== null) this.change({ isOutdated: true });
  }

  /** Listens to edits from now on; after a failure the next command tries again. */
  private watchEdits(): Promise<void> {
    this.watching ??= this.host.workbook
      .onEdit((edit) => {
        this.heed(edit);
      })
      .then(
        () => undefined,
        (error: unknown) => {
          this.watching = null;
          throw error;
        },
      );
    return this.watching;
  }

  private heed({ sheet, isRemote }: Edit): void {
    if (this.writing?.sheets.has(sheet)) {
      this.writing.isContested ||= isRemote;
      return;
    }
    const isOurs = this.state.plan?.sheets.includes(sheet) ?? false;
    if (isOurs) return;
    this.edits += 1;
    if (!this.state.isOutdated) this.change({ isOutdated: true });
  }

  private report(step: Step, what: string, done = 0, total = 0, gap: number | null = null): void {
    const { activity } = this.state;
    if (activity !== null) this.change({ activity: { ...activity, step, what, done, total, gap } });
  }

  private change(part: Partial<PaneState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

const contested =
  'Someone else changed the plan’s sheets while they were being written. The sheets may mix two plans. Rebalance again when your colleague has finished.';

const rank: Readonly<Record<Job['kind'], number>> = { check: 0, read: 1, rebalance: 2 };

/** What a plan depends on, in one word. */
function inputOf({ network, settings }: { network: Network; settings: PlanSettings }) {
  return fingerprint({ network, settings });
}

function noticeOf(error: unknown): string | null {
  if (error instanceof WritingStopped) {
    return error.written.length === 0
      ? 'Cancelled. Nothing was written.'
      : `Cancelled while writing. The workbook holds only ${sheetNames(error.written)} of the new plan. Rebalance again to write the rest.`;
  }
  const isCancelled = error instanceof PlannerFailure && error.code === 'cancelled';
  return isCancelled ? 'Cancelled. Nothing was written.' : null;
}

function beginning(isRebalance: boolean): Activity {
  return {
    ...{ step: 'read', what: '', done: 0, total: 0, gap: null },
    ...{ isFinishing: false, isStopping: false, isRebalance },
  };
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
