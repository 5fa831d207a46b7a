import { performance } from 'node:perf_hooks';
import { plan } from '../../src/planning/plan';
import { defaultSettings } from '../../src/planning/network/settings';
import { planProduct } from '../../src/planning/rebalance/product-plan';
import { PLAN_DATE, randomNetwork } from '../support/random-network';
import { CASES } from './cases';
import { productProblems } from './network-model';
import { peakMegabytes, report } from './report';

/**
 * Plans one case and reports wall seconds and peak memory of the whole plan, from the network to
 * the lines with their reasons. Then solves every product once more with its curves known, as they
 * are given to HiGHS, and reports that time by itself.
 */
async function measure(): Promise<void> {
  const network = randomNetwork(CASES[Number(process.argv[2])]!);
  const settings = defaultSettings(PLAN_DATE);
  const started = performance.now();
  const { objective, transfers } = await plan(network, settings);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = peakMegabytes();
  let choosing = 0;
  for (const problem of productProblems(network, settings)) {
    planProduct(problem);
    const again = performance.now();
    planProduct(problem);
    choosing += performance.now() - again;
  }
  report({
    seconds,
    choosingSeconds: choosing / 1000,
    saving: objective.before - objective.after,
    megabytes,
    detail: `${network.positions.count} positions, ${transfers.length} lines, gap ${objective.gap.toExponential(0)}`,
  });
}

void measure();
