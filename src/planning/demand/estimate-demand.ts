import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { inOneGo } from '../steps';
import { calibrateSpread } from './calibrate-spread';
import type { CleanHistory } from './cleaning/clean-history';
import type { RateColumns } from './demand-rate';
import { gatherEvidence, type EstimateStep } from './gather-evidence';
import { shrinkToProducts } from './shrink-to-products';

/** Demand at every position, one element a position, and how much history speaks for it. */
export interface DemandEstimate extends RateColumns {
  readonly historyDays: Float64Array;
  /** The history that it comes from. */
  readonly history: CleanHistory;
}

/** `estimateSteps` in one go. */
export function estimateDemand(network: Network, settings: PlanSettings): DemandEstimate {
  return inOneGo(estimateSteps(network, settings));
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
