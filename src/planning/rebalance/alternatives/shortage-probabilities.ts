import { demandQuantile, demandSurvival, fillDemandCdf } from '../../demand/demand-distribution';
import type { DemandRate } from '../../demand/demand-rate';

/** Chances below this are taken as none. */
const NEGLIGIBLE = 1e-12;

/**
 * The chance that the k-th unit, k = 1, 2 …, to arrive on day ℓ is asked for by day t, by the stock
 * s that it comes to:
 *
 *   a(k, s) = P(D(ℓ,t) ≥ (s − D(ℓ))⁺ + k)
 *
 * A unit more of stock is there on day ℓ unless it has been sold before, so that each row follows
 * from the one before it:
 *
 *   a(k, s + 1) = a(k + 1, s) + P(D(ℓ) > s) · P(D(ℓ,t) = k)
 */
export class ShortageProbabilities {
  private row: Float64Array;
  private readonly fresh: Float64Array;
  private readonly mass: Float64Array;
  private stock = 0;

  constructor(
    private readonly rate: DemandRate,
    private readonly leadTime: number,
    day: number,
  ) {
    const days = day - leadTime;
    const farthest = demandQuantile(1 - NEGLIGIBLE, rate, days, { from: leadTime });
    const cdf = new Float64Array(farthest + 1);
    fillDemandCdf(cdf, 0, rate, { days, from: leadTime });
    this.fresh = cdf.slice(0, -1).map((chance) => 1 - chance);
    this.mass = Float64Array.from(this.fresh, (_, i) => cdf[i + 1]! - cdf[i]!);
    this.row = this.fresh.slice();
  }

  /** The chances of the units from the first to the last that may be asked for; overwritten by the next call. */
  at(stock: number): Float64Array {
    const wanted = Math.max(0, stock);
    if (wanted < this.stock) {
      this.row = this.fresh.slice();
      this.stock = 0;
    }
    for (; this.stock < wanted; this.stock += 1) this.addUnit();
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
