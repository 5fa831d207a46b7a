import type { Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { PlannerFailure } from '../../../src/worker/planner';
import { WorkerPlanner } from '../../../src/worker/worker-planner';
import { PLAN_DATE, randomNetwork } from '../../support/random-network';
import type { BrowserCase } from './browser-cases';
import type { PlanSeen } from './planner-page-window';
import { withWeeklySales } from './weekly-sales';

const CANCEL_AT_REPORT = 3;

/** The smallest page that plans in the add-in's own worker, whose file the page's address names. */
const workerFile = new URLSearchParams(location.search).get('worker')!;
let planner: WorkerPlanner;
let network: Network;
let settings: PlanSettings;

function generate(shape: BrowserCase): void {
  const { products, locations, weeks, processors = 2, isPlannedAgain = false } = shape;
  const keepFor = isPlannedAgain ? 60_000 : 0;
  planner = new WorkerPlanner(() => new Worker(workerFile), { processors, keepFor });
  const forecast = randomNetwork({
    ...{ seed: 1, products, locations },
    ...{ neighbours: 8, withHubsOnly: true, meanPerDay: weeks === undefined ? 0.2 : 1 },
  });
  network = weeks === undefined ? forecast : withWeeklySales(forecast, weeks, 2);
  settings = defaultSettings(PLAN_DATE);
  if (weeks !== undefined) settings = { ...settings, periodDays: 7, historyDays: 7 * weeks };
}

async function plan(): Promise<PlanSeen> {
  const started = performance.now();
  const reported = [started];
  const { transfers, timings } = await planner.plan(network, settings, {
    onProgress: () => reported.push(performance.now()),
  });
  const ended = performance.now();
  const silences = reported.map((time, i) => (reported[i + 1] ?? ended) - time);
  const demand = timings.filter(({ stage }) => /history|demand/.test(stage));
  return {
    seconds: (ended - started) / 1000,
    demandSeconds: demand.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
    lines: transfers.length,
    reports: reported.length - 1,
    longestSilence: Math.max(...silences) / 1000,
  };
}

async function cancel(): Promise<number> {
  const cancelling = new AbortController();
  let reports = 0;
  let cancelledAt = NaN;
  const options = {
    signal: cancelling.signal,
    onProgress: () => {
      reports += 1;
      if (reports !== CANCEL_AT_REPORT) return;
      cancelledAt = performance.now();
      cancelling.abort();
    },
  };
  try {
    await planner.plan(network, settings, options);
  } catch (error) {
    if (error instanceof PlannerFailure && error.code === 'cancelled') {
      return performance.now() - cancelledAt;
    }
    throw error;
  }
  throw new Error('The plan was not cancelled.');
}

window.bench = { generate, plan, cancel };
document.title = 'Ready';
