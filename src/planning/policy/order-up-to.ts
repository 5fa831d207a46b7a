import type { Refusal } from '../base/refusal';
import { reorderPoint } from './reorder-point';

/**
 * The base-stock level of a periodic review, in units: what stock on hand and on order is raised to
 * at every review, x̄·(L + R) + z·√((L + R)·s² + x̄²·s_L²). The reorder point of a review period of 0.
 * Arguments, units and refusals as in `safetyStock`.
 *
 * Source: Silver, Pyke and Peterson 1998, section 7.9.
 */
export function orderUpToLevel(
  mean: number,
  sd: number,
  leadTime: number,
  reviewPeriod: number,
  serviceLevel: number,
  leadTimeSd = 0,
): number | Refusal {
  return reorderPoint(mean, sd, leadTime, serviceLevel, leadTimeSd, reviewPeriod);
}
