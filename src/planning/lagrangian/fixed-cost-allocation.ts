import { packUpperBounds } from '../flow/pack-upper-bounds';
import type { ProductProblem } from '../rebalance/product-problem';
import type { CoupledProduct } from './coupled-product';
import type { SharedLimits } from './shared-limits';

/** A line that could pay for a part of its lane's shipment. */
interface Payer {
  readonly product: number;
  readonly line: number;
  /** The most packs that it could carry. */
  readonly most: number;
}

/** How fast shares follow use. */
const STEP = 4;
const MOMENTUM = 0.7;
/** A share never falls below this part of an equal one, so that it can rise again. */
const MIN_FRACTION = 1e-4;
/** Worths closer than this share of them are equal. */
const TIE = 1e-9;

/**
 * Divides what a shipment costs among the lines that could be on it. A line that pays its share in
 * proportion to the most packs it could carry pays no more than its share, and all together no more
 * than the shipment costs: so the products planned by themselves, with their shares, save at least
 * what any plan saves (cost splitting). Shares move to the lines that are used most.
 *
 * Where a vehicle's capacity has a price, that pays for a part of every vehicle on the lane, and
 * shares only for what is missing of the first: as many vehicles as hold the volume are paid for,
 * and one at the least.
 */
export class FixedCostAllocation {
  /** The price of one more shipment, where their number is limited. */
  shipmentPrice = 0;

  private readonly payers: readonly (readonly Payer[])[];
  private readonly maxPacks: readonly Int32Array[];
  /** Each line's part of what the first vehicle on its lane costs; those of a lane add up to 1. */
  private readonly fractions: readonly Float64Array[];
  private readonly shares: readonly Float64Array[];
  private readonly directions: readonly Float64Array[];
  /** How far the first vehicle on each lane is used in the last sweep, 0 to 1. */
  private readonly firstUsed: Float64Array;

  constructor(
    private readonly shared: SharedLimits,
    products: readonly CoupledProduct[],
  ) {
    const payers = Array.from(shared.openingCost, (): Payer[] => []);
    this.maxPacks = products.map(({ problem }) => packUpperBounds(problem, relays(problem)));
    products.forEach(({ problem }, product) => {
      problem.lines.forEach(({ lane }, line) => {
        const most = this.maxPacks[product]![line]!;
        if (most > 0) payers[lane]!.push({ product, line, most });
      });
    });
    this.payers = payers;
    const empty = (): readonly Float64Array[] =>
      products.map(({ problem }) => new Float64Array(problem.lines.length));
    this.fractions = empty();
    this.shares = empty();
    this.directions = empty();
    this.firstUsed = new Float64Array(payers.length);
    for (const onLane of payers) {
      const total = onLane.reduce((sum, { most }) => sum + most, 0);
      for (const { product, line, most } of onLane) this.fractions[product]![line] = most / total;
    }
    this.divide(new Float64Array(shared.limits.length));
  }

  /** Adds a product's shares to what its packs cost. */
  addTo(packPrice: Float64Array, product: number): void {
    const shares = this.shares[product]!;
    for (let line = 0; line < shares.length; line += 1) {
      if (shares[line] !== 0) packPrice[line]! += shares[line]! / this.maxPacks[product]![line]!;
    }
  }

  /** A product's shares, by line. */
  ofProduct(product: number): Float64Array {
    return this.shares[product]!;
  }

  /** What one shipment on a lane is worth at these prices: its cost, in money of the budget too, and its price. */
  shipmentValue(lane: number, prices: Float64Array): number {
    const { openingCost, fixedCost, budget } = this.shared;
    const money = budget < 0 ? 0 : prices[budget]! * fixedCost[lane]!;
    return openingCost[lane]! + money + this.shipmentPrice;
  }

  /** What the capacity of one vehicle on a lane takes of that at its price. */
  capacityValue(lane: number, prices: Float64Array): number {
    const limit = this.shared.laneCapacity[lane]!;
    return limit < 0 ? 0 : prices[limit]! * this.shared.vehicleCapacity[lane]!;
  }

