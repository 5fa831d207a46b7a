/**
 * The empirical method for intermittent demand: what was sold in every run of as many periods as
 * the stock must last, in rising order. The quantiles of these sums need no distribution to be
 * assumed, and hold what goes together from one period to the next; they cannot exceed what was
 * ever seen. Empty where the history is shorter than the run.
 *
 * Source: E. Porras and R. Dekker, "An inventory control system for spare parts at a refinery",
 * European Journal of Operational Research 184, 2008, section 4.
 *
 * @param periods how many, a whole number of 1 or more
 */
export function windowSums(values: Float64Array, periods: number): Float64Array {
  const sums = new Float64Array(Math.max(0, values.length - periods + 1));
  for (let i = 0; i < sums.length; i += 1) {
    let sum = 0;
    for (let k = i; k < i + periods; k += 1) sum += values[k]!;
    sums[i] = sum;
  }
  return sums.sort();
}
