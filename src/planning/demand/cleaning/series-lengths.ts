import type { Network } from '../../network/network';
import type { HistoryCalendar } from './history-calendar';

/** How long histories are, in periods up to the plan date, one element a position. */
export interface SeriesLengths {
  readonly periods: Int32Array;
  /** Since the position's product first sold anywhere. */
  readonly productPeriods: Int32Array;
}

/**
 * A position's series begins with the period of its first sale. Where a position sold nothing, its
 * product could have been asked for since it first sold anywhere: as long has nobody wanted it there.
 */
export function seriesLengths(network: Network, calendar: HistoryCalendar): SeriesLengths {
  const { count, product, history } = network.positions;
  const periods = new Int32Array(count);
  const longest = new Int32Array(network.products.length);
  for (let p = 0; p < count; p += 1) {
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      const ago = calendar.periodsAgo(history.day[row]!);
      if (ago < 0 || history.quantity[row]! <= 0) continue;
      periods[p] = ago + 1;
      break;
    }
    longest[product[p]!] = Math.max(longest[product[p]!]!, periods[p]!);
  }
  const productPeriods = product.map((index) => longest[index]!);
  for (let p = 0; p < count; p += 1) {
    if (periods[p] === 0) periods[p] = productPeriods[p]!;
  }
  return { periods, productPeriods };
}
