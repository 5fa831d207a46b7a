import { demandQuantile, demandSurvival, fillDemandCdf } from '../../demand/demand-distribution';
import type { DemandRate } from '../../demand/demand-rate';

/** Probabilities below this count as 0. */
const NEGLIGIBLE = 1e-12;

/**
 * The probability that the k-th unit, k = 1, 2 …, to arrive on day ℓ is needed by day t, given the stock
 * s on which it arrives:
 *
 *   a(k, s) = P(D(ℓ,t) ≥ (s − D(ℓ))⁺ + k)
 *
 * One more unit of stock is still there on day ℓ unless it was sold before, so each row follows from the
 * row before:
 *
 *   a(k, s + 1) = a(k + 1, s) + P(D(ℓ) > s) · P(D(ℓ,t) = k)
 */
export class ShortageProbabilities {
  private row: Float64Array;
  private readonly atZeroStock: Float64Array;
  private readonly mass: Float64Array;
  private stock = 0;

  constructor(
    private readonly rate: DemandRate,
    private readonly leadTime: number,
    day: number,
  ) {
    const days = day - leadTime;
    const maxDemand = demandQuantile(1 - NEGLIGIBLE, rate, days, { from: leadTime });
    const cdf = new Float64Array(maxDemand + 1);
    fillDemandCdf(cdf, 0, rate, { days, from: leadTime });
    this.atZeroStock = cdf.slice(0, -1).map((probability) => 1 - probability);
    this.mass = Float64Array.from(this.atZeroStock, (_, i) => cdf[i + 1]! - cdf[i]!);
    this.row = this.atZeroStock.slice();
  }

  /** The probabilities of units 1, 2 … at a stock. The next call overwrites the array. */
  at(stock: number): Float64Array {
    const target = Math.max(0, stock);
    if (target < this.stock) {
      this.row = this.atZeroStock.slice();
      this.stock = 0;
    }
    for (; this.stock < target; this.stock += 1) this.addUnit();
    return this.row;
  }

  private addUnit(): void {
    const { row, mass } = this;
    const soldBefore = demandSurvival(this.stock, this.rate, this.leadTime);
    for (let k = 0; k < row.length; k += 1) {
      row[k] = (row[k + 1] ?? 0) + soldBefore * mass[k]!;
    }
  }
}
