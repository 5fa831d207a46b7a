import { uncalibratedRates } from '../../../src/planning/demand/uncalibrated-rates';
import type { OrderEstimator } from '../../../src/planning/replay/replay-steps';

/** The demand estimate by which all policies order, and by which policy B decides. */
export const orderEstimate: OrderEstimator = (network, settings) =>
  uncalibratedRates(network, { ...settings, demandEstimate: 'pooled' });
