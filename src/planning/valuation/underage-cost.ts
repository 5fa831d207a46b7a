import { demandQuantile } from '../demand/demand-distribution';
import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { countSurvival } from '../probability/count-distribution';
import { fillExpectedTimeToSale } from './time-to-sale';

/**
 * What a unit of unmet demand costs: the margin that is lost with it, (price − unit cost) · lost
 * sale share. Never below 0.
 */
export function underageFromPrice(price: number, unitCost: number, lostSaleShare: number): number {
  return Math.max(0, (price - unitCost) * lostSaleShare);
}

/**
 * What a unit of unmet demand must cost for the service level to be optimal, where no price is
 * given: the newsvendor's critical ratio read backwards,
 * (h·E[min(T_y, life)] + loss·P(D(life) < y)) ÷ (1 − service level), at the service level's
 * quantile y of demand over `horizon` days.
 */
export function underageFromServiceLevel(
  rate: DemandRate,
  serviceLevel: number,
  horizon: number,
  holdingPerDay: number,
  loss: number,
  life: number,
): number {
  const y = Math.max(1, demandQuantile(serviceLevel, rate, horizon));
  const wait = new Float64Array(1);
  fillExpectedTimeToSale(wait, y, rate, life);
  const unsold = 1 - countSurvival(y - 1, meanOver(rate, life), varianceOver(rate, life));
  return (holdingPerDay * wait[0]! + loss * unsold) / (1 - serviceLevel);
}
