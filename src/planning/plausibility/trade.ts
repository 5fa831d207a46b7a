import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/** The longest time over which sales are counted. Days. */
const YEAR = 365;

const WEEK = 7;
/** A month has up to 31 days, and counts as 30 in the settings. */
const MONTH = 28;
const LONGEST_MONTH = 31;

/** Stock, supply and sales of a network, by product and by position. Quantities in units. */
export interface Trade {
  /** The day after the last one of the history. */
  readonly end: number;
  /** Days of the history before `end`, at most 365; 0 without sales. */
  readonly days: number;
  /** The first day of its last week, or of its last period if that is longer. */
  readonly lastWeek: number;
  /** Units sold in these days by position, less returns. */
  readonly sold: Float64Array;
  /** The last day with sales by position; −1 without any. */
  readonly lastSale: Int32Array;
  /** Sums of each product over its locations. */
  readonly ofProduct: {
    /** Units on hand, in transit and on order. */
    readonly supply: Float64Array;
    /** Demand a day: the forecast, else the sales. */
    readonly perDay: Float64Array;
    /** The last day with sales; −1 without any. */
    readonly lastSale: Int32Array;
    /** 1 if any position has a forecast. */
    readonly isForecast: Uint8Array;
  };
}

/** The end and the period of a sales history. */
export type HistoryTerms = Pick<PlanSettings, 'planDate' | 'historyEnd' | 'periodDays'>;

/** Sums up stock, supply and the sales of the last 365 days. */
export function tradeOf(
  { positions, products }: Network,
  { planDate, historyEnd: end = planDate, periodDays }: HistoryTerms,
): Trade {
  const { count, product, onHand, transfersInTransit, forecastMean, history, receipts } = positions;
  const sold = new Float64Array(count);
  const lastSale = new Int32Array(count).fill(-1);
  let first = end;
  for (let p = 0; p < count; p += 1) {
    for (let k = history.start[p]!; k < history.start[p + 1]!; k += 1) {
      const day = history.day[k]!;
      first = Math.min(first, day);
      if (history.quantity[k]! > 0) lastSale[p] = Math.max(lastSale[p]!, day);
      if (day >= end - YEAR && day < end) sold[p]! += history.quantity[k]!;
    }
  }
  const days = Math.min(YEAR, end - first);
  const supply = new Float64Array(products.length);
  const perDay = new Float64Array(products.length);
  const lastOfProduct = new Int32Array(products.length).fill(-1);
  const isForecast = new Uint8Array(products.length);
  for (let p = 0; p < count; p += 1) {
    const i = product[p]!;
    supply[i]! += onHand[p]! + transfersInTransit[p]!;
    for (let k = receipts.start[p]!; k < receipts.start[p + 1]!; k += 1) {
      supply[i]! += receipts.quantity[k]!;
    }
    const hasForecast = !Number.isNaN(forecastMean[p]!);
    if (hasForecast) isForecast[i] = 1;
    perDay[i]! += hasForecast ? forecastMean[p]! : days > 0 ? Math.max(0, sold[p]!) / days : 0;
    lastOfProduct[i] = Math.max(lastOfProduct[i]!, lastSale[p]!);
  }
  return {
    end,
    days,
    lastWeek: end - Math.max(WEEK, periodDays >= MONTH ? LONGEST_MONTH : periodDays),
    sold,
    lastSale,
    ofProduct: { supply, perDay, lastSale: lastOfProduct, isForecast },
  };
}
