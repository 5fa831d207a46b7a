import { isHub, type Network } from '../network/network';
import type { ReplayCosts, ReplayResult, ReplayWeek } from './replay-result';

/** A unit that left a site within this many days of arriving counts as returned. */
const RETURN_DAYS = 28;

type Component = keyof ReplayCosts;

/** Counts costs and units as a replay goes on. */
export class Account {
  readonly units = {
    demand: 0,
    unmet: 0,
    sold: 0,
    writtenOff: 0,
    transferred: 0,
    bought: 0,
    returned: 0,
    markedDown: 0,
  };
  readonly counts = { stockoutDays: 0, lines: 0, shipments: 0, orders: 0 };
  private readonly costs: Record<Component, number> = {
    lostMargin: 0,
    holding: 0,
    writeOffs: 0,
    leftover: 0,
    freight: 0,
    lines: 0,
    shipments: 0,
    ordering: 0,
    markdowns: 0,
  };
  private readonly weeks: ReplayWeek[] = [];
  private weekStart = { cost: 0, demand: 0, unmet: 0 };
  private unitDays = 0;
  private valueDays = 0;
  /** Recent arrivals by transfer, by position: the day and the units that have not left since. */
  private readonly recent = new Map<number, { readonly day: number; units: number }[]>();

  private readonly costByProduct: Float64Array;

  constructor(private readonly network: Network) {
    this.costByProduct = new Float64Array(network.products.length);
  }

  /** @param product index of the product; left out where all products share the cost */
  add(component: Component, cost: number, product?: number): void {
    this.costs[component] += cost;
    if (product !== undefined) this.costByProduct[product]! += cost;
  }

  /** Records the stock on hand at the end of a day. */
  endDay(day: number, units: number, value: number): void {
    this.unitDays += units;
    this.valueDays += value;
    if (day % 7 === 6) this.endWeek(day - 6, value);
  }

  /** Records units that arrive by transfer. */
  arrived(p: number, units: number, day: number): void {
    const location = this.network.locations[this.network.positions.location[p]!]!;
    if (isHub(location)) return;
    const arrivals = this.recent.get(p) ?? [];
    arrivals.push({ day, units });
    this.recent.set(p, arrivals);
  }

  /** Records units that leave by transfer. */
  left(p: number, units: number, day: number): void {
    this.units.transferred += units;
    const arrivals = this.recent.get(p)?.filter((arrival) => arrival.day >= day - RETURN_DAYS);
    if (arrivals === undefined) return;
    let rest = units;
    for (const arrival of arrivals.reverse()) {
      const returned = Math.min(rest, arrival.units);
      arrival.units -= returned;
      rest -= returned;
      this.units.returned += returned;
    }
    this.recent.set(p, arrivals.reverse());
  }

  result(policy: string, days: number, left: number): ReplayResult {
    const { units, counts } = this;
    return {
      policy,
      costs: this.costs,
      total: this.totalSoFar(),
      demand: units.demand,
      unmet: units.unmet,
      unmetValue: this.costs.lostMargin,
      fillRate: units.demand > 0 ? 1 - units.unmet / units.demand : 1,
      stockoutDays: counts.stockoutDays,
      averageInventory: this.unitDays / days,
      averageInventoryValue: this.valueDays / days,
      writtenOff: units.writtenOff,
      markedDown: units.markedDown,
      transferred: units.transferred,
      bought: units.bought,
      sold: units.sold,
      left,
      lineCount: counts.lines,
      shipmentCount: counts.shipments,
      orderCount: counts.orders,
      returned: units.returned,
      weeks: this.weeks,
      costByProduct: [...this.costByProduct],
    };
  }

  private endWeek(day: number, inventoryValue: number): void {
    const { demand, unmet } = this.units;
    const cost = this.totalSoFar();
    const { weekStart } = this;
    this.weeks.push({
      day,
      cost: cost - weekStart.cost,
      demand: demand - weekStart.demand,
      unmet: unmet - weekStart.unmet,
      inventoryValue,
    });
    this.weekStart = { cost, demand, unmet };
  }

  private totalSoFar(): number {
    return Object.values(this.costs).reduce((sum, cost) => sum + cost, 0);
  }
}
