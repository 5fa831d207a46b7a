import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { SimulatedDemand } from './simulated-demand';

/** A value found by simulation, and its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * Marginal loss and gain of the contract (keep(n) and get(n)) before they are made monotone, by Monte
 * Carlo simulation. Each figure is drawn once for all n.
 */
export class SimulatedValue {
  private readonly demand: SimulatedDemand;
  private readonly draws: number;
  private readonly samples = new Map<number, readonly (readonly [number, number])[]>();
  private readonly totals = new Map<number, readonly number[]>();
  private readonly needs = new Map<number, readonly number[]>();

  constructor(
    private readonly position: StockPosition,
    private readonly leadTime: number,
    seed: number,
    draws: number,
  ) {
    this.demand = new SimulatedDemand(seed);
    this.draws = draws;
  }

  marginalLoss(n: number): Estimate {
    const { available } = this.position;
    const y = available + this.receiptsBefore(Infinity) - n + 1;
    const horizon = Math.min(this.daysToNewSupply(y - 1), this.lifeOf(y));
    const needed = this.highest(horizon, 0, (day) => {
      const threshold = available + this.receiptsBefore(day) - n + 1;
      return share(this.demandOver(day), (units) => units >= threshold);
    });
    return this.net(needed, y, 0);
  }

  marginalGain(n: number): Estimate {
    const y = this.position.available + this.receiptsBefore(Infinity) + n;
    const interval = this.daysToNewSupply(y - 1);
    const supply = interval === Infinity ? this.lifeOf(y) : interval;
    const nextPlan = (this.position.reviewPeriod ?? Infinity) + this.leadTime;
    const horizon = Math.min(supply, Math.max(nextPlan, supply / 2), this.lifeOf(y));
    const needed = this.highest(horizon, this.leadTime, (day) =>
      share(this.shortOnArrival(day), (units) => units >= n),
    );
    return this.net(needed, y, this.position.holdingPerDay * this.leadTime);
  }

  /** Underage cost · probability less the carrying cost of the y-th unit that waiting cannot save. */
  private net(needed: number, y: number, transit: number): Estimate {
    const { underageCost: under, isReplenished, reviewPeriod } = this.position;
    const life = this.lifeOf(y);
    const unavoidable = isReplenished ? 1 : Math.min(1, (reviewPeriod ?? Infinity) / life);
    const holdingPerDay = unavoidable * this.position.holdingPerDay;
    const loss = unavoidable * this.position.writeOffCost;
    const unsoldDays = y <= 0 ? 0 : share(this.sampledDays(life), ([, units]) => units < y);
    const unsold = share(this.demandOver(life), (units) => units < y);
    const variance = (probability: number): number =>
      (probability * (1 - probability) + 1 / this.draws) / this.draws;
    return {
      value: under * needed - holdingPerDay * life * unsoldDays - loss * unsold - transit,
      error: Math.sqrt(
        under ** 2 * variance(needed) +
          (holdingPerDay * life) ** 2 * variance(unsoldDays) +
          loss ** 2 * variance(unsold),
      ),
    };
  }

  private highest(horizon: number, after: number, probabilityOn: (day: number) => number): number {
    const receipts = this.position.receipts.map(({ day }) => day);
    const days = [...receipts.filter((day) => day < horizon), horizon].filter((day) => day > after);
    return Math.max(0, ...days.map(probabilityOn));
  }

  private receiptsBefore(day: number): number {
    return this.position.receipts
      .filter((receipt) => receipt.day < day)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  }

  private daysToNewSupply(inventoryPosition: number): number {
    const { isReplenished, reorderPoint, supplierLeadTime, reviewPeriod } = this.position;
    if (!isReplenished) return Infinity;
    if (inventoryPosition < reorderPoint) return supplierLeadTime;
    return supplierLeadTime + (reviewPeriod ?? Infinity);
  }

  private lifeOf(y: number): number {
    return this.position.lots.find((lot) => y <= lot.lastUnit)?.life ?? this.position.life;
  }

  private demandOver(days: number): readonly number[] {
    return cached(this.totals, days, () =>
      Array.from({ length: this.draws }, () => this.demand.over(days, this.position.rate)),
    );
  }

  /** Demand up to days spread evenly over the life. */
  private sampledDays(life: number): readonly (readonly [number, number])[] {
    return cached(this.samples, life, () =>
      Array.from({ length: this.draws }, (_, i) => {
        const day = (life * (i + this.demand.uniform())) / this.draws;
        return [day, this.demand.over(day, this.position.rate)] as const;
      }),
    );
  }

  /** Demand after the units arrive beyond the stock that is then left, until `day`. */
  private shortOnArrival(day: number): readonly number[] {
    const stock = this.position.available + this.receiptsBefore(day);
    return cached(this.needs, day, () =>
      Array.from({ length: this.draws }, () => {
        const left = Math.max(0, stock - this.demand.over(this.leadTime, this.position.rate));
        return this.demand.over(day - this.leadTime, this.position.rate) - left;
      }),
    );
  }
}

function share<T>(draws: readonly T[], holds: (draw: T) => boolean): number {
  let count = 0;
  for (const draw of draws) if (holds(draw)) count += 1;
  return count / draws.length;
}

function cached<T>(known: Map<number, T>, key: number, draw: () => T): T {
  const value = known.get(key) ?? draw();
  known.set(key, value);
  return value;
}
