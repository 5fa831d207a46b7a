import { laneTerms } from '../../../src/planning/network/lane-terms';
import { planProduct } from '../../../src/planning/rebalance/product-plan';
import { productProblem } from '../../../src/planning/rebalance/product-problem';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import type { Site } from '../../../src/planning/valuation/site';
import { smallNetwork } from '../../planning/small-network';
import type { TwoSiteRule, TwoSites } from './two-site-dynamic-programme';

/**
 * Our planner as a rule for two sites, with a plan every period.
 *
 * A network has one price and one holding cost a product, but here they differ by site. So the rule
 * takes the cost curve of each site and the optimiser, and leaves out what reads a network.
 */
export function plannedMoves(world: TwoSites): TwoSiteRule {
  const network = smallNetwork({
    locations: [{}, {}],
    lanes: [
      { from: 0, to: 1, costPerUnit: world.transferCost, leadTimeDays: 0 },
      { from: 1, to: 0, costPerUnit: world.transferCost, leadTimeDays: 0 },
    ],
    positions: [{ location: 0 }, { location: 1 }],
  });
  const terms = laneTerms(network);
  return (stock, periodsLeft) => {
    const problem = productProblem({
      network,
      terms,
      product: 0,
      sites: [siteOf(world, 0, stock[0], periodsLeft), siteOf(world, 1, stock[1], periodsLeft)],
      settings: { caution: 1, minNetBenefit: 0 },
    });
    if (problem === null) return 0;
    const { packs } = planProduct(problem);
    return problem.lines.reduce((moved, { from }, line) => {
      const isFromFirst = problem.sites[from]!.location === 0;
      return moved + (isFromFirst ? packs[line]! : -packs[line]!);
    }, 0);
  };
}

function siteOf(world: TwoSites, location: 0 | 1, stock: number, periodsLeft: number): Site {
  const { mean, variance } = momentsOf(world.demand[location]);
  const position = {
    available: stock,
    receipts: [],
    rate: { mean, variance, levelVariance: 0 },
    // The purchase is paid whatever happens, so a sale is worth its price.
    underageCost: world.price[location],
    holdingPerDay: world.holding[location],
    writeOffCost: 0,
    supplierLeadTime: 0,
    reviewPeriod: 1,
    reorderPoint: -Infinity,
    isReplenished: false,
    life: periodsLeft,
    lots: [],
  };
  return { location, curve: new CostCurve(position, 0), shippable: stock, canReceive: true };
}

function momentsOf(masses: readonly number[]): {
  readonly mean: number;
  readonly variance: number;
} {
  const mean = masses.reduce((sum, p, k) => sum + p * k, 0);
  return { mean, variance: masses.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0) };
}
