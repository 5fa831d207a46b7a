import type { PlannedNetwork } from '../../workbook/output/planned-network';
import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import { HostFault } from '../../workbook/port';
import { withAdjustments, type AdjustedHistory } from '../../workbook/adjustment-issues';
import type { PlanSnapshot } from '../../worker/adviser';
import { haveTablesChanged } from './changed-tables';
import { dataReadingOf } from './data-reading';
import { EditWatch } from './edit-watch';
import { inputFingerprint } from './fingerprint';
import { InputChanges, type ChangeInput } from './input-changes';
import { LineSelection } from './line-selection';
import { JobQueue, type JobKind, type Work } from './job-queue';
import { cancelNotice, conflictNotice, decidedNotice } from './notices';
import { overviewOf } from './overview';
import { PaneStore } from './pane-store';
import { PersonAtHost, UNNAMED } from './person-at-host';
import { summarise } from './plan-summary';
import { signingMoment } from './signing-moment';
import type { SessionHost } from './session-host';
import type { TakenUp } from './write-plan';
import type { SigningMoment } from '../../workbook/signoff/read-decisions';
import { refusalTrouble, troubleOf } from './trouble';
import { untilAborted } from './until-aborted';
import { WarmStarts } from './warm-starts';

/**
 * The commands of the pane on a workbook: read, check, rebalance. Each command reads the workbook
 * again, so no figure on show is ever used as input.
 */
export class RebalanceSession {
  private readonly store = new PaneStore();
  private readonly jobs = new JobQueue({
    onStart: (kind) => {
      if (!isUnseen(kind)) this.store.startActivity(kind === 'rebalance');
    },
    onFailure: (kind, error) => {
      this.showFailure(kind, error);
    },
    onEnd: (kind) => {
      if (!isUnseen(kind)) this.store.endActivity();
    },
  });
  private readonly edits: EditWatch;
  /** The line that is selected, in the pane and in the sheet. */
  readonly lines: LineSelection;
  /** Ends the search of the present plan with the best one so far. */
  private search = new AbortController();
  private readonly warmStarts = new WarmStarts();
  /** The history adjustments of the plan on show. */
  private adjusted: AdjustedHistory | null = null;
  readonly person: PersonAtHost;
  /** The fingerprint of the input of the plan on show. */
  private plannedInput = '';

  /** What the pane can change in the input of the workbook. */
  readonly input: InputChanges;

  constructor(readonly host: SessionHost) {
    this.person = new PersonAtHost(host.workbook);
    this.input = new InputChanges(host, this.changeInput, (error) => {
      this.store.change({ trouble: troubleOf(error) });
    });
    this.edits = new EditWatch({
      workbook: host.workbook,
      planSheets: () => this.current().plan?.sheets ?? [],
      onInputEdit: () => {
        if (!this.current().isOutdated) this.store.change({ isOutdated: true });
      },
    });
    this.lines = new LineSelection({
      workbook: host.workbook,
      onSelection: host.onSelection,
      show: (sheet, cell) => this.show(sheet, cell),
      sheet: () => this.current().plan?.sheets.find((name) => name.startsWith('Transfers')) ?? null,
    });
    host.workbook.onDelay((delay) => {
      this.store.change({ delay });
    });
  }

  /** The present state; the same object until something changes. */
  readonly current = this.store.current;

  /** Calls the listener after each change of state; returns a function that ends this. */
  readonly subscribe = this.store.subscribe;

  /** Reads the workbook and shows what it holds. */
  async read(): Promise<void> {
    await this.run('read', async (signal) => {
      const reading = await this.readWorkbook(signal);
      if (reading !== null) await this.setSnapshot(reading);
    });
  }

  /**
   * Reads the workbook in the background, because Excel does not report every edit. Marks the plan as
   * out of date if and only if its input has changed.
   */
  async check(): Promise<void> {
    await this.run('check', async (signal) => {
      const editsBefore = this.edits.inputEdits;
      await this.compareWithPlan(signal, editsBefore);
    });
  }

