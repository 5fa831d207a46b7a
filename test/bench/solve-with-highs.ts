import { performance } from 'node:perf_hooks';
import highsLoader from 'highs';
import { defaultSettings } from '../../src/planning/network/settings';
import { PLAN_DATE, randomNetwork } from '../support/random-network';
import { CASES } from './cases';
import { networkModel } from './network-model';
import { peakMegabytes, report } from './report';

const TIME_LIMIT = 60;

/**
 * Solves one case as a single linear programme with HiGHS. Only the solver's own time counts: the
 * curves, which the planner has to compute within its time, are given to it for nothing.
 */
async function solve(): Promise<void> {
  const network = randomNetwork(CASES[Number(process.argv[2])]!);
  const model = networkModel(network, defaultSettings(PLAN_DATE));
  const highs = await highsLoader();
  const solver = highs.createModel(model);
  solver.options.set({ time_limit: TIME_LIMIT, output_flag: false });
  const started = performance.now();
  solver.run();
  const seconds = (performance.now() - started) / 1000;
  const isOptimal = seconds < TIME_LIMIT;
  report({
    seconds,
    choosingSeconds: seconds,
    megabytes: peakMegabytes(),
    saving: isOptimal ? -solver.getObjectiveValue() : null,
    detail: `${model.numCols} columns, ${model.numRows} rows${isOptimal ? '' : `, stopped at ${TIME_LIMIT} s`}`,
  });
}

void solve();
