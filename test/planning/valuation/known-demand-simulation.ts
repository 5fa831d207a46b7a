import type { StockPosition } from '../../../src/planning/valuation/stock-position';

/** A position whose demand is listed by half days: element i is the units sold half a day later. */
export interface ListedPosition {
  readonly position: StockPosition;
  readonly unitsByHalfDay: readonly number[];
}

/**
 * The contract's values of a position whose demand is listed, by a simulation half day by half day. It
 * uses none of the planner's own formulas.
 */
export class KnownDemandSimulation {
  constructor(private readonly listed: ListedPosition) {}

  /** keep(n) before it is made monotone: the cost with the n-th unit sent less the cost with it. */
  valueKept(n: number): number {
    const { available, underageCost } = this.listed.position;
    const y = this.total() - n + 1;
    const days = this.shortageDays(Math.min(this.protection(y - 1), this.lifeOf(y)), 0);
    const missed = days.map((day) => {
      const stock = available + this.receiptsBefore(day) - n;
      return this.unmet(stock, day) - this.unmet(stock + 1, day);
    });
    return underageCost * Math.max(0, ...missed) - this.carryingOf(y);
  }

  /** get(n) before it is made monotone: the cost without the n-th unit received less the cost with it. */
  valueReceived(n: number, leadTime: number): number {
    const { available, underageCost, holdingPerDay, reviewPeriod } = this.listed.position;
    const y = this.total() + n;
    const interval = this.protection(y - 1);
    const supply = interval === Infinity ? this.lifeOf(y) : interval;
    const nextPlan = (reviewPeriod ?? Infinity) + leadTime;
    const horizon = Math.min(supply, Math.max(nextPlan, supply / 2), this.lifeOf(y));
    const met = this.shortageDays(horizon, leadTime).map((day) => {
      const stock = available + this.receiptsBefore(day);
      return this.unmet(stock, day, leadTime, n - 1) - this.unmet(stock, day, leadTime, n);
    });
    return underageCost * Math.max(0, ...met) - this.carryingOf(y) - holdingPerDay * leadTime;
  }

  lostMargin(): number {
    const { available, underageCost } = this.listed.position;
    const total = this.total();
    const horizon = Math.min(this.protection(total), this.lifeOf(Math.max(1, total)));
    const unmet = this.shortageDays(horizon, 0).map((day) =>
      this.unmet(available + this.receiptsBefore(day), day),
    );
    return underageCost * Math.max(0, ...unmet);
  }

  /** Holding and write-off cost of the stock and its receipts. */
  carrying(): number {
    let cost = 0;
    for (let y = 1; y <= this.total(); y += 1) cost += this.carryingOf(y);
    return cost;
  }

  /** Demand that `stock` units today, and `received` units after `leadTime` days, do not meet by `day`. */
  private unmet(stock: number, day: number, leadTime = 0, received = 0): number {
    let left = stock;
    let unmet = 0;
    if (leadTime === 0) left = Math.max(0, stock) + received;
    if (leadTime === 0 && stock < 0) unmet = -stock;
    this.listed.unitsByHalfDay.slice(0, 2 * day).forEach((units, i) => {
      const isBeforeArrival = (i + 1) / 2 <= leadTime;
      const sold = Math.min(Math.max(0, left), units);
      left -= sold;
      // What is lost before the units arrive is lost with and without them.
      if (!isBeforeArrival) unmet += units - sold;
      if ((i + 1) / 2 === leadTime) left = Math.max(0, left) + received;
    });
    return unmet;
  }

  /** Cost of the unit that the y-th customer buys, less what waiting for the next plan can save. */
  private carryingOf(y: number): number {
    const { holdingPerDay, writeOffCost, isReplenished, reviewPeriod } = this.listed.position;
    let cost = 0;
    let customers = 0;
    for (let i = 0; i < 2 * this.lifeOf(y) && customers < y; i += 1) {
      cost += holdingPerDay / 2;
      customers += this.listed.unitsByHalfDay[i]!;
    }
    if (customers < y) cost += writeOffCost;
    const canWait = !isReplenished && reviewPeriod !== null && reviewPeriod < this.lifeOf(y);
    return canWait ? (cost * reviewPeriod) / this.lifeOf(y) : cost;
  }

  private total(): number {
    return this.listed.position.available + this.receiptsBefore(Infinity);
  }

  private receiptsBefore(day: number): number {
    return this.listed.position.receipts
      .filter((receipt) => receipt.day < day)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  private shortageDays(horizon: number, after: number): readonly number[] {
    const receipts = this.listed.position.receipts.map(({ day }) => day);
    return [...receipts.filter((day) => day < horizon), horizon].filter((day) => day > after);
  }

  private protection(inventoryPosition: number): number {
    const { isReplenished, reorderPoint, supplierLeadTime, reviewPeriod } = this.listed.position;
    if (!isReplenished) return Infinity;
    if (inventoryPosition < reorderPoint) return supplierLeadTime;
    return supplierLeadTime + (reviewPeriod ?? Infinity);
  }

  private lifeOf(y: number): number {
    return (
      this.listed.position.lots.find((lot) => y <= lot.lastUnit)?.life ?? this.listed.position.life
    );
  }
}
