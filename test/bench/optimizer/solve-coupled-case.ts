import { performance } from 'node:perf_hooks';
import highsLoader from 'highs';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { coupledModel } from '../network-model';
import { peakMegabytes } from '../report';
import { COUPLED_CASES, coupledNetwork } from './coupled-cases';

/** What one solver says of one case, as a line of JSON on its output. */
export interface CoupledReport {
  readonly seconds: number;
  readonly megabytes: number;
  readonly before: number;
  /** Expected cost of the best plan found; null where there is none. */
  readonly after: number | null;
  readonly lowerBound: number | null;
}

const TIME_LIMIT = 90;

/** Arguments: the case, the seed, and `ours` or `highs`. */
async function solve(): Promise<void> {
  const [index, seed, solver] = process.argv.slice(2);
  const network = await coupledNetwork(COUPLED_CASES[Number(index)]!, Number(seed));
  const settings = defaultSettings(PLAN_DATE);
  const started = performance.now();
  const { objective } = await plan(
    network,
    solver === 'ours' ? settings : { ...settings, effort: 0 },
  );
  let seconds = (performance.now() - started) / 1000;
  let { after, lowerBound }: { after: number | null; lowerBound: number | null } = objective;
  if (solver === 'highs') {
    const model = coupledModel(network, settings);
    const highs = (await highsLoader()).createModel(model);
    highs.options.set({ time_limit: TIME_LIMIT, output_flag: false });
    const begun = performance.now();
    highs.run();
    seconds = (performance.now() - begun) / 1000;
    const value = highs.getObjectiveValue();
    const isDone = seconds < TIME_LIMIT;
    // A linear programme that is not finished has no plan; an integer one has the best so far.
    after = isDone || model.integrality !== undefined ? objective.before + value : null;
    lowerBound = isDone ? after : null;
  }
  const report: CoupledReport = {
    ...{ seconds, megabytes: peakMegabytes(), before: objective.before, after, lowerBound },
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

void solve();
