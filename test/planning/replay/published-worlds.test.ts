import {
  demandPath,
  publishedTransshipment,
  type TransshipmentProblem,
} from '../../support/worlds/transshipment';
import { profitOnPath } from '../../support/worlds/transshipment-profit';
import { planOf, policyOf, replayedProfit } from '../../support/worlds/transshipment-replay';
import { fromClosestSite, lookAhead, noTransfers } from '../../support/worlds/transshipment-rules';
import {
  bestExpectedProfit,
  expectedProfit,
  MEISSNER_SENICHEVA,
} from '../../support/worlds/two-site-dynamic-programme';
import { plannedMoves } from '../../support/worlds/two-site-planner';

// Both sites as the second one of the published instance, so that a network can express them.
const equalSites = {
  ...MEISSNER_SENICHEVA,
  price: [80, 80],
  holding: [12, 12],
} as const;
const asProblem: TransshipmentProblem = {
  days: 4,
  meanPerDay: 0.5,
  price: 80,
  holdingPerDay: 12,
  stock: [3, 3],
  transferCost: Float64Array.of(0, 29, 29, 0),
};
const allPaths = Array.from({ length: 256 }, (_, path) =>
  Array.from({ length: 4 }, (_day, day) =>
    Int32Array.of((path >> (2 * day)) & 1, (path >> (2 * day + 1)) & 1),
  ),
);

describe('the published instance of two sites', () => {
  it('is planned within 2 % of the best policy that decides before demand', () => {
    const ours = expectedProfit(MEISSNER_SENICHEVA, plannedMoves(MEISSNER_SENICHEVA));
    const best = bestExpectedProfit(MEISSNER_SENICHEVA, 'before demand');
    expect(ours).toBeGreaterThanOrEqual(0.98 * best);
    expect(ours).toBeLessThanOrEqual(best);
    expect(ours).toBeGreaterThan(bestExpectedProfit(MEISSNER_SENICHEVA, 'never'));
  });

  it('gives the same expected profit replayed on all 256 paths, with both sites alike', () => {
    const plan = planOf(asProblem);
    const total = allPaths.reduce((sum, path) => sum + replayedProfit(asProblem, plan, path), 0);
    const ours = expectedProfit(equalSites, plannedMoves(equalSites));
    expect(total / allPaths.length).toBeCloseTo(ours, 9);
    expect(ours).toBeGreaterThanOrEqual(0.98 * bestExpectedProfit(equalSites, 'before demand'));
    expect(ours).toBeGreaterThan(bestExpectedProfit(equalSites, 'never'));
  });
});

describe('the published sets of many sites', () => {
  const problem = publishedTransshipment(5, 0.5, 1);

  it.each([
    ['no transfers', noTransfers],
    ['the closest site', fromClosestSite(problem)],
    ['look-ahead', lookAhead(problem)],
  ])('replay %s to the profit of a plain simulation', (name, rule) => {
    const path = demandPath(problem, 3);
    expect(replayedProfit(problem, policyOf(name, problem, rule), path)).toBeCloseTo(
      profitOnPath(problem, rule, path),
      6,
    );
  });

  it.each([
    [5, 1],
    [10, 0.5],
    [20, 0.1],
  ])('earn more by our plan than by the look-ahead rule: %i sites, %d a unit', (sites, cost) => {
    const set = publishedTransshipment(sites, cost, 1);
    const rule = lookAhead(set);
    const plan = planOf(set);
    let lead = 0;
    for (let seed = 1; seed <= 4; seed += 1) {
      const path = demandPath(set, seed);
      lead += replayedProfit(set, plan, path) - profitOnPath(set, rule, path);
    }
    expect(lead).toBeGreaterThan(0);
  });
});
