import { demandLoss, demandSurvival } from '../demand/demand-distribution';
import { carryingCost, type CarryingCost } from './carrying-cost';
import {
  shortageEndDays,
  protectionInterval,
  lifeOfUnit,
  receiptsBefore,
  totalReceipts,
  type StockPosition,
} from './stock-position';

/** C at today's stock, by what it is made of: the cost of inaction. */
export interface InactionCost extends CarryingCost {
  readonly lostMargin: number;
}

/**
 * What leaving the stock as it is is expected to cost: the margin of demand unmet on the worst of
 * the days at stake, capital over the life of every unit, and the value of units never sold. Its
 * slopes are the keep and get values at today's stock.
 */
export function costOfInaction(position: StockPosition): InactionCost {
  const total = position.available + totalReceipts(position);
  const horizon = Math.min(
    protectionInterval(position, total),
    lifeOfUnit(position, Math.max(1, total)),
  );
  let unmet = 0;
  for (const day of shortageEndDays(position, horizon, 0)) {
    const stock = position.available + receiptsBefore(position, day);
    unmet = Math.max(unmet, demandLoss(stock, position.rate, day));
  }
  return { lostMargin: position.underageCost * unmet, ...carryingCost(total, position) };
}

/** The chance that demand exceeds supply on one of the days at stake, as the stock stands. */
export function positionStockoutRisk(position: StockPosition): number {
  const total = position.available + totalReceipts(position);
  const horizon = Math.min(protectionInterval(position, total), position.life);
  let risk = 0;
  for (const day of shortageEndDays(position, horizon, 0)) {
    const stock = position.available + receiptsBefore(position, day);
    risk = Math.max(risk, demandSurvival(stock, position.rate, day));
  }
  return risk;
}
