import { fillDemandCdf } from '../demand/demand-distribution';
import type { DemandRate } from '../demand/demand-rate';
import { Scratch } from '../base/scratch';
import { demandAround } from './marginal-gain';
import { MonotoneMarginals } from './monotone-marginals';
import { raiseToNeededOnArrival } from './needed-on-arrival';
import type { SupplyTerms } from './supply-terms';
import type { StockPosition } from './stock-position';

const cdfScratch = new Scratch();

/**
 * The local value of stock at a position in a supply forest: what it is worth that a unit is here, and
 * not with its source. Holding and obsolescence are not in it, because the source's echelon carries them.
 *
 * A position with a source, with A its stock and all receipts, ℓ its feed lane, T the days for which it is
 * supplied at a time, and H the days until supply that its root orders next is here:
 *
 *   keep(n) = under · P(D(T) ≥ A − n + 1) + credit · P(D(H) ≥ A − n + 1)
 *   get(n)  = under · P(D(ℓ,T) ≥ (A − D(ℓ))⁺ + n) + credit · P(D(H) ≥ A + n)
 *
 * The own customers of a position that supplies others are like a store at lane time 0, on the stock at
 * hand, and T is 1.5 reviews. Over one review (echelons.md of the workbook contract) the stores, which
 * count 1.5, took their stock, and plans cost 2.5 % more where DCs sell.
 *
 *   keep(n) = under · P(D(T) ≥ x − n + 1),  get(n) = under · P(D(T) ≥ x + n)
 *
 * Source: echelons.md of the workbook contract. Money. The running maximum and minimum make it convex.
 */
export class LocalCurve {
  private readonly marginals: MonotoneMarginals;
  private readonly delayCosts = new Map<number, number>();
  /** Days on the lane for which gains hold. */
  readonly leadTime: number;
  /** Days for which stock here serves customers before more of it arrives. */
  readonly horizon: number;
  private readonly stock: number;
  private readonly credit: number;

  constructor(private readonly terms: SupplyTerms) {
    const { isUpstream, position, horizon, ownHorizon } = terms;
    this.leadTime = isUpstream ? 0 : terms.feedDays;
    this.horizon = isUpstream ? ownHorizon : horizon;
    this.stock = isUpstream ? position.available : terms.stock;
    this.credit = isUpstream ? 0 : terms.credit;
    this.marginals = new MonotoneMarginals(
      (values, first) => {
        this.fillLosses(values, first);
      },
      (values, first) => {
        this.fillGains(values, first);
      },
    );
  }

  get position(): StockPosition {
    return this.terms.position;
  }

  marginalLoss(n: number): number {
    return this.marginals.marginalLoss(n);
  }

  marginalGain(n: number): number {
    return this.marginals.marginalGain(n);
  }

  costOfChange(change: number): number {
    return this.marginals.costOfChange(change);
  }

  /** The probability that the first unit received after `leadTime` days is needed here. */
  firstUnitNeeded(leadTime = this.leadTime): number {
    const probability = new Float64Array(1);
    this.raiseToNeeded(probability, 1, leadTime);
    return probability[0]!;
  }

  /** What a unit loses if it arrives after `leadTime` days, and not by the feed lane; at least 0. */
  delayCost(leadTime: number): number {
    if (leadTime <= this.leadTime) return 0;
    const known = this.delayCosts.get(leadTime);
    if (known !== undefined) return known;
    const { underageCost, holdingPerDay } = this.position;
    const lost = this.firstUnitNeeded() - this.firstUnitNeeded(leadTime);
    const cost = Math.max(0, underageCost * lost + holdingPerDay * (leadTime - this.leadTime));
    this.delayCosts.set(leadTime, cost);
    return cost;
  }

  private fillLosses(values: Float64Array, first: number): void {
    const { position, rootHorizon } = this.terms;
    const lowest = this.stock - first - values.length + 1;
    values.fill(0);
    const addBelow = (days: number, value: number): void => {
      if (value === 0) return;
      const cdf = cdfScratch.column(values.length);
      fillDemandCdf(cdf, lowest, position.rate, { days });
      for (let i = 0; i < values.length; i += 1) {
        values[i]! += value * (1 - cdf[values.length - 1 - i]!);
      }
    };
    addBelow(this.horizon, position.underageCost);
    addBelow(rootHorizon, this.credit);
  }

  private fillGains(values: Float64Array, first: number): void {
    const { position, rootHorizon } = this.terms;
    values.fill(0);
    this.raiseToNeeded(values, first, this.leadTime);
    for (let i = 0; i < values.length; i += 1) values[i]! *= position.underageCost;
    if (this.credit === 0) return;
    const cdf = cdfScratch.column(values.length);
    fillDemandCdf(cdf, this.stock + first - 1, position.rate, { days: rootHorizon });
    for (let i = 0; i < values.length; i += 1) values[i]! += this.credit * (1 - cdf[i]!);
  }

  private raiseToNeeded(probability: Float64Array, first: number, leadTime: number): void {
    if (leadTime >= this.horizon) return;
    raiseToNeededOnArrival(probability, {
      first,
      stock: this.stock,
      ...this.demandFrom(leadTime),
    });
  }

  private demandFrom(leadTime: number) {
    const rate: DemandRate = this.position.rate;
    return demandAround(rate, leadTime, this.horizon);
  }
}
