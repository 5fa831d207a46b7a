import { DeterministicDemand } from '../probability/deterministic-demand';
import { CountDemand } from '../probability/count-demand';
import { isDeterministic } from '../probability/demand-family';
import type { Distribution } from '../probability/distribution';
import { NormalDemand } from '../probability/normal-demand';
import { standardNormalSecondLoss } from '../probability/normal-loss';
import { Refusal } from '../base/refusal';
import { expectedUnderageOverageCost } from './underage-overage-cost';

/** The families for which an optimal (r, Q) or (s, S) policy can be found. */
export const policyFamilies = ['normal', 'poisson'] as const;

export type PolicyFamily = (typeof policyFamilies)[number];

const refusals = {
  mean: new Refusal('domain', 'Mean demand must be above 0: enter units a period.'),
  sd: new Refusal('domain', 'The standard deviation of demand must be 0 or more.'),
  leadTime: new Refusal('domain', 'The lead time must be 0 or more: enter it in periods.'),
  orderCost: new Refusal('domain', 'The order cost must be 0 or more: enter money an order.'),
  holdingCost: new Refusal(
    'domain',
    'The holding cost must be above 0: enter the cost of keeping one unit for a period.',
  ),
  penaltyCost: new Refusal(
    'domain',
    'The penalty cost must be above 0: enter the cost of one unit on backorder for a period.',
  ),
};

/** What is wrong with the arguments that (r, Q) and (s, S) policies share; null if nothing. */
export function refusePolicyCosts(
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
  family: PolicyFamily,
): Refusal | null {
  if (!(mean > 0)) return refusals.mean;
  if (family === 'normal' && !(sd >= 0)) return refusals.sd;
  if (!(leadTime >= 0)) return refusals.leadTime;
  if (!(orderCost >= 0)) return refusals.orderCost;
  if (!(holdingCost > 0)) return refusals.holdingCost;
  if (!(penaltyCost > 0)) return refusals.penaltyCost;
  return null;
}

/**
 * What an inventory position of y costs a unit of time: G(y) = h·E[(y − D)⁺] + p·E[(D − y)⁺], with D
 * the demand until an order placed now is there. Convex in y.
 */
export class InventoryCostRate {
  private constructor(
    private readonly demand: Distribution,
    readonly holdingCost: number,
    readonly penaltyCost: number,
    /** Whether y takes whole units only. */
    readonly isDiscrete: boolean,
    private readonly secondLoss: (y: number) => number,
  ) {}

  /** For demand with these moments; "poisson" ignores `sd`. */
  static of(
    family: PolicyFamily,
    mean: number,
    sd: number,
    holdingCost: number,
    penaltyCost: number,
  ): InventoryCostRate {
    if (family === 'poisson') {
      const demand = new CountDemand(mean, mean);
      const second = (y: number) => poissonSecondLoss(y, demand);
      return new InventoryCostRate(demand, holdingCost, penaltyCost, true, second);
    }
    if (isDeterministic(mean, sd)) {
      const second = (y: number) => Math.max(0, mean - y) ** 2 / 2;
      const demand = new DeterministicDemand(mean);
      return new InventoryCostRate(demand, holdingCost, penaltyCost, false, second);
    }
    const second = (y: number) => {
      const z = (y - mean) / sd;
      // So far below the mean, the square of z could overflow.
      return z < -1e8 ? ((mean - y) ** 2 + sd * sd) / 2 : standardNormalSecondLoss(z) * sd * sd;
    };
    const demand = new NormalDemand(mean, sd);
    return new InventoryCostRate(demand, holdingCost, penaltyCost, false, second);
  }

  /** G(y), in money a unit of time. */
  at(y: number): number {
    return expectedUnderageOverageCost(this.demand, y, this.penaltyCost, this.holdingCost);
  }

  /** G′(y), or G(y + 1) − G(y) of whole units. */
  slopeAt(y: number): number {
    return this.holdingCost - (this.holdingCost + this.penaltyCost) * this.demand.survival(y);
  }

  /** The least y that no other one is cheaper than. */
  minimizer(): number {
    return this.demand.quantile(this.penaltyCost / (this.holdingCost + this.penaltyCost));
  }

  /** A position at or below `lowest` that costs at least this much; as near as bounds go. */
  lowerBoundAt(cost: number): number {
    const y = this.demand.mean - cost / this.penaltyCost;
    return this.isDiscrete ? Math.floor(y) : y;
  }

  /** A position at or above `lowest` that costs at least this much. */
  upperBoundAt(cost: number): number {
    const y = this.demand.mean + cost / this.holdingCost;
    return this.isDiscrete ? Math.ceil(y) : y;
  }

  /** ∫G over (from, to]; of whole units the sum of G(from + 1) … G(to). */
  integral(from: number, to: number): number {
    const middle = (from + to + (this.isDiscrete ? 1 : 0)) / 2;
    return (
      this.holdingCost * (to - from) * (middle - this.demand.mean) +
      (this.holdingCost + this.penaltyCost) * (this.secondLoss(from) - this.secondLoss(to))
    );
  }
}

/**
 * ½·E[(D − y)(D − y − 1); D > y], the sum of the losses from y + 1 on, of Poisson demand and whole y:
 * ½·(((y − λ)² + y)·P(D > y) − λ·(y − λ)·P(D = y)).
 *
 * Source: Zipkin 2000, appendix C.
 */
function poissonSecondLoss(y: number, demand: CountDemand): number {
  const above = y - demand.mean;
  const second = (above * above + y) * demand.survival(y) - demand.mean * above * demand.mass(y);
  return second > 0 ? second / 2 : 0;
}
