import type { StockPosition } from './stock-position';
import type { SupplyTerms } from './supply-terms';

/** Days of cover; Infinity without demand, 0 without stock. */
export function coverDays(available: number, meanPerDay: number): number {
  if (available <= 0) return 0;
  return meanPerDay > 0 ? available / meanPerDay : Infinity;
}

/**
 * Days of cover of a position's stock. Units of a lot that mean demand does not reach before they expire
 * cover nothing. Infinity without demand, 0 without stock.
 */
export function coverOfStock(position: StockPosition): number {
  const { available, rate } = position;
  if (available <= 0) return 0;
  return rate.mean > 0 ? coverDays(available - unitsExpiring(position), rate.mean) : Infinity;
}

/** Units of a position's lots that mean demand does not reach before they expire. */
export function unitsExpiring({ available, lots, rate }: StockPosition): number {
  let sold = 0;
  let counted = 0;
  for (const { lastUnit, life } of lots) {
    const last = Math.min(lastUnit, available);
    if (last <= counted) continue;
    sold = Math.min(sold + last - counted, rate.mean * life);
    counted = last;
  }
  return counted - sold;
}

/** A search for the day ends this close to it, as a share of the stock or in days of demand. */
const PRECISION = 0.002;
const PRECISION_DAYS = 0.1;
/** A stock that lasts longer than a century lasts forever. */
const LONGEST_COVER = 36_500;

/**
 * Days of cover of a position that supplies others: the day on which the net demand that is expected of it
 * reaches its stock. Positions below it first sell their own stock. Infinity where they never need it.
 *
 * @param stock units at the position, and what it has sent to those below it
 *
 * Source: echelons.md of the workbook contract, "What a DC shows".
 */
export function coverOfEchelon({ demand, meanBelow }: SupplyTerms, stock: number): number {
  if (stock <= 0) return 0;
  const short = (days: number): number => demand.over(days).mean - stock;
  // Net demand never exceeds demand, so the stock lasts at least this long.
  let low = stock / meanBelow;
  if (!(low < LONGEST_COVER)) return Infinity;
  let shortAtLow = short(low);
  let high = low;
  let shortAtHigh = shortAtLow;
  while (shortAtHigh < 0) {
    if (high > LONGEST_COVER) return Infinity;
    [low, shortAtLow] = [high, shortAtHigh];
    high *= 2;
    shortAtHigh = short(high);
  }
  const close = Math.max(PRECISION * stock, PRECISION_DAYS * meanBelow);
  // Regula falsi, Illinois form (Dahlquist and Bjorck, Numerical Methods, 1974, section 6.4).
  while (-shortAtLow > close && shortAtHigh > close && high - low > PRECISION_DAYS) {
    const day = low - (shortAtLow * (high - low)) / (shortAtHigh - shortAtLow);
    const shortThen = short(day);
    if (shortThen >= 0) {
      [high, shortAtHigh] = [day, shortThen];
      shortAtLow /= 2;
    } else {
      [low, shortAtLow] = [day, shortThen];
      shortAtHigh /= 2;
    }
    if (Math.abs(shortThen) <= close) return day;
  }
  return -shortAtLow < shortAtHigh ? low : high;
}
