import type { CoupledProduct } from './coupled-product';
import type { LimitUsage } from './limit-usage';
import { FixedCostAllocation } from './fixed-cost-allocation';
import type { SharedLimits } from './shared-limits';

/** Keeps shares of nothing finite. */
const TINY = 1e-12;

/** What the products pay for what they share. */
export class LagrangeMultipliers {
  /** Money for a unit of each limit. */
  readonly limits: Float64Array;
  /** Parts of what shipments cost; null where they cost nothing and may be as many as one likes. */
  readonly fixedCosts: FixedCostAllocation | null;

  private readonly uses: readonly UsesInRows[];

  constructor(
    private readonly shared: SharedLimits,
    private readonly products: readonly CoupledProduct[],
  ) {
    this.limits = new Float64Array(shared.limits.length);
    const isFree = shared.maxShipments === Infinity && shared.fixedCost.every((cost) => cost === 0);
    this.uses = products.map(inRows);
    this.fixedCosts = isFree ? null : new FixedCostAllocation(shared, products);
  }

  /** What a pack on each of a product's lines pays. */
  packCharge(p: number): Float64Array {
    const price = this.limitPrice(p);
    this.fixedCosts?.addTo(price, p);
    return price;
  }

  /** The same without the parts of shipments. */
  limitPrice(p: number): Float64Array {
    const price = new Float64Array(this.products[p]!.uses.length);
    this.addLimitPrice(price, p);
    return price;
  }

  /**
   * Adds to the cost of a pack on each of a product's lines what it pays, and of what the line pays
   * once so large a part.
   */
  addTo(packCost: Float64Array, p: number, linePart: Float64Array): void {
    this.addLimitPrice(packCost, p);
    this.fixedCosts?.addTo(packCost, p);
    const { lineSpend } = this.products[p]!;
    const money = this.money;
    if (money === 0) return;
    for (let line = 0; line < lineSpend.length; line += 1) {
      packCost[line]! += lineSpend[line]! * money * linePart[line]!;
    }
  }

  private addLimitPrice(packCost: Float64Array, p: number): void {
    const { start, limit, perPack } = this.uses[p]!;
    for (let line = 0; line < start.length - 1; line += 1) {
      let sum = 0;
      for (let use = start[line]!; use < start[line + 1]!; use += 1) {
        sum += this.limits[limit[use]!]! * perPack[use]!;
      }
      packCost[line]! += sum;
    }
  }

  /** What each of a product's lines pays however much it carries. */
  lineCharge(p: number): Float64Array {
    return this.products[p]!.lineSpend.map((spend) => spend * this.money);
  }

  /** The price of money. */
  private get money(): number {
    const { budget } = this.shared;
    return budget < 0 ? 0 : this.limits[budget]!;
  }

  /**
   * What firm lines leave of all limits is worth so much at these prices: with what the products
   * save, the bound on any plan. Of a lane's capacity that is what is left in the vehicles that firm
   * lines have sent, and what others hold where that is worth more than they are.
   */
  dualConstant(): number {
    const { limits, laneCapacity, vehicleCapacity, maxVehicles, openingCost, firm } = this.shared;
    let dualConstant = 0;
    limits.forEach(({ kind, amount }, limit) => {
      if (this.fixedCosts !== null && kind === 'lane capacity') return;
      dualConstant += this.limits[limit]! * (amount - firm.used[limit]!);
    });
    const { fixedCosts } = this;
    if (fixedCosts === null) return dualConstant;
    for (let lane = 0; lane < openingCost.length; lane += 1) {
      const limit = laneCapacity[lane]!;
      if (limit < 0) continue;
      const sent = firm.vehicles[lane]!;
      const beyond =
        fixedCosts.capacityValue(lane, this.limits) - fixedCosts.shipmentValue(lane, this.limits);
      dualConstant += (maxVehicles[lane]! - sent) * Math.max(0, beyond);
      if (sent === 0) continue;
      const room = Math.max(0, sent * vehicleCapacity[lane]! - firm.used[limit]!);
      dualConstant += this.limits[limit]! * room;
    }
    return this.shared.maxShipments === Infinity
      ? dualConstant
      : dualConstant + fixedCosts.shipmentPrice * this.shipmentsLeft();
  }

  /** Shipments that may be sent besides those of firm lines. */
  private shipmentsLeft(): number {
    const { maxShipments, firm } = this.shared;
    return firm.vehicles.reduce((left, sent) => left - sent, maxShipments);
  }

  /** Raises the prices of what is used too much and lowers the others, by this share of them at the most. */
  nudge(usage: LimitUsage, share: number): void {
    const { fixedCosts } = this;
    const { limits, maxShipments, laneCapacity } = this.shared;
    const factor = (used: number, most: number): number =>
      1 + share * Math.min(1, Math.max(-1, (used - most) / Math.max(most, 1e-9 * used, TINY)));
    limits.forEach(({ kind, amount }, limit) => {
      if (kind !== 'lane capacity') this.limits[limit]! *= factor(usage.used[limit]!, amount);
    });
    if (fixedCosts === null || maxShipments === Infinity) return;
    let used = 0;
    laneCapacity.forEach((_, lane) => (used += fixedCosts.vehicles(lane, this.limits, 0)));
    fixedCosts.shipmentPrice *= factor(used, Math.max(1, maxShipments));
  }

  /** The limit prices, copied, with what one more shipment is worth. */
  snapshot(): Multipliers {
    return { limits: this.limits.slice(), shipment: this.fixedCosts?.shipmentPrice ?? 0 };
  }

  /** Prices at which the capacity of lanes with several vehicles pays for all of them. */
  payForVehicles(): void {
    const { fixedCosts, limits } = this;
    if (fixedCosts === null) return;
    this.shared.laneCapacity.forEach((limit, lane) => {
      if (limit >= 0) limits[limit] = fixedCosts.payingPrice(lane, limits);
    });
    fixedCosts.divide(limits);
  }

  /** Takes up prices that were found before. */
  restore({ limits, shipment }: Multipliers): void {
    this.limits.set(limits);
    if (this.fixedCosts === null) return;
    this.fixedCosts.shipmentPrice = shipment;
    this.fixedCosts.divide(this.limits);
  }
}

/** What a pack on each line of a product uses: rows from `start` of the line to that of the next. */
interface UsesInRows {
  readonly start: Int32Array;
  readonly limit: Int32Array;
  readonly perPack: Float64Array;
}

function inRows({ uses }: CoupledProduct): UsesInRows {
  const start = new Int32Array(uses.length + 1);
  uses.forEach((ofLine, line) => (start[line + 1] = start[line]! + ofLine.length));
  const limit = new Int32Array(start[uses.length]!);
  const perPack = new Float64Array(limit.length);
  let row = 0;
  for (const ofLine of uses) {
    for (const use of ofLine) {
      limit[row] = use.limit;
      perPack[row] = use.perPack;
      row += 1;
    }
  }
  return { start, limit, perPack };
}

/** Prices of limits without the parts of shipments. */
export interface Multipliers {
  readonly limits: Float64Array;
  readonly shipment: number;
}
