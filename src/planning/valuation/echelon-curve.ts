import { Scratch } from '../base/scratch';
import { MonotoneMarginals } from './monotone-marginals';
import { fillNetCarryingCost } from './net-carrying-cost';
import { receiptsBefore, shortageEndDays } from './stock-position';
import { daysOnward, supplyInterval, type SupplyTerms } from './supply-terms';

const cdfScratch = new Scratch();

/**
 * The value of the stock of an echelon: a position that supplies others, with the usable stock of all
 * below it, by the units n that leave the echelon or join it. N is the net demand on the position's own
 * stock x, with A all of it and its receipts, so stock below counts where it meets demand of its own.
 *
 * At a root, c̄ being the mean cost of feeding a unit, ℓ the fastest lane in from outside its echelon,
 * and w = R/2 + δ the days from the root to its customers:
 *
 *   keep(n) = (under − c̄) · max over t in E(S) of P(N(t + w) ≥ max(1, x + r(t) − n + 1)) − own(A − n + 1)
 *   get(n)  = (under − c̄) · max over t in E(min(S, R + ℓ)) of P(N(t + w) ≥ x + r(t) + n) − own(A + n) − h · ℓ
 *
 * with own the carrying cost of net-carrying-cost.ts. A hub between a root and others is valued like a
 * store (local-curve.ts) by net demand:
 *
 *   keep(n) = under · P(N(T) ≥ max(1, A − n + 1)) + credit · P(N(H) ≥ A − n + 1)
 *   get(n)  = under · P(N(T) ≥ A + n) + credit · P(N(H) ≥ A + n)
 *
 * Net demand that a hub does not meet before units arrive is still met when they do: those below wait.
 *
 * Source: echelons.md of the workbook contract. Money. The running maximum and minimum make it convex.
 */
export class EchelonCurve {
  private readonly marginals: MonotoneMarginals;