  /**
   * Vehicles on a lane in the relaxation whose bound these prices give: all that may go where their
   * capacity is worth more than they are, what the first is used where it is worth less, and what
   * the volume needs between the two.
   */
  vehicles(lane: number, prices: Float64Array, volume: number): number {
    const { maxVehicles, vehicleCapacity, firm } = this.shared;
    const most = maxVehicles[lane]!;
    const first = Math.max(firm.vehicles[lane]!, this.firstUsed[lane]!);
    const beyond = this.capacityValue(lane, prices) - this.shipmentValue(lane, prices);
    if (most === 1) return beyond >= 0 ? 1 : first;
    const tie = TIE * this.shipmentValue(lane, prices);
    if (beyond > tie) return most;
    if (beyond < -tie) return first;
    return Math.min(most, Math.max(first, volume / vehicleCapacity[lane]!));
  }

  /** The price of a lane's capacity that pays for its vehicles; 0 where there is but one, or no room. */
  payingPrice(lane: number, prices: Float64Array): number {
    const { maxVehicles, vehicleCapacity } = this.shared;
    const capacity = vehicleCapacity[lane] ?? 0;
    return maxVehicles[lane]! > 1 && capacity > 0 ? this.shipmentValue(lane, prices) / capacity : 0;
  }

  /** The price of a lane's capacity on its way to another: it stops where it pays for a vehicle. */
  step(lane: number, prices: Float64Array, now: number, next: number): number {
    if (this.shared.maxVehicles[lane] === 1) return next;
    const paying = this.payingPrice(lane, prices);
    const isPassed = (now < paying && next > paying) || (now > paying && next < paying);
    return isPassed ? paying : next;
  }

  /** Notes how far each lane is used, and moves the shares towards the lines that use it. */
  subgradientStep(packs: readonly Int32Array[], size: number): void {
    this.payers.forEach((onLane, lane) => {
      let used = 0;
      for (const { product, line, most } of onLane) {
        used += this.fractions[product]![line]! * Math.min(1, packs[product]![line]! / most);
      }
      const mean = Math.min(1, used);
      this.firstUsed[lane] = mean;
      const least = MIN_FRACTION / Math.max(1, onLane.length);
      let total = 0;
      for (const { product, line, most } of onLane) {
        const direction = this.directions[product]!;
        const use = Math.min(1, packs[product]![line]! / most);
        direction[line] = MOMENTUM * direction[line]! + (1 - MOMENTUM) * (use - mean);
        const fractions = this.fractions[product]!;
        fractions[line] = Math.max(
          least,
          fractions[line]! * Math.exp(STEP * size * direction[line]!),
        );
        total += fractions[line]!;
      }
      for (const { product, line } of onLane) this.fractions[product]![line]! /= total;
    });
  }

  /** The parts as they are, by product and line. */
  copyFractions(): readonly Float64Array[] {
    return this.fractions.map((fractions) => fractions.slice());
  }

  /**
   * Takes up parts found before, on lanes where any are known. They may add up to less: who pays no more
   * leaves a part to none, and who is new pays nothing, so that the others need not be planned again.
   */
  useFractions(found: readonly Float64Array[]): void {
    for (const onLane of this.payers) {
      const total = onLane.reduce((sum, { product, line }) => sum + found[product]![line]!, 0);
      if (total === 0) continue;
      const whole = Math.max(1, total - TIE);
      for (const { product, line } of onLane) {
        this.fractions[product]![line] = found[product]![line]! / whole;
      }
    }
  }

  /**
   * Gives every line its part of what its lane's first vehicle is worth beyond its capacity; nothing
   * where firm lines have sent that already.
   */
  divide(prices: Float64Array): void {
    this.payers.forEach((onLane, lane) => {
      const missing = this.shipmentValue(lane, prices) - this.capacityValue(lane, prices);
      const target = this.shared.firm.vehicles[lane]! > 0 ? 0 : Math.max(0, missing);
      for (const { product, line } of onLane) {
        this.shares[product]![line] = this.fractions[product]![line]! * target;
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
