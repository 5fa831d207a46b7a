import { Refusal } from '../base/refusal';
import { EchelonCost } from './echelon-cost';
import type { PolicyFamily } from './policy-problem';

const refusals = {
  noStages: new Refusal('data', 'There are no stages: give at least one holding cost.'),
  lengths: new Refusal(
    'shape',
    'Echelon holding costs and lead times must have the same size: one of each for every stage.',
  ),
  holdingCost: new Refusal('domain', 'Every echelon holding cost must be above 0.'),
  leadTime: new Refusal('domain', 'Every lead time must be 0 or more.'),
  stockoutCost: new Refusal(
    'domain',
    'The stockout cost must be above 0: enter the cost of one unit on backorder a unit of time.',
  ),
  mean: new Refusal('domain', 'Mean demand must be 0 or more: enter units a unit of time.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
  normal: new Refusal('domain', 'The lead times differ too much: set the negligible ones to 0.'),
  poisson: new Refusal(
    'domain',
    'Demand is too large for whole units: enter it in packs, or use "normal".',
  ),
};

/** A series of stages: stage 1 serves the customer, and each stage orders from the next one upstream. */
export interface SerialSystemProblem {
  /**
   * h₁, h₂, …, from the customer upstream: the holding cost of a stage minus that of the next stage
   * upstream, money per unit and unit of time, each above 0.
   */
  readonly echelonHoldingCosts: ArrayLike<number>;
  /** L₁, L₂, …, in units of time, each at least 0. */
  readonly leadTimes: ArrayLike<number>;
  /** b, money per unit on backorder at stage 1 and unit of time, above 0. */
  readonly stockoutCost: number;
  /** Mean demand per unit of time, in units, at least 0. */
  readonly mean: number;
  /** Standard deviation of demand per unit of time, in units, at least 0; "poisson" ignores it. */
  readonly sd: number;
  /** "normal" if omitted. */
  readonly family?: PolicyFamily;
}

/** Base-stock levels of a serial system, and their cost. */
export interface SerialSystem {
  /** Units, from the customer upstream; each counts the stage and all stages downstream. */
  readonly echelonBaseStock: Float64Array;
  /** Holding and backorders, money per unit of time. */
  readonly cost: number;
}

/**
 * Finds the echelon base-stock levels with the lowest long-run average cost for a serial system under
 * continuous review. With D the demand during a stage's lead time, C₀(x) = (b + Σh)·x⁻ and
 * Cⱼ(y) = E[hⱼ·(y − D) + Cⱼ₋₁(min(Sⱼ₋₁, y − D))]; Sⱼ minimizes Cⱼ. The cost of the system is the minimum
 * of the last Cⱼ. The stages are solved one by one from the customer upstream (Clark and Scarf); the
 * policy is optimal.
 *
 * Refuses figures out of their range, lead times of very different length, and Poisson demand of too
 * many units.
 *
 * Source: A. Clark and H. Scarf, "Optimal policies for a multi-echelon inventory problem", Management
 * Science 6, 1960; F. Chen and Y.-S. Zheng, "Lower bounds for multi-echelon stochastic inventory
 * systems", Management Science 40, 1994; costs published by K. Shang and J.-S. Song, "Newsvendor
 * bounds and heuristic for optimal policies in serial supply chains", Management Science 49, 2003.
 */
export function solveSerialSystem(problem: SerialSystemProblem): SerialSystem | Refusal {
  const { echelonHoldingCosts, leadTimes, stockoutCost, mean, sd, family = 'normal' } = problem;
  const count = echelonHoldingCosts.length;
  if (count === 0) return refusals.noStages;
  if (leadTimes.length !== count) return refusals.lengths;
  let totalHoldingCost = 0;
  for (let j = 0; j < count; j += 1) {
    if (!(echelonHoldingCosts[j]! > 0)) return refusals.holdingCost;
    if (!(leadTimes[j]! >= 0)) return refusals.leadTime;
    totalHoldingCost += echelonHoldingCosts[j]!;
  }
  if (!(stockoutCost > 0)) return refusals.stockoutCost;
  if (!(mean >= 0)) return refusals.mean;
  if (family === 'normal' && !(sd >= 0)) return refusals.sd;
  const echelonBaseStock = new Float64Array(count);
  const demandSd = family === 'poisson' ? Math.sqrt(mean) : sd;
  const shortest = Math.min(...Array.from(leadTimes).filter((time) => time > 0));
  const resolution = demandSd > 0 ? demandSd * Math.sqrt(shortest) : Infinity;
  const demand = { family, mean, sd: demandSd, resolution };
  let stage = EchelonCost.ofBackorders(stockoutCost + totalHoldingCost, demand);
  for (let j = 0; j < count; j += 1) {
    const next = stage.upstream(echelonHoldingCosts[j]!, leadTimes[j]!);
    if (next === null) return refusals[family];
    stage = next;
    echelonBaseStock[j] = stage.baseStock;
  }
  return { echelonBaseStock, cost: stage.minCost };
}
