import { estimateDemand } from '../planning/demand/estimate-demand';
import type { Network } from '../planning/network/network';
import type { PlanResult } from '../planning/network/plan-result';
import { plan } from '../planning/plan';
import { serialOfIso } from '../sources/cell-text';
import { FeedWorkbook } from '../sources/feed-workbook';
import { DecidedMeanwhile, type PlanStore } from '../sources/plan-store';
import type { RunRecord, SiteFeed } from '../sources/run-record';
import type { TableNames } from '../sources/table-names';
import { withAdjustments } from '../workbook/adjustment-issues';
import { planSheets } from '../workbook/output/plan-sheets';
import { HostFault } from '../workbook/port';
import { readNetwork, type NetworkReading } from '../workbook/read-network';
import { livingList } from '../workbook/signoff/living-list';
import { logAfter } from '../workbook/signoff/log-after';
import { logSheet } from '../workbook/signoff/log-table';
import type { SigningMoment } from '../workbook/signoff/read-decisions';
import { routePlan } from '../workbook/signoff/route-plan';
import { planRunsOf, runArchiveSheet } from '../workbook/signoff/run-archive';
import { checkFeed } from './check-feed';
import type { PipelineEnvironment } from './environment';
import { heldOutIssues, holdOutSites } from './hold-out-sites';
import { overrideSettings } from './override-settings';
import { planBesideRejections } from '../workbook/signoff/plan-beside-rejections';
import type { RunLog } from './run-log';
import { figuresOf } from './run-figures';
import { notify, type Notice } from './notify';
import { Stages } from './stages';

export interface PipelineOptions {
  /** Id of the run. A run of this id that has saved a plan is not made again. */
  readonly id: string;
  readonly environment: PipelineEnvironment;
  readonly names: TableNames;
  /** Who runs it, for the audit log. */
  readonly runner: string;
  /** Version of Evenstock. */
  readonly version: string;
  readonly log: RunLog;
  /** A clock in milliseconds, for durations. */
  readonly now: () => number;
  /** The time of day, UTC as ISO 8601 to the second. */
  readonly utcNow: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** A new id for an audit log; no other log has it. */
  readonly newLogId: () => string;
  /** Called between steps of the planner, so that the process can answer; undefined for no pause. */
  readonly pause?: () => Promise<void> | undefined;
  /** Sends a notice of a new plan to an address. */
  readonly send?: (address: string, notice: Notice) => Promise<void>;
}

/** What came of a run. */
export interface PipelineOutcome {
  readonly record: RunRecord;
  /** True if a run of this id had been saved before, so that nothing was done. */
  readonly isRepeated: boolean;
}

/** Times that a plan is made again because somebody decided while it was made. */
const MAX_AGAIN = 3;

/**
 * One run from source to sink: sync, data quality, demand, plan, approvals, save, notifications. Either the whole plan is
 * saved, or nothing; then the record of the run says why. The stages that read or save are tried again where the
 * network failed. Throws what is a bug, after it was noted.
 */
export async function runPipeline(
  store: PlanStore,
  options: PipelineOptions,
): Promise<PipelineOutcome> {
  return store.exclusively(async () => {
    const before = await store.finishedRun(options.id);
    if (before !== null) return { record: before, isRepeated: true };
    return { record: await new Run(store, options).toEnd(), isRepeated: false };
  });
}

type SoundReading = Extract<NetworkReading, { kind: 'network' }>;

class Run {
  private readonly startedAt: string;
  private readonly stages: Stages;
  private sites: readonly SiteFeed[] = [];

  constructor(
    private readonly store: PlanStore,
    private readonly options: PipelineOptions,
  ) {
    this.startedAt = options.utcNow();
    const { id: run, log, now, wait } = options;
    this.stages = new Stages({ run, log, now, wait });
  }

  async toEnd(): Promise<RunRecord> {
    try {
      for (let again = 0; ; again += 1) {
        try {
          return await this.once();
        } catch (error) {
          if (!(error instanceof DecidedMeanwhile) || again >= MAX_AGAIN) throw error;
        }
      }
    } catch (error) {
      const isToMend = error instanceof HostFault;
      const detail = error instanceof Error ? error.message : String(error);
      const problem = isToMend ? `${error.message} ${error.remedy}` : detail;
      const record = this.record(isToMend ? 'refused' : 'failed', null, problem);
      // A store that cannot be reached cannot keep the record either; the log has it.
      await this.store.note(record).catch(() => undefined);
      if (!isToMend) throw error;
      return record;
    }
  }