  /** Changes the input of the workbook, then reads it. A plan on show goes out of date if its input differs. */
  readonly changeInput: ChangeInput = async (kind, change) => {
    await this.run(kind, async (signal) => {
      this.store.report({ step: 'change', what: '' });
      await change((what, done, total) => {
        this.store.report({ step: 'change', what, done, total });
      });
      await this.compareWithPlan(signal, this.edits.inputEdits);
    });
  };

  /** Reads, plans and writes the plan's sheets. Aborts a running read or check. */
  async rebalance(): Promise<void> {
    await this.run('rebalance', async (signal) => {
      const editsBefore = this.edits.inputEdits;
      const moment = signingMoment(
        this.host.clock(),
        await untilAborted(signal, this.person.name()),
      );
      const reading = await this.readWorkbook(signal, moment);
      if (reading === null) return;
      const { network, settings, source } = reading;
      if (this.current().plan === null) {
        this.store.change({ snapshot: { network, settings, plan: null } });
      }
      this.store.report({ step: 'plan', what: 'Starting the planner' });
      const input = await inputFingerprint(reading);
      const { planBesideRejections } =
        await import('../../workbook/signoff/plan-beside-rejections');
      const signing = { ...reading, moment };
      this.search = new AbortController();
      const found = await planBesideRejections(signing, (beside) =>
        this.plan(beside, settings, input, signal),
      );
      const adjusted = { network, adjustments: found.adjustments };
      const issues = withAdjustments(reading.issues, adjusted);
      const { routePlan } = await import('../../workbook/signoff/route-plan');
      const planned = routePlan({ network, settings, result: found, issues }, reading.approvers);
      const { result } = planned;
      const { written, hasConflict } = await this.write(planned, signing, signal);
      this.plannedInput = input;
      const sheets = written.sheets.map(({ got }) => got);
      const isOutdated =
        (await haveTablesChanged(this.host.workbook, source, sheets)) ||
        this.edits.inputEdits !== editsBefore;
      const decided = [...new Set(written.dropped.map(({ line }) => line))];
      this.adjusted = adjusted;
      const data = dataReadingOf(reading, adjusted);
      this.store.change({
        plan: summarise(result, written.sheets),
        snapshot: { network, settings, plan: result },
        overview: overviewOf(reading, data.issues.length),
        reading: data,
        isOutdated: isOutdated || hasConflict || decided.length > 0,
        notice: decided.length > 0 ? decidedNotice(decided) : hasConflict ? conflictNotice : null,
      });
    });
  }

  /** Ends the search and writes the best plan so far. */
  keepBest(): void {
    if (this.store.changeActivity({ isFinishing: true })) this.search.abort();
  }

  /** Cancels the running command: at once, or after the sheet that is being written. */
  cancel(): void {
    if (this.store.changeActivity({ isStopping: true })) this.jobs.cancel();
  }

  /** Brings a sheet, or a cell of it, to the front. */
  async show(sheet: string, cell: string | null = null): Promise<void> {
    try {
      await this.host.showPlace(sheet, cell);
    } catch (error) {
      this.store.change({ trouble: troubleOf(error) });
    }
  }

  private run(kind: JobKind, work: Work): Promise<void> {
    return this.jobs.run(kind, async (signal) => {
      await untilAborted(signal, this.edits.start());
      await work(signal);
    });
  }

  private showFailure(kind: JobKind, error: unknown): void {
    const notice = cancelNotice(error);
    if (notice === null) {
      // Nobody waits for a check, so Excel's refusals of it stay silent.
      const isSilent = kind === 'check' && error instanceof HostFault;
      if (!isSilent) this.store.change({ trouble: troubleOf(error) });
    } else if (kind === 'rebalance') {
      // The user cancels plans only. A read or a check is cancelled by a plan.
      this.store.change({ notice });
    }
  }

