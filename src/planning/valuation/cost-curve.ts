import { fillCarryingCost } from './carrying-cost';
import { fillGainProbability, firstUnitGainProbability } from './marginal-gain';
import { fillLossProbability } from './marginal-loss';
import { totalReceipts, type StockPosition } from './stock-position';

/** Units computed at once: neighbours cost little after the first. */
const FIRST_UNITS = 8;

/**
 * C(y), the expected cost of one product at one location by the stock y available there: convex,
 * with a kink at today's stock. Its slope is −keep(n) below and −get(n) above, computed unit by
 * unit only as far as somebody asks:
 *
 *   keep(n) = under · chance of missing it − carrying cost of unit x + r(∞) − n + 1, running maximum
 *   get(n) = under · chance of needing it − carrying cost of unit x + r(∞) + n − h·ℓ, running
 *   minimum from keep(1)
 */
export class CostCurve {
  private keepValues = new Float64Array(0);
  private getValues = new Float64Array(0);
  /** Carrying cost of the units around today's: below from y = x + r(∞) down, above from there up. */
  private carryingBelow = new Float64Array(0);
  private carryingAbove = new Float64Array(0);
  private readonly delayCosts = new Map<number, number>();

  constructor(
    readonly position: StockPosition,
    /** ℓ: days on the fastest lane into the location. */
    readonly leadTime: number,
  ) {}

  /** What the position loses by its n-th unit given away, n ≥ 1; never falls with n. */
  marginalLoss(n: number): number {
    if (n > this.keepValues.length) this.extendKeep(n);
    return this.keepValues[n - 1]!;
  }

  /** What the position gains by the n-th unit received, n ≥ 1; never rises with n. */
  marginalGain(n: number): number {
    if (n > this.getValues.length) this.extendGet(n);
    return this.getValues[n - 1]!;
  }

  /** C(available + change) − C(available): what giving (change < 0) or receiving costs or saves. */
  costOfChange(change: number): number {
    let cost = 0;
    for (let n = 1; n <= -change; n += 1) cost += this.marginalLoss(n);
    for (let n = 1; n <= change; n += 1) cost -= this.marginalGain(n);
    return cost;
  }

  /**
   * What a unit loses by arriving after `leadTime` days instead of on the fastest lane, measured on
   * the first unit: the extra cost, a unit, of a slower lane. Never below 0.
   */
  delayCost(leadTime: number): number {
    if (leadTime <= this.leadTime) return 0;
    const known = this.delayCosts.get(leadTime);
    if (known !== undefined) return known;
    const { position } = this;
    const late =
      firstUnitGainProbability(position, this.leadTime) -
      firstUnitGainProbability(position, leadTime);
    const waiting = position.holdingPerDay * (leadTime - this.leadTime);
    const cost = Math.max(0, position.underageCost * late + waiting);
    this.delayCosts.set(leadTime, cost);
    return cost;
  }

  private extendKeep(n: number): void {
    const { position } = this;
    const known = this.keepValues.length;
    const values = grown(this.keepValues, n);
    this.extendCarryingBelow(values.length);
    fillLossProbability(values.subarray(known), known + 1, position);
    let floor = known === 0 ? -Infinity : values[known - 1]!;
    for (let i = known; i < values.length; i += 1) {
      const value = position.underageCost * values[i]! - this.carryingBelow[i]!;
      floor = Math.max(floor, value);
      values[i] = floor;
    }
    this.keepValues = values;
  }

  private extendGet(n: number): void {
    const { position, leadTime } = this;
    const known = this.getValues.length;
    const values = grown(this.getValues, n);
    this.extendCarryingAbove(values.length);
    fillGainProbability(values.subarray(known), known + 1, position, leadTime);
    const transit = position.holdingPerDay * leadTime;
    let ceiling = known === 0 ? this.marginalLoss(1) : values[known - 1]!;
    for (let i = known; i < values.length; i += 1) {
      const value = position.underageCost * values[i]! - this.carryingAbove[i]! - transit;
      ceiling = Math.min(ceiling, value);
      values[i] = ceiling;
    }
    this.getValues = values;
  }

  private extendCarryingBelow(count: number): void {
    const known = this.carryingBelow.length;
    if (count <= known) return;
    if (known === 0) {
      this.startCarrying(count);
      return;
    }
    const costs = grown(this.carryingBelow, count);
    const added = costs.subarray(known);
    fillCarryingCost(added, this.today() - costs.length + 1, this.position);
    added.reverse();
    this.carryingBelow = costs;
  }

  private extendCarryingAbove(count: number): void {
    const known = this.carryingAbove.length;
    if (count <= known) return;
    if (known === 0) {
      this.startCarrying(count);
      return;
    }
    const costs = grown(this.carryingAbove, count);
    fillCarryingCost(costs.subarray(known), this.today() + 1 + known, this.position);
    this.carryingAbove = costs;
  }

  /** Both sides of today's stock at once: one set of quadrature points serves them. */
  private startCarrying(count: number): void {
    const around = new Float64Array(2 * count);
    fillCarryingCost(around, this.today() - count + 1, this.position);
    this.carryingBelow = around.slice(0, count).reverse();
    this.carryingAbove = around.slice(count);
  }

  private today(): number {
    return this.position.available + totalReceipts(this.position);
  }
}

function grown(values: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const extended = new Float64Array(Math.max(needed, 2 * values.length, FIRST_UNITS));
  extended.set(values);
  return extended;
}
