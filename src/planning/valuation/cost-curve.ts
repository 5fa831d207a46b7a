import { fillCarryingCost } from './carrying-cost';
import { equalLosses } from './equal-losses';
import { fillGainProbability, firstUnitGainProbability } from './marginal-gain';
import { fillLossProbability } from './marginal-loss';
import { positionOfTransfers, totalReceipts, type StockPosition } from './stock-position';

/** Units evaluated at once: after the first unit the next ones are cheap. */
const FIRST_UNITS = 8;

/**
 * C(y): the expected cost of one product at one location as a function of its available stock y, in
 * money. Its slope at today's stock x is −marginalLoss below and −marginalGain above:
 *
 *   marginalLoss(n) = max over k ≤ n of  underage · P(unit is needed) − carrying cost of unit x + r(∞) − k + 1
 *   marginalGain(n) = min over k ≤ n of  underage · P(unit is needed) − carrying cost of unit x + r(∞) + k − h·ℓ,
 *                     and at most marginalLoss(1)
 *
 * The probabilities are those of marginal-loss.ts and marginal-gain.ts; ℓ is the lead time of the
 * fastest inbound lane.
 *
 * Source: the workbook contract, "The cost that a plan minimises" (keep(n) and get(n) there).
 * Guarantee: the running maximum and minimum make C convex with a kink at x, so a minimum-cost flow
 * over these curves is exact. Units are evaluated on demand.
 */
export class CostCurve {
  /** How many of the first units that leave all lose the same; 0 for a usual stock. */
  readonly equalLosses: number;
  /** Units that leave before the first one of `losses` and lose the same. */
  private readonly skipped: number;
  private losses = new Float64Array(0);
  private gains = new Float64Array(0);
  /** Carrying cost of the units next to today's stock: from the first one of `losses` down, and from the next up. */
  private carryingBelow = new Float64Array(0);
  private carryingAbove = new Float64Array(0);
  private readonly delayCosts = new Map<number, number>();

  private readonly receiving: StockPosition;

  constructor(
    readonly position: StockPosition,
    /** ℓ: days on the fastest lane into the location. */
    readonly leadTime: number,
  ) {
    this.receiving = positionOfTransfers(position);
    this.equalLosses = equalLosses(position);
    this.skipped = Math.max(0, this.equalLosses - 1);
  }

  /** What the location loses by the n-th unit sent away, n ≥ 1. Never falls with n. */
  marginalLoss(n: number): number {
    const nth = Math.max(1, n - this.skipped);
    if (nth > this.losses.length) this.extendLosses(nth);
    return this.losses[nth - 1]!;
  }

  /** What the location gains by the n-th unit received, n ≥ 1. Never rises with n. */
  marginalGain(n: number): number {
    if (n > this.gains.length) this.extendGains(n);
    return this.gains[n - 1]!;
  }

  /** C(x + change) − C(x): above 0 if the change costs, below 0 if it saves. */
  costOfChange(change: number): number {
    const equal = Math.min(this.equalLosses, Math.max(0, -change));
    let cost = equal === 0 ? 0 : equal * this.marginalLoss(1);
    for (let n = equal + 1; n <= -change; n += 1) cost += this.marginalLoss(n);
    for (let n = 1; n <= change; n += 1) cost -= this.marginalGain(n);
    return cost;
  }

  /**
   * What a unit loses if it arrives after `leadTime` days instead of on the fastest lane. It is
   * measured on the first unit, charged to every unit, and at least 0.
   */
  delayCost(leadTime: number): number {
    if (leadTime <= this.leadTime) return 0;
    const cached = this.delayCosts.get(leadTime);
    if (cached !== undefined) return cached;
    const { position } = this;
    const probabilityLost =
      firstUnitGainProbability(this.receiving, this.leadTime) -
      firstUnitGainProbability(this.receiving, leadTime);
    const inTransit = position.holdingPerDay * (leadTime - this.leadTime);
    const cost = Math.max(0, position.underageCost * probabilityLost + inTransit);
    this.delayCosts.set(leadTime, cost);
    return cost;
  }

  private extendLosses(n: number): void {
    const { position } = this;
    const first = this.losses.length;
    const values = grown(this.losses, n);
    this.extendCarryingBelow(values.length);
    fillLossProbability(values.subarray(first), first + 1 + this.skipped, position);
    let runningMax = first === 0 ? -Infinity : values[first - 1]!;
    for (let i = first; i < values.length; i += 1) {
      const value = position.underageCost * values[i]! - this.carryingBelow[i]!;
      runningMax = Math.max(runningMax, value);
      values[i] = runningMax;
    }
    this.losses = values;
  }

  private extendGains(n: number): void {
    const { position, leadTime } = this;
    const first = this.gains.length;
    const values = grown(this.gains, n);
    this.extendCarryingAbove(values.length);
    fillGainProbability(values.subarray(first), first + 1, this.receiving, leadTime);
    const inTransit = position.holdingPerDay * leadTime;
    let runningMin = first === 0 ? this.marginalLoss(1) : values[first - 1]!;
    for (let i = first; i < values.length; i += 1) {
      const value = position.underageCost * values[i]! - this.carryingAbove[i]! - inTransit;
      runningMin = Math.min(runningMin, value);
      values[i] = runningMin;
    }
    this.gains = values;
  }

  private extendCarryingBelow(count: number): void {
    const first = this.carryingBelow.length;
    if (count <= first) return;
    if (first === 0) {
      this.startCarrying(count);
      return;
    }
    const costs = grown(this.carryingBelow, count);
    const added = costs.subarray(first);
    fillCarryingCost(added, this.lastUnit() - this.skipped - costs.length + 1, this.position);
    added.reverse();
    this.carryingBelow = costs;
  }

  private extendCarryingAbove(count: number): void {
    const first = this.carryingAbove.length;
    if (count <= first) return;
    if (first === 0) {
      this.startCarrying(count);
      return;
    }
    const costs = grown(this.carryingAbove, count);
    fillCarryingCost(costs.subarray(first), this.lastUnit() + 1 + first, this.receiving);
    this.carryingAbove = costs;
  }

  /** Fills both sides at once: they share one set of quadrature points. */
  private startCarrying(count: number): void {
    if (this.skipped > 0) {
      this.carryingBelow = new Float64Array(count);
      fillCarryingCost(
        this.carryingBelow,
        this.lastUnit() - this.skipped - count + 1,
        this.position,
      );
      this.carryingBelow.reverse();
      this.carryingAbove = new Float64Array(count);
      fillCarryingCost(this.carryingAbove, this.lastUnit() + 1, this.receiving);
      return;
    }
    const around = new Float64Array(2 * count);
    fillCarryingCost(around, this.lastUnit() - count + 1, this.position);
    this.carryingBelow = around.slice(0, count).reverse();
    this.carryingAbove = around.slice(count);
    if (this.receiving !== this.position) {
      fillCarryingCost(this.carryingAbove, this.lastUnit() + 1, this.receiving);
    }
  }

  /** x + r(∞): the last unit of the stock and all supply on order. */
  private lastUnit(): number {
    return this.position.available + totalReceipts(this.position);
  }
}

function grown(values: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const extended = new Float64Array(Math.max(needed, 2 * values.length, FIRST_UNITS));
  extended.set(values);
  return extended;
}
