import { DeterministicDemand } from '../probability/deterministic-demand';
import { CountDemand } from '../probability/count-demand';
import { isDeterministic } from '../probability/demand-family';
import type { Distribution } from '../probability/distribution';
import { NormalDemand } from '../probability/normal-demand';
import { standardNormalSecondLoss } from '../probability/normal-loss';
import type { PolicyFamily } from './policy-problem';
import { expectedUnderageOverageCost } from './underage-overage-cost';

/** Demand over the time that an inventory position must cover, and the unit costs. */
export interface CoveredDemand {
  readonly family: PolicyFamily;
  /** Units. */
  readonly mean: number;
  /** Units; "poisson" ignores it. */
  readonly sd: number;
  /** h, money per unit on hand and unit of time. */
  readonly holdingCost: number;
  /** p, money per unit on backorder and unit of time. */
  readonly penaltyCost: number;
}

/**
 * The inventory-cost rate G(y) = h·E[(y − D)⁺] + p·E[(D − y)⁺]: the expected holding and backorder
 * cost per unit of time at an inventory position of y. D is the demand until an order placed now
 * arrives. G is convex. The methods use closed forms of the first- and second-order loss functions,
 * accurate to rounding.
 *
 * Source: P. Zipkin, Foundations of Inventory Management, 2000, chapter 6 and appendix C.
 */
export class InventoryCostRate {
  private constructor(
    private readonly demand: Distribution,
    readonly holdingCost: number,
    readonly penaltyCost: number,
    /** Whether y takes whole units only. */
    readonly isDiscrete: boolean,
    private readonly secondOrderLoss: (y: number) => number,
  ) {}

  /** The cost rate for this demand: discrete if Poisson, else continuous. */
  static of({ family, mean, sd, holdingCost, penaltyCost }: CoveredDemand): InventoryCostRate {
    if (family === 'poisson') {
      const demand = new CountDemand(mean, mean);
      const loss = (y: number) => poissonSecondOrderLoss(y, demand);
      return new InventoryCostRate(demand, holdingCost, penaltyCost, true, loss);
    }
    if (isDeterministic(mean, sd)) {
      const loss = (y: number) => Math.max(0, mean - y) ** 2 / 2;
      const demand = new DeterministicDemand(mean);
      return new InventoryCostRate(demand, holdingCost, penaltyCost, false, loss);
    }
    const loss = (y: number) => {
      const z = (y - mean) / sd;
      // Far below the mean the square of z could overflow, and the loss is its asymptote.
      return z < -1e8 ? ((mean - y) ** 2 + sd * sd) / 2 : standardNormalSecondLoss(z) * sd * sd;
    };
    const demand = new NormalDemand(mean, sd);
    return new InventoryCostRate(demand, holdingCost, penaltyCost, false, loss);
  }

  /** G(y), in money a unit of time. */
  at(y: number): number {
    return expectedUnderageOverageCost(this.demand, y, this.penaltyCost, this.holdingCost);
  }

  /** G′(y), or G(y + 1) − G(y) for whole units. */
  slopeAt(y: number): number {
    return this.holdingCost - (this.holdingCost + this.penaltyCost) * this.demand.survival(y);
  }

  /** The smallest y at which G is minimal: the newsvendor quantile p ÷ (p + h). */
  minimizer(): number {
    return this.demand.quantile(this.penaltyCost / (this.holdingCost + this.penaltyCost));
  }

  /** A position at or below the minimizer with G at least `cost`, from Jensen's inequality. */
  lowerBoundAt(cost: number): number {
    const y = this.demand.mean - cost / this.penaltyCost;
    return this.isDiscrete ? Math.floor(y) : y;
  }

  /** A position at or above the minimizer with G at least `cost`, from Jensen's inequality. */
  upperBoundAt(cost: number): number {
    const y = this.demand.mean + cost / this.holdingCost;
    return this.isDiscrete ? Math.ceil(y) : y;
  }

  /** ∫G over (from, to]; for whole units the sum of G(from + 1) … G(to). */
  integral(from: number, to: number): number {
    const middle = (from + to + (this.isDiscrete ? 1 : 0)) / 2;
    return (
      this.holdingCost * (to - from) * (middle - this.demand.mean) +
      (this.holdingCost + this.penaltyCost) *
        (this.secondOrderLoss(from) - this.secondOrderLoss(to))
    );
  }
}

/**
 * The second-order loss ½·E[(D − y)(D − y − 1); D > y] of Poisson demand at a whole y:
 * ½·(((y − λ)² + y)·P(D > y) − λ·(y − λ)·P(D = y)). It is the sum of the losses from y + 1 on.
 *
 * Source: Zipkin 2000, appendix C.
 */
function poissonSecondOrderLoss(y: number, demand: CountDemand): number {
  const above = y - demand.mean;
  const twice = (above * above + y) * demand.survival(y) - demand.mean * above * demand.mass(y);
  return twice > 0 ? twice / 2 : 0;
}
