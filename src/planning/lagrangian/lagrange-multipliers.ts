import type { CoupledProblem, CoupledProduct } from './coupled-product';
import type { LimitUsage } from './limit-usage';
import { FixedCostAllocation } from './fixed-cost-allocation';

/** Prevents a division by 0. */
const TINY = 1e-12;

/** Plain values of the multipliers, without the allocation of fixed costs. */
export interface Multipliers {
  /** Money per unit of each limit; at least 0. */
  readonly limits: Float64Array;
  /** Money per shipment, where their number is limited; 0 elsewhere. */
  readonly shipment: number;
}

/**
 * Lagrange multipliers of the coupling constraints: one for each shared limit, one for the number of
 * shipments, and the allocation of each lane's fixed cost to its lines. The Lagrangian function at
 * multipliers λ is the sum of what the products save when they pay λ for the limits that they use,
 * plus `dualConstant`, which is λ times the right-hand sides. It bounds from above what any plan
 * within the limits saves (weak duality).
 *
 * Source: M. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
 * Management Science 27, 1981.
 */
export class LagrangeMultipliers {
  /** Money per unit of each limit. */
  readonly limits: Float64Array;
  /** Allocation of the fixed costs of shipments; null where these cost nothing and are not limited. */
  readonly fixedCosts: FixedCostAllocation | null;

  private readonly uses: readonly SparseRows[];

  constructor(private readonly problem: CoupledProblem) {
    const { shared, products } = problem;
    this.limits = new Float64Array(shared.limits.length);
    const hasNoFixedCosts =
      shared.maxShipments === Infinity && shared.fixedCost.every((cost) => cost === 0);
    this.uses = products.map(sparseRows);
    this.fixedCosts = hasNoFixedCosts ? null : new FixedCostAllocation(problem);
  }

  /** What a pack on each line of a product pays for limits and for its part of fixed costs. */
  packPrice(p: number): Float64Array {
    const price = this.limitPrice(p);
    this.fixedCosts?.addPackPrice(price, p);
    return price;
  }

  /** What a pack on each line of a product pays for limits alone. */
  limitPrice(p: number): Float64Array {
    const price = new Float64Array(this.problem.products[p]!.uses.length);
    this.addLimitPrice(price, p);
    return price;
  }

  /**
   * Adds to the cost of a pack on each line what it pays at the multipliers.
   *
   * @param linePriceShare the share of a line's own price that one pack pays in a linear relaxation
   */
  addTo(packCost: Float64Array, p: number, linePriceShare: Float64Array): void {
    this.addLimitPrice(packCost, p);
    this.fixedCosts?.addPackPrice(packCost, p);
    const { lineSpend } = this.problem.products[p]!;
    const { budgetMultiplier } = this;
    if (budgetMultiplier === 0) return;
    for (let line = 0; line < lineSpend.length; line += 1) {
      packCost[line]! += lineSpend[line]! * budgetMultiplier * linePriceShare[line]!;
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

  /** What each line of a product pays once, at any quantity, for its money of the budget. */
  linePrice(p: number): Float64Array {
    return this.problem.products[p]!.lineSpend.map((spend) => spend * this.budgetMultiplier);
  }

  private get budgetMultiplier(): number {
    const { budget } = this.problem.shared;
    return budget < 0 ? 0 : this.limits[budget]!;
  }

  /**
   * The multipliers times what firm lines leave of the limits. Where fixed costs are allocated, a
   * lane's capacity enters by vehicle: the room left in the vehicles that firm lines need, and for
   * every further vehicle the value of its capacity beyond its cost, where that is positive.
   */
  dualConstant(): number {
    const { limits, laneCapacity, vehicleCapacity, maxVehicles, openingCost, firm } =
      this.problem.shared;
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
      const firmVehicles = firm.vehicles[lane]!;
      const surplus =
        fixedCosts.capacityValue(lane, this.limits) - fixedCosts.shipmentCost(lane, this.limits);
      dualConstant += (maxVehicles[lane]! - firmVehicles) * Math.max(0, surplus);
      if (firmVehicles === 0) continue;
      const room = Math.max(0, firmVehicles * vehicleCapacity[lane]! - firm.used[limit]!);
      dualConstant += this.limits[limit]! * room;
    }
    return this.problem.shared.maxShipments === Infinity
      ? dualConstant
      : dualConstant + fixedCosts.shipmentMultiplier * this.shipmentsLeft();
  }

  /** Shipments that may be sent besides those of firm lines. */
  private shipmentsLeft(): number {
    const { maxShipments, firm } = this.problem.shared;
    return firm.vehicles.reduce((left, sent) => left - sent, maxShipments);
  }

  /**
   * A multiplicative subgradient step: raises the multipliers of violated limits and lowers the
   * others, each by no more than the step size as a share of itself. Multipliers of lane capacity
   * stay.
   */
  multiplicativeStep(usage: LimitUsage, stepSize: number): void {
    const { fixedCosts } = this;
    const { limits, maxShipments, laneCapacity } = this.problem.shared;
    const factor = (used: number, available: number): number => {
      const violation = (used - available) / Math.max(available, 1e-9 * used, TINY);
      return 1 + stepSize * Math.min(1, Math.max(-1, violation));
    };
    limits.forEach(({ kind, amount }, limit) => {
      if (kind !== 'lane capacity') this.limits[limit]! *= factor(usage.used[limit]!, amount);
    });
    if (fixedCosts === null || maxShipments === Infinity) return;
    let used = 0;
    laneCapacity.forEach((_, lane) => (used += fixedCosts.relaxedVehicles(lane, this.limits, 0)));
    fixedCosts.shipmentMultiplier *= factor(used, Math.max(1, maxShipments));
  }

  /** A copy of the values. */
  snapshot(): Multipliers {
    return { limits: this.limits.slice(), shipment: this.fixedCosts?.shipmentMultiplier ?? 0 };
  }

  /** Sets the capacity of lanes with several vehicles to the price at which it pays for a vehicle. */
  setBreakEvenPrices(): void {
    const { fixedCosts, limits } = this;
    if (fixedCosts === null) return;
    this.problem.shared.laneCapacity.forEach((limit, lane) => {
      if (limit >= 0) limits[limit] = fixedCosts.breakEvenPrice(lane, limits);
    });
    fixedCosts.allocate(limits);
  }

  /** Sets the values from a snapshot. */
  restore({ limits, shipment }: Multipliers): void {
    this.limits.set(limits);
    if (this.fixedCosts === null) return;
    this.fixedCosts.shipmentMultiplier = shipment;
    this.fixedCosts.allocate(this.limits);
  }
}

/**
 * What a pack on each line uses, in compressed sparse rows: the entries of a line lie from its
 * `start` to that of the next line.
 */
interface SparseRows {
  readonly start: Int32Array;
  readonly limit: Int32Array;
  readonly perPack: Float64Array;
}

function sparseRows({ uses }: CoupledProduct): SparseRows {
  const start = new Int32Array(uses.length + 1);
  uses.forEach((ofLine, line) => (start[line + 1] = start[line]! + ofLine.length));
  const limit = new Int32Array(start[uses.length]!);
  const perPack = new Float64Array(limit.length);
  let entry = 0;
  for (const ofLine of uses) {
    for (const use of ofLine) {
      limit[entry] = use.limit;
      perPack[entry] = use.perPack;
      entry += 1;
    }
  }
  return { start, limit, perPack };
}
