import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';

/**
 * Days that stock at a position must last before an order not yet placed can help: supplier lead
 * time and review period, at least one. Where no plan follows, the lead time alone.
 */
export function protectionDays(network: Network, settings: PlanSettings, position: number): number {
  const leadTime = network.positions.supplierLeadTime[position]!;
  return Math.max(1, leadTime + (settings.reviewPeriod ?? 0));
}
