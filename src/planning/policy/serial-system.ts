import { Refusal } from '../base/refusal';
import type { PolicyFamily } from './inventory-cost-rate';
import { EchelonCost } from './echelon-cost';

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
  normal: new Refusal(
    'domain',
    'The lead times differ too much in length: set to 0 those that hardly count.',
  ),
  poisson: new Refusal(
    'domain',
    'Demand is too large to be counted unit by unit: enter it in packs, or use "normal".',
  ),
};

/** Base-stock levels of a serial system, and what it costs. */
export interface SerialSystem {
  /** Units, from the customer upstream; each of the stage and all stages below it. */
  readonly echelonBaseStock: Float64Array;
  /** Holding and backorders, money a unit of time. */
  readonly cost: number;
}

/**
 * The best echelon base-stock levels of stages in a row under continuous review, where stage 1 serves
 * the customer and each stage orders from the next one up. With D the demand of a stage's lead time,
 * C₀(x) = (b + Σh)·x⁻ and Cⱼ(y) = E[hⱼ·(y − D) + Cⱼ₋₁(min(Sⱼ₋₁, y − D))]; Sⱼ is where Cⱼ is least and
 * the cost is that of the last stage.
 *
 * @param echelonHoldingCosts h₁, h₂, … from the customer upstream: what holding a unit costs a unit
 *   of time more than one stage further up, each above 0
 * @param leadTimes L₁, L₂, … in units of time, each at least 0
 * @param stockoutCost b, money a unit on backorder at stage 1 a unit of time, above 0
 * @param mean mean demand a unit of time, in units, at least 0
 * @param sd standard deviation of demand a unit of time, at least 0; ignored by "poisson"
 *
 * Source: A. Clark and H. Scarf, "Optimal policies for a multi-echelon inventory problem", Management
 * Science 6, 1960; F. Chen and Y.-S. Zheng, "Lower bounds for multi-echelon stochastic inventory
 * systems", Management Science 40, 1994; costs published by K. Shang and J.-S. Song, "Newsvendor
 * bounds and heuristic for optimal policies in serial supply chains", Management Science 49, 2003.
 */
export function solveSerialSystem(
  echelonHoldingCosts: ArrayLike<number>,
  leadTimes: ArrayLike<number>,
  stockoutCost: number,
  mean: number,
  sd: number,
  family: PolicyFamily = 'normal',
): SerialSystem | Refusal {
  const count = echelonHoldingCosts.length;
  if (count === 0) return refusals.noStages;
  if (leadTimes.length !== count) return refusals.lengths;
  let holding = 0;
  for (let j = 0; j < count; j += 1) {
    if (!(echelonHoldingCosts[j]! > 0)) return refusals.holdingCost;
    if (!(leadTimes[j]! >= 0)) return refusals.leadTime;
    holding += echelonHoldingCosts[j]!;
  }
  if (!(stockoutCost > 0)) return refusals.stockoutCost;
  if (!(mean >= 0)) return refusals.mean;
  if (family === 'normal' && !(sd >= 0)) return refusals.sd;
  const echelonBaseStock = new Float64Array(count);
  const spread = family === 'poisson' ? Math.sqrt(mean) : sd;
  const shortest = Math.min(...Array.from(leadTimes).filter((time) => time > 0));
  const grain = spread > 0 ? spread * Math.sqrt(shortest) : Infinity;
  const demand = { family, mean, sd: spread, grain };
  let stage = EchelonCost.ofBackorders(stockoutCost + holding, demand);
  for (let j = 0; j < count; j += 1) {
    const next = stage.upstream(echelonHoldingCosts[j]!, leadTimes[j]!);
    if (next === null) return refusals[family];
    stage = next;
    echelonBaseStock[j] = stage.baseStock;
  }
  return { echelonBaseStock, cost: stage.minCost };
}
