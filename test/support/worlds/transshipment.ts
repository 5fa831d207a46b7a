import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { smallNetwork } from '../../planning/small-network';
import { SimulatedDemand } from '../../planning/valuation/simulated-demand';
import { PLAN_DATE } from '../random-network';

/**
 * A transshipment problem: equal sites sell one product for some days, without replenishment. A unit
 * moved before the demand of a day arrives at once. Unmet demand is lost, holding is paid on the stock
 * at the end of each day, and what is left after the last day is worth nothing.
 */
export interface TransshipmentProblem {
  readonly days: number;
  /** Mean of the Poisson demand of a day at each site. */
  readonly meanPerDay: number;
  /** Revenue of a sale. */
  readonly price: number;
  /** Cost of a unit left at the end of a day. */
  readonly holdingPerDay: number;
  /** Units at each site at the start. */
  readonly stock: readonly number[];
  /** Cost of moving a unit from site i to site j, at i · sites + j. */
  readonly transferCost: Float64Array;
}

/**
 * The sets of many sites of J. Meissner and O. Senicheva, "Approximate dynamic programming for lateral
 * transshipment problems in multi-location inventory systems", European Journal of Operational
 * Research 265, 2018. The stock is the mean demand of 28 days plus one standard deviation. The paper's
 * sites are not printed: these lie at random in a square of 100 by 100.
 *
 * @param costPerDistance cost of moving a unit by a distance of 1; published with 0.1, 0.5 and 1
 */
export function publishedTransshipment(
  sites: number,
  costPerDistance: number,
  seed: number,
): TransshipmentProblem {
  const generator = xoroshiro128plus(seed);
  const side = (): number => 100 * uniformFloat64(generator);
  const at = Array.from({ length: sites }, () => ({ x: side(), y: side() }));
  return {
    days: 28,
    meanPerDay: 24,
    price: 80,
    holdingPerDay: 5,
    stock: at.map(() => 697),
    transferCost: Float64Array.from(
      at.flatMap((a) => at.map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
      (distance) => costPerDistance * distance,
    ),
  };
}

/** The demand of each day at each site, drawn by seed: the same path for every policy. */
export function demandPath(problem: TransshipmentProblem, seed: number): readonly Int32Array[] {
  const { days, meanPerDay, stock } = problem;
  const demand = new SimulatedDemand(seed);
  const rate = { mean: meanPerDay, variance: meanPerDay, levelVariance: 0 };
  return Array.from({ length: days }, () => Int32Array.from(stock, () => demand.over(1, rate)));
}

/** Any unit cost gives the same problem; this one is a round figure beside the price. */
const UNIT_COST = 100;

/**
 * The problem as a network for the planner. The purchase is paid whatever happens, so the margin of a
 * sale is the revenue, and a unit never sold costs its holding alone: salvage value is unit cost.
 */
export function transshipmentNetwork(problem: TransshipmentProblem): Network {
  const { meanPerDay, price, stock, transferCost } = problem;
  const sites = stock.length;
  return smallNetwork({
    products: [
      {
        unitCost: UNIT_COST,
        price: UNIT_COST + price,
        salvageValue: UNIT_COST,
        isPhaseOut: true,
      },
    ],
    locations: stock.map(() => ({ type: 'store' as const })),
    lanes: Array.from(transferCost, (costPerUnit, i) => ({
      from: Math.floor(i / sites),
      to: i % sites,
      costPerUnit,
      leadTimeDays: 0,
    })).filter(({ from, to }) => from !== to),
    positions: stock.map((onHand, location) => ({
      location,
      onHand,
      mean: meanPerDay,
      sd: Math.sqrt(meanPerDay),
    })),
  });
}

/** Settings of a plan for the last `daysLeft` days of the problem, with a plan every day. */
export function transshipmentSettings(
  problem: TransshipmentProblem,
  daysLeft: number,
): PlanSettings {
  return {
    ...defaultSettings(PLAN_DATE + problem.days - daysLeft),
    reviewPeriod: 1,
    holdingRate: (365 * problem.holdingPerDay) / UNIT_COST,
    obsolescenceDays: daysLeft,
  };
}
