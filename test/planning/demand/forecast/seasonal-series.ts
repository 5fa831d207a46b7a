import { noise } from './series';

/** Multiplicative seasonal indices of four quarters. */
export const QUARTERS = [0.8, 1.1, 1.3, 0.8];

/** Quarterly sales with a season and little noise. */
export function seasonalSales(count: number): Float64Array {
  return Float64Array.from(noise(count, 3), (u, t) => 100 * QUARTERS[t % 4]! * (0.95 + 0.1 * u));
}

/** Monthly sales that are noise only. */
export const noisySales = Float64Array.from(noise(48, 12_345), (u) => 100 * (0.5 + u));
