import { Refusal } from '../base/refusal';

const refusals = {
  length: new Refusal('shape', 'Stock and need must have the same size: one need for each stock.'),
  stock: new Refusal('domain', 'Stock must be 0 or more at every location: set backlogs to 0.'),
  need: new Refusal('domain', 'Need must be 0 or more at every location.'),
  noStock: new Refusal('data', 'There is no stock: enter stock above 0 for at least one location.'),
  noNeed: new Refusal('data', 'There is no need: enter a need above 0 for at least one location.'),
};

/**
 * The imbalance of each location for one product: its share of the stock minus its share of the need,
 * stockᵢ ÷ Σstock − needᵢ ÷ Σneed. It lies between −1 and 1, is positive for excess stock, and sums to 0.
 * Refuses negative figures, and totals of 0.
 *
 * @param stock units at each location, each at least 0, not all 0
 * @param need target stock or mean demand, in any common unit, each at least 0, not all 0, same order
 *
 * Source: E. Hoover, "The measurement of industrial localization", Review of Economics and
 * Statistics 18, 1936 (the terms of his index).
 */
export function imbalance(
  stock: ArrayLike<number>,
  need: ArrayLike<number>,
): Float64Array | Refusal {
  if (stock.length !== need.length) return refusals.length;
  let totalStock = 0;
  let totalNeed = 0;
  for (let i = 0; i < stock.length; i += 1) {
    if (!(stock[i]! >= 0)) return refusals.stock;
    if (!(need[i]! >= 0)) return refusals.need;
    totalStock += stock[i]!;
    totalNeed += need[i]!;
  }
  if (totalStock === 0) return refusals.noStock;
  if (totalNeed === 0) return refusals.noNeed;
  const shares = new Float64Array(stock.length);
  for (let i = 0; i < shares.length; i += 1) {
    shares[i] = stock[i]! / totalStock - need[i]! / totalNeed;
  }
  return shares;
}

/**
 * The imbalance index of a product, ½·Σ|stockᵢ ÷ Σstock − needᵢ ÷ Σneed|: the share of the stock
 * at the wrong locations, 0 to 1. Arguments and refusals as in `imbalance`.
 *
 * Source: Hoover 1936.
 */
export function imbalanceIndex(
  stock: ArrayLike<number>,
  need: ArrayLike<number>,
): number | Refusal {
  const shares = imbalance(stock, need);
  if (shares instanceof Refusal) return shares;
  let sum = 0;
  for (const share of shares) sum += Math.abs(share);
  return sum / 2;
}
