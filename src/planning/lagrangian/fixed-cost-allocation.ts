import { packUpperBounds } from '../flow/pack-upper-bounds';
import type { ProductProblem } from '../rebalance/product-problem';
import type { CoupledProblem } from './coupled-product';
import type { SharedLimits } from './shared-limits';

/** A line that could carry packs on a lane. */
interface LaneUser {
  readonly product: number;
  readonly line: number;
  readonly maxPacks: number;
}

/** How fast the fractions follow use. */
const STEP_FACTOR = 4;
const MOMENTUM = 0.7;
/** No fraction falls below this part of an equal one, so that it can rise again. */
const MIN_FRACTION = 1e-4;
/** Values whose relative difference is smaller are equal. */
const TIE = 1e-9;

/**
 * Allocates the fixed cost of a shipment to the lines that could be on it. A line pays its allocated
 * cost in proportion to the packs that it carries of the maximum that it could carry. All lines of a
 * lane then pay no more than the shipment costs. Products that are planned one by one with these
 * costs therefore save at least what any joint plan saves: a valid upper bound (cost splitting, the
 * weak linking x <= u y of fixed-charge network design). Subgradient steps move the fractions towards
 * the lines that use the lane most.
 *
 * Where the capacity of vehicles has a multiplier, that price pays for a part of every vehicle on
 * the lane. The allocation then covers only what is missing for the first vehicle.
 *
 * Source: A. Balakrishnan, T. Magnanti and R. Wong, "A dual-ascent procedure for large-scale
 * uncapacitated network design", Operations Research 37, 1989: the fixed cost of an arc divided among
 * its commodities. There the dual variables rise one by one; here they take subgradient steps.
 */
export class FixedCostAllocation {
  /** Multiplier of the limit on the number of shipments; 0 without one. */
  shipmentMultiplier = 0;

  private readonly shared: SharedLimits;
  private readonly users: readonly (readonly LaneUser[])[];
  private readonly maxPacks: readonly Int32Array[];
  /** Each line's fraction of the cost of its lane's first vehicle; those of a lane sum to at most 1. */
  private readonly fractions: readonly Float64Array[];
  private readonly lineCosts: readonly Float64Array[];
  private readonly directions: readonly Float64Array[];
  /** How far the last pass used the first vehicle on each lane, 0 to 1. */
  private readonly firstVehicleUse: Float64Array;

  constructor({ shared, products }: CoupledProblem) {
    this.shared = shared;
    const users = Array.from(shared.openingCost, (): LaneUser[] => []);
    this.maxPacks = products.map(({ problem }) => packUpperBounds(problem, relays(problem)));
    products.forEach(({ problem }, product) => {
      problem.lines.forEach(({ lane }, line) => {
        const maxPacks = this.maxPacks[product]![line]!;
        if (maxPacks > 0) users[lane]!.push({ product, line, maxPacks });
      });
    });
    this.users = users;
    const zeros = (): readonly Float64Array[] =>
      products.map(({ problem }) => new Float64Array(problem.lines.length));
    this.fractions = zeros();
    this.lineCosts = zeros();
    this.directions = zeros();
    this.firstVehicleUse = new Float64Array(users.length);
    for (const ofLane of users) {
      const total = ofLane.reduce((sum, { maxPacks }) => sum + maxPacks, 0);
      for (const { product, line, maxPacks } of ofLane) {
        this.fractions[product]![line] = maxPacks / total;
      }
    }
    this.allocate(new Float64Array(shared.limits.length));
  }

  /** Adds the allocated cost of each line, spread over its maximum packs, to the price of a pack. */
  addPackPrice(packPrice: Float64Array, product: number): void {
    const lineCosts = this.lineCosts[product]!;
    for (let line = 0; line < lineCosts.length; line += 1) {
      if (lineCosts[line] === 0) continue;
      packPrice[line]! += lineCosts[line]! / this.maxPacks[product]![line]!;
    }
  }

  /** The cost allocated to each line of a product. */
  costOfLines(product: number): Float64Array {
    return this.lineCosts[product]!;
  }

  /** What one shipment on a lane costs at the multipliers of its fixed cost, of the budget and of the number of shipments. */
  shipmentCost(lane: number, multipliers: Float64Array): number {
    const { openingCost, fixedCost, budget } = this.shared;
    const money = budget < 0 ? 0 : multipliers[budget]! * fixedCost[lane]!;
    return openingCost[lane]! + money + this.shipmentMultiplier;
  }

  /** What the capacity of one vehicle on a lane is worth at the multipliers. */
  capacityValue(lane: number, multipliers: Float64Array): number {
    const limit = this.shared.laneCapacity[lane]!;
    return limit < 0 ? 0 : multipliers[limit]! * this.shared.vehicleCapacity[lane]!;
  }

