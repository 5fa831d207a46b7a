import { limitUses } from '../lagrangian/join-limits';
import { sharedLimits, type SharedLimit, type SharedLimits } from '../lagrangian/shared-limits';
import type { Network } from '../network/network';
import type { PlanResult } from '../network/plan-result';
import type { PlanSettings } from '../network/settings';
import { vehiclesNeeded } from '../network/vehicles-needed';
import type { TransferObstacle } from './transfer-explanation';
import type { TransferValue } from './transfer-value';

/** The part of a plan that tells how much of each limit is left. */
type LimitedPlan = Pick<PlanResult, 'objective' | 'transfers' | 'shipments' | 'shadowPrices'>;

/** A product on a lane of a planned network. */
export interface LaneInPlan {
  readonly network: Network;
  readonly plan: LimitedPlan;
  readonly lane: number;
  readonly product: number;
}

/** Sums of thousands of figures differ in their last digits. */
const ROUNDING = 1e-9;

/** Fixed cost of the extra vehicles that `quantity` more units would need. */
export function shipmentCharge(at: LaneInPlan, quantity: number): number {
  return vehiclesAdded(at, quantity) * at.network.lanes[at.lane]!.fixedCost;
}

function vehiclesAdded({ network, plan, lane, product }: LaneInPlan, quantity: number): number {
  const { from, to, capacity } = network.lanes[lane]!;
  const present = plan.shipments.find((each) => each.from === from && each.to === to);
  const volume = (present?.volume ?? 0) + quantity * network.products[product]!.volume;
  return vehiclesNeeded(volume, capacity) - (present?.shipments ?? 0);
}

export interface LimitedTransfer extends LaneInPlan {
  readonly settings: PlanSettings;
  /** The minimum transfer: its units, and the fixed cost of the line. */
  readonly minimum: { readonly units: number; readonly lineCost: number };
  /** Value of the quantity that saves most. */
  readonly value: TransferValue;
  /** Its saving after fixed costs. */
  readonly saving: number;
}

/**
 * The limit that leaves no room for the minimum transfer; else the shadow prices of what the best
 * quantity would use, if they exceed its saving; else null.
 */
export function limitObstacle(transfer: LimitedTransfer): TransferObstacle | null {
  const { network, settings, plan, lane, product, minimum, value, saving } = transfer;
  const shared = sharedLimits(network, settings);
  if (shared === null) return null;
  const { from, to } = network.lanes[lane]!;
  const used = limitsUsed(network, shared, plan);
  const added = vehiclesAdded(transfer, minimum.units);
  const sent = plan.shipments.reduce((sum, { shipments }) => sum + shipments, 0);
  if (added > 0 && sent + added > shared.maxShipments) {
    const shadowPrice = plan.shadowPrices.find(({ kind }) => kind === 'shipments')?.price ?? null;
    const amount = shared.maxShipments;
    return {
      kind: 'limit reached',
      limit: 'shipments',
      location: null,
      amount,
      value,
      shadowPrice,
    };
  }
  const uses = limitUses(network, shared, { product, lane });
  const fixedCost = minimum.lineCost + added * network.lanes[lane]!.fixedCost;
  for (const { limit, perPack } of uses) {
    const { kind, amount, location } = shared.limits[limit]!;
    const needed = minimum.units * perPack + (limit === shared.budget ? fixedCost : 0);
    if (used[limit]! + needed <= amount + ROUNDING * (1 + amount)) continue;
    const shadowPrice = shadowPriceOf(plan, shared.limits[limit]!, from, to);
    return { kind: 'limit reached', limit: kind, location, amount, value, shadowPrice };
  }
  const limitCost = uses.reduce((sum, { limit, perPack }) => {
    const price = shadowPriceOf(plan, shared.limits[limit]!, from, to) ?? 0;
    return sum + price * (value.quantity * perPack + (limit === shared.budget ? fixedCost : 0));
  }, 0);
  return limitCost >= saving ? { kind: 'limits worth more elsewhere', value, limitCost } : null;
}

/** How much of every limit the plan uses. */
function limitsUsed(network: Network, shared: SharedLimits, plan: LimitedPlan): Float64Array {
  const used = new Float64Array(shared.limits.length);
  const laneOf = new Map(network.lanes.map(({ from, to }, lane) => [`${from} ${to}`, lane]));
  for (const { product, from, to, quantity } of plan.transfers) {
    const lane = laneOf.get(`${from} ${to}`)!;
    for (const { limit, perPack } of limitUses(network, shared, { product, lane })) {
      used[limit]! += perPack * quantity;
    }
  }
  // The budget also pays for lines and shipments.
  if (shared.budget >= 0) used[shared.budget] = plan.objective.transferCost;
  return used;
}

function shadowPriceOf(
  { shadowPrices }: LimitedPlan,
  limit: SharedLimit,
  from: number,
  to: number,
): number | null {
  const found = shadowPrices.find((each) => {
    if (each.kind !== limit.kind || each.location !== limit.location) return false;
    return limit.lane === null || (each.from === from && each.to === to);
  });
  return found?.price ?? null;
}
