import { demandLoss, demandSurvival } from '../demand/demand-distribution';
import type { StockPosition } from './stock-position';

/** The units of a stock that a lot's expiry leaves, and when. Day 0 and all units before the first. */
interface StockFrom {
  readonly day: number;
  readonly units: number;
}

/**
 * The probability, 0 to 1, that demand up to day `day` exceeds the supply of a position. What is left of a
 * lot on the day of its expiry serves nobody later, so the demand from that day on meets the later units
 * only. The worst of these days counts.
 *
 * @param supply units, receipts included; the first of them are the position's lots
 */
export function riskUntil(day: number, supply: number, position: StockPosition): number {
  return worstOf(day, supply, position, demandSurvival);
}

/** Expected unmet demand up to day `day`, in units, by the same rule. */
export function unmetUntil(day: number, supply: number, position: StockPosition): number {
  return worstOf(day, supply, position, demandLoss);
}

function worstOf(
  day: number,
  supply: number,
  position: StockPosition,
  measure: typeof demandLoss,
): number {
  let worst = 0;
  for (const from of stockFrom(supply, position)) {
    if (from.day >= day) break;
    worst = Math.max(worst, measure(from.units, position.rate, day - from.day, from.day));
  }
  return worst;
}

function stockFrom(supply: number, { lots }: StockPosition): readonly StockFrom[] {
  return [
    { day: 0, units: supply },
    ...lots.map(({ life, lastUnit }) => ({ day: life, units: Math.max(0, supply - lastUnit) })),
  ];
}