  /** Reads the workbook. A plan on show is out of date if and only if its input differs. */
  private async compareWithPlan(signal: AbortSignal, editsBefore: number): Promise<void> {
    const reading = await this.readWorkbook(signal);
    if (reading === null) return;
    if (this.current().plan === null) {
      await this.setSnapshot(reading);
      return;
    }
    const input = await inputFingerprint(reading);
    if (!signal.aborted && this.edits.inputEdits === editsBefore) {
      this.store.change({ isOutdated: input !== this.plannedInput });
    }
  }

  /** Returns null, and shows why, if the workbook cannot be planned. */
  private async readWorkbook(signal: AbortSignal, planned: SigningMoment | null = null) {
    const editsBefore = this.edits.inputEdits;
    const reading = await untilAborted(signal, this.startReading(signal, planned));
    const { plan, isOutdated, overview, trouble } = this.current();
    const data = dataReadingOf(reading, this.adjusted);
    if (reading.kind === 'refused') {
      this.store.change({
        overview: null,
        reading: data,
        trouble: refusalTrouble(reading.refusal),
        isOutdated: plan !== null,
        ...(plan === null && { snapshot: null }),
      });
      return null;
    }
    this.store.change({
      overview: overviewOf(reading, data.issues.length),
      reading: data,
      // The error of an earlier read is fixed now.
      trouble: overview === null ? null : trouble,
      // A read does not make an old plan current. Only a new plan does.
      isOutdated: plan === null ? this.edits.inputEdits !== editsBefore : isOutdated,
    });
    return reading;
  }

  private async startReading(signal: AbortSignal, planned: SigningMoment | null) {
    // Loaded on demand to keep the first paint fast.
    const { readNetwork } = await import('../../workbook/read-network');
    return readNetwork(this.host.workbook, {
      today: this.host.today(),
      moment: planned ?? signingMoment(this.host.clock(), UNNAMED),
      digestsInput: planned !== null,
      signal,
      onProgress: ({ stage, done, total }) => {
        if (!signal.aborted) this.store.report({ step: 'read', what: stage, done, total });
      },
    });
  }

  private async plan(network: Network, settings: PlanSettings, input: string, signal: AbortSignal) {
    const { search } = this;
    const result = await this.host.planner.plan(network, settings, {
      signal,
      stop: search.signal,
      warmStart: this.warmStarts.before(input),
      onProgress: ({ stage, done, total, gap = null }) => {
        this.store.report({ step: 'plan', what: stage, done, total, gap });
      },
    });
    this.warmStarts.after(input, result.warmStart, search.signal.aborted);
    return result;
  }

  private async write(plan: PlannedNetwork, taken: TakenUp, signal: AbortSignal) {
    // Loaded on demand to keep the first paint fast.
    const { writePlan } = await import('./write-plan');
    const signing = { ...taken, version: this.host.version, person: this.person };
    return this.edits.duringWrite((sheets) =>
      writePlan(this.host.workbook, plan, signing, {
        signal,
        onSheet: (name, at, total) => {
          if (at === 1) this.invalidatePlan();
          sheets.add(name);
          this.store.report({ step: 'write', what: name, done: at, total });
        },
        onWritten: ({ wanted, got }) => {
          sheets.delete(wanted);
          sheets.add(got);
        },
      }),
    );
  }

  /** Shows the network that was read. Keeps the present object if the content is the same. */
  private async setSnapshot({ network, settings }: Omit<PlanSnapshot, 'plan'>): Promise<void> {
    const { snapshot } = this.current();
    const read = { network, settings, plan: null };
    const isSame =
      snapshot !== null && (await inputFingerprint(snapshot)) === (await inputFingerprint(read));
    if (!isSame) this.store.change({ snapshot: read });
  }

  /** The workbook now holds parts of another plan than the one on show. */
  private invalidatePlan(): void {
    this.plannedInput = '';
    if (this.current().plan !== null) this.store.change({ isOutdated: true });
  }
}

/** Jobs that show no progress, because nobody waits for them. */
function isUnseen(kind: JobKind): boolean {
  return kind === 'check' || kind === 'setting';
}
