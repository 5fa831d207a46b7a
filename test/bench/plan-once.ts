import { performance } from 'node:perf_hooks';
import { plan } from '../../src/planning/plan';
import { defaultSettings } from '../../src/planning/network/settings';
import { PLAN_DATE, randomNetwork } from '../support/random-network';
import { CASES } from './cases';
import { report } from './report';

/** Plans one case and reports wall seconds, peak memory and what the plan saves. */
const network = randomNetwork(CASES[Number(process.argv[2])]!);
const started = performance.now();
void plan(network, defaultSettings(PLAN_DATE)).then(({ objective, transfers }) => {
  report({
    seconds: (performance.now() - started) / 1000,
    saving: objective.before - objective.after,
    detail: `${network.positions.count} positions, ${transfers.length} lines, gap ${objective.gap.toExponential(1)}`,
  });
});
