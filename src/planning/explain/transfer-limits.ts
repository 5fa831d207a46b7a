import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { ShadowPrice, PlanResult } from '../network/plan-result';
import { limitUses } from '../lagrangian/join-limits';
import { sharedLimits, type SharedLimit, type SharedLimits } from '../lagrangian/shared-limits';
import type { TransferObstacle } from './transfer-explanation';
import type { TransferValue } from './transfer-value';
import { vehiclesNeeded } from '../network/vehicles-needed';

/** What is needed of a plan to see how much of each limit it leaves. */
type LimitedPlan = Pick<PlanResult, 'objective' | 'transfers' | 'shipments' | 'shadowPrices'>;

/** Sums of thousands of figures differ in their last digits. */
const ROUNDING = 1e-9;

/** What the vehicles cost that a plan would have to send besides to carry so many units more. */
export function shipmentCharge(
  network: Network,
  plan: LimitedPlan,
  lane: number,
  product: number,
  quantity: number,
): number {
  return vehiclesAdded(network, plan, lane, product, quantity) * network.lanes[lane]!.fixedCost;
}

function vehiclesAdded(
  network: Network,
  { shipments }: LimitedPlan,
  lane: number,
  product: number,
  quantity: number,
): number {
  const { from, to, capacity } = network.lanes[lane]!;
  const present = shipments.find((each) => each.from === from && each.to === to);
  const volume = (present?.volume ?? 0) + quantity * network.products[product]!.volume;
  return vehiclesNeeded(volume, capacity) - (present?.shipments ?? 0);
}

/**
 * The limit that leaves no room on a lane for the smallest transfer, or what the limits that the
 * best one uses are worth to other lines; null where nothing limits it.
 *
 * @param least the smallest transfer: its units, and what the line costs once
 * @param worth of the quantity that saves most
 * @param saving of that quantity, what comes once taken off
 */
export function limitObstacle(
  network: Network,
  settings: PlanSettings,
  plan: LimitedPlan,
  lane: number,
  product: number,
  least: { readonly units: number; readonly lineCost: number },
  worth: TransferValue,
  saving: number,
): TransferObstacle | null {
  const shared = sharedLimits(network, settings);
  if (shared === null) return null;
  const { from, to } = network.lanes[lane]!;
  const used = limitsUsed(network, shared, plan);
  const added = vehiclesAdded(network, plan, lane, product, least.units);
  const sent = plan.shipments.reduce((sum, { shipments }) => sum + shipments, 0);
  if (added > 0 && sent + added > shared.maxShipments) {
    const price = plan.shadowPrices.find(({ kind }) => kind === 'shipments')?.price ?? null;
    const amount = shared.maxShipments;
    return { kind: 'limit reached', limit: 'shipments', location: null, amount, worth, price };
  }
  const uses = limitUses(network, shared, { product, lane });
  const once = least.lineCost + added * network.lanes[lane]!.fixedCost;
  for (const { limit, perPack } of uses) {
    const { kind, amount, location } = shared.limits[limit]!;
    const needed = least.units * perPack + (limit === shared.budget ? once : 0);
    if (used[limit]! + needed <= amount + ROUNDING * (1 + amount)) continue;
    const price = priceOf(plan, shared.limits[limit]!, from, to)?.price ?? null;
    return { kind: 'limit reached', limit: kind, location, amount, worth, price };
  }
  const charge = uses.reduce((sum, { limit, perPack }) => {
    const price = priceOf(plan, shared.limits[limit]!, from, to)?.price ?? 0;
    return sum + price * (worth.quantity * perPack + (limit === shared.budget ? once : 0));
  }, 0);
  return charge >= saving ? { kind: 'limits dearer', worth, charge } : null;
}

/** How much of every limit a plan uses. */
function limitsUsed(network: Network, shared: SharedLimits, plan: LimitedPlan): Float64Array {
  const used = new Float64Array(shared.limits.length);
  const laneOf = new Map(network.lanes.map(({ from, to }, lane) => [`${from} ${to}`, lane]));
  for (const { product, from, to, quantity } of plan.transfers) {
    const lane = laneOf.get(`${from} ${to}`)!;
    for (const { limit, perPack } of limitUses(network, shared, { product, lane })) {
      used[limit]! += perPack * quantity;
    }
  }
  // The budget pays for lines and shipments too.
  if (shared.budget >= 0) used[shared.budget] = plan.objective.transferCost;
  return used;
}

function priceOf(
  { shadowPrices }: LimitedPlan,
  limit: SharedLimit,
  from: number,
  to: number,
): ShadowPrice | undefined {
  return shadowPrices.find((each) => {
    if (each.kind !== limit.kind || each.location !== limit.location) return false;
    return limit.lane === null || (each.from === from && each.to === to);
  });
}