  /**
   * Vehicles on a lane in the relaxed problem: the maximum where their capacity is worth more than
   * they cost, the use of the first one where it is worth less, and at break-even as many as the
   * volume needs.
   */
  relaxedVehicles(lane: number, multipliers: Float64Array, volume: number): number {
    const { maxVehicles, vehicleCapacity, firm } = this.shared;
    const max = maxVehicles[lane]!;
    const first = Math.max(firm.vehicles[lane]!, this.firstVehicleUse[lane]!);
    const surplus = this.capacityValue(lane, multipliers) - this.shipmentCost(lane, multipliers);
    if (max === 1) return surplus >= 0 ? 1 : first;
    const tie = TIE * this.shipmentCost(lane, multipliers);
    if (surplus > tie) return max;
    if (surplus < -tie) return first;
    return Math.min(max, Math.max(first, volume / vehicleCapacity[lane]!));
  }

  /** The multiplier of a lane's capacity at which it pays for a vehicle; 0 for lanes of one vehicle or without room. */
  breakEvenPrice(lane: number, multipliers: Float64Array): number {
    const { maxVehicles, vehicleCapacity } = this.shared;
    const capacity = vehicleCapacity[lane] ?? 0;
    return maxVehicles[lane]! > 1 && capacity > 0
      ? this.shipmentCost(lane, multipliers) / capacity
      : 0;
  }

  /** The next multiplier of a lane's capacity: a step that would cross the break-even price ends there. */
  stopAtBreakEven(lane: number, multipliers: Float64Array, current: number, next: number): number {
    if (this.shared.maxVehicles[lane] === 1) return next;
    const price = this.breakEvenPrice(lane, multipliers);
    const isCrossed = (current < price && next > price) || (current > price && next < price);
    return isCrossed ? price : next;
  }

  /**
   * Records how far a pass used each lane, and moves the fractions towards the lines that used it.
   * Call `allocate` afterwards.
   */
  subgradientStep(packs: readonly Int32Array[], stepSize: number): void {
    this.users.forEach((ofLane, lane) => {
      let used = 0;
      for (const { product, line, maxPacks } of ofLane) {
        used += this.fractions[product]![line]! * Math.min(1, packs[product]![line]! / maxPacks);
      }
      const mean = Math.min(1, used);
      this.firstVehicleUse[lane] = mean;
      const min = MIN_FRACTION / Math.max(1, ofLane.length);
      let total = 0;
      for (const { product, line, maxPacks } of ofLane) {
        const direction = this.directions[product]!;
        const use = Math.min(1, packs[product]![line]! / maxPacks);
        direction[line] = MOMENTUM * direction[line]! + (1 - MOMENTUM) * (use - mean);
        const fractions = this.fractions[product]!;
        fractions[line] = Math.max(
          min,
          fractions[line]! * Math.exp(STEP_FACTOR * stepSize * direction[line]!),
        );
        total += fractions[line]!;
      }
      for (const { product, line } of ofLane) this.fractions[product]![line]! /= total;
    });
  }

  /** A copy of the fractions, by product and line. */
  copyFractions(): readonly Float64Array[] {
    return this.fractions.map((fractions) => fractions.slice());
  }

  /**
   * Takes the fractions of an earlier plan, on lanes where it has any. They may sum to less than 1 if
   * a line has left the plan; a new line gets 0. The other lines keep their prices, so that their
   * products need no new solution.
   */
  useFractions(earlier: readonly Float64Array[]): void {
    for (const ofLane of this.users) {
      const total = ofLane.reduce((sum, { product, line }) => sum + earlier[product]![line]!, 0);
      if (total === 0) continue;
      const divisor = Math.max(1, total - TIE);
      for (const { product, line } of ofLane) {
        this.fractions[product]![line] = earlier[product]![line]! / divisor;
      }
    }
  }

  /**
   * Allocates to every line its fraction of what its lane's first vehicle costs beyond the value of
   * its capacity; 0 on lanes where firm lines send a vehicle already.
   */
  allocate(multipliers: Float64Array): void {
    this.users.forEach((ofLane, lane) => {
      const missing = this.shipmentCost(lane, multipliers) - this.capacityValue(lane, multipliers);
      const target = this.shared.firm.vehicles[lane]! > 0 ? 0 : Math.max(0, missing);
      for (const { product, line } of ofLane) {
        this.lineCosts[product]![line] = this.fractions[product]![line]! * target;
      }
    });
  }
}

/** Which sites may receive and ship in one plan. */
function relays({ isHub, lines }: ProductProblem): readonly boolean[] {
  return isHub.map(
    (hub, site) =>
      hub && lines.some((line) => line.from === site) && lines.some((line) => line.to === site),
  );
}
