import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { calibrateSpread } from './calibrate-spread';
import type { CleanHistory } from './cleaning/clean-history';
import type { DemandRate } from './demand-rate';
import { gatherEvidence, type EstimateStep } from './gather-evidence';
import { shrinkToProducts } from './shrink-to-products';

/** Demand at every position, one element a position, and how much history speaks for it. */
export interface DemandEstimate {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly levelVariance: Float64Array;
  readonly paceAfterSeason: Float64Array;
  readonly historyDays: Float64Array;
  /** The history that it comes from. */
  readonly history: CleanHistory;
}

/** The columns of an estimate that say how demand comes; a plan has the same for every position. */
export type RateColumns = Pick<
  DemandEstimate,
  'mean' | 'variance' | 'levelVariance' | 'paceAfterSeason'
>;

export function demandRate(estimate: RateColumns, position: number): DemandRate {
  return {
    mean: estimate.mean[position]!,
    variance: estimate.variance[position]!,
    levelVariance: estimate.levelVariance[position]!,
    paceAfterSeason: estimate.paceAfterSeason[position]!,
  };
}

/** `estimateSteps` in one go. */
export function estimateDemand(network: Network, settings: PlanSettings): DemandEstimate {
  const steps = estimateSteps(network, settings);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * Estimates the demand of every position, a step at a time.
 *
 * A position that sells often enough is forecast by itself over the time that its stock must last. One
 * that sells too thinly has its mean, times how much more its product (else its family in its region)
 * is forecast to sell than it did. Then each is drawn towards its product's mean at a location, and
 * all stray as far as forecasts were off of late. A Forecast row replaces all of it.
 */
export function* estimateSteps(
  network: Network,
  settings: PlanSettings,
): Generator<EstimateStep, DemandEstimate, void> {
  const evidence = yield* gatherEvidence(network, settings);
  const rates = shrinkToProducts(network, evidence);
  yield* calibrateSpread(network, settings, evidence.history, rates);
  return { ...rates, historyDays: evidence.days, history: evidence.history };
}
