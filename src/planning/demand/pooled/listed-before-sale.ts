/** A less likely run of periods without a sale shows that the product was not sold there yet. */
const MIN_PROBABILITY = 0.01;

/**
 * Whether a position may have been on sale for some periods before its first sale, without selling.
 *
 * If every period has a sale with the same unknown chance, uniform at first, n periods with z of them
 * without a sale predict a run of k more without a sale with probability
 *
 *   (z + 1) … (z + k) ÷ ((n + 2) … (n + k + 1)).
 *
 * Below 1 % the position is taken to have begun with its first sale.
 *
 * Source: Laplace's rule of succession; see `inferredStockout`, the same test at the other end.
 *
 * @param before k: periods before the one with the first sale
 * @param since units in each of the n periods after it
 */
export function mayHaveBeenListed(before: number, since: Float64Array): boolean {
  let empty = 0;
  for (let t = 0; t < since.length; t += 1) if (!(since[t]! > 0)) empty += 1;
  let probability = 1;
  for (let i = 1; i <= before && probability >= MIN_PROBABILITY; i += 1) {
    probability *= (empty + i) / (since.length + 1 + i);
  }
  return probability >= MIN_PROBABILITY;
}
