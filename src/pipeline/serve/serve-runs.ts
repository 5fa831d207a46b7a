import type { PlanStore } from '../../sources/plan-store';
import type { RunRecord } from '../../sources/run-record';
import { HostFault } from '../../workbook/port';
import { runPipeline, type PipelineOptions } from '../run-pipeline';
import { healthOf } from './health';
import { serveShown } from './http-server';
import { RunMetrics } from './run-metrics';
import { runsPage } from './runs-page';
import { Schedule } from './schedule';
import { ScheduledRuns, type Timekeeper } from './scheduled-runs';

export interface ServeOptions {
  readonly schedule: string;
  /** Port on the loopback address; 0 for any free one. */
  readonly port: number;
  readonly time: Timekeeper;
  readonly run: Omit<PipelineOptions, 'id'>;
}

/** A server that is at work. */
export interface RunningServer {
  readonly port: number;
  /** Ends after the run that is at work. */
  readonly stop: () => Promise<void>;
}

const SHOWN_RUNS = 50;

/** Runs on a schedule, and shows page, health and metrics. A run of the same time is made once, by whichever server. */
export async function serveRuns(store: PlanStore, options: ServeOptions): Promise<RunningServer> {
  const { time, run } = options;
  const schedule = new Schedule(options.schedule);
  const metrics = new RunMetrics();
  const runs = new ScheduledRuns(schedule, time, async (due) => {
    const record = await runOnce(store, { ...run, id: idOf(due) }, time);
    if (record !== null) metrics.note(record, true);
  });
  const last = async (): Promise<RunRecord | null> => (await store.lastRuns(1))[0] ?? null;
  const server = await serveShown(options.port, {
    page: async () => runsPage(store.name, schedule.expression, await store.lastRuns(SHOWN_RUNS)),
    health: async () => healthOf(await last(), schedule, time.now(), runs.isAtWork),
    metrics: async () => ({ type: metrics.contentType, text: await metrics.text() }),
  });
  const before = await last().catch(() => null);
  if (before !== null) metrics.note(before, false);
  runs.start(before);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    stop: async () => {
      await runs.stop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** The run of a time of the schedule: two servers on one source make it once. */
export function idOf(due: Date): string {
  return `S-${due.toISOString().replace(/[-:]/g, '').replace('.000', '')}`;
}

/** A run that never throws; null if another server works on it. */
async function runOnce(
  store: PlanStore,
  options: PipelineOptions,
  time: Timekeeper,
): Promise<RunRecord | null> {
  const startedAt = time.now().toISOString();
  try {
    return (await runPipeline(store, options)).record;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isBusy = error instanceof HostFault && error.code === 'busy';
    options.log({ run: options.id, stage: 'run', event: isBusy ? 'note' : 'failed', message });
    if (isBusy) return null;
    const { id } = options;
    const outcome = 'failed' as const;
    const finishedAt = time.now().toISOString();
    return {
      id,
      startedAt,
      finishedAt,
      outcome,
      stages: [],
      sites: [],
      figures: null,
      problem: message,
    };
  }
}