  /** @param leadTime ℓ: days on the fastest lane into a root from outside; 0 if there is none */
  constructor(
    private readonly terms: SupplyTerms,
    private readonly leadTime: number,
  ) {
    const isRoot = terms.source < 0;
    this.marginals = new MonotoneMarginals(
      (values, first) => {
        if (isRoot) this.fillRootLosses(values, first);
        else this.fillHubLosses(values, first);
      },
      (values, first) => {
        if (isRoot) this.fillRootGains(values, first);
        else this.fillHubGains(values, first);
      },
    );
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

  /** The probability that the first unit that joins the echelon is needed. */
  firstUnitNeeded(): number {
    const { source, demand, stock, horizon } = this.terms;
    if (source >= 0) return demand.survival(stock, horizon);
    const probability = new Float64Array(1);
    this.raiseToNeededAtRoot(probability, 1);
    return probability[0]!;
  }

  private fillRootLosses(values: Float64Array, first: number): void {
    const { terms } = this;
    const { position, stock } = terms;
    const count = values.length;
    values.fill(0);
    let i = 0;
    while (i < count) {
      // Units with the same interval until supply are filled together.
      const left = stock - (first + i);
      const sameInterval = left < terms.reorderPoint ? Infinity : left - terms.reorderPoint + 1;
      const block = values.subarray(i, i + Math.min(count - i, Math.ceil(sameInterval)));
      for (const day of shortageEndDays(position, supplyInterval(terms, left), 0)) {
        const cdf = this.cdfAt(day, position.available + receiptsBefore(position, day), {
          last: first + i + block.length - 1,
          count: block.length,
        });
        raiseBelow(block, cdf);
      }
      i += block.length;
    }
    const own = new Float64Array(count);
    fillNetCarryingCost(own, stock - (first + count - 1) + 1, position, terms.demand);
    const value = this.unitValue;
    for (let k = 0; k < count; k += 1) values[k] = value * values[k]! - own[count - 1 - k]!;
  }

  /** P(N(day + w) ≤ k) for the units up to the `last` one that leaves, the last first; P(N ≤ 0) at least. */
  private cdfAt(
    day: number,
    stock: number,
    { last, count }: { readonly last: number; readonly count: number },
  ): Float64Array {
    const cdf = cdfScratch.column(count);
    this.fillCdf(cdf, stock - last, day);
    const beyond = Math.min(count, last - stock);
    if (beyond > 0) {
      const atNone = new Float64Array(1);
      this.fillCdf(atNone, 0, day);
      cdf.fill(atNone[0]!, 0, beyond);
    }
    return cdf;
  }

  private fillRootGains(values: Float64Array, first: number): void {
    const { terms, leadTime } = this;
    const { position, demand, stock } = terms;
    values.fill(0);
    this.raiseToNeededAtRoot(values, first);
    const own = new Float64Array(values.length);
    fillNetCarryingCost(own, stock + first, position, demand);
    const inTransit = position.holdingPerDay * leadTime;
    const value = this.unitValue;
    for (let i = 0; i < values.length; i += 1) values[i] = value * values[i]! - own[i]! - inTransit;
  }

  private raiseToNeededAtRoot(probability: Float64Array, first: number): void {
    const { terms, leadTime } = this;
    const { position, stock } = terms;
    const nextPlan = position.reviewPeriod === null ? Infinity : position.reviewPeriod + leadTime;
    let i = 0;
    while (i < probability.length) {
      const found = stock + first + i - 1;
      const sameInterval = found < terms.reorderPoint ? terms.reorderPoint - found : Infinity;
      const block = probability.subarray(
        i,
        i + Math.min(probability.length - i, Math.ceil(sameInterval)),
      );
      const horizon = Math.min(supplyInterval(terms, found), nextPlan);
      for (const day of shortageEndDays(position, horizon, 0)) {
        const cdf = cdfScratch.column(block.length);
        const supply = position.available + receiptsBefore(position, day);
        this.fillCdf(cdf, supply + first + i - 1, day);
        for (let k = 0; k < block.length; k += 1) block[k] = Math.max(block[k]!, 1 - cdf[k]!);
      }
      i += block.length;
    }
  }

  private fillHubLosses(values: Float64Array, first: number): void {
    const { demand, stock, horizon, rootHorizon, underageCost, credit } = this.terms;
    const lowest = stock - first - values.length + 1;
    values.fill(0);
    const addBelow = (days: number, value: number, least: number): void => {
      const cdf = cdfScratch.column(values.length);
      demand.fillCdf(cdf, lowest, days);
      if (least >= 0) {
        const atNone = new Float64Array(1);
        demand.fillCdf(atNone, 0, days);
        cdf.fill(atNone[0]!, 0, Math.max(0, Math.min(cdf.length, -lowest)));
      }
      for (let i = 0; i < values.length; i += 1) {
        values[i]! += value * (1 - cdf[values.length - 1 - i]!);
      }
    };
    addBelow(horizon, underageCost, 0);
    addBelow(rootHorizon, credit, -1);
  }

  private fillHubGains(values: Float64Array, first: number): void {
    const { demand, stock, horizon, rootHorizon, underageCost, credit } = this.terms;
    values.fill(0);
    const addAbove = (days: number, value: number): void => {
      const cdf = cdfScratch.column(values.length);
      demand.fillCdf(cdf, stock + first - 1, days);
      for (let i = 0; i < values.length; i += 1) values[i]! += value * (1 - cdf[i]!);
    };
    addAbove(horizon, underageCost);
    addAbove(rootHorizon, credit);
  }

  /** under − c̄, at least 0. */
  private get unitValue(): number {
    return Math.max(0, this.terms.underageCost - this.terms.costBelow);
  }

  /** Fills `cdf[i]` with P(N(day + w) ≤ first + i), w the days on to the customers. */
  private fillCdf(cdf: Float64Array, first: number, day: number): void {
    const { terms } = this;
    terms.demand.fillCdf(cdf, first, Math.min(terms.position.life, day + daysOnward(terms)));
  }
}

/** Raises the value of the n-th unit from the end of `cdf`, which is in the order of stock. */
function raiseBelow(values: Float64Array, cdf: Float64Array): void {
  for (let i = 0; i < values.length; i += 1) {
    values[i] = Math.max(values[i]!, 1 - cdf[values.length - 1 - i]!);
  }
}
