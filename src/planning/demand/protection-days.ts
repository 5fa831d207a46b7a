import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/**
 * The protection interval of a position in days, at least 1: supplier lead time plus review period.
 * Stock must cover it, because an order placed later cannot arrive within it.
 */
export function protectionDays(network: Network, settings: PlanSettings, position: number): number {
  const leadTime = network.positions.supplierLeadTime[position]!;
  return Math.max(1, leadTime + (settings.reviewPeriod ?? 0));
}
