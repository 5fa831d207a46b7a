import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/** What a position's sales say by themselves, one element a position. */
export interface HistoryMoments {
  /** Days of history that count: whole periods since the first sale, without stockout periods. */
  readonly days: Float64Array;
  /** Units sold in those days. */
  readonly units: Float64Array;
  /** Sample variance of a period's sales ÷ days in a period; NaN with fewer than three periods. */
  readonly variancePerDay: Float64Array;
}

/**
 * Counts sales in periods that end on the plan date, no further back than the history setting.
 * Periods without a row sold nothing, from the position's first sale on; a position that sold
 * nothing has been watched since the product first sold anywhere. A period with an empty shelf
 * says less than demand was, so it is left out.
 */
export function historyMoments(network: Network, settings: PlanSettings): HistoryMoments {
  const { positions } = network;
  const firstSale = firstSaleOfProduct(network, settings);
  const days = new Float64Array(positions.count);
  const units = new Float64Array(positions.count);
  const variancePerDay = new Float64Array(positions.count).fill(NaN);
  const most = Math.max(1, Math.floor(settings.historyDays / settings.periodDays));
  const sold = new Float64Array(most);
  const isCensored = new Uint8Array(most);
  for (let p = 0; p < positions.count; p += 1) {
    const watched = periodsSince(firstSale[positions.product[p]!]!, settings, most);
    const own = fillPeriods(network, settings, p, sold, isCensored);
    const count = own > 0 ? own : watched;
    let periods = 0;
    let total = 0;
    for (let k = 0; k < count; k += 1) {
      if (isCensored[k] === 1) continue;
      periods += 1;
      total += sold[k]!;
    }
    days[p] = periods * settings.periodDays;
    units[p] = total;
    if (periods >= 3) {
      const mean = total / periods;
      let squares = 0;
      for (let k = 0; k < count; k += 1) {
        if (isCensored[k] === 0) squares += (sold[k]! - mean) ** 2;
      }
      variancePerDay[p] = squares / (periods - 1) / settings.periodDays;
    }
    sold.fill(0);
    isCensored.fill(0);
  }
  return { days, units, variancePerDay };
}

/** The first day in the history on which each product sold anywhere; the plan date if it never did. */
function firstSaleOfProduct(network: Network, settings: PlanSettings): Float64Array {
  const { positions } = network;
  const { history } = positions;
  const first = new Float64Array(network.products.length).fill(settings.planDate);
  for (let p = 0; p < positions.count; p += 1) {
    const product = positions.product[p]!;
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      if (history.quantity[row]! <= 0) continue;
      first[product] = Math.min(first[product]!, history.day[row]!);
      break;
    }
  }
  return first;
}

function periodsSince(day: number, settings: PlanSettings, most: number): number {
  return Math.min(most, Math.max(0, Math.ceil((settings.planDate - day) / settings.periodDays)));
}

/** Adds up a position's sales by period, the latest first; returns how many periods ago it first sold. */
function fillPeriods(
  network: Network,
  settings: PlanSettings,
  position: number,
  sold: Float64Array,
  isCensored: Uint8Array,
): number {
  const { history } = network.positions;
  let count = 0;
  for (let row = history.start[position]!; row < history.start[position + 1]!; row += 1) {
    const age = settings.planDate - history.day[row]!;
    const period = Math.ceil(age / settings.periodDays) - 1;
    if (period < 0 || period >= sold.length) continue;
    if (history.quantity[row]! > 0) count = Math.max(count, period + 1);
    sold[period]! += history.quantity[row]!;
    if (history.isStockout[row] === 1) isCensored[period] = 1;
  }
  return count;
}
