import { Refusal } from '../base/refusal';
import { DeterministicDemand } from './deterministic-demand';
import { CountDemand } from './count-demand';
import type { Distribution } from './distribution';
import { GammaDemand } from './gamma-demand';
import { NormalDemand } from './normal-demand';

/** The distribution families of demand that a planner may choose. */
export const demandFamilies = ['normal', 'poisson', 'gamma', 'nbinom'] as const;

export type DemandFamily = (typeof demandFamilies)[number];

const refusals = {
  mean: new Refusal('domain', 'Mean demand must be 0 or more: enter units a period.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
};

/** Whether a standard deviation is within the rounding error of the mean. */
export function isDeterministic(mean: number, sd: number): boolean {
  return sd <= 1e-16 * mean;
}

/**
 * Demand of a family with a given mean and standard deviation, in units. "poisson" ignores `sd`;
 * "nbinom" is Poisson where the variance does not exceed the mean; with `sd` 0 demand is
 * deterministic.
 *
 * @param mean at least 0
 * @param sd at least 0; anything for "poisson"
 */
export function demandOf(family: DemandFamily, mean: number, sd: number): Distribution | Refusal {
  if (!(mean >= 0)) return refusals.mean;
  if (family === 'poisson') return new CountDemand(mean, mean);
  if (!(sd >= 0)) return refusals.sd;
  if (family === 'nbinom') return new CountDemand(mean, sd * sd);
  if (isDeterministic(mean, sd) || (family === 'gamma' && mean === 0))
    return new DeterministicDemand(mean);
  return family === 'gamma' ? new GammaDemand(mean, sd) : new NormalDemand(mean, sd);
}
