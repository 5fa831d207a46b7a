import type { DemandHistory, Network } from '../../network/network';
import { productRanges } from '../../network/product-ranges';
import type { HistoryCalendar } from './history-calendar';

/** Lengths of the histories in periods up to the plan date, one element a position. */
export interface SeriesLengths {
  readonly periods: Int32Array;
  /** Since the position's product first sold anywhere. */
  readonly productPeriods: Int32Array;
}

/**
 * A position's series begins with the period of its first sale. Without a sale, it begins with the
 * first sale of its product anywhere: demand has been zero since then.
 */
export function seriesLengths(network: Network, calendar: HistoryCalendar): SeriesLengths {
  const { positions } = network;
  const periods = new Int32Array(positions.count);
  const productPeriods = new Int32Array(positions.count);
  for (const { start, end } of productRanges(positions)) {
    let longest = 0;
    for (let p = start; p < end; p += 1) {
      periods[p] = periodsSinceFirstSale(positions.history, calendar, p);
      longest = Math.max(longest, periods[p]!);
    }
    productPeriods.fill(longest, start, end);
    for (let p = start; p < end; p += 1) if (periods[p] === 0) periods[p] = longest;
  }
  return { periods, productPeriods };
}

/** 0 without a sale. */
function periodsSinceFirstSale(
  { start, day, quantity }: DemandHistory,
  calendar: HistoryCalendar,
  p: number,
): number {
  for (let row = start[p]!; row < start[p + 1]!; row += 1) {
    const ago = calendar.periodsAgo(day[row]!);
    if (ago >= 0 && quantity[row]! > 0) return ago + 1;
  }
  return 0;
}
