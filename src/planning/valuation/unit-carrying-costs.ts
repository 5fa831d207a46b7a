import { fillCarryingCost } from './carrying-cost';
import { fillNetCarryingCost } from './net-carrying-cost';
import type { SupplyTerms } from './supply-terms';

const FIRST_UNITS = 32;
/** No stock of a plan has more units. */
const MOST_UNITS = 2 ** 30;

/**
 * own(y): what the y-th unit of a position costs to carry if it stays there until net demand takes it.
 * Evaluated on demand around the units asked for; never falls with y. Where lots expire, a later unit may
 * cost less than the last one of an earlier lot: there the evaluation begins with the first unit, so that no
 * cost depends on which units were asked for before. Money.
 */
export class UnitCarryingCosts {
  private first = 0;
  private costs = new Float64Array(0);

  constructor(private readonly terms: SupplyTerms) {}

  at(y: number): number {
    if (y <= 0) return 0;
    if (this.costs.length === 0) {
      const first = this.terms.position.lots.length > 0 ? 1 : Math.max(1, y - FIRST_UNITS / 2);
      this.extend(first, y - first + FIRST_UNITS / 2);
    }
    const last = this.first + this.costs.length - 1;
    if (y < this.first) {
      const count = Math.max(this.first - y, this.costs.length);
      const first = Math.max(1, this.first - count);
      this.extend(first, last - first + 1);
    } else if (y > last) {
      this.extend(this.first, Math.max(2 * this.costs.length, y - this.first + 1));
    }
    return this.costs[y - this.first]!;
  }

  /** The cost of one unit, without the units around it. */
  only(y: number): number {
    if (y <= 0) return 0;
    const cost = new Float64Array(1);
    this.fill(cost, y);
    return cost[0]!;
  }

  /**
   * The units that count in the echelon above: the largest y that costs no more to carry than the last
   * unit of the root, or that net demand takes with probability 1/2 before supply that the root orders
   * next is here. Later units are stuck.
   */
  usableUnits(rootCost: number): number {
    const { demand, rootHorizon } = this.terms;
    const likely = Math.floor(demand.quantile(0.5, rootHorizon));
    if (this.only(likely + 1) > rootCost) return likely;
    let low = likely + 1;
    let high = 2 * low;
    while (this.only(high) <= rootCost) {
      if (high > MOST_UNITS) return Infinity;
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.only(middle) <= rootCost) low = middle;
      else high = middle;
    }
    return low;
  }

  private extend(first: number, count: number): void {
    this.first = first;
    this.costs = new Float64Array(count);
    this.fill(this.costs, first);
    for (let i = 1; i < count; i += 1) {
      this.costs[i] = Math.max(this.costs[i - 1]!, this.costs[i]!);
    }
  }

  private fill(costs: Float64Array, first: number): void {
    const { position, demand, isUpstream } = this.terms;
    if (isUpstream) fillNetCarryingCost(costs, first, position, demand);
    else fillCarryingCost(costs, first, position);
  }
}
