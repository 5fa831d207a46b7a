import type { Network } from '../../network/network';
import type { LimitPrice } from '../../plan-result';
import type { LimitPrices } from './coupling-prices';
import type { SharedLimits } from './shared-limits';

/** The limits that have a price, as a plan reports them, in the order of the network. */
export function listLimitPrices(
  network: Network,
  { limits, maxShipments }: SharedLimits,
  prices: LimitPrices,
): readonly LimitPrice[] {
  const found = limits.flatMap(({ kind, lane, location, amount }, limit): LimitPrice[] => {
    const price = prices.limits[limit]!;
    if (price <= 0) return [];
    const { from, to } = lane === null ? { from: null, to: null } : network.lanes[lane]!;
    return [{ kind, from, to, location, amount, price }];
  });
  if (prices.shipment <= 0) return found;
  const nowhere = { from: null, to: null, location: null };
  return [
    ...found,
    { kind: 'shipments', ...nowhere, amount: maxShipments, price: prices.shipment },
  ];
}
