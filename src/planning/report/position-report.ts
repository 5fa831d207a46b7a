import { demandProfile, type DemandProfile } from '../demand/demand-profile';
import { demandRate, type RateColumns } from '../demand/demand-rate';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { PositionColumns } from '../network/plan-result';
import { assemblePosition } from '../rebalance/assemble-position';
import { positionStockoutRisk } from '../valuation/inaction-cost';
import { totalReceipts } from '../valuation/stock-position';

/** One product at one location in detail: its demand, and the stock to meet it. */
export interface PositionReport {
  readonly demandProfile: DemandProfile;
  /** Units on hand less reserved, before any transfer. */
  readonly available: number;
  /** Units on order from suppliers. */
  readonly onTheWay: number;
  /** Available after the plan; null without a plan. */
  readonly availableAfter: number | null;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly serviceLevel: number;
  /** Probability of a shortage before supply that is not ordered yet can arrive. */
  readonly stockoutRisk: number;
  readonly stockoutRiskAfter: number | null;
}

/**
 * Describes position `p` with the same figures as the plan.
 *
 * @param rates demand at every position, from the plan or estimated
 * @param after the plan's positions; null without a plan
 */
export function positionReport(
  network: Network,
  settings: PlanSettings,
  p: number,
  rates: RateColumns,
  after: Pick<PositionColumns, 'availableAfter' | 'stockoutRiskAfter'> | null,
): PositionReport {
  const { stock, levels, serviceLevel } = assemblePosition(network, settings, rates, p);
  return {
    demandProfile: demandProfile(network, settings, p, demandRate(rates, p)),
    available: stock.available,
    onTheWay: totalReceipts(stock),
    availableAfter: after?.availableAfter[p] ?? null,
    safetyStock: levels.safetyStock,
    reorderPoint: levels.reorderPoint,
    serviceLevel,
    stockoutRisk: positionStockoutRisk(stock),
    stockoutRiskAfter: after?.stockoutRiskAfter[p] ?? null,
  };
}
