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

/** What a plan knows of positions. */
export type PlannedColumns = Pick<
  PositionColumns,
  'availableAfter' | 'stockoutRisk' | 'stockoutRiskAfter' | 'safetyStock' | 'reorderPoint'
>;

/**
 * Describes position `p` with the same figures as the plan.
 *
 * @param rates demand at every position, from the plan or estimated
 * @param planned the plan's positions; null without a plan: then the levels are the position's own
 */
export function positionReport(
  network: Network,
  settings: PlanSettings,
  p: number,
  rates: RateColumns,
  planned: PlannedColumns | null,
): PositionReport {
  const { stock, levels, serviceLevel } = assemblePosition(network, settings, rates, p);
  return {
    demandProfile: demandProfile(network, settings, p, demandRate(rates, p)),
    available: stock.available,
    onTheWay: totalReceipts(stock),
    availableAfter: planned?.availableAfter[p] ?? null,
    safetyStock: planned?.safetyStock[p] ?? levels.safetyStock,
    reorderPoint: planned?.reorderPoint[p] ?? levels.reorderPoint,
    serviceLevel,
    stockoutRisk: planned?.stockoutRisk[p] ?? positionStockoutRisk(stock),
    stockoutRiskAfter: planned?.stockoutRiskAfter[p] ?? null,
  };
}
