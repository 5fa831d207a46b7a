import type { LagrangeMultipliers } from './lagrange-multipliers';
import type { SharedLimits } from './shared-limits';
import type { SubproblemPass } from './subproblem-pass';

/** Share of the last direction that a step keeps. */
const MOMENTUM = 0.7;
/** A multiplier of 0 first rises as if all limits of its kind were worth this share of the saving. */
const FIRST_PRICE = 0.02;

/**
 * One step of the subgradient method. The subgradient at the multipliers is the violation of each
 * limit by the solutions of the subproblems. A step raises the multipliers of violated limits and
 * lowers the others, by shares of themselves, in a direction with momentum. Multipliers stay at
 * least 0. The fractions of fixed costs and the multiplier of shipments move with them.
 */
export class SubgradientStep {
  private readonly direction: Float64Array;
  private shipmentDirection = 0;
  /** What is added to a multiplier in its step, so that one of 0 can rise. */
  private readonly floor: Float64Array;
  private readonly shipmentFloor: number;

  /** @param saving what the products save without limits */
  constructor(
    private readonly shared: SharedLimits,
    private readonly multipliers: LagrangeMultipliers,
    saving: number,
  ) {
    this.direction = new Float64Array(shared.limits.length);
    this.floor = firstPrices(shared, saving);
    this.shipmentFloor = (FIRST_PRICE * saving) / Math.max(1, shared.maxShipments);
  }

  /** Moves the multipliers in place, given the pass at their present values. */
  apply({ usage, packs }: SubproblemPass, stepSize: number): void {
    const { shared, multipliers, direction, floor } = this;
    const { fixedCosts } = multipliers;
    fixedCosts?.subgradientStep(packs, stepSize);
    shared.limits.forEach(({ kind, amount, lane }, limit) => {
      const used = usage.used[limit]!;
      const isByVehicle = fixedCosts !== null && kind === 'lane capacity';
      const unit = isByVehicle ? shared.vehicleCapacity[lane!]! : amount;
      const available = isByVehicle
        ? unit * fixedCosts.relaxedVehicles(lane!, multipliers.limits, used)
        : amount;
      const scale = Math.max(Math.min(amount, Math.max(unit, used)), 1e-9 * used);
      const isUnused = used === 0 && available === 0;
      const violation = isUnused ? (isByVehicle ? 0 : -1) : (used - available) / scale;
      direction[limit] = MOMENTUM * direction[limit]! + (1 - MOMENTUM) * clamp(violation);
      const current = multipliers.limits[limit]!;
      const change = stepSize * (current + floor[limit]!) * direction[limit]!;
      const next = Math.max(0, current + change);
      multipliers.limits[limit] = isByVehicle
        ? fixedCosts.stopAtBreakEven(lane!, multipliers.limits, current, next)
        : next;
    });
    if (fixedCosts === null) return;
    if (shared.maxShipments < Infinity) this.moveShipmentMultiplier(usage, stepSize);
    fixedCosts.allocate(multipliers.limits);
  }

  private moveShipmentMultiplier(usage: SubproblemPass['usage'], stepSize: number): void {
    const fixedCosts = this.multipliers.fixedCosts!;
    let used = 0;
    this.shared.laneCapacity.forEach((limit, lane) => {
      const volume = limit < 0 ? 0 : usage.used[limit]!;
      used += fixedCosts.relaxedVehicles(lane, this.multipliers.limits, volume);
    });
    const { maxShipments } = this.shared;
    const violation = (used - maxShipments) / Math.max(1, maxShipments);
    this.shipmentDirection = MOMENTUM * this.shipmentDirection + (1 - MOMENTUM) * clamp(violation);
    const current = fixedCosts.shipmentMultiplier;
    const change = stepSize * (current + this.shipmentFloor) * this.shipmentDirection;
    fixedCosts.shipmentMultiplier = Math.max(0, current + change);
  }
}

function clamp(violation: number): number {
  return Math.min(1, Math.max(-1, violation));
}

/** The price of a unit if all limits of a kind together are worth `FIRST_PRICE` of the saving. */
function firstPrices({ limits }: SharedLimits, saving: number): Float64Array {
  const totals = new Map<string, number>();
  limits.forEach(({ kind, amount }) => totals.set(kind, (totals.get(kind) ?? 0) + amount));
  return Float64Array.from(limits, ({ kind }) => {
    const total = totals.get(kind)!;
    return total > 0 ? (FIRST_PRICE * saving) / total : 0;
  });
}
