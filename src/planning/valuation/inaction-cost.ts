import { demandLoss } from '../demand/demand-distribution';
import { carryingCost, type CarryingCost } from './carrying-cost';
import { expectedOf } from './expected-over-supply-times';
import {
  lifeOfUnit,
  protectionInterval,
  receiptsBefore,
  shortageEndDays,
  totalReceipts,
  wasteBefore,
  type StockPosition,
} from './stock-position';
import { riskUntil } from './stock-after-expiry';

/**
 * The cost of inaction: C at today's stock, if nothing is moved, bought or marked down.
 *
 *   underage · max over t in E(S) of E[(D(t) − x − r(t))⁺]  +  Σ carrying cost of units 1 … x + r(∞)
 *
 * The first term is the expected shortage (the loss function: Zipkin, Foundations of Inventory
 * Management, 2000, appendix C) on the worst day on which a shortage would end. S is the protection
 * interval, never longer than the life of the last unit; by day t, x is without the units that are
 * expected to expire before (expected-waste.ts). Money.
 *
 * Source: the workbook contract. The slopes of C at today's stock are marginalLoss(1) and
 * marginalGain(1) of the cost curve.
 */

/** The cost of inaction by component, in money. */
export interface InactionCost extends CarryingCost {
  /** Margin of expected unmet demand. */
  readonly lostMargin: number;
}

export function costOfInaction(position: StockPosition): InactionCost {
  const total = position.available + totalReceipts(position);
  const unmet = expectedOf(position, unmetDemand);
  return { lostMargin: position.underageCost * unmet, ...carryingCost(total, position) };
}

function unmetDemand(position: StockPosition): number {
  const total = position.available + totalReceipts(position);
  const horizon = Math.min(
    protectionInterval(position, total),
    lifeOfUnit(position, Math.max(1, total)),
  );
  let unmet = 0;
  for (const day of shortageEndDays(position, horizon, 0)) {
    const stock = position.available + receiptsBefore(position, day) - wasteBefore(position, day);
    unmet = Math.max(unmet, demandLoss(stock, position.rate, day));
  }
  return unmet;
}

/**
 * Stockout risk: the probability, 0 to 1, that demand exceeds supply by the worst of the days on
 * which a shortage would end. Units that expire before then serve nobody after their expiry.
 */
export function positionStockoutRisk(position: StockPosition): number {
  return expectedOf(position, riskAtSupplyTimes);
}

function riskAtSupplyTimes(position: StockPosition): number {
  const total = position.available + totalReceipts(position);
  const horizon = Math.min(protectionInterval(position, total), position.life);
  let risk = 0;
  for (const day of shortageEndDays(position, horizon, 0)) {
    const stock = position.available + receiptsBefore(position, day) - wasteBefore(position, day);
    risk = Math.max(risk, riskUntil(day, stock, position));
  }
  return risk;
}