  private async once(): Promise<RunRecord> {
    const { options, stages, store } = this;
    const { environment, names, utcNow, runner } = options;
    const when = utcNow();
    const moment: SigningMoment = { now: serialOfIso(when)!, when, runner };
    const workbook = await stages.run(
      'sync',
      async () => {
        const feed = await store.read();
        const before = (await store.lastRuns(10)).find(({ outcome }) => outcome === 'done');
        this.sites = checkFeed(feed.tables, {
          ...{ now: moment.now, maxFeedAgeHours: environment.maxFeedAgeHours, names },
          before: before?.sites ?? [],
        });
        const tables = overrideSettings(feed.tables, environment.settings);
        return new FeedWorkbook(tables, feed.mapping);
      },
      () => this.syncFigures(),
      true,
    );
    for (const { location, heldOut } of this.sites) {
      if (heldOut !== null) this.note('sync', `${location} is held out. ${heldOut}`);
    }
    this.refuseLateFeed();

    const reading = await stages.run(
      'data quality',
      () => this.readNetwork(workbook, moment),
      ({ network, issues }) => ({ positions: network.positions.count, issues: issues.length }),
    );
    const { settings, signOff, rejection, supply, input } = reading;
    const network = holdOutSites(reading.network, this.sites);
    const demand = await stages.run('demand', async () => estimateDemand(network, settings));
    const context = { network, signOff, moment, rejection };
    const result = await stages.run(
      'plan',
      () => planBesideRejections(context, (each) => this.planOnce(each, settings, demand)),
      planFigures,
    );

    const issues = [
      ...heldOutIssues(this.sites),
      ...withAdjustments(reading.issues, { network, adjustments: result.adjustments }),
    ];
    const planned = routePlan({ network, settings, result, issues, supply }, reading.approvers);
    const { sheets, record } = await stages.run(
      'approvals',
      async () => {
        const list = livingList(planned.result.transfers, context);
        const lists = planSheets(planned, list);
        const { version, newLogId } = options;
        const log = logAfter(planned, {
          ...{ signOff, list, sheets: lists, input, moment, version },
          newLogId: newLogId(),
        });
        return {
          sheets: [...lists, runArchiveSheet(planRunsOf(log)), logSheet(log)],
          record: this.record('done', figuresOf(planned, lists, signOff), ''),
        };
      },
      ({ record: { figures } }) => ({ decisions: figures?.decisions ?? 0, ...figures?.statuses }),
    );
    await stages.run(
      'save',
      () =>
        store.save({ record: { ...record, finishedAt: utcNow(), stages: stages.records }, sheets }),
      () => ({ tables: sheets.length }),
      true,
    );
    const done = { ...record, finishedAt: utcNow(), stages: stages.records };
    const address = environment.notifyWebhook ?? reading.preferences.notifyWebhook;
    await notify(done, store.name, address, options);
    return done;
  }

  private async readNetwork(workbook: FeedWorkbook, moment: SigningMoment): Promise<SoundReading> {
    const today = Math.floor(moment.now);
    const reading = await readNetwork(workbook, { today, moment, digestsInput: true });
    if (reading.kind === 'network') return reading;
    throw new HostFault('unsupported', reading.refusal.message, reading.refusal.remedy);
  }

  private planOnce(
    network: Network,
    settings: SoundReading['settings'],
    demand: ReturnType<typeof estimateDemand>,
  ): Promise<PlanResult> {
    const { now, pause } = this.options;
    return plan(network, settings, { demand, now, ...(pause === undefined ? {} : { pause }) });
  }

  private refuseLateFeed(): void {
    if (this.sites.length === 0 || this.sites.some(({ heldOut }) => heldOut === null)) return;
    throw new HostFault(
      'unsupported',
      `The feed of every site is late or incomplete: ${this.sites[0]!.location}: ${this.sites[0]!.heldOut!}`,
      'Load the stock again, or allow older stock with MAX_FEED_AGE_HOURS.',
    );
  }

  private syncFigures(): Readonly<Record<string, number>> {
    const sum = (value: (site: SiteFeed) => number): number =>
      this.sites.reduce((total, site) => total + value(site), 0);
    return {
      sites: this.sites.length,
      'held out': sum(({ heldOut }) => (heldOut === null ? 0 : 1)),
      rows: sum(({ rows }) => rows),
      units: sum(({ units }) => units),
    };
  }

  private note(stage: string, message: string): void {
    this.options.log({ run: this.options.id, stage, event: 'note', message });
  }

  private record(
    outcome: RunRecord['outcome'],
    figures: RunRecord['figures'],
    problem: string,
  ): RunRecord {
    const { startedAt, sites } = this;
    const { id, utcNow } = this.options;
    const stages = this.stages.records;
    return { id, startedAt, finishedAt: utcNow(), outcome, stages, sites, figures, problem };
  }
}

function planFigures({ objective, transfers }: PlanResult): Readonly<Record<string, number>> {
  const { before, after, lowerBound } = objective;
  return { lines: transfers.length, 'cost before': before, 'cost after': after, bound: lowerBound };
}
