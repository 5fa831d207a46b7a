import type { DemandHistory } from '../../network/network';
import type { HistoryCalendar } from './history-calendar';

/** Marks of a period, as bits. */
export const STOCKOUT = 1;
export const PROMOTION = 2;

/** The sales of one position by period, oldest first. */
export interface PositionSales {
  /** Units a period less returns; below 0 where returns exceed sales. */
  readonly units: Float64Array;
  /** `STOCKOUT` and `PROMOTION` where a day of the period has that mark. */
  readonly marks: Uint8Array;
}

/** Sums the sales of position `p` over each of the latest periods, as many as `into` has. */
export function sumSales(
  history: DemandHistory,
  calendar: HistoryCalendar,
  p: number,
  into: PositionSales,
): void {
  const { units, marks } = into;
  const latest = units.length - 1;
  units.fill(0);
  marks.fill(0);
  for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
    const ago = calendar.periodsAgo(history.day[row]!);
    if (ago < 0 || ago > latest) continue;
    const period = latest - ago;
    units[period]! += history.quantity[row]!;
    if (history.isStockout[row] === 1) marks[period]! |= STOCKOUT;
    if (history.isPromotion[row] === 1) marks[period]! |= PROMOTION;
  }
}
