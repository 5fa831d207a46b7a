import { demandProfile, type DemandProfile } from '../demand/demand-profile';
import { demandRate, type RateColumns } from '../demand/demand-rate';
import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { PositionColumns } from '../network/plan-result';
import { assemblePosition } from '../rebalance/assemble-position';
import { positionStockoutRisk } from '../valuation/inaction-cost';
import { totalReceipts } from '../valuation/stock-position';

/** One product at one location, to look at closely: its demand, and the stock that is to meet it. */
export interface PositionReport {
  readonly demandProfile: DemandProfile;
  /** Units there that are not reserved, before any transfer. */
  readonly available: number;
  /** Units on their way from suppliers. */
  readonly onTheWay: number;
  /** The same after the plan; null without a plan. */
  readonly availableAfter: number | null;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly serviceLevel: number;
  /** Chance of running short before supply that is not ordered yet can arrive. */
  readonly stockoutRisk: number;
  readonly stockoutRiskAfter: number | null;
}

/**
 * Describes position `p` with the very figures that a plan has for it.
 *
 * @param rates demand at every position, of the plan or estimated for it
 * @param after what the plan leaves at every position; null without a plan
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
