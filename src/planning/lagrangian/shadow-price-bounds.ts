import type { Network } from '../network/network';
import type { ShadowPrice } from '../network/plan-result';
import type { OneMoreShipment } from './one-more-shipment';
import type { CoupledResult } from './plan-coupled';
import type { Multipliers } from './lagrange-multipliers';
import type { SharedLimits } from './shared-limits';
import type { EstimatedShadowPrice } from './shadow-prices';

/** What bounds the shadow prices of a plan. */
export interface ShadowPriceEvidence {
  readonly network: Network;
  readonly limits: SharedLimits;
  readonly result: Pick<
    CoupledResult,
    'multipliers' | 'dualUpperBound' | 'savingUpperBound' | 'tighterBound' | 'unlimitedUpperBound'
  >;
  /** What the plan saves, as weighed in the optimisation. */
  readonly saving: number;
  readonly shipment: OneMoreShipment;
}

/**
 * Shadow prices with bounds on what one more unit of each limit would save over this plan. With the limit
 * one higher, every dual bound rises by its multiplier (weak duality), so no plan saves more than that less
 * what this plan saves, and none more than a plan without limits. One more shipment saves at least what a better plan with it was found to save.
 *
 * @param prices the estimates; one of shipments is added if only the better plan shows it
 */
export function boundShadowPrices(
  prices: readonly EstimatedShadowPrice[],
  evidence: ShadowPriceEvidence,
): readonly ShadowPrice[] {
  const { limits, shipment } = evidence;
  const isListed = prices.some(({ kind }) => kind === 'shipments');
  const nowhere = { from: null, to: null, location: null };
  const found: readonly EstimatedShadowPrice[] =
    isListed || shipment.atLeast <= 0
      ? prices
      : [...prices, { kind: 'shipments', ...nowhere, amount: limits.maxShipments, price: 0 }];
  return found.map((each): ShadowPrice => {
    const isShipments = each.kind === 'shipments';
    const atLeast = isShipments ? shipment.atLeast : 0;
    const bound = upperBound(each, evidence);
    const atMost = Math.max(atLeast, isShipments ? Math.min(bound, shipment.atMost) : bound);
    return { ...each, price: Math.min(atMost, Math.max(atLeast, each.price)), atLeast, atMost };
  });
}

function upperBound(price: EstimatedShadowPrice, evidence: ShadowPriceEvidence): number {
  const { result, saving } = evidence;
  const { multipliers, tighterBound, savingUpperBound, unlimitedUpperBound } = result;
  const raised = result.dualUpperBound + multiplierOf(price, multipliers, evidence);
  const weak = Math.min(unlimitedUpperBound, raised);
  if (tighterBound === null) return weak - saving;
  const strong = savingUpperBound + multiplierOf(price, tighterBound.multipliers, evidence);
  return Math.min(weak, strong) - saving;
}

/** What one more unit adds to a dual bound; of a vehicle, its capacity. */
function multiplierOf(
  { kind, from, to, location }: EstimatedShadowPrice,
  multipliers: Multipliers,
  { network, limits }: ShadowPriceEvidence,
): number {
  if (kind === 'shipments') return multipliers.shipment;
  const limit = limits.limits.findIndex((each) => {
    if (each.lane === null) return each.kind === kind && each.location === location;
    const lane = network.lanes[each.lane]!;
    return lane.from === from && lane.to === to;
  });
  const price = multipliers.limits[limit] ?? 0;
  const { lane } = limits.limits[limit]!;
  return kind === 'lane shipments' ? price * (limits.vehicleCapacity[lane!] ?? 0) : price;
}
