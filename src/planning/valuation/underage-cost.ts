import { demandQuantile } from '../demand/demand-distribution';
import { meanOver, varianceOver, type DemandRate } from '../demand/demand-rate';
import { countSurvival } from '../probability/count-distribution';
import { fillExpectedTimeToSale } from './time-to-sale';

/**
 * Underage cost: what a unit of unmet demand costs, in money. The newsvendor's critical ratio is
 * underage ÷ (underage + overage) (Silver, Pyke and Thomas, Inventory and Production Management in
 * Supply Chains, ch. 9; Zipkin, Foundations of Inventory Management, 2000, ch. 6).
 */

/** The lost margin: (price − unit cost) · lost sale share, at least 0. */
export function underageFromPrice(price: number, unitCost: number, lostSaleShare: number): number {
  return Math.max(0, (price - unitCost) * lostSaleShare);
}

export interface ServiceLevelTarget {
  readonly rate: DemandRate;
  /** Probability, 0 to below 1, of no stockout over the protection interval. */
  readonly serviceLevel: number;
  /** Days. */
  readonly protectionInterval: number;
  /** Holding cost of a unit a day. */
  readonly holdingPerDay: number;
  readonly writeOffCost: number;
  /** Days until stock loses its value. */
  readonly life: number;
}

/**
 * The underage cost that makes the service level optimal, where no price is given. It inverts the
 * critical ratio at the quantile y of demand over the protection interval:
 *
 *   (h · E[min(T_y, life)] + loss · P(D(life) < y)) ÷ (1 − service level)
 *
 * A service level has no price where demand is certain. So the rate counts without any known demand, and
 * a shortage costs the same with foresight as without.
 *
 * Source: the workbook contract, "under".
 */
export function underageFromServiceLevel(target: ServiceLevelTarget): number {
  const { serviceLevel, protectionInterval, holdingPerDay, writeOffCost, life } = target;
  const rate = target.rate.known ? { ...target.rate, known: null } : target.rate;
  const y = Math.max(1, demandQuantile(serviceLevel, rate, protectionInterval));
  const timeToSale = new Float64Array(1);
  fillExpectedTimeToSale(timeToSale, y, rate, life);
  const unsold = 1 - countSurvival(y - 1, meanOver(rate, life), varianceOver(rate, life));
  return (holdingPerDay * timeToSale[0]! + writeOffCost * unsold) / (1 - serviceLevel);
}
