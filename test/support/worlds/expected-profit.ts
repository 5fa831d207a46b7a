import type { TransshipmentProblem } from './transshipment';

/**
 * The value of one unit more at a site that takes part in no transfer, by days left and stock: what it
 * adds to the expected profit of all remaining days.
 *
 *   v(n, x) = price · P(D > x) + Σ over d ≤ x of P(D = d) · (v(n − 1, x − d) − holding),   v(0, x) = 0
 *
 * It falls with x. Exact, but for Poisson probabilities below 1e-15, which are left out.
 */
export class UnitValues {
  private readonly values: Float64Array[];

  constructor(problem: TransshipmentProblem) {
    const { days, meanPerDay, price, holdingPerDay, stock } = problem;
    const masses = poissonMasses(meanPerDay);
    const total = stock.reduce((sum, units) => sum + units, 0);
    // Beyond the largest demand of all days, a unit costs its holding and nothing else.
    const length = 1 + Math.min(total, days * masses.length);
    const sold = Float64Array.from({ length }, (_, x) => price * probabilityAbove(masses, x));
    this.values = [new Float64Array(length)];
    for (let n = 1; n <= days; n += 1) {
      const next = this.values[n - 1]!;
      const values = Float64Array.from(sold);
      for (let x = 0; x < length; x += 1) {
        for (let d = Math.min(x, masses.length - 1); d >= 0; d -= 1) {
          values[x]! += masses[d]! * (next[x - d]! - holdingPerDay);
        }
      }
      this.values.push(values);
    }
  }

  /** v(n, x): the value of the unit that raises a stock of x to x + 1. */
  at(daysLeft: number, stock: number): number {
    const values = this.values[daysLeft]!;
    return values[Math.min(stock, values.length - 1)]!;
  }
}

/** P(D = k) at index k. */
function poissonMasses(mean: number): Float64Array {
  const masses = [Math.exp(-mean)];
  while (masses.length <= mean || masses.at(-1)! > 1e-15) {
    masses.push((masses.at(-1)! * mean) / masses.length);
  }
  return Float64Array.from(masses);
}

function probabilityAbove(masses: Float64Array, x: number): number {
  return masses.subarray(x + 1).reduce((sum, mass) => sum + mass, 0);
}
